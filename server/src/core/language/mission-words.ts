/** What a human language has to supply to tell whether a text serves customers: burdens, labels, claims, research. */
import type { PhraseTable } from './phrases.js';
import type { Cues, SequenceTable } from './sequences.js';

type Words = ReadonlySet<string>;

/** Turns of phrase that are sure, and those that are only likely. */
export interface Voiced {
  readonly said: SequenceTable;
  readonly asked: SequenceTable;
}

export interface MissionWords {
  /** Words of which one stands in every turn of phrase that is looked for in single sentences. */
  readonly cues: Cues;
  /** People who are served, one word each. */
  readonly customers: Words;
  /** The same, where many are meant: "customers". */
  readonly manyCustomers: Words;
  /** Those who serve them, and what is built: "agent", "system", "we". */
  readonly ours: Words;
  /** What makes effort of a customer, from its verb on. */
  readonly burdens: Voiced;
  /** Begin a condition: "if". */
  readonly conditions: Words;
  /** "must", "only" */
  readonly duties: Words;
  /** "only" */
  readonly only: string;
  /** Words that say why the effort has to be, or that it is spared: "not", "password", "law". */
  readonly reliefs: Words;
  /** Words that tell of how it is and not of how it should be: "currently", "complain". */
  readonly complaints: Words;
  /** Titles and labels below which it is told how it is. */
  readonly painTitles: Words;
  /** A wish that is a step of our process: "to be onboarded". */
  readonly processWishes: Voiced;
  /** What makes a customer do our sorting. */
  readonly processDuties: Voiced;
  readonly labels: Voiced;
  /** Words beside which such a label is none: "lead time". */
  readonly besideLabels: Words;
  /** A better word for a label, by its words with blanks between. */
  readonly betterLabels: ReadonlyMap<string, string>;
  readonly platitudes: SequenceTable;
  /** Claims about what people want. */
  readonly claims: SequenceTable;
  /** Endings of words for people, and such words for things. */
  readonly personEndings: readonly string[];
  readonly thingsLikePeople: Words;
  /** Words before a claim that make it none: "what users want", "if". */
  readonly beforeClaims: Words;
  /** Words that tell where a claim comes from, or that it is to be checked. */
  readonly sources: Words;
  /** Words of titles below which it is told what may happen. */
  readonly risks: Words;
  /** "collect … date of birth" */
  readonly collections: Voiced;
  /** Verbs by which a person hands over data; whoever does so has a reason, unless that is ours. */
  readonly handing: Words;
  /** Words that tell what it is for, or by which right. */
  readonly purposes: Words;
  /** Turns of phrase that do so: "so that", "to call". */
  readonly purposePhrases: SequenceTable;
  /** Purposes that serve only us: "marketing". */
  readonly ownPurposes: Words;
  /** "validated with stakeholders" */
  readonly insideValidation: Voiced;
  /** Work with customers: "usability test". */
  readonly customerWork: SequenceTable;
  /** "phase 2", "after launch", "if time permits" */
  readonly late: SequenceTable;
  /** Words that say that it is not the first time: "repeat". */
  readonly repeated: Words;
  /** Titles and labels of what was validated: "Evidence". */
  readonly validationTitles: SequenceTable;
  /** The same, where nothing but what was learned belongs below. */
  readonly emptyTitles: Words;
  /** People who are no insiders, in a validation. */
  readonly outsiders: Words;
  /** Before such a word it means insiders: "business users". */
  readonly besideOutsiders: Words;
  /** Titles of what comes late: "After launch". */
  readonly lateTitles: SequenceTable;
  /** Short words for people that only count in capital letters: "PAX". */
  readonly codes: SequenceTable;
  /** Titles of whom a document is about. */
  readonly peopleTitles: Words;
  /** Titles that may say so besides: "Overview". */
  readonly introductions: Words;
  /** Titles about our technology, dates and money. */
  readonly ownTitles: Words;
  /** Titles of what is to be built. */
  readonly solutionTitles: Words;
  /** What a document is called that sets a goal: "PRD", "Epic". */
  readonly goalDocuments: SequenceTable;
  /** What a document is called that sets none: "ADR", "Release notes". */
  readonly otherDocuments: SequenceTable;
  /** Status of what is only thought about, and of what is agreed or done. */
  readonly openStatus: Words;
  readonly readyStatus: Words;
  /** Keys of the front matter that hold measures or validation. */
  readonly measureKeys: Words;
  readonly validationKeys: Words;
  /** Words that say somewhere how success is seen. */
  readonly measureSigns: SequenceTable;
  /** Words that say somewhere that customers saw it or will. */
  readonly validationSigns: SequenceTable;
  /** Titles of how and when something is launched. */
  readonly launchTitles: SequenceTable;
  /** What says nothing that could be seen: "users are satisfied". */
  readonly vagueSuccess: SequenceTable;
  /** Measures that pull against each other, and in which direction. */
  readonly conflicts: readonly Conflict[];
  /** Words of a title or line that shows how something is to be written: "format". */
  readonly templateWords: Words;
  /** Words for more and for less. */
  readonly up: Words;
  readonly down: Words;
  /** Words that name a limit: "without". */
  readonly limits: Words;
  /** Words that leave a gap: "TBD". */
  readonly gaps: Words;
  /** Words of titles that name a story. */
  readonly storyTitles: Words;
  /** Labels of what is open without harm: "Owner". */
  readonly nobodysLabels: Words;
  /** The same in several words: "to be defined". */
  readonly gapPhrases: PhraseTable;
  /** What stands for a number that is still to be found, in small letters: "[N]", "X %". */
  readonly amounts: Words;
  /** What stands in brackets where words are still to be written: "role", "describe". */
  readonly gapNames: Words;
  /** Begin an order that stands in brackets: "insert". */
  readonly gapVerbs: Words;
  /** May stand before such a name: "your". */
  readonly beforeGaps: Words;
  /** Elements of a page with such names. */
  readonly tags: Words;
  /** Before what a measure is about: "for". */
  readonly aboutWords: Words;
  /** "NEEDS CLARIFICATION" */
  readonly openMarks: readonly string[];
  /** "lorem ipsum" */
  readonly fillers: readonly string[];
}

/** A measure and its direction, and another that such a change harms. */
export interface Conflict {
  readonly one: SequenceTable;
  readonly oneGoes: 'up' | 'down';
  readonly other: SequenceTable;
  readonly otherGoes: 'up' | 'down';
}
