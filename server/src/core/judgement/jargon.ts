/** Finds words of an organisation that the people it serves would not use. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase, phraseTable } from '../language/phrases.js';
import { remembered } from '../remembered.js';
import { spanOfWords } from './phrase.js';

export interface Jargon {
  readonly phrase: Span;
  /** What people would say; empty where that depends. */
  readonly plain: string;
}

const tableOf = remembered(({ craft }: LanguagePack) => phraseTable([...craft.jargon.keys()]));

/** The first of them: "leverage", "tier-2 escalation". */
export function jargonIn(clause: Clause, language: LanguagePack): Jargon | null {
  const { words } = clause;
  const { craft } = language;
  const table = tableOf(language);
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.opaque === true) continue;
    const length = matchPhrase(table, words, at);
    // "the leverage ratio" is the language of a trade.
    if (length > 0 && !craft.tradeBehind.has(words[at + length]?.lower ?? '')) {
      const phrase = spanOfWords(clause, at, at + length);
      const key = words.slice(at, at + length).map(({ lower }) => lower);
      return { phrase, plain: craft.jargon.get(key.join(' ')) ?? '' };
    }
  }
  return null;
}

/** "Project Phoenix": what we call a plan of ours. */
export function planNameIn(clause: Clause, { craft, grammar }: LanguagePack): Span | null {
  const { words, text } = clause;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || !craft.plans.has(word.lower) || text.slice(word.end, next.start) !== ' ') continue;
    const isName = [word.text, next.text].every((each) => /^\p{Lu}\p{Ll}+$/u.test(each));
    const isOfKind =
      grammar.verbs.has(next.lower) || grammar.effectEndings.some((ending) => next.lower.endsWith(ending));
    if (isName && !isOfKind) return spanOfWords(clause, at, at + 2);
  }
  return null;
}
