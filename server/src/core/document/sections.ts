/** Cuts a document at its headings, so that an edit costs what its section costs and not what the file costs. */
import { lineAt, nextLine } from '../text/lines.js';
import type { TextRange } from '../text/range.js';
import { afterMarks } from '../text/marks.js';
import { endOfFrontMatter } from './front-matter.js';
import { goesOnInHeading } from './clause-headings.js';
import { opensFence, opensHidden } from './hidden-blocks.js';
import { BLOCK_ELEMENTS } from './html-elements.js';
import type { StoryGrammar } from '../language/grammar.js';
import { BULLET, createPartFinder, LIST_MARKER, type PartLine as Line, RULE } from './parts.js';

const HTML_NAME = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)(?:[\s>]|\/>|$)/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

const RAW_ELEMENT = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i;
const END_OF_RAW = /<\/(?:script|pre|style|textarea)>/i;
const LESS_THAN = 60;
const PERCENT = 37;
const COLON = 58;

/** What the scanner is inside of; `end` tells whether a line closes it. `indent` is the opener's. */
interface Open {
  readonly end: (line: string) => boolean;
  readonly indent: number;
  /** The opener may belong to a list item, so that less indented lines would end it. */
  readonly mayBeInList: boolean;
  /** Only a full tag parser could tell whether this is an HTML block or a paragraph. */
  readonly isUncertain: boolean;
  readonly isFence: boolean;
}

/**
 * Cuts `text` before every ATX heading that starts in column 0 outside fenced code, HTML blocks and front matter.
 * Such a line always ends every open container, so parsing the pieces gives the same tree as parsing the whole.
 * Where a fence or comment might belong to a list item and this cannot be told apart cheaply, the rest stays one section.
 */
export function cutIntoSections(text: string): readonly TextRange[] {
  return cutBefore(text, { start: afterMarks(text, 0), from: endOfFrontMatter(text) }, startsSection).pieces;
}

/** Where to go on with cutting: a section or part starts at `start`, below the heading at `heading`. */
export interface Resumption {
  readonly start: number;
  readonly heading: number;
  /** See `Part`. */
  readonly lead: string;
  /** How stories begin. */
  readonly grammar: StoryGrammar;
}

/** A section, or a part of one. */
export interface Part extends TextRange {
  /** What has to stand above it for it to be read as what it is; see `parts.ts`. */
  readonly lead: string;
}

/**
 * The sections from the one that starts at `start` on; what is far below its heading comes in parts. Ends before the
 * first one at which `isKnown` holds: no cut is decided by what stands before the cut above it, except by how far away
 * the heading is and by its lead; so whoever knows a text from a cut on knows all later cuts.
 */
export function cutFrom(
  text: string,
  { start, heading, lead, grammar }: Resumption,
  isKnown: (offset: number, lead: string) => boolean,
): readonly Part[] {
  const from = start <= afterMarks(text, 0) ? endOfFrontMatter(text) : start;
  let lastHeading = heading;
  const parts = createPartFinder(grammar, () => lastHeading, lead);
  const leads = new Map<number, string>([[start, lead]]);
  const isStart = (line: Line): boolean => {
    if (startsSection(line) && !goesOnInHeading(line.line, grammar)) {
      lastHeading = line.offset;
      parts.end();
      return true;
    }
    const own = parts.partAt(line);
    if (own !== null && line.since > 0) leads.set(line.offset, own);
    return own !== null;
  };
  const { pieces } = cutBefore(
    text,
    { start, from, isKnown: (offset) => isKnown(offset, leads.get(offset) ?? ''), isPassedOver: parts.end },
    isStart,
  );
  return pieces.map((piece) => ({ ...piece, lead: leads.get(piece.start) ?? '' }));
}

function startsSection({ line }: Line): boolean {
  return HEADING.test(line);
}

/**
 * Cuts a section further, before bullets in column 0 and before paragraphs that start there after a blank line: both end
 * every open container too. Only the items of one list come out as lists of their own.
 */
export function cutIntoChunks(section: string): Cut {
  return cutBefore(section, { start: 0, from: endOfFrontMatter(section) }, startsChunk);
}

const PARAGRAPH_START = /^(?:\p{L}|[*_"“'(|\u0080-\uFFFF])/u;

export interface Cut {
  /** They cover the text without gaps. */
  readonly pieces: readonly TextRange[];
  /** Fenced code outside lists and quotes: nothing in it is read. */
  readonly closed: readonly TextRange[];
}

function startsChunk({ line, above }: Pick<Line, 'line' | 'above'>): boolean {
  if (BULLET.test(line)) return !RULE.test(line);
  return isBlankLine(above) && PARAGRAPH_START.test(line);
}

interface Stretch {
  /** Where the first piece starts. */
  readonly start: number;
  /** Where the first line starts that is looked at. */
  readonly from: number;
  /** Whether the piece that would start here, and all that follow, need not be told. */
  readonly isKnown?: (offset: number) => boolean;
  /** Told where lines are passed over. */
  readonly isPassedOver?: () => void;
}

/** What is known at a line from those above it. */
interface Scan {
  open: Open | null;
  listOpen: boolean;
  above: string;
  /** Whether a cut is sure to fall outside of everything. */
  mayCut: boolean;
  /** Where the text of what is open starts. */
  openedAt: number;
  readonly closed: TextRange[];
}

/** Ranges that start before every line for which `isStart` holds and nothing is open that could swallow it. */
function cutBefore(
  text: string,
  { start, from, isKnown, isPassedOver }: Stretch,
  isStart: (line: Line) => boolean,
): Cut {
  const starts: number[] = [start];
  let end = text.length;
  const scan: Scan = { open: null, listOpen: false, above: '', mayCut: true, openedAt: 0, closed: [] };
  for (let offset = from, next; offset < text.length; offset = next) {
    next = nextLine(text, offset);
    // A byte order mark here belongs to the line end before it: a heading behind it begins a section like any other.
    offset = afterMarks(text, offset);
    const line = lineAt(text, offset, next);
    if (scan.open !== null) passOver(scan, scan.open, { line, next });
    else {
      const since = offset - (starts[starts.length - 1] ?? 0);
      const { above, listOpen } = scan;
      const begins = isStart({ line, offset, since, above, text, next, isListed: listOpen });
      if (scan.mayCut && since > 0 && begins) {
        if (isKnown?.(offset) === true) {
          end = offset;
          break;
        }
        starts.push(offset);
      }
      see(scan, { line, next });
      if (scan.open !== null) isPassedOver?.();
    }
    scan.above = line;
  }
  return { pieces: starts.map((at, i) => ({ start: at, end: starts[i + 1] ?? end })), closed: scan.closed };
}

interface SeenLine {
  readonly line: string;
  /** Where the next one starts. */
  readonly next: number;
}

/** A line within something that is open. */
function passOver(scan: Scan, open: Open, { line, next }: SeenLine): void {
  if (open.mayBeInList && !isBlankLine(line) && indentOf(line) < open.indent) scan.mayCut = false;
  if (open.isUncertain && opening(line, false)?.isUncertain === false) scan.mayCut = false;
  if (!open.end(line)) return;
  if (open.isFence && !open.mayBeInList) scan.closed.push({ start: scan.openedAt, end: next });
  scan.open = null;
}

/** A line outside of everything: what it opens. */
function see(scan: Scan, { line, next }: SeenLine): void {
  const isHeading = HEADING.test(line);
  if (!isHeading) scan.open = opening(line, scan.listOpen);
  if (scan.open !== null) scan.openedAt = next;
  if (LIST_MARKER.test(line)) scan.listOpen = true;
  else if (isHeading || (isBlankLine(scan.above) && !isBlankLine(line) && indentOf(line) === 0)) scan.listOpen = false;
}

/** What the line opens that it does not also close, or null. */
function opening(line: string, listOpen: boolean): Open | null {
  const fence = opensFence(line);
  if (fence !== null)
    return { ...fence, mayBeInList: listOpen && fence.indent >= 2, isUncertain: false, isFence: true };
  const indent = indentOf(line);
  const sign = line.charCodeAt(indent);
  const hidden = sign === PERCENT || sign === COLON ? opensHidden(line) : null;
  if (hidden !== null)
    return { end: hidden, indent, mayBeInList: listOpen && indent >= 2, isUncertain: false, isFence: true };
  if (indent > 3 || sign !== LESS_THAN) return null;
  const html = htmlBlock(line.slice(indent));
  if (html === null || html.end(line.slice(indent + 2))) return null;
  return { ...html, indent, mayBeInList: listOpen && indent >= 2, isFence: false };
}

/** How the HTML block that `rest` (a line from its `<`) starts will end, or null where it starts none. */
function htmlBlock(rest: string): Pick<Open, 'end' | 'isUncertain'> | null {
  const until = (end: Open['end'], isUncertain = false): Pick<Open, 'end' | 'isUncertain'> => ({ end, isUncertain });
  if (rest.startsWith('<!--')) return until((line) => line.includes('-->'));
  if (rest.startsWith('<?')) return until((line) => line.includes('?>'));
  if (rest.startsWith('<![CDATA[')) return until((line) => line.includes(']]>'));
  if (/^<![a-zA-Z]/.test(rest)) return until((line) => line.includes('>'));
  const raw = RAW_ELEMENT.exec(rest);
  if (raw !== null) return until((line) => END_OF_RAW.test(line));
  const name = HTML_NAME.exec(rest)?.[1]?.toLowerCase();
  if (name !== undefined && BLOCK_ELEMENTS.has(name)) return until(isBlankLine);
  return /^<\/?[a-zA-Z]/.test(rest) ? until(isBlankLine, true) : null;
}

function isBlankLine(line: string): boolean {
  return line.trim() === '';
}

/** Columns of leading space; a tab counts up to the next multiple of four. */
function indentOf(line: string): number {
  let column = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return column;
}
