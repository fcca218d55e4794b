/** How words are written: names and short forms tell of technology where no list knows them. */
import type { Clause, Word } from '../../document/model.js';
import type { Evidence, Note } from './signal.js';

type Shape = 'acronym' | 'camel' | 'digits' | 'path' | 'code' | 'name';

/** Shapes of a want's words, each counted once; beside whom wishes, since experts write short forms of their own. */
export function noteLetters({ story: { want }, wisher }: Evidence, note: Note): void {
  if (want === null) return;
  const seen: Shape[] = [];
  want.words.forEach((word, at) => {
    const shape = shapeOf(word, at, want);
    if (shape === null || seen.includes(shape)) return;
    seen.push(shape);
    note('want.shape', shape);
    note('want.shape/who', `${shape}/${wisher}`);
  });
}

function shapeOf({ text, opaque, start }: Word, at: number, clause: Clause): Shape | null {
  if (opaque) return 'code';
  if (clause.text[start - 1] === '/') return 'path';
  // Most words.
  if (!/[^a-z]/.test(text)) return null;
  if (/[/_]/.test(text)) return 'path';
  if (/\p{Ll}\p{Lu}/u.test(text)) return 'camel';
  if (/\p{L}\d|\d\p{L}/u.test(text)) return 'digits';
  if (/^\p{Lu}{2,6}s?$/u.test(text)) return 'acronym';
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(text) ? 'name' : null;
}
