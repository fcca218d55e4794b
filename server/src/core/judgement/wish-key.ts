/** Tells wishes that are the same but for small words: the person, and the stems of what they wish for. */
import type { Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { normaliseName, singularName } from '../personas/normalise.js';

/** A wish of fewer words is too small to be told from others. */
const LEAST_WORDS = 2;

/** Equal for "print my ticket at home" and "print the ticket at home"; null where too little is said. */
export function wishKey({ persona, want }: Story, language: LanguagePack): string | null {
  if (persona === null || want === null) return null;
  const { lexicon, morphology, grammar } = language;
  const said = want.words.filter(
    ({ lower, opaque }) =>
      opaque || ![lexicon.stopWords, lexicon.determiners, lexicon.possessives].some((set) => set.has(lower)),
  );
  if (said.length < LEAST_WORDS) return null;
  const stems = said.map(({ lower }) => morphology.stem(lower)).sort();
  // "not" turns a wish round.
  const turned = want.words.filter(({ lower }) => grammar.counterNots.has(lower)).map(({ lower }) => lower);
  return [singularName(normaliseName(persona.text, language), language), ...turned, ...stems].join(' ');
}
