/** What a human language has to supply to tell a gain of the organisation alone: who is inside, who is served, what is earned or spared. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface GainWords {
  /** Businesses that serve people, besides `Lexicon.institutions`: "gym". */
  readonly houses: Words;
  /** Those whose money may be everybody's concern: "village", "charity". */
  readonly commons: Words;
  /** Who works there, in one word or two: "staff", "front desk". */
  readonly crews: PhraseTable;
  /** Parts of a company besides `Lexicon.departments`: "reception". */
  readonly departments: Words;
  /** Those of them that are a common word in small letters: "IT". */
  readonly writtenLarge: Words;
  /** Behind a department or a house: "team", "staff". */
  readonly crewHeads: Words;
  /** Who has the money in the end: "the owner". */
  readonly proprietors: Words;
  /** Who is served, as the last word of a name: "gym member", "patient". */
  readonly served: Words;
  /** Groups whose members share in what it gains: "band member". */
  readonly ownGroups: Words;
  /** Words in the names of people whose own work or cause the figures may be: "biller", "donor". */
  readonly insiders: Words;
  /** What only a business does, whoever says it: "cross-sell". */
  readonly sold: PhraseTable;
  /** Money that comes in: "makes more profit", "can bill". */
  readonly earned: PhraseTable;
  /** Less to do: "does not have to", "spends less time". */
  readonly spared: PhraseTable;
  /** Less of something: "has fewer"; of `burdens` where it is a house that has it. */
  readonly fewer: PhraseTable;
  readonly burdens: Words;
  /** "send me adverts": a verb, and what nobody asks for. */
  readonly sends: Words;
  readonly adverts: Words;
  /** "sell me a course": somebody stands behind it. */
  readonly sells: Words;
  readonly buyers: Words;
  /** Between the figure and its verb: "conversion rate goes". */
  readonly figureTails: Words;
  /** Figures that nobody outside a business has. */
  readonly businessOnly: Words;
  /** Behind "is": "lower", "up". */
  readonly moved: Words;
  /** Verbs by which more comes in, "increases", and less goes out, "saves". */
  readonly wins: Words;
  readonly saves: Words;
  /** Phrases by which nothing is lost: "does not lose". */
  readonly keeping: PhraseTable;
  /** Objects that only a business has, in one word and in two: "turnover", "market share". */
  readonly prizes: Words;
  readonly longPrizes: PhraseTable;
  /** What a business wants more of, and such words: "more visitors". */
  readonly attracted: Words;
  readonly moreOf: Words;
  /** What it wants to spend less of: "wages". */
  readonly spending: Words;
  /** Possessives that may be those of the business: "its". */
  readonly houseOwn: Words;
  /** Before what is only counted: "per customer". */
  readonly rates: Words;
  /** What owners have who are no business: "dog owner". */
  readonly belongings: Words;
  /** Begin another reason: "and", "while". */
  readonly joiners: Words;
}
