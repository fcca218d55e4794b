/** Tells a reason from which only the organisation gains, or that one speaks of its gain beside a person's. */
import type { Outcome } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';

/** "we look innovative": nobody whom the product is for has anything of it. */
export function servesOnlyUs(outcome: Outcome, language: LanguagePack): boolean {
  return isOwnGain(outcome, language) && !namesPerson(outcome, language);
}

function isOwnGain({ words }: Outcome, { life }: LanguagePack): boolean {
  return words.some((_, at) => matchPhrase(life.ownGains, words, at) > 0);
}

/** Whether somebody is named who is none of us: "I", "the tenant", "customers". */
export function namesPerson({ words }: Outcome, { lexicon, relations, measures }: LanguagePack): boolean {
  const { firstPerson, sharedSubjects, sharedPossessives, ourSide } = relations;
  const isOurs = (lower: string): boolean =>
    [sharedSubjects, sharedPossessives, ourSide, measures.staff].some((set) => set.has(lower));
  return words.some(({ lower }) => firstPerson.has(lower) || (lexicon.people.has(lower) && !isOurs(lower)));
}

/** Whether the organisation, or one of its figures, is mentioned; "my company" is the person's own. */
export function namesOrganisation(outcome: Outcome, language: LanguagePack): boolean {
  const { lexicon, relations } = language;
  const { words } = outcome;
  return (
    isOwnGain(outcome, language) ||
    words.some(({ lower }, at) => {
      const before = words[at - 1]?.lower ?? '';
      const isOurs = relations.sharedPossessives.has(before) && relations.ourSide.has(lower);
      if (isOurs) return true;
      return (
        (lexicon.organisations.has(lower) || lexicon.businessFigures.has(lower)) && !lexicon.possessives.has(before)
      );
    })
  );
}
