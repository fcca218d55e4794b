/** What a human language has to supply to tell a goal, a measure or a point of a plan that speaks of our own doing. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface PlanWords {
  /** What one does to have a technology: "introduce", "roll out", "migration to". */
  readonly adopts: PhraseTable;
  /** Those of them behind which a name is a product, whatever it is: "roll out". */
  readonly installs: PhraseTable;
  /** Those behind which even somebody's everyday tool is a purchase: "introduce Trello". */
  readonly acquires: PhraseTable;
  /** Those that look for a use of what is there: "leverage blockchain to ...". */
  readonly exploits: PhraseTable;
  /** Those that leave one product for another: "migrate to". */
  readonly changes: PhraseTable;
  /** May stand before them: "we will fully". */
  readonly beforeAdopts: Words;
  /** May stand between them and what is adopted: "the", "our new". */
  readonly beforeAdopted: Words;
  /** Before what something is built with besides `means`: "in React". */
  readonly builtIn: Words;
  /** Nouns behind a technology that say no more than that it comes: "Salesforce migration". */
  readonly adoptions: Words;
  /** What gets better for somebody: "shorter", "without". */
  readonly effects: Words;
  /** Join a reason to what is done: "so that", "because". */
  readonly reasons: PhraseTable;
  /** Titles of parts of a manual: whose text has them is for people who run the software. */
  readonly manualTitles: Words;
  /** What titles of documents and sections hold that say what a product is to do for people. */
  readonly planTitles: PhraseTable;
  /** Tags by which a text orders a program to do something. */
  readonly orders: Words;
}
