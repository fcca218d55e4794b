/** What is wrong in a configuration, and where. */
import type { TextRange } from './range.js';

export interface ConfigProblem {
  /** What is wrong and what to write instead, for people who do not program. */
  readonly message: string;
  /** UTF-16 offsets into the text of the configuration, end exclusive. */
  readonly range: TextRange;
  /** The word that was probably meant at this place. */
  readonly meant?: string;
  /** Where the key stands that nobody knows. */
  readonly unknownKey?: readonly (string | number)[];
}

/** A problem of one of several configuration files. */
export interface PlacedProblem extends ConfigProblem {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}
