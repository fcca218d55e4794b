/** What a human language has to supply so that goals and requirements are read. */
import type { PhraseTable } from './phrases.js';

export interface TitleWords {
  /** Labels before a goal: "Epic: ...". */
  readonly labels: ReadonlySet<string>;
  /** "must", in "Users must be able to ...". */
  readonly duties: ReadonlySet<string>;
  /** "be able to", in the same. */
  readonly ability: PhraseTable;
}
