/** What a human language has to supply so that acceptance criteria are read. */
import type { PhraseTable } from './phrases.js';

export interface CriteriaWords {
  /** Titles above them: "Acceptance criteria". */
  readonly titles: PhraseTable;
  /** Titles above steps: "Scenario: a full boat". */
  readonly scenarios: PhraseTable;
  /** Words that begin a step: "Given", "Then". */
  readonly steps: ReadonlySet<string>;
  /** What a requirement is made of, "the system", where one of the duties of `TitleWords` follows. */
  readonly systems: PhraseTable;
}
