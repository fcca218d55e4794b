/** What a human language has to supply to speak about a text, with `{placeholder}`s. */
import type { MapPart } from './life-words.js';
import type { JudgementWords, ReasonSentences } from './reasons.js';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

export interface Messages {
  /** By rule, then by message; a sentence that is missing is said as what the rule asks of a text. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Titles of what can be done about a finding. */
  readonly fixes: Texts<
    | 'write'
    | 'writeAll'
    | 'startWith'
    | 'addReason'
    | 'markReason'
    | 'goOn'
    | 'move'
    | 'clearWant'
    | 'clearOutcome'
    | 'addProblem'
    | 'addMeasure'
    | 'addValidation'
    | 'addCriteria'
    | 'addNeed'
    | 'untick'
    | 'addNeeds'
    | 'addStage'
  >;
  /** Why a judgement is as it is. */
  readonly reasons: ReasonSentences;
  readonly judgements: JudgementWords;
  /** What somebody says who answers a question: about a want, about an outcome, about anything else. */
  readonly answers: Texts<'want' | 'outcome' | 'other'>;
  /** What is wrong with a comment that makes an exception, and what mends it. */
  readonly suppressions: Texts<'unknownRule' | 'unknownKind' | 'unused' | 'reasonless' | 'remove'>;
  /** What is probably a slip in a file of personas. */
  readonly personaFiles: Texts<'unknownField' | 'misspeltField' | 'unknownKind' | 'misspeltKind'>;
  /**
   * Sentences that an editor writes with the person and what was typed, or with gaps: `written` takes a want and an outcome
   * as they were typed, the others only their middle. `somebody` is who stands in them where nobody is known.
   */
  readonly drafts: Texts<'written' | 'story' | 'jobStory' | 'criterion' | 'somebody'>;
  /** What people type who want one of these, or a list to tick off. */
  readonly draftWords: Readonly<Record<'story' | 'jobStory' | 'criterion' | 'checklist', readonly string[]>>;
  /** Words that a fix puts into a text. */
  readonly written: Texts<
    | 'outcomeField'
    | 'ableTo'
    | 'goOn'
    | 'constraints'
    | 'because'
    | 'need'
    | 'capabilities'
    | 'proof'
    | 'problem'
    | 'validation'
    | 'criteria'
  >;
  /** How sentences speak of somebody or something that a text does not name. */
  readonly named: Texts<
    | 'served'
    | 'customer'
    | 'organisation'
    | 'personas'
    | 'configuration'
    | 'defined'
    | 'and'
    | 'or'
    | 'lineHere'
    | 'lineThere'
  >;
  /** What a journey map shows, behind “says”. */
  readonly mapParts: Texts<MapPart>;
  /** With `{n}`, for one and for more. */
  readonly counted: Readonly<Record<'personas' | 'storiesName', readonly [one: string, more: string]>>;
}
