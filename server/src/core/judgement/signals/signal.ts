/** What is seen of a story before anything is decided: the names of small facts, each found by one function of this room. */
import type { Outcome, Story } from '../../document/model.js';
import type { LanguagePack } from '../../language/pack.js';
import type { Subject } from '../subject.js';
import type { TechnologyJudgement } from '../technology.js';
import type { Wisher } from '../wisher.js';

/** The name of something seen, such as `technology/relation:trend/head`; what it weighs is learned. */
export type Signal = string;

/**
 * Told of each thing that is seen: its kind, and which one where there are several. The two are put together only where
 * somebody wants the name: most of the time they are only looked up.
 */
export type Note = (kind: string, which?: string) => void;

export function signalOf(kind: string, which?: string): Signal {
  return which === undefined ? kind : `${kind}:${which}`;
}

/** What the functions of this room look at. */
export interface Evidence {
  readonly story: Story;
  readonly language: LanguagePack;
  readonly wisher: Wisher;
  /** Whether they build the product, by all that they wish in the document. */
  readonly isBuilder: boolean;
  readonly subject: Subject;
  /** As grammar alone judges them. */
  readonly technologies: readonly TechnologyJudgement[];
}

/** The same, with the outcome that is asked about. */
export interface OutcomeEvidence extends Evidence {
  readonly outcome: Outcome;
  readonly outcomeTechnologies: readonly TechnologyJudgement[];
}
