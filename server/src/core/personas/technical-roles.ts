/** Tells whose work is technology by the name of their role: "cluster operator", but not "operator of a ski lift". */
import type { LanguagePack } from '../language/pack.js';
import { normaliseName } from './normalise.js';
import { coreOf } from './resolve.js';

/** Whether technology is the material of this person's work; `written` as the story has it. */
export function isTechnicalRole(written: string, language: LanguagePack): boolean {
  const { lexicon, morphology } = language;
  const whole = normaliseName(written, language);
  const core = coreOf(whole, language);
  const words = core.split(' ').map((word) => morphology.singular(word));
  const head = words.at(-1) ?? '';
  const before = core.split(' ').slice(0, -1);
  if (lexicon.layHeads.has(head) || before.some((word) => lexicon.layTrades.has(word))) return false;
  if (core.split(' ').some((word, i) => lexicon.technicalWords.has(word) || lexicon.technicalWords.has(words[i] ?? '')))
    return true;
  if (!lexicon.technicalHeads.has(head)) return false;
  if (before.some((word) => lexicon.technicalModifiers.has(word))) return true;
  const saysNothing = (word: string): boolean =>
    lexicon.emptyQualifiers.has(word) || lexicon.accountQualifiers.has(word);
  if (!before.every(saysNothing)) return before.length === 1 && isProductName(written, before[0] ?? '', language);
  return !isElsewhere(whole.slice(core.length).trim(), language);
}

/** "Larkspur admin": a name of its own before a small letter; "HR admin" works in an office. */
function isProductName(written: string, before: string, { lexicon }: LanguagePack): boolean {
  const [first = '', second = ''] = written.trim().split(/\s+/).slice(-2);
  return (
    first.toLowerCase() === before && /^\p{Lu}/u.test(first) && /^\p{Ll}/u.test(second) && !lexicon.departments.has(before)
  );
}

/** "of a ski lift", "at a bank": the place where somebody works is none for technology. */
function isElsewhere(rest: string, { lexicon, grammar, people, morphology }: LanguagePack): boolean {
  const [first = '', ...words] = rest.split(' ');
  if (first === '' || grammar.describes.has(first) || people.doing.test(first)) return false;
  const isTechnical = (word: string): boolean =>
    [word, morphology.singular(word)].some(
      (each) => lexicon.technicalWords.has(each) || lexicon.technicalModifiers.has(each),
    );
  return !words.some(isTechnical);
}
