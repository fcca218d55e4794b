/** Tells a part of a program from what has the same name in another trade: the joiner's table, the DJ's records, a class on a trip. */
import type { Clause, Outcome, Story, Word } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { afterDeterminers, wordsOf } from './outcome.js';
import type { Subject } from './subject.js';
import type { TechnologyJudgement } from './technology.js';
import type { Wisher } from './wisher.js';

interface Surroundings {
  readonly language: LanguagePack;
  readonly wisher: Wisher;
  readonly subject: Subject;
  readonly technologiesIn: (clause: Clause, story: Story) => readonly TechnologyJudgement[];
}

const MOST_MODIFIERS = 2;

/** Whether what the outcome speaks of is hardly a part of a program, because nothing in the story or around it is. */
export function isNamesake(outcome: Outcome, story: Story, around: Surroundings): boolean {
  const { language, wisher, subject } = around;
  const { words } = outcome;
  const start = afterDeterminers(words, language.lexicon);
  const { namesakes, firmNamesakes } = language.systems;
  let at = start;
  while (at <= start + MOST_MODIFIERS && !namesakes.has(words[at]?.lower ?? '')) at++;
  const noun = words[at]?.lower ?? '';
  if (!namesakes.has(noun) || wisher !== 'customer') return false;
  if (subject.showsCode() || subject.sixthsOf('technicalPeople') > 0 || subject.sixthsOf('namingTechnology') > 0)
    return false;
  if (isDigital(outcome, story, { ...around, at })) return false;
  const rest = words.slice(at + 1);
  // "a record is created in the users table": two such names together are no accident.
  if (rest.some(({ lower }) => namesakes.has(lower))) return false;
  if (firmNamesakes.has(noun)) return consistsOf(rest, language) || isPhysical(rest, language);
  return isPhysical(rest, language) || !rest.some(({ lower }) => isTechnical(lower, noun, language));
}

/** "the system of ditches", "the cache of food". */
function consistsOf([first, second]: readonly Word[], { systems }: LanguagePack): boolean {
  return systems.of.has(first?.lower ?? '') && second !== undefined && !systems.digital.has(second.lower);
}

function isPhysical(rest: readonly Word[], { systems }: LanguagePack): boolean {
  return rest.some(({ lower }) => systems.physical.has(lower));
}

/** "indexed", "runs"; but a class of pupils is updated too. */
function isTechnical(lower: string, noun: string, { lexicon, systems, morphology }: LanguagePack): boolean {
  if (!hasOneOrMany(lexicon.softThings, noun, morphology)) return false;
  return lexicon.technicalStates.has(lower) || lexicon.systemVerbs.has(lower) || systems.digital.has(lower);
}

/** Whether the story speaks of technology, or of what stands on a screen, anywhere but in the noun itself. */
function isDigital(
  outcome: Outcome,
  story: Story,
  { language, technologiesIn, at }: Surroundings & { readonly at: number },
): boolean {
  const { systems } = language;
  if (technologiesIn(outcome, story).some(({ hit }) => hit.start > at || hit.end <= at)) return true;
  if (story.want !== null && technologiesIn(story.want, story).length > 0) return true;
  const said = new Set([...systems.namesakes, outcome.words[at]?.lower ?? '']);
  return wordsOf(story).some((word) => systems.digital.has(word) && !said.has(word));
}
