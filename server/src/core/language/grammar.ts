/** What a human language has to supply so that its stories are read: who, want, outcome, and what only looks like them. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface StoryGrammar {
  readonly roleOpeners: Words;
  /** Longer openers: "in my role as". */
  readonly roleOpenings: PhraseTable;
  readonly articles: Words;
  readonly indefiniteArticles: Words;
  /** After them a subject in the plural makes it a sentence about time: "As the system grows, we want ...". */
  readonly definiteArticles: Words;
  /** Endings of words in small letters that are no persona without an article: "as previously", "as promised". */
  readonly notRoleEndings: readonly string[];
  /** Words that never start a persona after an opener without article ("as described"). */
  readonly notRoleStarts: Words;
  /** Nouns that make "as a ..." a turn of phrase ("as a result"). */
  readonly notRoleHeads: Words;
  /** "and", "or". */
  readonly joiners: Words;
  /** Words before the first of two people: "As both a tenant and a landlord". */
  readonly pairing: Words;
  /** What makes somebody of a group: "As part of the sales team". */
  readonly memberOf: PhraseTable;
  /** "my", in "As a baker, my list should be short". */
  readonly ownPossessives: Words;
  readonly obligations: Words;
  /** Words that make "role" somebody: "As any role". */
  readonly universal: Words;
  /** Words that cannot go on with a list of people or a person's title. */
  readonly endsList: Words;
  /** Words that begin the description of a person: "who", "with". */
  readonly describes: Words;
  /** What is said, not wished: "I want to thank everybody". */
  readonly speechVerbs: Words;
  /** Verbs that are said to somebody where one follows: "I want to welcome you". */
  readonly tellingVerbs: Words;
  /** What begins a speech, and what follows it: "I want to say this". */
  readonly announcingVerbs: Words;
  readonly announced: Words;
  /** Verbs of the past, wishes among them: "As a mother I wanted noise". */
  readonly pastWishes: Words;
  /** How other verbs end that tell of the past: "loved". */
  readonly pastEndings: readonly string[];
  /** Whom an instruction speaks to: "I want you to call". */
  readonly addressees: Words;
  /** Labels of texts that show how not to write. */
  readonly counterLabels: Words;
  /** What may stand beside such a word in a label that is nothing else: "don't write it like this". */
  readonly counterWords: Words;
  /** What such a word may say of something written, whatever comes then: "bad examples of parking". */
  readonly counterExamples: Words;
  /** What warns of the deed behind it: "do not write", "what not to do". */
  readonly counterNots: Words;
  readonly counterDeeds: Words;
  /** What warns where it is said how often it happens, or that it is about something written: "common mistakes". */
  readonly counterNouns: Words;
  readonly counterKinds: Words;
  readonly subjects: Words;
  readonly contractedSubjects: Words;
  readonly singularSubjects: Words;
  readonly pluralSubjects: Words;
  /** Who wishes where the person was named before: "As a baker, she wants to ...". */
  readonly thirdSubjects: Words;
  /** What others than oneself wish: "wants to". */
  readonly thirdWishes: PhraseTable;
  /** The same in words that are no wish where nothing is gained: "can". */
  readonly thirdAbilities: PhraseTable;
  /** Wishes that nobody is said to have: "As a baker, it should be possible to ...". */
  readonly impersonalWishes: PhraseTable;
  /** What somebody gets or sees when a wish is fulfilled: "As a rider, I see ...". */
  readonly receives: Words;
  /** The same of what somebody comes to know: "As a rider, I am warned when ...". */
  readonly told: PhraseTable;
  /** What is seen by whoever explains something: "I see three options". */
  readonly notReceived: Words;
  /** How people say who they are before they wish: "I am", "being". */
  readonly selfOpenings: PhraseTable;
  /** Wishes without anybody who has them: "As a baker, want to see ...". */
  readonly bareWishes: Words;
  /** "I like" is no wish, "I'd like" is. */
  readonly bareLikes: Words;
  readonly conditionals: Words;
  /** Wishes of a job story; "I expect" after "When" is a test. */
  readonly jobWishes: Words;
  /** Nouns and verbs that a "to ..." completes, so that it is no purpose. */
  readonly takeInfinitive: Words;
  readonly possessives: Words;
  /** Verbs of being and becoming, after which "so" is a degree. */
  readonly beforeDegree: Words;
  /** Last words of people who wish together: "As the design team, we want ...". */
  readonly groups: Words;
  /** Verbs that make "as the project grows" speak of time. */
  readonly timeVerbs: Words;
  /** Verbs of saying: "As a customer told us". */
  readonly sayingVerbs: Words;
  /** Words that may stand between subject and want marker. */
  readonly adverbs: Words;
  readonly strongMarkers: PhraseTable;
  /** Markers that count only directly after the persona ("As a nurse, I can ..."). */
  readonly weakMarkers: PhraseTable;
  readonly connectors: PhraseTable;
  readonly bareConnector: string;
  /** The word that makes the bare connector unmistakable: "so that". */
  readonly connectorTail: string;
  readonly afterBareConnector: Words;
  readonly notAfterBareConnector: Words;
  readonly notBeforeBareConnector: Words;
  /** Verbs that show a clause after a bare connector. */
  readonly modals: Words;
  /** Between a wish and what is done, and before a purpose: "to". */
  readonly infinitive: string;
  /** Connectors with other meanings, which start a reason only after a comma: ", as it ...". */
  readonly afterCommaOnly: Words;
  /** Verbs in the form that follows "to". */
  readonly verbs: Words;
  /** Whether a word in small letters may be a verb in any of its present forms: "leaves". */
  readonly isVerb: (word: string) => boolean;
  /** Verbs of having and getting: what stands behind them is a thing, and "to" may say what for. */
  readonly having: Words;
  /** What a wished thing does or is, never a person's purpose: "I want templates to include ...". */
  readonly thingVerbs: Words;
  /** Verbs that "to" completes behind whom they speak of: "ask my neighbour to ...". */
  readonly control: Words;
  /** Verbs of which what is asked for follows: "ask parents to confirm". */
  readonly askingVerbs: Words;
  /** The same for a means: "use a map to ...". */
  readonly usage: Words;
  /** "be able to". */
  readonly abilities: PhraseTable;
  /** Of the words that take "to", those that also only stand before it: "on one page to avoid mistakes". */
  readonly places: Words;
  readonly prepositions: Words;
  readonly conjunctions: Words;
  readonly pronouns: Words;
  readonly adverbEndings: readonly string[];
  readonly gerundEndings: readonly string[];
  /** Endings of words for people, behind which one in -ing says what they do. */
  readonly personEndings: readonly string[];
  /** Endings of nouns that name an effect or an activity: "for workload distribution". */
  readonly effectEndings: readonly string[];
  /** Between a thing and what it is good for: "for". */
  readonly forWhat: string;
  /** "for audit purposes". */
  readonly purposeNouns: Words;
  /** How a sentence begins that takes up the wish before it: "This list ...", "By seeing ...". */
  readonly takesUp: Words;
  /** What such a sentence says the wish does: "saves", "simplifies". */
  readonly effectVerbs: Words;
  readonly purposeVerbs: Words;
  readonly purposeParticiples: Words;
  /** Words of a wish in a line that cannot be read as a story. */
  readonly brokenWishes: Words;
  /** "is", "are" */
  readonly copulas: Words;
  readonly relativePurpose: PhraseTable;
  /** "just in case ...", "given that ...": it may be why, and it may be a part of the wish. */
  readonly likelyPurpose: PhraseTable;
  /** How a sentence after the story begins that gives its reason. */
  readonly reasonSentences: PhraseTable;
  readonly leadingOutcome: PhraseTable;
  /** Reasons that may open a story without a persona. */
  readonly firstReason: PhraseTable;
  /** Those of them after which any request makes a story, not only a wish: instructions begin like the others too. */
  readonly requestReason: PhraseTable;
  readonly situationOpeners: Words;
  /** What may begin a situation too, where a reason follows: "After a tenant has left, I want ... so that ...". */
  readonly reasonedSituations: Words;
  /** What may stand before a person: "If a colleague falls ill, as a paramedic I'd like ...". */
  readonly conditions: Words;
  /** The same for a reason: "Because nights are short, as a paramedic I want ...". */
  readonly causes: Words;
  /** Words as hasty fingers write them, and as they are meant; the same number of words, or several written as one. */
  readonly slips: readonly (readonly [written: string, meant: string])[];
  readonly placeholderRoles: Words;
  /** How other ones begin. */
  readonly placeholderRoleStarts: readonly string[];
  readonly placeholderWants: Words;
  /** Column and field titles, words joined by `_`. */
  readonly roleColumns: Words;
  readonly wantColumns: Words;
  readonly outcomeColumns: Words;
  /** Those for a want that are as well found in a portrait of a person: "Goal: ...". */
  readonly nounWants: Words;
  /** How other titles of such columns begin. */
  readonly wantColumnStarts: readonly string[];
  readonly outcomeColumnStarts: readonly string[];
  /** Labels of what a portrait of a person says besides: "Age: 58". */
  readonly profileColumns: Words;
  /** Labels before a person's name in a heading: "Persona: Parent". */
  readonly personLabels: Words;
  /** Titles above a story that stands in a block of code. */
  readonly storyTitles: PhraseTable;
  /** Labels below a story that is told in prose: "Independent Test: ...". */
  readonly storyLabels: PhraseTable;
  /** That of them which says why. */
  readonly whyLabels: PhraseTable;
  /** Words of titles above what only shows how stories look. */
  readonly patternTitles: Words;
  /** How lines begin with which what belongs to a story ends in such a block. */
  readonly scenarioTitles: Words;
  /** Before a text that shows how stories look, with a colon: "For example: As a ...". */
  readonly exampleLabels: PhraseTable;
  /** Titles above what people said. */
  readonly quoteTitles: Words;
  /** Titles above a record of what was said. */
  readonly minutesTitles: Words;
  /** Labels of lines about a story as an item of a list, with single spaces: "Story points: 3". */
  readonly statusLabels: Words;
  /** What such a line says, or stands behind a story: "To do". */
  readonly statusValues: PhraseTable;
  /** Marks that are given to an item: "high", "must". */
  readonly ratings: Words;
  /** Names of items that are numbered without a dash: "US12". */
  readonly itemNames: Words;
  /** Those of them that are stories: "US-12". */
  readonly storyIds: Words;
  /** Names that are written like an item's, and are none: "AES-256". */
  readonly standards: Words;
  /** Words that end in a full stop which ends no sentence, without their last one. */
  readonly abbreviations: Words;
  readonly address: AddressWords;
}

/** How messages speak of the person in a story. */
export interface AddressWords {
  /** Where nobody is named: "the customer". */
  readonly nobody: string;
  /** Stands for everybody else, with `{who}` for the persona: "the {who}". */
  readonly somebody: string;
  /** Words that are no name and take no article: "somebody". */
  readonly anybody: Words;
  /** What follows these words describes the person and is left out: "who", "if". */
  readonly endsAt: Words;
}
