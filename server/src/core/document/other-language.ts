/** Tells in which language a text is written, where that is one in which stories are not read; in doubt it says nothing. */
import type { LanguagePack } from '../language/pack.js';
import { otherLanguages, scripts, type OtherLanguage } from '../language/other-languages.js';

/** What a text seems to be written in, besides a language that is read. */
export interface Impression {
  /** The name of the language; null where there is no sign of another one than those that are read. */
  readonly language: string | null;
  /** How much of the text: all of it, at least as much as there is in a language that is read, or some words. */
  readonly extent: 'all' | 'half' | 'some';
}

const NOTHING: Impression = { language: null, extent: 'some' };

/** So many characters from the start, the middle and the end are looked at: the language of a text does not change often. */
const SAMPLE = 1200;
/** Words in small letters of the Latin alphabet. */
const WORD = /[a-zß-ƿǎ-ɏḀ-ỿ]+/g;
const FENCED = /^[ \t]*(?:`{3}|~{3})[^]*?^[ \t]*(?:`{3}|~{3})/gm;
const LEAST_WORDS = 6;
const LEAST_LETTERS = 8;
/** Of all words, how many are frequent ones: in whole sentences, and in notes full of names and figures. */
const SENTENCES = 0.12;
const NOTES = { share: 0.04, words: 12 };
/** Names of products and quotations bring a few English words into every text. */
const TIMES_MORE = 3;

/** Looks at a few places of `text`. Never says of a text in the language of `spoken` that it is something else. */
export function languageOf(text: string, spoken: LanguagePack): Impression {
  const sample = sampleOf(text);
  return byScript(sample) ?? byWords(sample, spoken) ?? NOTHING;
}

/** The one of `packs` that a text is written in, as far as a few places of it tell. */
export function spokenIn(text: string, packs: readonly LanguagePack[]): LanguagePack | null {
  const written = wordsOf(sampleOf(text));
  const counts = packs.map((pack) => ({ pack, count: written.filter((word) => pack.frequentWords.has(word)).length }));
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < LEAST_WORDS || best.count === next?.count) return null;
  return best.pack;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text.replace(FENCED, '');
  const middle = text.length >> 1;
  const parts = [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)];
  return parts.join('\n\n').replace(FENCED, '');
}

function byScript(sample: string): Impression | null {
  if (!/[^\x00-\u036F\u2000-\u2BFF]/.test(sample)) return null;
  const latin = countOf(sample, /[a-z]/gi);
  for (const { letters, languages } of scripts) {
    const own = countOf(sample, new RegExp(letters.source, 'g'));
    if (own < LEAST_LETTERS) continue;
    const language = languages.find(({ marks }) => marks?.test(sample) ?? true)?.name ?? null;
    // A Chinese character is half a word, and names of products stay Latin in every text.
    return { language, extent: own * 2 > latin ? 'all' : 'some' };
  }
  return null;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function byWords(sample: string, spoken: LanguagePack): Impression | null {
  const counts = new Map<OtherLanguage, number>();
  let own = 0;
  let all = 0;
  for (const word of wordsOf(sample)) {
    all++;
    if (spoken.frequentWords.has(word)) own++;
    else for (const language of languagesBy.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, most] = [...counts].reduce<readonly [OtherLanguage | null, number]>(
    (a, b) => (b[1] > a[1] ? b : a),
    [null, 0],
  );
  if (best === null || most < LEAST_WORDS) return null;
  const isEnough = most >= all * SENTENCES || (most >= all * NOTES.share && most >= NOTES.words);
  const isAll = isEnough && most >= own * TIMES_MORE;
  return { language: best.name, extent: isAll ? 'all' : most >= own ? 'half' : 'some' };
}

function wordsOf(sample: string): readonly string[] {
  return sample.toLowerCase().match(WORD) ?? [];
}

const languagesBy: ReadonlyMap<string, readonly OtherLanguage[]> = groupByWord();

function groupByWord(): ReadonlyMap<string, readonly OtherLanguage[]> {
  const groups = new Map<string, OtherLanguage[]>();
  for (const language of otherLanguages) {
    for (const word of language.words) groups.set(word, [...(groups.get(word) ?? []), language]);
  }
  return groups;
}
