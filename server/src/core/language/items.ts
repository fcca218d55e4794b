/** What a human language has to supply so that requirements, criteria, goals, measures and plans are read. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface ItemWords {
  /** Titles above points of a kind: "Goals", "Success metrics", "Roadmap"; those of criteria stand in `CriteriaWords`. */
  readonly places: {
    readonly goals: PhraseTable;
    /** Goals with the results that show them. */
    readonly okr: PhraseTable;
    readonly measures: PhraseTable;
    readonly plan: PhraseTable;
    /** Plans only where the whole title says so: "Now". */
    readonly wholePlan: PhraseTable;
    /** Points that count where they are worded as a duty. */
    readonly requirements: PhraseTable;
    /** Every point counts. */
    readonly functions: PhraseTable;
  };
  /** Titles below which nothing is asked for, wherever they stand: "Non-goals", "Constraints", "Meeting notes". */
  readonly apart: PhraseTable;
  /** May stand behind such a title: "Goals for the year", "Roadmap (draft)". */
  readonly afterPlace: Words;
  /** Labels before a point: "Business goal: ...", "KR2: ...". */
  readonly labels: {
    readonly goal: PhraseTable;
    readonly measure: PhraseTable;
    /** Before several, parted by signs: "KPIs: ...". */
    readonly measures: PhraseTable;
    readonly criterion: PhraseTable;
    readonly planEntry: PhraseTable;
    readonly requirement: PhraseTable;
  };
  /** Adjectives and nouns before a label: "Main goal: ...". */
  readonly beforeLabel: Words;
  /** Names of columns that say what the rows of a table are. */
  readonly columns: {
    readonly goal: Words;
    readonly measure: Words;
    /** The same, where another column says what is aimed at: otherwise it is a report. */
    readonly figure: Words;
    readonly planEntry: Words;
    readonly requirement: Words;
    readonly criterion: Words;
    /** What is aimed at. */
    readonly target: Words;
    /** Which cell of a row says it, where the column does not. */
    readonly text: Words;
  };
  /** What a requirement is made of: "the system". */
  readonly systems: PhraseTable;
  readonly duties: Words;
  /** Those who are told what to do by a text that is no requirement: "you must". */
  readonly addressed: Words;
  /** Words that begin the first half of a requirement: "When a bill is late, the system shall ...". */
  readonly conditions: Words;
  /** Months and seasons, which date a point: "March: ...". */
  readonly months: Words;
  /** First words of headings that choose a tool, as the title of a document does. */
  readonly choices: Words;
  /** Nouns that say that something is chosen: "CRM selection". */
  readonly selections: Words;
}
