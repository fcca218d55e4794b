/** What a document says once read: stories, items, titles and directives, each with its exact place. */
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import type { Head } from './outline.js';

/** A piece of prose with its place. `text` is what a reader sees: no markup, line ends as spaces. */
export interface Span {
  readonly text: string;
  readonly range: TextRange;
}

/** A word of a span: `text` as written, `lower` folded for comparison. `opaque` words come from code spans. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Place in the document, UTF-16, end exclusive. */
  readonly range: TextRange;
  /** Offsets of this word in its clause's `text`. */
  readonly start: number;
  readonly end: number;
  readonly opaque: boolean;
}

/** A span whose words rules may look at. */
export interface Clause extends Span {
  readonly words: readonly Word[];
}

/** How the outcome was found; only `marked` ones carry a connector such as "so that". */
export type OutcomeSource = 'marked' | 'purpose' | 'sentence' | 'list' | 'column' | 'field' | 'leading';

export interface Outcome extends Clause {
  readonly source: OutcomeSource;
  /** The connector as written ("so that"), or null where the layout says it. */
  readonly connector: Span | null;
}

export interface Story {
  readonly kind: 'story' | 'jobStory';
  /** From the first word of the story to the last of its clauses. */
  readonly range: TextRange;
  /** Titles of the enclosing sections, outermost first. */
  readonly heading: readonly string[];
  /** The persona reference as written, without article: "returning shopper". */
  readonly persona: Clause | null;
  /** How a message speaks of the persona: "the nurse", "Kieran", "the customer" where nobody is named. */
  readonly address: string;
  /** The situation of a job story ("my parcel is late"). */
  readonly situation: Clause | null;
  /** The wish, after "I want (to)". */
  readonly want: Clause | null;
  /** "I want to", "I need", ... as written; null where the layout says it. */
  readonly wantMarker: Span | null;
  readonly outcome: Outcome | null;
  /** Words of the want that may be meant as the reason ("for reporting"), where none is sure. */
  readonly possibleOutcome: Outcome | null;
  readonly criteria: readonly Span[];
  /** Where "so that ..." would be added: the end of the last clause, before its full stop. */
  readonly end: number;
  /** How the story is laid out; a `closedRow` is one of a table that has no cell for the outcome. */
  readonly layout: 'sentence' | 'row' | 'closedRow' | 'list' | 'fields';
  /** Where the person stands: in the story, in the line that a list of wishes goes on with, or in the title of a section around it. */
  readonly personaFrom: 'clause' | 'heading' | 'title' | 'field' | null;
}

/** What a text asks for, wants to reach or plans besides its stories: one sentence, bullet, row or heading. */
interface ItemOf<Kind extends string> {
  readonly kind: Kind;
  /** From its id or label on to its last word. */
  readonly range: TextRange;
  /** Its id or label as written, "FR-001", "Business goal"; null where it has none. */
  readonly label: string | null;
  /** What it says, without id, label, box and marks of emphasis. */
  readonly clause: Clause;
}

/** A "shall/must" sentence: "Users must be able to ...", "When ..., the system shall ...". */
export interface Requirement extends ItemOf<'requirement'> {
  /** Who or what shall do it, without article; null where the layout says that it is a requirement. */
  readonly subject: Clause | null;
  /** What a person must be able to do, as if they had wished for it; null where that is not said. */
  readonly wish: Story | null;
}

/** An acceptance criterion. */
export interface Criterion extends ItemOf<'criterion'> {
  /** The story above it in its section; null where that stands further up, see `Section.storyAbove`. */
  readonly owner: Story | null;
}

/** What is to be reached: a point below "Goals", "Objective: ...". */
export type Goal = ItemOf<'goal'>;

/** How success is seen: a metric, a key result. */
export type Measure = ItemOf<'measure'>;

/** A point of a roadmap or a release plan. */
export type PlanEntry = ItemOf<'planEntry'>;

export type Item = Requirement | Criterion | Goal | Measure | PlanEntry;

/** One sentence that holds a turn of phrase some rule knows: in prose, a list, a table, a heading, also within stories and items. */
export interface Statement {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'cell';
  readonly clause: Clause;
  /** The whole text of its paragraph, bullet or cell. */
  readonly around: string;
  /** The line that announces what stands here: a heading within the section, "Problem:", a line in bold. */
  readonly label: string | null;
  /** The story it is a part of. */
  readonly story: Story | null;
}

/** A goal-like title: "Epic: ...", "Goal: ...", the document's first heading, or one further down that chooses a tool. */
export interface Title {
  readonly kind: 'document' | 'labelled' | 'choice';
  readonly clause: Clause;
  /** "epic", "goal", ... in small letters; null for a document's title. */
  readonly label: string | null;
}

export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable-file' | 'disable' | 'enable' | 'unknown';

/** An in-text suppression: `<!-- customer-first-disable-next-line rule-id -- reason -->`. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** The kind as written, for a message about a typing error. */
  readonly name: string;
  readonly range: TextRange;
  /** Rule ids with their places; empty means every rule. */
  readonly rules: readonly Span[];
  readonly reason: string | null;
}

/** A heading outline entry, in document order. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly range: TextRange;
}

/** What one section says, with offsets relative to it. */
export interface SectionReading {
  readonly stories: readonly Story[];
  readonly requirements: readonly Requirement[];
  readonly titles: readonly Title[];
  readonly directives: readonly Directive[];
  /** Criteria that belong to the last story of an earlier section. */
  readonly leadingCriteria: readonly Span[];
}

/** Whose stories stand below a title. */
export interface PersonAbove {
  /** As the title has it, without article. */
  readonly text: string;
  readonly hasArticle: boolean;
  /** Whether the title says so in so many words: below "As a tenant" a wish is a story, below "Tenant" it needs a reason. */
  readonly isSaid: boolean;
}

/** What headings say of the points below them. */
export type PlaceKind = 'goals' | 'okr' | 'measures' | 'plan' | 'requirements' | 'functions' | 'criteria' | 'scenario';

/** A place of items; `isAbove`: the section's own heading stands in it, and may be an item itself. */
export interface ItemPlace {
  readonly kind: PlaceKind;
  readonly isAbove: boolean;
}

/** What one section says besides stories, with offsets relative to it. */
export interface ItemReading {
  readonly items: readonly Item[];
  /** Headings that choose a tool. */
  readonly choices: readonly Title[];
}

/** The text of one section, with what is known from that text alone; kept as long as the text stands somewhere. */
export interface SectionSource {
  readonly text: string;
  /** What has to stand above it for it to be read as what it is: the head of a table, the label of a list; mostly nothing. */
  readonly lead: string;
  /** The heading it starts with. */
  readonly head: Head | null;
  readonly mayHoldStory: boolean;
  readonly mayHoldTitle: boolean;
  readonly mayHoldCriteria: () => boolean;
  readonly isTooLarge: () => boolean;
  readonly mayDefineLinks: boolean;
  /** Labels in brackets, as the parser compares them. */
  readonly mentionedLabels: () => readonly string[];
  /** Whether its own words may be an item, wherever it stands, or in a section that has a story. */
  readonly mayHoldItem: (hasStory: boolean) => boolean;
  /**
   * What it says when `known` link labels are defined in the document, and when a title says whose stories it holds (see
   * `person-above.ts`); the same object for the same.
   */
  readonly read: (known: readonly string[], person: PersonAbove | null) => SectionReading;
  /** Its items besides the requirements in `read`, where the headings above make a place of it; the same object for the same. */
  readonly readItems: (known: readonly string[], person: PersonAbove | null, place: ItemPlace | null) => ItemReading;
  readonly mayState: () => boolean;
  /** Its sentences with a turn of phrase some rule knows, read when somebody asks; the same function for the same labels. */
  readonly readStatements: (known: readonly string[], person: PersonAbove | null) => () => readonly Statement[];
}

/** One section as read; all ranges inside are relative to `start`, so that an unchanged section can be kept as it is. */
export interface Section {
  readonly range: TextRange;
  /** Titles of the sections around it and its own, outermost first. */
  readonly heading: readonly string[];
  /** Its text; the same object in every version of the document in which it stays the same. */
  readonly source: SectionSource;
  readonly stories: readonly Story[];
  /** In reading order. */
  readonly items: readonly Item[];
  /** Reading them takes time; null where there can be none. */
  readonly statements: (() => readonly Statement[]) | null;
  readonly titles: readonly Title[];
  readonly directives: readonly Directive[];
  /** The last story before this section, where criteria here may belong to it; its ranges are those of its own section. */
  readonly storyAbove: Story | null;
  /** Criteria that belong to the last story of an earlier section; reading them takes time. */
  readonly leadingCriteria: () => readonly Span[];
}

/** Everything the rules look at in one document. */
export interface DocumentModel {
  readonly text: string;
  /** The language it is read in. */
  readonly language: LanguagePack;
  readonly sections: readonly Section[];
  /** Outline of the whole document; ranges are offsets into the document. */
  readonly headings: readonly Heading[];
  /** Front matter fields at the top level, values as written. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** Stretches too large to read; offsets into the document. */
  readonly unread: readonly TextRange[];
}
