/** Which parts of a section are worth parsing: those in which something may begin, and what may belong to it. */
import { lazily } from '../lazily.js';
import { remembered, rememberedLast } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import type { Gates, Signs } from './gates.js';
import type { Seen } from './seen-text.js';
import { cutIntoChunks } from './sections.js';

/** In so many chunks after it the wish of a person who is named may stand; see the limits of `read-stories.ts`. */
const WISH_WITHIN = 4;
/** The same for the reason of a wish, and for the wishes of a list. */
const REASON_WITHIN = 8;
/** The same for the parts of a story in fields; see `story-fields.ts`. */
const FIELDS_WITHIN = 8;
/** The same for the prose of a story and the labels below it, behind its title; see `prose-stories.ts`. */
const PROSE_WITHIN = 10;
const FOLLOWER_START = 80;
/** In so many chunks before it a title may stand that makes a story of code; see `story-code.ts`. */
const TITLE_WITHIN = 4;
const FENCE = /(?:`{3}|~{3})/;
/** "**Why:** ...", also with a word that means nothing here. */
const KEY = /^[^\p{L}\p{N}:]{0,20}\p{L}[^\n:]{0,60}(?::|[ \t][-–—][ \t])/u;
const SMALL_LETTER = /^[^\p{L}\p{N}]{0,60}\p{Ll}/u;

export interface Piece {
  readonly range: TextRange;
  /** Without the code in it. */
  readonly text: string;
  readonly isBullet: boolean;
  /** The piece above the list that it is an item of, or above itself; -1 for none. */
  readonly above: number;
  readonly seen: Seen;
  readonly signs: Signs;
  readonly mayGoOn: () => boolean;
  readonly mayWarn: () => boolean;
  readonly mayNameStory: () => boolean;
}

/** What to parse: chunks that may hold something and those that may belong to it; `mayHoldStory` says what the gate said. Null stands for text that is passed over. */
export function wantedRuns(section: string, gates: Gates, mayHoldStory: boolean): readonly (TextRange | null)[] {
  const end = gates.endOfTitle(section);
  const title = end === 0 ? [] : [{ start: 0, end }];
  if (!mayHoldStory) return title;
  const pieces = piecesOf(section, gates);
  const wanted = new Set<number>();
  pieces.forEach((_, at) => {
    if (!mayBegin(pieces, at)) return;
    const last = lastFollower(pieces, at, gates);
    for (let i = firstLabel(pieces, at); i <= last; i++) wanted.add(i);
  });
  for (let i = 0; i < endOfProse(pieces, gates); i++) wanted.add(i);
  if (wanted.size === 0) return title;
  const isApart = !wanted.has(0) && end <= (pieces[0]?.range.end ?? 0);
  if (isApart) return [...title, ...runsOf(pieces, wanted)];
  // Fields at the top are a piece of their own, and a title below them stands in the next one.
  pieces.forEach(({ range }, at) => range.start < end && wanted.add(at));
  return runsOf(pieces, wanted);
}

/** Where the chunks end that may be a story told in prose below its title, with the labels that show what it is. */
function endOfProse(pieces: readonly Piece[], gates: Gates): number {
  if (!gates.mayTitleStory(pieces[0]?.seen ?? [])) return 0;
  return pieces.slice(0, PROSE_WITHIN + 1).findLastIndex(({ seen }) => gates.mayLabelStory(seen)) + 1;
}

export function runsOf(pieces: readonly Piece[], wanted: ReadonlySet<number>): readonly (TextRange | null)[] {
  const runs: (TextRange | null)[] = [];
  pieces.forEach(({ range }, i) => {
    const last = runs[runs.length - 1];
    // Neighbours are parsed together, because every parse has its price.
    if (!wanted.has(i)) runs.push(null);
    else if (last == null) runs.push(range);
    else runs[runs.length - 1] = { start: last.start, end: range.end };
  });
  return runs;
}

/** The pieces of a section: stories and items are looked for in the same ones. */
export function piecesOf(section: string, gates: Gates): readonly Piece[] {
  return piecesFor(gates)(section);
}

const piecesFor = remembered((gates: Gates) => rememberedLast((section) => cutIntoPieces(section, gates)));

function cutIntoPieces(section: string, gates: Gates): readonly Piece[] {
  const cut = cutIntoChunks(section);
  const { pieces } = cut;
  // Code may be a story below a title that names one, or by how it begins.
  const isTold = ({ start, end }: TextRange): boolean => gates.mayTellStory(section.slice(start, end));
  const closed = cut.closed.length > 0 && gates.mayNameStory(section) ? [] : cut.closed.filter((code) => !isTold(code));
  let head = -1;
  let wasBullet = false;
  return pieces.map((range, i) => {
    const text = withoutCode(section, range, closed);
    const isBullet = /^[-*+][ \t]/.test(text);
    if (!isBullet || !wasBullet) head = i - 1;
    wasBullet = isBullet;
    const seen = gates.see(text);
    return {
      ...{ range, text, isBullet, above: head, seen },
      signs: gates.signsIn(text, seen),
      mayGoOn: lazily(() => gates.mayGoOn(seen)),
      mayWarn: lazily(() => gates.mayWarn(seen)),
      mayNameStory: lazily(() => gates.mayNameStory(text)),
    };
  });
}

function withoutCode(section: string, { start, end }: TextRange, closed: readonly TextRange[]): string {
  const parts: string[] = [];
  let at = start;
  for (const code of closed) {
    if (code.start >= end) break;
    if (code.end <= start) continue;
    parts.push(section.slice(at, code.start));
    at = code.end;
  }
  return parts.length === 0 ? section.slice(start, end) : [...parts, section.slice(at, end)].join('\n');
}

function mayBegin(pieces: readonly Piece[], at: number): boolean {
  const signs = pieces[at]?.signs;
  if (signs === undefined || signs.isWhole()) return signs !== undefined;
  const below = (most: number): readonly Piece[] => pieces.slice(at + 1, at + 1 + most);
  if (signs.isOpen() && below(WISH_WITHIN).some((piece) => piece.signs.hasWish())) return true;
  return signs.hasField() && below(FIELDS_WITHIN).some((piece) => piece.signs.hasField());
}

/** What stands above may say that this shows how not to write: "Don't write:". Bullets may stand between. */
function firstLabel(pieces: readonly Piece[], at: number): number {
  const above = pieces[at]?.above ?? -1;
  if (pieces[above]?.mayWarn() === true) return above;
  const isCode = FENCE.test(pieces[at]?.text ?? '');
  for (let back = 1; back <= TITLE_WITHIN && isCode; back++)
    if (pieces[at - back]?.mayNameStory() === true) return at - back;
  // The line above may say that the code shows a form.
  if (isCode && at > 0) return at - 1;
  // Something that ends the list may stand below its last item.
  return pieces[at - 1]?.mayWarn() === true ? at - 1 : at;
}

/** The last chunk after the one at `at` that may hold a part of its story: the want, the reason or a list of wishes. */
function lastFollower(pieces: readonly Piece[], at: number, gates: Gates): number {
  const own = pieces[at];
  if (own === undefined) return at;
  const goesOnBelow = gates.endsOpen(own.seen);
  let last = at;
  for (let i = at + 1; i < pieces.length && i <= at + REASON_WITHIN; i++) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const isWish = piece.isBullet && i === last + 1 && goesOnBelow;
    const isRest = i === at + 1 && (goesOnBelow || SMALL_LETTER.test(piece.text.slice(0, FOLLOWER_START)));
    const before = pieces[last];
    // "**So that**" in a line of its own.
    const isTail = i === last + 1 && last > at && before?.mayGoOn() === true && gates.endsOpen(before.seen);
    const isField = i === last + 1 && KEY.test(piece.text.slice(0, FOLLOWER_START)) && own.signs.hasField();
    if (isField || isWish || isRest || isTail || (i <= at + WISH_WITHIN && own.signs.isOpen()) || piece.mayGoOn())
      last = i;
  }
  return last;
}
