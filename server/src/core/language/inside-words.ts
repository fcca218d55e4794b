/** What a human language has to supply to tell what nobody in front of a product can see of it. */
import type { PhraseTable } from './phrases.js';

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
}
