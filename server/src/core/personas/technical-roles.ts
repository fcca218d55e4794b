/** Tells whose work is technology by the name of their role: "cluster operator", but not "operator of a ski lift". */
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { rememberedFor } from '../remembered.js';
import { normaliseName } from './normalise.js';
import { coreOf } from './resolve.js';

/** Whether technology is the material of this person's work, or of one of several; `written` as the story has it. */
export const isTechnicalRole = rememberedFor((written: string, language: LanguagePack): boolean => {
  const { grammar, people } = language;
  const words = written.split(/\s+/);
  const described = words.findIndex((word, i) => i > 0 && people.describes.has(word.toLowerCase()));
  const end = described === -1 ? words.length : described;
  const named = words
    .slice(0, end)
    .map((word) => (grammar.joiners.has(word.toLowerCase()) ? '/' : word))
    .join(' ');
  // What describes somebody belongs to the last one named.
  const halves = [named, ...words.slice(end)].join(' ').split(/[/,()]/);
  return halves.some((half) => half.trim() !== '' && isTechnical(half.trim(), language));
});

function isTechnical(written: string, language: LanguagePack): boolean {
  const { lexicon, morphology } = language;
  const whole = normaliseName(written, language);
  const core = coreOf(whole, language);
  const before = core.split(' ');
  const head = morphology.singular(before.pop() ?? '');
  // As written, too: "OpenShift" is one word.
  const raw = written
    .toLowerCase()
    .split(/\s+/)
    .slice(0, before.length + 1);
  if (lexicon.layHeads.has(head) || before.some((word) => lexicon.layTrades.has(word))) return false;
  if (hasAny(lexicon.technicalWords, [...before, head, ...raw], language)) return true;
  const isBeside = hasAny(lexicon.technicalModifiers, [...before, ...raw.slice(0, -1)], language);
  const saysNothing = (word: string): boolean =>
    lexicon.emptyQualifiers.has(word) || lexicon.accountQualifiers.has(word);
  if (lexicon.technicalTitles.has(head))
    return (
      isBeside ||
      hasProductName(written, head, language) ||
      before.every((word) => saysNothing(word) || lexicon.ranks.has(word))
    );
  if (!lexicon.technicalHeads.has(head)) return isBeside && lexicon.besideTechnical.has(head);
  const place = placeIn(whole.slice(core.length).trim(), language);
  if (isBeside || hasProductName(written, head, language) || (place !== null && isAbout(place, language))) return true;
  return place === null && before.every(saysNothing);
}

function hasAny(set: ReadonlySet<string>, words: readonly string[], { morphology }: LanguagePack): boolean {
  return words.some((word) => hasOneOrMany(set, word, morphology));
}

/** "Larkspur admin": a name of its own before a small letter, or with capitals inside; "HR admin" works in an office. */
function hasProductName(written: string, head: string, { lexicon, morphology }: LanguagePack): boolean {
  const words = written.split(/\s+/);
  const at = words.findIndex((word) => morphology.singular(word.toLowerCase()) === head);
  const name = words[at - 1] ?? '';
  if (lexicon.departments.has(name.toLowerCase())) return false;
  return /^\p{Lu}\S*\p{Ll}\p{Lu}/u.test(name) || (/^\p{Lu}/u.test(name) && /^\p{Ll}/u.test(words[at] ?? ''));
}

/** "a ski lift" of “of a ski lift”; null where the rest describes what somebody does. */
function placeIn(rest: string, { grammar, people }: LanguagePack): readonly string[] | null {
  const [first = '', ...words] = rest.split(' ');
  return first === '' || grammar.describes.has(first) || people.doing.test(first) ? null : words;
}

function isAbout(place: readonly string[], language: LanguagePack): boolean {
  const { technicalWords, technicalModifiers } = language.lexicon;
  return hasAny(technicalWords, place, language) || hasAny(technicalModifiers, place, language);
}
