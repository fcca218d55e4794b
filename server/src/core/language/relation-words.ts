/** What a human language has to supply to tell how a technology stands in a want. */

import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface RelationWords {
  readonly negations: Words;
  /** A word or two that refuse what comes next: "rather than". */
  readonly refusals: ReadonlySet<string>;
  /** What one does with something that is there already, and not wanted: "turn off". */
  readonly dismissals: PhraseTable;
  /** The same in two parts, with the thing between them: "turn the chatbot off". */
  readonly particleVerbs: Words;
  readonly particles: Words;
  /** What is taken out of something: "delete my pictures from the AI". */
  readonly removals: Words;
  readonly removedFrom: Words;
  /** Words that begin a question about what follows: "know how AI reads X-rays". */
  readonly indirectQuestions: Words;
  /** What belongs to somebody, or is theirs already: "my", "existing". */
  readonly possessives: Words;
  /** What one goes on using is one's own. */
  readonly keeps: Words;
  /** Articles and adjectives that say nothing about a technology. */
  readonly determiners: Words;
  readonly headVerbs: Words;
  /** Verbs that carry something in or out, through a format. */
  readonly interchangeVerbs: Words;
  /** Joins them to the format: "export as CSV". */
  readonly interchangeAs: Words;
  /** Verbs for what one does together with somebody else's product. */
  readonly counterpartVerbs: Words;
  /** Nouns after a technology that make it something to meet: "integration", "account". */
  readonly counterpartNouns: Words;
  /** Those of them that a trend is built in as: "integration". */
  readonly builtIns: Words;
  /** Those of them that are files. */
  readonly fileNouns: Words;
  /** Words before a technology that is only talked about. */
  readonly topics: Words;
  readonly support: Words;
  readonly means: Words;
  /** Means also with one word between: "using their React". */
  readonly farMeans: Words;
  readonly containers: Words;
  readonly towards: string;
  readonly by: string;
  /** What others are told to do with a technology: "us to adopt …". */
  readonly adopts: Words;
  readonly devVerbs: Words;
  /** What comes after a technology that describes something: "Redis-based". */
  readonly meansSuffixes: Words;
  /** "based on", "on top of": the last word, and the words one of which has to stand before it. */
  readonly builtOn: ReadonlyMap<string, Words>;
  /** "offered by X" names a source, not a way to build. */
  readonly provided: Words;
  readonly built: Words;
  /** Words after a noun that it does not describe: "database for ...". */
  readonly afterNoun: Words;
  /** What builders work on besides the product. */
  readonly sideWork: Words;
  /** Verbs that take a product somewhere else. */
  readonly moves: Words;
  /** Last words of roles that may build the product, or buy it. */
  readonly maybeBuilders: Words;
  /** Before what is done to software: "have it deployed". */
  readonly auxiliaries: Words;
  /** End the first noun phrase of a want. */
  readonly endsPhrase: Words;
  /** What stands before a means besides `means`, where it can be taken out: "in Postgres". */
  readonly beforeMeans: Words;
  readonly meansParticiples: Words;
  readonly meansArticles: Words;
  /** Nouns after a technology that go with it: "Postgres database". */
  readonly meansHeads: Words;
  /** Before what a want only mentions besides `means`: "thanks to AI". */
  readonly beforeSideNote: Words;
  /** Words that say nothing of a need. */
  readonly empty: Words;
  /** Verbs that bring something in. */
  readonly introduce: Words;
  /** At the start of a line that states a need. */
  readonly needLabels: Words;
  /** The person who tells the story: "me", "my", "i". */
  readonly firstPerson: Words;
  /** Possessives that may be anybody's. */
  readonly sharedPossessives: Words;
  /** Before people who are an organisation's own: "its staff". */
  readonly ownSide: Words;
  /** "get", "receive". */
  readonly gets: Words;
  /** Those for whom a tool is chosen inside: "our", "team". */
  readonly ourSide: Words;
  /** Verbs of changing over to something, at the start of a want. */
  readonly changesOver: Words;
  /** Kinds of products that are no need: "app", "web portal". */
  readonly products: ReadonlySet<string>;
  /** Those that are one even where more is said of them: "mobile app with a calendar". */
  readonly mobileProducts: ReadonlySet<string>;
  /** Words before them that say nothing. */
  readonly beforeProduct: Words;
  /** Behind a technology that is only taught: "AI lessons". */
  readonly lessons: Words;
  /** By which people are told of it: "explain". */
  readonly teaches: Words;
  /** Before "learning" it is a machine that learns. */
  readonly learns: Words;
  /** By which it is turned away: "turn off". */
  readonly turnsAway: PhraseTable;
  /** Behind it, the same: "to stay out of". */
  readonly turnedAway: PhraseTable;
  /** Those who decide together: "we". */
  readonly sharedSubjects: Words;
  /** By which somebody chooses one of several: "choose between". */
  readonly decides: Words;
  /** Between those: "or". */
  readonly betweenChoices: Words;
}
