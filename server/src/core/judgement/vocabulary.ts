/** The technology words of a lint run: the generated list, plus what the project allows, denies or calls its own domain. */
import type { Clause, Word } from '../document/model.js';
import { tokenize } from '../document/words.js';
import type { LanguagePack } from '../language/pack.js';
import type { Technology } from '../language/technology.js';

/** A technology named in a clause: words `start` to `end` (exclusive). */
export interface TechnologyHit {
  readonly technology: Technology;
  readonly start: number;
  readonly end: number;
}

export interface Vocabulary {
  readonly findTechnologies: (clause: Clause) => readonly TechnologyHit[];
  /** Terms that the project allows, or that are its own domain. */
  readonly findAllowed: (clause: Clause) => readonly TechnologyHit[];
}

type Singular = LanguagePack['morphology']['singular'];

interface Entry {
  readonly technology: Technology;
  /** Folded words of the term. */
  readonly words: readonly string[];
}

/** What the project says about terms; see `Settings.vocabulary`. */
export interface VocabularyChoices {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly domain: readonly string[];
}

/** Indexes the terms by first word, so that a clause is read once whatever the list's length. */
export function createVocabulary(
  { technologies, morphology: { singular } }: LanguagePack,
  choices: VocabularyChoices,
): Vocabulary {
  const keyOf = (term: string): string => wordsOf(term).map(singular).join(' ');
  const without = new Set([...choices.allow, ...choices.domain].map(keyOf));
  const named = (term: string): Technology => ({ term, class: 'internals', match: 'word', source: 'hand' });
  // What is allowed is looked for too, so that the words of "React Native" are not heard as "React".
  const own = [...choices.deny, ...choices.allow, ...choices.domain].map(named);
  const byFirst = new Map<string, Entry[]>();
  for (const technology of [...own, ...technologies]) {
    const words = wordsOf(technology.term);
    const first = words[0];
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ technology, words });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const index: Index = { byFirst, without, singular };
  return {
    findTechnologies: (clause) => findIn(clause, index).filter((hit) => !isAllowed(clause, hit, index)),
    findAllowed: (clause) =>
      without.size === 0 ? [] : findIn(clause, index).filter((hit) => isAllowed(clause, hit, index)),
  };
}

function wordsOf(term: string): readonly string[] {
  return tokenize(term, () => false).map((token) => token.lower);
}

interface Index {
  /** First word, folded -> terms that start with it, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly without: ReadonlySet<string>;
  readonly singular: Singular;
}

function findIn(clause: Clause, index: Index): readonly TechnologyHit[] {
  const hits: TechnologyHit[] = [];
  for (let at = 0; at < clause.words.length; at++) {
    const hit = hitAt(clause, index, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
}

function isAllowed(clause: Clause, { start, end }: TechnologyHit, { without, singular }: Index): boolean {
  if (without.size === 0) return false;
  const words = clause.words.slice(start, end).map((word) => singular(word.lower));
  return without.has(words.join(' '));
}

function hitAt(clause: Clause, { byFirst, singular }: Index, at: number): TechnologyHit | null {
  const word = clause.words[at];
  if (word === undefined || word.opaque) return null;
  const asWritten = byFirst.get(word.lower);
  const asOne = word.lower.endsWith('s') ? byFirst.get(singular(word.lower)) : undefined;
  if (asWritten === undefined && asOne === undefined) return null;
  const candidates = [...(asWritten ?? []), ...(asOne ?? [])];
  let best: TechnologyHit | null = null;
  for (const { technology, words } of candidates) {
    const end = at + words.length;
    if (best !== null && end <= best.end) continue;
    if (matchesWords(clause, words, at, singular) && matchesForm(clause, technology, { start: at, end }, singular))
      best = { technology, start: at, end };
  }
  return best;
}

function matchesWords(clause: Clause, words: readonly string[], at: number, singular: Singular): boolean {
  return words.every((expected, i) => {
    const word = clause.words[at + i];
    if (word === undefined || word.opaque) return false;
    const isLast = i === words.length - 1;
    if (word.lower !== expected && !(isLast && singular(word.lower) === expected)) return false;
    return i === 0 || /^[\s/-]{1,3}$/.test(clause.text.slice(clause.words[at + i - 1]?.end, word.start));
  });
}

function matchesForm(
  clause: Clause,
  technology: Technology,
  { start, end }: Pick<TechnologyHit, 'start' | 'end'>,
  singular: Singular,
): boolean {
  const first = clause.words[start];
  const last = clause.words[end - 1];
  if (first === undefined || last === undefined) return false;
  if (technology.term.startsWith('.') && clause.text[first.start - 1] !== '.') return false;
  if (technology.match === 'word') return true;
  const written = clause.text.slice(first.start, last.end).replace(/[-\s]+/g, ' ');
  const term = technology.term.replace(/^\./, '').replace(/[-\s]+/g, ' ');
  const isExact = written === term || written === `${term}s`;
  if (technology.match === 'case' && isExact) return true;
  if (technology.match === 'name' && isExact && isCapitalOwn(clause, start, end)) return true;
  const near = technology.near ?? [];
  const isNear = (word: Word | undefined): boolean =>
    word !== undefined && (near.includes(word.lower) || near.includes(singular(word.lower)));
  return isNear(clause.words[start - 1]) || isNear(clause.words[end]);
}

/** Whether the capital is the name's own: every sentence begins with one, and titles have them everywhere. */
function isCapitalOwn({ words, text }: Clause, start: number, end: number): boolean {
  if (start === 0) return end === words.length;
  const [last, next] = [words[end - 1], words[end]];
  if (last === undefined || next === undefined) return true;
  return !(/^ $/.test(text.slice(last.end, next.start)) && next.text !== next.lower);
}
