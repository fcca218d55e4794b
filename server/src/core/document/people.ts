/** Whether words name a person, by their last one: the reader asks where a sentence alone does not tell. */
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Token } from './words.js';

/** The words of a name up to its description: "nurse" of "nurse on the ward". */
function withoutDescription(words: readonly Token[], { grammar }: LanguagePack): readonly Token[] {
  const end = words.findIndex(
    ({ lower }, i) =>
      i > 0 && [grammar.endsList, grammar.describes, grammar.prepositions].some((set) => set.has(lower)),
  );
  return end === -1 ? words : words.slice(0, end);
}

/** "payroll clerk", "tenants"; no system, no thing that only ends like a person. */
export function isPerson(words: readonly Token[], pack: LanguagePack): boolean {
  const last = withoutDescription(words, pack).at(-1);
  return last !== undefined && !last.opaque && isPersonWord(last.lower, pack);
}

/** The same for one word in small letters. */
export function isPersonWord(lower: string, { lexicon, morphology, people, grammar }: LanguagePack): boolean {
  if ([grammar.subjects, grammar.thirdSubjects, grammar.pronouns].some((set) => set.has(lower))) return false;
  const one = morphology.singularPerson(lower);
  if (hasOneOrMany(lexicon.systemNouns, lower, morphology) || people.notPeople.has(one)) return false;
  const isKnown = [people.roleNouns, people.alsoPeople, lexicon.genericPersonas, lexicon.people].some(
    (set) => set.has(one) || set.has(lower),
  );
  return isKnown || (people.roleEnding.test(one) && !people.titleEnding.test(one) && !people.titlesOfText.has(one));
}

/** "developer", "member of the team": those who explain more often than they wish. */
export function isBuilder(words: readonly Token[], { lexicon }: LanguagePack): boolean {
  return words.some(
    ({ lower }, i) =>
      lexicon.codingWords.has(lower) ||
      lexicon.careRoles.has(lower) ||
      [lexicon.teamRoles, lexicon.maybeTeamRoles, lexicon.operatorRoles].some(
        (table) => matchPhrase(table, words, i) > 0,
      ),
  );
}
