/** What a human language has to supply to tell what nobody in front of a product can see of it. */
import type { PhraseTable } from './phrases.js';
import type { SequenceTable } from './sequences.js';

type Words = ReadonlySet<string>;

export interface InsideWords {
  /** What is done with a row of a database: "store", "inserted". */
  readonly stores: Words;
  /** Where things are stored: "table". */
  readonly tables: Words;
  /** What is stored there: "row". */
  readonly rows: Words;
  /** Before such a place: "into", "from". */
  readonly beforeTables: Words;
  /** Beside the number of an answer: "status", "HTTP". */
  readonly status: Words;
  /** Before it: "returns". */
  readonly answers: Words;
  /** Behind it: "Created", "Not Found". */
  readonly statusNames: Words;
  /** Parts of names that others than builders may mean: "test". */
  readonly doubtful: Words;
  /** Words for things that are no secret of builders: "database", unless one of `besidePlain` follows. */
  readonly plain: Words;
  readonly besidePlain: Words;
  /** By which somebody sees something: "show". */
  readonly shows: Words;
  /** Technical standards that a customer or the law may ask for by name. */
  readonly standards: Words;
  /** Those of them by which people sign in, one of several ways to do it. */
  readonly signIns: Words;
  /** In titles and ids of what is asked of the whole product: "security", "NFR". */
  readonly ofQuality: Words;
  /** Doings of a program of which nobody else sees anything: "cache hit rate". */
  readonly doings: PhraseTable;
  /** Where a browser or a phone keeps what somebody has entered: "local storage". */
  readonly storages: PhraseTable;
  /** What a request goes to: "endpoint". */
  readonly requestTargets: Words;
  /** What has to be there before a product runs, for those who run it: "must be installed". */
  readonly prerequisites: Words;
  /** Titles of texts by those who build and run a product for each other: "ADR-12", "Runbook". */
  readonly buildersTitles: SequenceTable;
}
