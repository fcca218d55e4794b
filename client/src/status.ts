/** Says beside the language of a document which configuration holds for it, and how many personas are known. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  languages,
  LanguageStatusSeverity,
  type LanguageStatusItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { findSchemes, selectDocuments } from './documents.js';
import { many } from './many.js';
import type { EffectiveConfiguration } from '../../server/src/lsp/protocol.js';
import { ask } from './requests.js';
import type { Server } from './server.js';

/** Changes come in flocks; one answer is enough. In milliseconds. */
const PAUSE = 300;

export function showStatus(context: ExtensionContext, server: Server): void {
  const item = languages.createLanguageStatusItem('customerFirst', selectDocuments(findSchemes()) as never);
  item.name = 'Customer First';
  const refresh = settled(() => void update(item, server));
  context.subscriptions.push(
    item,
    refresh,
    server.onDidChangeState(() => {
      drawState(item, server);
      refresh.soon();
    }),
    window.onDidChangeActiveTextEditor(refresh.soon),
    workspace.onDidSaveTextDocument(refresh.soon),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('customerFirst') && refresh.soon()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = String(activeDocument()?.uri);
      if (uris.some((uri) => String(uri) === active)) refresh.soon();
    }),
  );
  drawState(item, server);
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && languages.match(selectDocuments(findSchemes()) as never, document) > 0
    ? document
    : undefined;
}

function drawState(item: LanguageStatusItem, server: Server): void {
  const state = server.state();
  item.busy = state === 'starting';
  item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  if (state === 'stopped') {
    item.text = 'Customer First has stopped';
    item.detail = 'Stories are not checked';
    item.command = { title: 'Restart', command: 'customerFirst.restart' };
  } else if (state === 'starting') {
    item.text = 'Customer First';
    item.detail = 'starting …';
  }
}

async function update(item: LanguageStatusItem, server: Server): Promise<void> {
  const document = activeDocument();
  if (document === undefined || server.state() !== 'running') return;
  const uri = server.client().code2ProtocolConverter.asUri(document.uri);
  const answer = await ask(server, { name: 'effectiveConfiguration', params: { uri } });
  if (document !== activeDocument() || server.state() !== 'running') return;
  const isEnabled = workspace.getConfiguration('customerFirst', document.uri).get('enable', true);
  void commands.executeCommand('setContext', 'customerFirst.hasStories', isEnabled && (answer?.stories ?? 0) > 0);
  const unknown = isEnabled ? (answer?.unknownChanges ?? null) : null;
  item.severity = unknown === null ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  item.text = isEnabled ? describePersonas(answer) : 'Customer First is switched off';
  const detail = unknown === null ? describeConfiguration(answer) : `All findings are shown. ${unknown}`;
  item.detail = isEnabled ? detail : 'by the setting “customerFirst.enable”';
  item.command = isEnabled
    ? { title: 'Show Configuration', command: 'customerFirst.showConfiguration' }
    : { title: 'Switch On', command: 'customerFirst.toggle' };
}

function describePersonas(answer: EffectiveConfiguration | undefined): string {
  if (answer === undefined) return 'Customer First';
  return `Customer First: ${answer.personas === 0 ? 'no personas yet' : many(answer.personas, 'persona')}`;
}

function describeConfiguration(answer: EffectiveConfiguration | undefined): string {
  if (answer === undefined) return 'running';
  return answer.configPath === null ? 'recommended rules' : answer.configPath;
}

/** Runs `action` when nobody has asked for it for a moment. */
function settled(action: () => void): Disposable & { readonly soon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => clearTimeout(timer);
  return {
    dispose,
    soon: () => {
      dispose();
      timer = setTimeout(action, PAUSE);
    },
  };
}
