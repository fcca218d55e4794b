/** Which needs of its personas a story speaks of: by their number, or in the same words. */
import type { LanguagePack } from '../language/pack.js';
import type { Persona } from '../personas/persona.js';
import { personaKey } from '../personas/people-said.js';

/** "N1: know when the contractor comes" */
const NUMBER = /^([A-Z]{1,3}-?\d{1,3})\s*[:.)–—-]\s/;
/** So much of a need has to be in a story, and so many words of it. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;

export interface NeedSaid {
  readonly key: string;
  /** By its number; otherwise it is told by its words, which may be mistaken. */
  readonly isNamed: boolean;
  /** Whether so many words are the same that it is most likely meant; otherwise it may be. */
  readonly isLikely: boolean;
}

/** A need is known by the persona and its place in their list. */
export function needKey(persona: string, at: number): string {
  return `${persona}\0${at.toString()}`;
}

/** `words` are those of the story; `lines` is its text with what stands around it. */
export function needsIn(
  persona: Persona,
  { words, lines }: { readonly words: string; readonly lines: string },
  language: LanguagePack,
): readonly NeedSaid[] {
  if (persona.needs.length === 0) return [];
  const said = stemsOf(words, language);
  return persona.needs.flatMap((need, at) => {
    const number = NUMBER.exec(need)?.[1];
    const isNamed = number !== undefined && hasWord(lines, number);
    const shared = wordsShared(need.replace(NUMBER, ''), said, language);
    if (!isNamed && shared.count === 0) return [];
    return [{ key: needKey(personaKey(persona), at), isNamed, isLikely: isNamed || shared.isMost }];
  });
}

function wordsShared(
  need: string,
  said: ReadonlySet<string>,
  language: LanguagePack,
): { readonly count: number; readonly isMost: boolean } {
  const stems = [...stemsOf(need, language)];
  const shared = stems.filter((stem) => said.has(stem)).length;
  return { count: shared, isMost: shared >= LEAST_WORDS && shared >= stems.length * LEAST_SHARE };
}

function stemsOf(text: string, { lexicon, morphology }: LanguagePack): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !lexicon.stopWords.has(word)).map((word) => morphology.stem(word)));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + word.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
