/** Says how much is found in documents that are not shown, and leads to it. */
import { commands, Disposable, type QuickPickItem, StatusBarAlignment, window } from 'vscode';
import { many } from './many.js';
import type { Rest, Server } from './server.js';

/** The command behind the count is `customerFirst.showRest`. */
export function showRest(server: Server): Disposable & { readonly choose: () => Promise<void> } {
  const item = window.createStatusBarItem('customerFirst.rest', StatusBarAlignment.Right, 89);
  item.name = 'Customer First: other documents';
  item.command = 'customerFirst.showRest';
  let rest: Rest = { findings: 0, documents: 0 };
  const listener = server.onDidCountRest((counted) => {
    rest = counted;
    item.text = `$(checklist) ${counted.findings.toLocaleString('en')} more`;
    item.tooltip = `Customer First finds ${describe(counted)} that ${counted.documents === 1 ? 'is' : 'are'} not open. Click to choose what becomes of that.`;
    if (counted.findings > 0) item.show();
    else item.hide();
  });
  return {
    choose: () => choose(rest),
    dispose: () => Disposable.from(item, listener).dispose(),
  };
}

/** "4,071 things in 212 documents". */
function describe({ findings, documents }: Rest): string {
  return `${findings.toLocaleString('en')} ${findings === 1 ? 'thing' : 'things'} in ${many(documents, 'document')}`;
}

interface Choice extends QuickPickItem {
  readonly command: string;
}

async function choose(rest: Rest): Promise<void> {
  const choices: readonly Choice[] = [
    {
      command: 'customerFirst.lintWorkspace',
      label: '$(list-unordered) Show them all',
      detail: 'They come into the list of problems, until this window closes',
    },
    {
      command: 'customerFirst.acceptThere',
      label: '$(check-all) Accept what is there',
      detail: 'From now on, only what is new is reported, here and in every check',
    },
  ];
  const title = `${describe(rest)} that ${rest.documents === 1 ? 'is' : 'are'} not open`;
  const choice = await window.showQuickPick(choices, { title, placeHolder: 'Nothing has to be done about them now' });
  if (choice !== undefined) await commands.executeCommand(choice.command);
}
