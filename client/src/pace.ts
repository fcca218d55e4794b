/** How much a person wants to hear in this window: “not now” and drafting, shown where a click ends them. */
import { Disposable, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode';
import { ask } from './requests.js';
import type { Server } from './server.js';

export interface Pace extends Disposable {
  readonly notNowHere: () => Promise<void>;
  readonly notNow: () => Promise<void>;
  readonly speakAgain: () => Promise<void>;
  readonly toggleDrafting: () => Promise<void>;
}

interface State {
  readonly quiet: Set<string>;
  isAllQuiet: boolean;
  isDrafting: boolean;
}

export function createPace(server: Server): Pace {
  const state: State = { quiet: new Set(), isAllQuiet: false, isDrafting: false };
  const item = window.createStatusBarItem('customerFirst.pace', StatusBarAlignment.Right, 90);
  item.name = 'Customer First: your pace';
  const here = (): string | undefined => addressOf(server, window.activeTextEditor);
  const redraw = (): void => draw(item, state, here());
  const change = async (changed: () => void): Promise<void> => {
    changed();
    await send(server, state);
    redraw();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(redraw),
    server.onDidChangeState((now) => {
      const isPlain = !state.isAllQuiet && !state.isDrafting && state.quiet.size === 0;
      if (now === 'running' && !isPlain) void send(server, state);
    }),
  ];
  return {
    notNowHere: () => change(() => state.quiet.add(here() ?? '')),
    notNow: () => change(() => (state.isAllQuiet = true)),
    speakAgain: () =>
      change(() => {
        state.isAllQuiet = false;
        state.quiet.clear();
      }),
    toggleDrafting: () => change(() => (state.isDrafting = !state.isDrafting)),
    dispose: () => Disposable.from(item, ...listeners).dispose(),
  };
}

function addressOf(server: Server, editor: TextEditor | undefined): string | undefined {
  return editor === undefined ? undefined : server.client().code2ProtocolConverter.asUri(editor.document.uri);
}

/** The whole state each time: a server that has started anew knows nothing of it. */
async function send(server: Server, { quiet, isAllQuiet, isDrafting }: State): Promise<void> {
  await ask(server, { name: 'setPace', params: { quiet: isAllQuiet ? 'window' : 'none', isDrafting } });
  for (const uri of quiet) await ask(server, { name: 'setPace', params: { quiet: 'document', uri } });
}

function draw(item: StatusBarItem, { quiet, isAllQuiet, isDrafting }: State, here: string | undefined): void {
  const isQuiet = isAllQuiet || (here !== undefined && quiet.has(here));
  item.text = isQuiet ? '$(bell-slash) Not now' : '$(edit) Drafting';
  item.tooltip = isQuiet
    ? 'Stories are not spoken of until this window closes. Click to hear of them again.'
    : 'Everything is a hint, and nothing is said about what is still missing. Click to end that.';
  item.command = isQuiet ? 'customerFirst.speakAgain' : 'customerFirst.toggleDrafting';
  if (isQuiet || isDrafting) item.show();
  else item.hide();
}
