/** What an editor can ask the server to do: show the page of a rule, and make a change that a card offers. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { z } from 'zod';
import { codeActions } from './code-actions.js';

export { OPEN_PAGE } from './code-actions.js';
export const APPLY = 'customer-first.applySuggestion';

/** A way to mend something, named as a card names it. */
const suggestion = z.object({
  uri: z.string(),
  position: z.object({ line: z.int().min(0), character: z.int().min(0) }),
  title: z.string(),
});

type Suggestion = z.output<typeof suggestion>;

/** What a link in a card has to say so that a click does this. */
export function suggestionLink(given: Suggestion): string {
  return `command:${APPLY}?${encodeURIComponent(JSON.stringify([given]))}`;
}

export interface Applying {
  readonly label: string;
  readonly edit: WorkspaceEdit;
}

/** Worked out anew, as the text may have changed since the card was drawn; null where nothing is offered there any more. */
export async function changeFor(
  session: Parameters<typeof codeActions>[0],
  given: unknown,
): Promise<Applying | null | undefined> {
  const wanted = suggestion.safeParse(given);
  if (!wanted.success) return undefined;
  const { uri, position, title } = wanted.data;
  const range = { start: position, end: position };
  const context = { diagnostics: [], only: ['quickfix'] };
  const actions = await codeActions(session, { textDocument: { uri }, range, context });
  const found = actions.find(({ title: offered }) => offered === title || offered.startsWith(`${title}: “`));
  return found?.edit === undefined ? null : { label: found.title, edit: found.edit };
}
