/** What a human language has to supply so that places are found which look like stories to a person, and are none. */

/** Lists of alternatives. A blank stands for blanks and signs of emphasis, `'` for either apostrophe. */
type Alternatives = readonly string[];

export interface LookalikeWords {
  /** Between the opener and the name: "as part of a ...". */
  readonly asides: Alternatives;
  /** Who wishes, as it stands before `wishes` and before `abilities`. */
  readonly wishers: Alternatives;
  readonly actors: Alternatives;
  /** Words that may stand between. */
  readonly adverbs: Alternatives;
  readonly wishes: Alternatives;
  /** Those of them that need no persona. */
  readonly plainWishes: Alternatives;
  /** Those of them that may follow a situation. */
  readonly jobWishes: Alternatives;
  /** What may be said instead of a wish, after a comma. */
  readonly abilities: Alternatives;
  /** What leads to a reason. */
  readonly reasons: Alternatives;
  /** Subjects of a sentence that explains something: "As a developer, you can ...". */
  readonly explains: Alternatives;
  /** How a paragraph begins that goes on with a story. */
  readonly goesOn: Alternatives;
}
