/** Collects all that is seen of a story: what a judgement weighs, and what is learned from. */
import type { Clause, Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { Resolution } from '../personas/resolve.js';
import { buildsByName, roleKey } from './builders.js';
import { documentSignals } from './signals/document.js';
import { echoSignals } from './signals/echo.js';
import { letterSignals } from './signals/letters.js';
import { outcomeSignals } from './signals/outcome.js';
import type { Evidence, Signal } from './signals/signal.js';
import { technologySignals } from './signals/technology.js';
import { whoSignals } from './signals/who.js';
import { wordSignals } from './signals/words.js';
import type { Subject } from './subject.js';
import type { TechnologyJudgement } from './technology.js';
import type { Vocabulary } from './vocabulary.js';
import { wisherOf } from './wisher.js';

export interface Witness {
  readonly language: LanguagePack;
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly resolve: (reference: string) => Resolution;
  /** Technologies of a clause as grammar alone judges them. */
  readonly technologiesIn: (clause: Clause, story: Story) => readonly TechnologyJudgement[];
}

/** What is seen of the want, and of the outcome beside it; empty where there is none. */
export interface Seen {
  readonly wish: readonly Signal[];
  readonly outcome: readonly Signal[];
}

export function lookAt(story: Story, witness: Witness): Seen {
  const { want, outcome } = story;
  if (want === null) return { wish: [], outcome: [] };
  const { language, vocabulary, technologiesIn } = witness;
  const evidence: Evidence = {
    story,
    language,
    subject: witness.subject,
    wisher: wisherOf(story, witness),
    isBuilder: story.persona !== null && isBuilder(story.persona.text, witness),
    technologies: technologiesIn(want, story),
  };
  const wish = whoSignals(evidence).concat(
    technologySignals(evidence),
    letterSignals(evidence),
    documentSignals(evidence),
    wordSignals('want', withoutAllowed(want, vocabulary), language),
  );
  if (outcome === null) return { wish, outcome: [] };
  const seen = { ...evidence, outcome, outcomeTechnologies: technologiesIn(outcome, story) };
  return {
    wish,
    outcome: outcomeSignals(seen).concat(echoSignals(seen), wordSignals('outcome', outcome, language)),
  };
}

/** Whether this is somebody who builds the product, by what the project says of them, their role, or what they wish here. */
export function isBuilder(
  reference: string,
  { resolve, subject, language }: Pick<Witness, 'resolve' | 'subject' | 'language'>,
): boolean {
  const { persona } = resolve(reference);
  if (persona !== null) return persona.kind === 'internal';
  return buildsByName(reference, language) || subject.isBuiltBy(roleKey(reference, language));
}

/** What the project calls its own is no evidence of anything. */
function withoutAllowed(clause: Clause, vocabulary: Vocabulary): Pick<Clause, 'words'> {
  const allowed = vocabulary.findAllowed(clause);
  if (allowed.length === 0) return clause;
  return { words: clause.words.filter((_, at) => !allowed.some(({ start, end }) => start <= at && at < end)) };
}
