/** What a clause is about: its content words, reduced to stems that can be compared. */
import type { Clause } from '../document/model.js';
import type { Lexicon } from '../language/pack.js';

/** Stems of the words that carry meaning, in order. */
export function contentStems(clause: Clause, lexicon: Lexicon): readonly string[] {
  return clause.words.filter((word) => !lexicon.stopWords.has(word.lower)).map((word) => stem(word.lower));
}

const SUFFIXES = ['ations', 'ation', 'ings', 'ing', 'edly', 'ies', 'ied', 'ed', 'es', 's', 'ly', 'e'] as const;

/** A light English stemmer: "scheduled", "scheduling" and "schedules" meet. */
export function stem(word: string): string {
  const base = SYNONYMS[word] ?? word;
  for (const suffix of SUFFIXES) {
    if (!base.endsWith(suffix) || base.length - suffix.length < 3) continue;
    const cut = base.slice(0, base.length - suffix.length);
    const doubled = /([bdfgklmnprt])\1$/.test(cut) && suffix !== 's' ? cut.slice(0, -1) : cut;
    return suffix === 'ies' || suffix === 'ied' ? `${doubled}y` : doubled.replace(/e$/, '');
  }
  return base;
}

/** Words that say the same in a want and its outcome. */
const SYNONYMS: Readonly<Record<string, string>> = {
  receive: 'get',
  receives: 'get',
  obtain: 'get',
  retrieve: 'get',
  view: 'see',
  views: 'see',
  viewed: 'see',
  look: 'see',
  logged: 'login',
  log: 'login',
  authenticated: 'login',
  signed: 'login',
  seen: 'see',
  shown: 'see',
  got: 'get',
  gotten: 'get',
  posted: 'post',
};
