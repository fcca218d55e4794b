/** Which parts of a section are worth parsing: those with a hint, and what may belong to them. */
import type { TextRange } from '../text/range.js';
import { cutIntoChunks } from './sections.js';
import { mayFollowStory, storyHints } from './triggers.js';

/** How many chunks after a hint may belong to the story it stands in. */
const MOST_FOLLOWERS = 8;
/** How many chunks may stand between two parts of a story. */
const REACH = 2;
const FOLLOWER_START = 80;
const PERSONA_TITLE = /^#{1,6}[ \t*_]{1,8}(?:persona|role|user|actor)/i;
const LONGEST_FOLLOWER = 3000;

/** What to parse: chunks with a hint and those that may belong to it. Null stands for text that is passed over. */
export function wantedRuns(section: string): readonly (TextRange | null)[] {
  const { pieces, closed } = cutIntoChunks(section);
  const wanted = new Set<number>();
  for (const hint of storyHints(section)) {
    if (closed.some((range) => range.start <= hint && hint < range.end)) continue;
    const at = chunkAt(pieces, hint);
    for (let i = firstLabel(section, pieces, at); i <= lastFollower(section, pieces, at); i++) wanted.add(i);
  }
  if (wanted.size === 0) return [];
  const runs: (TextRange | null)[] = wanted.has(0) || !PERSONA_TITLE.test(section) ? [] : [firstLine(section)];
  pieces.forEach((piece, i) => {
    const last = runs[runs.length - 1];
    // Neighbours are parsed together, because every parse has its price.
    if (!wanted.has(i)) runs.push(null);
    else if (last == null) runs.push(piece);
    else runs[runs.length - 1] = { start: last.start, end: piece.end };
  });
  return runs;
}

/** A short line with a colon above says what follows: "Stories:", "Don't write:". Bullets may stand between. */
function firstLabel(section: string, pieces: readonly TextRange[], at: number): number {
  let above = at - 1;
  while (above >= 0 && above > at - MOST_FOLLOWERS && isBullet(section, pieces[at]) && isBullet(section, pieces[above]))
    above--;
  const piece = pieces[above];
  if (piece === undefined || piece.end - piece.start > FOLLOWER_START) return at;
  return /[:：][*_\s]*$/.test(section.slice(piece.start, piece.end)) ? above : at;
}

/** The last chunk after the one at `at` that may hold a part of its story: the want, the reason or a list of wishes. */
function lastFollower(section: string, pieces: readonly TextRange[], at: number): number {
  const isList = isBullet(section, pieces[at]);
  let last = at;
  for (let i = at + 1; i < pieces.length && i <= last + REACH && i <= at + MOST_FOLLOWERS; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.end - piece.start > LONGEST_FOLLOWER) break;
    const start = section.slice(piece.start, Math.min(piece.end, piece.start + FOLLOWER_START));
    const isWish = !isList && isBullet(section, piece) && i === last + 1;
    if (isWish || mayFollowStory(start)) last = i;
  }
  return last;
}

function isBullet(section: string, chunk: TextRange | undefined): boolean {
  return chunk !== undefined && '-*+'.includes(section[chunk.start] ?? ' ') && section[chunk.start + 1] === ' ';
}

/** The heading says under which title, and perhaps for whom, the stories stand. */
function firstLine(section: string): TextRange {
  const end = section.search(/[\n\r]/);
  return { start: 0, end: end === -1 ? section.length : end };
}

function chunkAt(chunks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
