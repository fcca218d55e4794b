/** Turns of phrase that show what an outcome is, whatever words stand around them. */
import type { SequenceTable } from './sequences.js';

export interface OutcomeTurns {
  /** What a business counts has moved, or it needs fewer people: "the no-show rate drops", "the café needs fewer waiters". */
  readonly business: SequenceTable;
  /** Something was done with data, or a system has it now: "an entry is written to the log". */
  readonly system: SequenceTable;
  /** Somebody knows then what to do: "I know when to leave". */
  readonly decision: SequenceTable;
  /** Something is better, and nobody says what: "the process is streamlined". */
  readonly vague: SequenceTable;
}
