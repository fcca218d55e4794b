/** What a human language has to supply to tell an outcome that somebody notices from good words and from one more screen. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface OutcomeWords {
  /** Words that say that something gets better, and not what: "better", "efficiently". */
  readonly improvements: Words;
  /** Words that stand for what was said before: "it". */
  readonly standIns: Words;
  /** The same for several: "they". */
  readonly manyStandIns: Words;
  /** Words that lead to something new even where all others were said: "only", "before". */
  readonly counters: Words;
  /** Words beside them that name nothing somebody could notice: "manage", "experience", "things". */
  readonly empty: Words;
  /** How people feel where nobody says about what: "happy". */
  readonly pleased: Words;
  /** Verbs that say no more than that it goes well: "succeed". */
  readonly blossoming: Words;
  /** Stems of words that only say that one has the thing, or how: "see", "use", "easi". */
  readonly light: Words;
  /** Whole outcomes that say nothing: "it works". */
  readonly hollow: PhraseTable;
  /** What people do on a screen only: "view", "click on". */
  readonly screenVerbs: PhraseTable;
  /** What they do elsewhere too: "open", "go to". */
  readonly openVerbs: PhraseTable;
  /** What stands in no screen: "building", "sea". */
  readonly outside: Words;
  /** What stands on a screen, opened by those: "page", "module". */
  readonly screenThings: Words;
}
