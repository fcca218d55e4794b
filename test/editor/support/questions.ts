/** What a person sees of a document: squiggles, the lightbulb, hovers, lists of choices. */
import { expect } from 'chai';
import {
  commands,
  languages,
  MarkdownString,
  workspace,
  type CodeAction,
  type CompletionList,
  type Hover,
  type Position,
  type Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { everythingIn } from './document.js';
import { eventually } from './eventually.js';

const SOURCE = 'customer-first';

/** The squiggles of a document, as `rule “words”`. */
export function findingsIn(document: TextDocument): readonly string[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === SOURCE)
    .map(({ code, range }) => `${nameOf(code)} “${document.getText(range)}”`);
}

function nameOf(code: unknown): string {
  return typeof code === 'object' && code !== null && 'value' in code ? String(code.value) : String(code);
}

/** What is said about a file that need not be open. */
export function messagesAbout(uri: Uri): readonly string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .map(({ message }) => message);
}

/** Waits until a document has exactly these squiggles. */
export async function expectFindings(document: TextDocument, expected: readonly string[]): Promise<void> {
  await eventually(() => expect(findingsIn(document)).to.deep.equal(expected));
}

/** Opens the lightbulb until it offers `title`: while other extensions start, the editor forgets that it has been asked. */
export async function findAction(
  document: TextDocument,
  title: string | RegExp,
  { range = everythingIn(document), kind }: { readonly range?: Range; readonly kind?: string } = {},
): Promise<CodeAction> {
  return eventually(async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
    );
    const titles = actions.map((action) => action.title);
    const found = actions.find((action) =>
      typeof title === 'string' ? action.title === title : title.test(action.title),
    );
    if (found === undefined) throw new Error(`No “${String(title)}” in the lightbulb: ${titles.join(' | ')}`);
    return found;
  });
}

/** Chooses an entry of the lightbulb. */
export async function applyAction(action: CodeAction): Promise<void> {
  if (action.edit !== undefined && !(await workspace.applyEdit(action.edit))) {
    throw new Error(`“${action.title}” could not be applied.`);
  }
  const { command } = action;
  if (command !== undefined)
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** What resting on a place shows. */
export async function hoverAt({ uri }: TextDocument, place: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, place);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

/** The names in the list of choices. */
export async function choicesAt({ uri }: TextDocument, place: Position): Promise<readonly string[]> {
  const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, place);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
