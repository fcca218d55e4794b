/** What a human language has to supply to tell how well a story is made, whatever it is about. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface CraftWords {
  /** Controls of a screen: "dropdown". */
  readonly widgets: PhraseTable;
  /** Controls only beside a colour, a place or a number: "button", "tabs". */
  readonly softWidgets: Words;
  /** That say how such a control looks: "red", "three". */
  readonly looks: Words;
  /** Where on a screen it stands: "top right". */
  readonly corners: PhraseTable;
  /** Before a second wish: "and". */
  readonly adds: Words;
  /** That are hardly ever nouns. */
  readonly plainVerbs: Words;
  /** Begin a second wish behind "and": "also". */
  readonly besides: PhraseTable;
  /** What a second verb only says of the first: "search and get". */
  readonly sameDeed: Words;
  /** Pairs that are one deed: "drag and drop". */
  readonly pairs: PhraseTable;
  /** Decisions, which belong to looking: "read and approve". */
  readonly decisions: Words;
  /** Short forms that everybody knows. */
  readonly shortForms: Words;
  /** Words of specifications that stand in capitals: "SHALL". */
  readonly capitals: Words;
  /** Words of an organisation -> what the people it serves would say; empty where that depends. */
  readonly jargon: ReadonlyMap<string, string>;
  /** Behind such a word they are the language of a trade: "leverage ratio". */
  readonly tradeBehind: Words;
  /** Before a name in capitals, the name of a plan of our own: "Project Phoenix". */
  readonly plans: Words;
  /** Titles above requirements that serve everybody: "Constraints". */
  readonly forEverybody: PhraseTable;
}
