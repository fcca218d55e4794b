/** Where the cursor is: the line up to it, what follows it, and the way to replace its last letters. */
import { GAP } from '../../core/rules/suggestions.js';
import type { LineIndex } from '../../core/text/line-index.js';
import { lineAround } from '../../core/text/line-index.js';
import type { TextEdit, TextRange } from '../../core/text/range.js';

/** One of the words that may stand at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'persona' | 'field' | 'value' | 'choice' | 'directive' | 'draft';
  readonly detail?: string;
  readonly about?: About;
  /** What is compared with what is written; the label where it is left out. */
  readonly filterText?: string;
  readonly sortText?: string;
  readonly edit: TextEdit;
  readonly more?: readonly TextEdit[];
  /** Said where it could have places to fill in: in a snippet they are numbered. */
  readonly form?: 'snippet' | 'plain';
}

export type About = string | { readonly markdown: string };

export interface Cursor {
  readonly text: string;
  readonly offset: number;
  /** The line up to the cursor, and from it. */
  readonly before: string;
  readonly after: string;
  /** Whether somebody asked by keys; otherwise a typed character did. */
  readonly isAsked: boolean;
  readonly replace: (length: number, text: string) => TextEdit;
  readonly edit: (range: TextRange, text: string) => TextEdit;
}

export interface CursorInput {
  readonly text: string;
  readonly lines: LineIndex;
  readonly offset: number;
  readonly isAsked: boolean;
}

export function createCursor({ text, lines, offset, isAsked }: CursorInput): Cursor {
  const line = lineAround(text, lines, offset);
  const edit = (range: TextRange, newText: string): TextEdit => ({ range, text: newText });
  const replace = (length: number, newText: string): TextEdit => edit({ start: offset - length, end: offset }, newText);
  const [before, after] = [text.slice(line.start, offset), text.slice(offset, Math.max(offset, line.end))];
  return { text, offset, before, after, isAsked, edit, replace };
}

/** What the one who asks can do with an answer. */
export interface Abilities {
  /** Stops at places to fill in. */
  readonly canUseSnippets: boolean;
  /** Shows Markdown beside a list. */
  readonly canShowMarkdownInLists: boolean;
}

/** A text with numbered places to fill in, as whoever asks can take it: without snippets each becomes “…”. */
export function snippet(
  { canUseSnippets }: Pick<Abilities, 'canUseSnippets'>,
  text: string,
  place: (text: string) => TextEdit,
): Pick<Completion, 'form' | 'edit'> {
  if (canUseSnippets) return { form: 'snippet', edit: place(text) };
  const plain = text
    .replace(/\$\{\d+\|[^|}]{0,10000}\|\}|\$\{\d+:?[^}]{0,200}\}|\$\d+/g, GAP)
    .replace(/\\([\\$}])/g, '$1');
  return { form: 'plain', edit: place(plain) };
}
