/** What evidence weighs in a language: learned from labelled stories, as data. */

/** What is asked of a story, in the order of the weights' columns; each is a yes or no. */
export const QUESTIONS = ['technology', 'implementation', 'repeats', 'vague', 'feature'] as const;

export type Question = (typeof QUESTIONS)[number];

/** Sums are log odds in hundredths. */
export interface Threshold {
  /** The sum before anything is seen. */
  readonly bias: number;
  /** From this sum on the rule says it, as loud as the rule is; null where it never does. */
  readonly said: number | null;
  /** From this sum on it asks. */
  readonly asked: number;
}

export interface Weights {
  /** Changes whenever what is judged may change. */
  readonly version: string;
  readonly thresholds: Readonly<Record<Question, Threshold>>;
  /** One line a signal: its name, then what it weighs in each question, all with spaces between; "." where nothing. */
  readonly table: string;
}
