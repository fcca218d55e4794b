/** What a human language has to supply to tell measures of our own work and gain from those of a customer's. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface MeasureWords {
  /** What only a team has: "story points"; it counts work wherever it stands. */
  readonly ofTeam: PhraseTable;
  /** What a team makes and nobody else: "features". */
  readonly outputs: PhraseTable;
  /** What a team makes, and a product may be about: "workshops". */
  readonly maybeOutputs: PhraseTable;
  /** Before something counted: "number of". */
  readonly counts: PhraseTable;
  /** That it is made: "shipped". */
  readonly made: Words;
  /** What is done to a share of things by nobody but those who make them: "migrated". */
  readonly doneByUs: Words;
  /** Before those things: "100 % of". */
  readonly ofAll: Words;
  /** Before others who made it: "reports written by". */
  readonly byOthers: Words;
  /** The same, of nothing but products: "launched". */
  readonly launched: PhraseTable;
  /** What one does with a product to have it out: "launch". */
  readonly launches: PhraseTable;
  /** What one does to make something, and customers do too: "complete". */
  readonly makes: PhraseTable;
  /** Behind such a verb: "complete the move". */
  readonly beforeMade: Words;
  /** Those who are taught by us. */
  readonly staff: Words;
  readonly taught: Words;
  /** Figures that only the organisation looks at. */
  readonly business: PhraseTable;
  /** Words of figures that a customer would know again. */
  readonly customers: PhraseTable;
}
