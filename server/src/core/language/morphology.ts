/** How the words of a language change: number, stem, what stands before a noun. */

type Words = ReadonlySet<string>;

/** Everything here takes and gives words in small letters, unless it says otherwise. */
/** Whether `set` has the word, or its singular. */
export function hasOneOrMany(set: Words, word: string, { singular }: Pick<Morphology, 'singular'>): boolean {
  return set.has(word) || set.has(singular(word));
}

export interface Morphology {
  /** The same word where it is in the singular already. */
  readonly singular: (word: string) => string;
  /** The same for words for people, which have endings of their own: "people", "midwives", "gps". */
  readonly singularPerson: (word: string) => string;
  /** The plural of a word for people, in the letters it is written with: "Nurse" -> "Nurses", "GP" -> "GPs". */
  readonly pluralPerson: (word: string) => string;
  /** Words for several people that have no singular: "staff". */
  readonly collectives: Words;
  /** What the forms of a word have in common; words that say the same in a want and its outcome have the same one. */
  readonly stem: (word: string) => string;
  /** The indefinite article before `words`, as they are written: "an" before “hour”. */
  readonly articleOf: (words: string) => string;
  /** The name without the endings that show whom something belongs to. */
  readonly withoutPossessives: (name: string) => string;
}
