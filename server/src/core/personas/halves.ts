/** Takes a reference apart into the people it names, and says which of them are misspelt: "docter or pateint". */
import type { Clause, Span } from '../document/model.js';
import type { Lexicon } from '../language/pack.js';
import { nearest, type Candidate } from './near-miss.js';
import { normaliseName } from './normalise.js';
import type { PersonaRegistry } from './registry.js';
import { coreOf, isGenericName, resolvePersona } from './resolve.js';

/** One of the people named, with the place of its words. */
export interface Half extends Span {
  /** Empty where somebody is known by this name, or nobody by one like it. */
  readonly candidates: readonly Candidate[];
  readonly isKnown: boolean;
}

const JOINERS = new Set(['and', 'or']);

/** The people in a reference, in order; of a misspelt one only the words that are: "shoper" of “returning shoper who …”. */
export function halvesOf(clause: Clause, registry: PersonaRegistry, lexicon: Lexicon): readonly Half[] {
  return partsOf(clause).flatMap(({ start, end }): readonly Half[] => {
    const whole = spanAt(clause, start, end);
    const normal = normaliseName(whole.text);
    const isKnown = resolvePersona(registry, whole.text, lexicon).persona !== null || isGenericName(normal, lexicon);
    if (isKnown) return [{ ...whole, candidates: [], isKnown }];
    const last = endOfCore(clause, start, end);
    for (let from = start; from < last; from++) {
      const span = spanAt(clause, from, last);
      const candidates = nearest(registry, normaliseName(span.text), from > start);
      if (candidates.length > 0) return [{ ...span, candidates, isKnown }];
    }
    return [{ ...whole, candidates: [], isKnown }];
  });
}

/** The words before "who", "with", ...: what stands behind them describes the person. */
function endOfCore(clause: Clause, start: number, end: number): number {
  for (let to = start + 1; to <= end; to++) {
    const normal = normaliseName(spanAt(clause, start, to).text);
    if (coreOf(normal) !== normal) return to - 1;
  }
  return end;
}

/** Words between "and", "or", slashes and commas; what follows "who" belongs to the last one. */
function partsOf({ text, words }: Clause): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    const gap = i === 0 ? '' : text.slice(words[i - 1]?.end, word?.start ?? text.length);
    const isJoiner = word !== undefined && JOINERS.has(word.lower);
    if (word !== undefined && !isJoiner && !/[/,]/.test(gap)) continue;
    if (i > start) parts.push({ start, end: i });
    start = isJoiner ? i + 1 : i;
  }
  return parts;
}

function spanAt({ text, words }: Clause, start: number, end: number): Span {
  const [first, last] = [words[start], words[end - 1]];
  const from = first?.start ?? 0;
  const to = (last?.end ?? from) - (/['’]s$/.exec(last?.text ?? '')?.[0].length ?? 0);
  const range = { start: first?.range.start ?? 0, end: (last?.range.end ?? 0) - ((last?.end ?? from) - to) };
  return { text: text.slice(from, to), range };
}
