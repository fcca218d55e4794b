/** Accepts what is found today, so that only what is new is reported from now on. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { AcceptanceOffer } from '../../../server/src/lsp/protocol.js';
import { many } from '../many.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

interface Choice extends QuickPickItem {
  readonly offer: AcceptanceOffer;
}

export async function acceptThere(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document === undefined ? undefined : server.client().code2ProtocolConverter.asUri(document.uri);
  const all = await ask(server, { name: 'acceptThere', params: {} });
  if (all === undefined || all === null) {
    void window.showWarningMessage(
      'Nothing was accepted: the baseline that is there cannot be read. Look at its lines first.',
    );
    return;
  }
  if (all.findings === 0) {
    void window.showInformationMessage('There is nothing to accept: nothing is found that is not accepted already.');
    return;
  }
  const here = uri === undefined ? null : await ask(server, { name: 'acceptThere', params: { uri } });
  const offer = await choose(all, here ?? null);
  if (offer !== undefined && (await write(server, offer))) {
    window.setStatusBarMessage(`${many(offer.findings, 'finding is', 'findings are')} accepted.`, 4000);
  }
}

async function choose(all: AcceptanceOffer, here: AcceptanceOffer | null): Promise<AcceptanceOffer | undefined> {
  const isPart = here !== null && here.findings > 0 && here.findings < all.findings;
  const choices: readonly Choice[] = [
    {
      offer: all,
      label: `$(check-all) Accept all ${all.findings.toLocaleString('en')}`,
      description: `in ${many(all.documents, 'document')}`,
    },
    ...(isPart
      ? [
          {
            offer: here,
            label: `$(check) Accept ${here.findings.toLocaleString('en')}`,
            description: 'in this document',
          },
        ]
      : []),
  ];
  const title = 'Accept what is there today';
  const placeHolder = 'They are noted in .customer-first-baseline.jsonl; what is new is still reported';
  return (await window.showQuickPick(choices, { title, placeHolder }))?.offer;
}

async function write(server: Server, { edit }: AcceptanceOffer): Promise<boolean> {
  const converted = await server.client().protocol2CodeConverter.asWorkspaceEdit(edit);
  const touched = converted.entries().map(([uri]) => String(uri));
  if (!(await workspace.applyEdit(converted))) return false;
  for (const address of new Set(touched)) await (await workspace.openTextDocument(Uri.parse(address))).save();
  return true;
}
