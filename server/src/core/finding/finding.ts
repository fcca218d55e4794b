/** What rules find, how bad it is, and what mends it. */
import type { Story } from '../document/model.js';
import type { TextEdit, TextRange } from '../text/range.js';

/** The worst first. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** Below 0 where `a` is worse than `b`: sorts the worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** Whether `severity` is `minimum` or worse. */
export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return compareSeverity(severity, minimum) <= 0;
}

/** What is said about suppressions themselves comes from the engine, not from a rule, and has this id. */
export const SUPPRESSION_RULE = 'suppression';

/** An edit a person can choose (`suggestion`), or one that keeps the meaning so that `--fix` may apply it (`fix`). */
export interface Fix {
  readonly kind: 'fix' | 'suggestion';
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The persona's name that takes the place of the words pointed at, as stories have it. */
  readonly name?: string;
}

/** A persona that a finding speaks of; where they are defined is looked up when somebody wants to go there. */
export interface RelatedPersona {
  readonly id: string;
  readonly message: string;
}

/** Another place that a finding speaks of, in the same document or in another one. */
export interface RelatedPlace {
  /** As reports name it; null in the document of the finding itself. */
  readonly path: string | null;
  readonly range: TextRange;
  readonly line: number;
  readonly message: string;
}

/** What is said where the same holds in several places of a document. */
export interface Once {
  readonly key: string;
  /** At the first place, with `{count}` for how many there are. */
  readonly often: Sentence;
  /** At the others; null where nothing is said there. */
  readonly again: Sentence | null;
}

interface Sentence {
  readonly messageId: string;
  readonly message: string;
}

/** One result of a rule at a range of one document. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
  /** A question that a colleague would ask: likely, not sure; never more than a hint. */
  readonly isQuestion?: true;
  /** The story it is about, for precedence; undefined for findings on the document. */
  readonly story?: Story;
  readonly related?: readonly RelatedPersona[];
  /** Ranges count from the start of the document they are in. */
  readonly places?: readonly RelatedPlace[];
  /** The place of that story, or of the sentence it is about. */
  readonly extent?: TextRange;
  /** Holds for every place with this key, and is said at the first one. */
  readonly once?: Once;
  /** One of the other places. */
  readonly isAgain?: true;
  /** About the workspace as a whole, wherever it happens to be shown. */
  readonly isOnWorkspace?: true;
}

/** Something that was found, with its place in the document. */
export type Found = Pick<Finding, 'ruleId' | 'isQuestion' | 'range' | 'isAgain'>;
