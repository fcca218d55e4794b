/** What a human language has to supply to tell the inside of a program from things that have the same name elsewhere. */

type Words = ReadonlySet<string>;

export interface SystemWords {
  /** Nouns of programs that other trades have too, and mean something else by it: "class", "branch". */
  readonly namesakes: Words;
  /** Those that are parts of a program first: only a physical state, or what they consist of, tells otherwise. */
  readonly firmNamesakes: Words;
  /** "of", before what such a thing consists of. */
  readonly of: Words;
  /** What happens to things one can touch: "dry", "warped". */
  readonly physical: Words;
  /** Anywhere in a story, they show that it is about something on a screen: "data", "upload". */
  readonly digital: Words;
  /** What a part of a program does: "fires". */
  readonly programVerbs: Words;
  /** What is done to it: "is triggered". */
  readonly programStates: Words;
  /** What a program keeps of something: "status", "flag". */
  readonly flags: Words;
  /** "is set to". */
  readonly flagged: Words;
  /** What somebody has entered: "my registration". */
  readonly entered: Words;
  /** "is stored". */
  readonly putAway: Words;
  /** Where: "in the database". */
  readonly stores: Words;
  /** "a cookie in my browser". */
  readonly tokens: Words;
  readonly besideTokens: Words;
}
