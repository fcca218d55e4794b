/** What a human language has to supply to tell a quality that means something different to everyone. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface QualityWords {
  /** "intuitive", where they are said of something. */
  readonly qualities: PhraseTable;
  /** "quickly": how something is done. */
  readonly manners: PhraseTable;
  /** Vague wherever they stand: "as appropriate". */
  readonly escapes: PhraseTable;
  /** Between a thing and its quality: "is", "looks". */
  readonly verbs: Words;
  /** May stand between them: "very". */
  readonly degrees: Words;
  /** Things of which a quality before them is said: "interface"; before others it is often part of a name. */
  readonly things: Words;
  /** That say how it would be noticed: "without", "within". */
  readonly limits: Words;
}
