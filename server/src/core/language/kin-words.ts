/** What a human language has to supply to hear the same thing said in other words. */
export interface KinWords {
  /** Stem -> the groups of words with the same meaning that it stands in. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
}
