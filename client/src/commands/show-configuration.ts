/** Shows everything that holds for the document at hand, as a page that cannot be edited. */
import { type Disposable, EventEmitter, languages, Uri, window, workspace } from 'vscode';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

const SCHEME = 'customer-first';

export interface ConfigurationView extends Disposable {
  /** For the document that is being edited. */
  readonly show: () => Promise<void>;
}

export function createConfigurationView(server: Server): ConfigurationView {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ query }) => readConfiguration(server, query),
  });
  return {
    show: async () => {
      const subject = window.activeTextEditor?.document.uri;
      if (subject === undefined || subject.scheme === SCHEME) {
        void window.showInformationMessage('Open a document with stories first: what holds depends on where it is.');
        return;
      }
      const name = subject.path.slice(subject.path.lastIndexOf('/') + 1);
      const query = server.client().code2ProtocolConverter.asUri(subject);
      const uri = Uri.from({ scheme: SCHEME, path: `/What holds for ${name}.yaml`, query });
      changed.fire(uri);
      const page = await workspace.openTextDocument(uri);
      await window.showTextDocument(await languages.setTextDocumentLanguage(page, 'yaml'), { preview: true });
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}

async function readConfiguration(server: Server, uri: string): Promise<string> {
  const answer = await ask(server, { name: 'effectiveConfiguration', params: { uri } });
  return answer?.text ?? '# What holds for this document is not known: the language server does not answer.\n';
}
