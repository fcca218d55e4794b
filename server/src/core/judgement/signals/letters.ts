/** How words are written: names and short forms tell of technology where no list knows them. */
import type { Clause, Word } from '../../document/model.js';
import type { Evidence, Signal } from './signal.js';

type Shape = 'acronym' | 'camel' | 'digits' | 'path' | 'code' | 'name';

/** Shapes of a want's words, each counted once; beside whom wishes, since experts write short forms of their own. */
export function letterSignals({ story: { want }, wisher }: Evidence): readonly Signal[] {
  if (want === null) return [];
  const shapes = new Set(want.words.map((word, at) => shapeOf(word, at, want)).filter((shape) => shape !== null));
  return [...shapes].flatMap((shape) => [`want.shape:${shape}`, `want.shape/who:${shape}/${wisher}`]);
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
