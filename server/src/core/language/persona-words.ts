/** What a human language has to supply about people: how they are called, described and written down. */

type Words = ReadonlySet<string>;

/** The fields of a persona that something depends on. */
export type PersonaField =
  | 'id'
  | 'name'
  | 'kind'
  | 'role'
  | 'aliases'
  | 'technical'
  | 'tools'
  | 'needs'
  | 'pains'
  | 'context'
  | 'quote'
  | 'evidence'
  | 'stages'
  | 'standing';

export interface PersonaWords {
  /** The word for a persona, as titles have it: "Persona 2: Tenant". */
  readonly label: string;
  /** Source of a pattern: words before it that say what kind of persona this is: "Primary persona: Tenant". */
  readonly titleAdjectives: string;
  /** Source of a pattern, for small letters: titles that personas stand below, "Our personas". */
  readonly registryTitle: string;
  /** Source of a pattern: words in brackets before another name, "also: renter". */
  readonly alsoCalled: string;
  /** Source of a pattern, for small letters: titles that people stand below who are some of many, "User types". */
  readonly audienceTitle: string;
  /** Beginnings of words, one of which stands in each title that personas stand below, beside `label`. */
  readonly registryWords: readonly string[];
  /** Words in such a title that tell that no people stand below it: "Agent personas". */
  readonly notPeopleBefore: Words;
  /** Titles of a column with names of personas, in small letters, the surest first. */
  readonly nameColumns: readonly string[];
  /** Words before the name of a field that change nothing: "Key goals". */
  readonly fieldAdjectives: Words;
  /** Titles of parts of a text that end like a word for a person: "Summary". */
  readonly titlesOfText: Words;
  readonly titleEnding: RegExp;
  /** Words that speak to somebody instead of telling about them. */
  readonly spokenTo: Words;
  /** Words behind a name that say nothing about the person: "Nurse (primary)". */
  readonly remarks: Words;
  /** Titles and keys of a persona's fields, in small letters; the first one of each is how it is written anew. */
  readonly fields: Readonly<Record<PersonaField, readonly string[]>>;
  /** Titles below a persona that nothing depends on. */
  readonly otherFields: readonly string[];
  /** What people write into a field that they have not filled in yet, in small letters without signs. */
  readonly unwritten: Words;
  /** What the standing of somebody says whom nobody builds for now: "parked". */
  readonly parked: Words;
  readonly yes: Words;
  /** Words that say who somebody is not: "non-smoker". */
  readonly negations: Words;
  /** Words that start a description of the person: "a nurse who works nights". */
  readonly describes: Words;
  /** How a word that describes what somebody does ends: "user deploying to production". */
  readonly doing: RegExp;
  /** How words for people end that may be followed by what they do. */
  readonly personEnding: RegExp;
  /** How words for roles end; wider, for words that stand alone. */
  readonly roleEnding: RegExp;
  /** Roles without an ending that shows it. */
  readonly roleNouns: Words;
  /** More people, whose names end like nothing of the kind. */
  readonly alsoPeople: Words;
  /** Things whose names end like one for people: "compiler". */
  readonly notPeople: Words;
  /** Endings of who does something and of whom it is done to, where both are people: "trainer", "trainee". */
  readonly doer: RegExp;
  readonly doneTo: RegExp;
  /** Between a role and the place where somebody has it: "developer at Homely". */
  readonly employedAt: readonly string[];
  /** "head of sales". */
  readonly of: string;
  /** Peoples, places and brands, which keep their capital. */
  readonly properAdjectives: Words;
  readonly givenNames: Words;
  readonly honorifics: Words;
  /** Small words inside of a name: "de la". */
  readonly nameParticles: Words;
  /** Sources of patterns: what stands between the opener and a persona, and those of one person only. */
  readonly determiner: string;
  readonly distributive: string;
  /** Source of a pattern: whole personas that are anybody, "someone". */
  readonly anybody: string;
}
