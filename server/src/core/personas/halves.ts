/** Takes a reference apart into the people it names, and says which of them are misspelt: "docter or pateint". */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { type Candidate, nearest } from './near-miss.js';
import { normaliseName } from './normalise.js';
import type { PersonaRegistry } from './registry.js';
import { coreOf, isGenericName, resolvePersona } from './resolve.js';

/** One of the people named, with the place of its words. */
export interface Half extends Span {
  /** Empty where somebody is known by this name, or nobody by one like it. */
  readonly candidates: readonly Candidate[];
  readonly isKnown: boolean;
}

/** The people in a reference, in order; of a misspelt one only the words that are: "shoper" of “returning shoper who …”. */
export function halvesOf(clause: Clause, registry: PersonaRegistry, language: LanguagePack): readonly Half[] {
  return partsOf(clause, language).flatMap(({ start, end }): readonly Half[] => {
    const whole = spanAt(clause, start, end);
    const normal = normaliseName(whole.text, language);
    const isKnown = resolvePersona(registry, whole.text, language).persona !== null || isGenericName(normal, language);
    if (isKnown) return [{ ...whole, candidates: [], isKnown }];
    const last = endOfCore(clause, { start, end }, language);
    for (let from = start; from < last; from++) {
      const span = spanAt(clause, from, last);
      const candidates = nearest(registry, normaliseName(span.text, language), language, from > start);
      if (candidates.length > 0) return [{ ...span, candidates, isKnown }];
    }
    return [{ ...whole, candidates: [], isKnown }];
  });
}

/** Words of a clause, the end exclusive. */
interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** The words before "who", "with", ...: what stands behind them describes the person. */
function endOfCore(clause: Clause, { start, end }: WordSpan, language: LanguagePack): number {
  for (let to = start + 1; to <= end; to++) {
    const normal = normaliseName(spanAt(clause, start, to).text, language);
    if (coreOf(normal, language) !== normal) return to - 1;
  }
  return end;
}

/** Words between "and", "or", slashes and commas; what follows "who" belongs to the last one. */
function partsOf({ text, words }: Clause, { grammar }: LanguagePack): readonly WordSpan[] {
  const parts: WordSpan[] = [];
  let start = 0;
  let inBrackets = false;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    const gap = i === 0 ? '' : text.slice(words[i - 1]?.end, word?.start ?? text.length);
    // What stands in brackets tells more of the same person.
    inBrackets ||= word !== undefined && gap.includes('(');
    if (inBrackets && word !== undefined) continue;
    const isJoiner = word !== undefined && grammar.joiners.has(word.lower);
    if (word !== undefined && !isJoiner && !/[/,]/.test(gap)) continue;
    const from = grammar.articles.has(words[start]?.lower ?? '') ? Math.min(start + 1, i - 1) : start;
    if (i > start) parts.push({ start: from, end: i });
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
