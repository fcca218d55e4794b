/** Parses a stretch of a section piece by piece, so that one link does not send a whole page of plain words to the parser. */
import type { Root } from 'mdast';
import type { TextRange } from '../text/range.js';
import { readPlainMarkdown } from './plain-markdown.js';
import { cutIntoChunks } from './sections.js';

export interface ParsedPiece {
  readonly root: Root;
  readonly source: string;
  /** Its place in what was parsed. */
  readonly start: number;
}

export interface Parser {
  readonly parse: (text: string) => Root;
  /** Whether labels of links are defined somewhere, so that brackets alone may be a link. */
  readonly hasLabels: boolean;
}

/** What the parser alone can read; neighbours are parsed together, because every parse has its price. */
export function parsePieces(source: string, { parse, hasLabels }: Parser): readonly ParsedPiece[] {
  const whole = readPlainMarkdown(source, hasLabels);
  if (whole !== null) return [{ root: whole, source, start: 0 }];
  const pieces = piecesOf(source);
  if (pieces.length === 1) return [{ root: parse(source), source, start: 0 }];
  const parsed: ParsedPiece[] = [];
  let open = 0;
  const close = (end: number): void => {
    const text = source.slice(open, end);
    if (text !== '') parsed.push({ root: parse(text), source: text, start: open });
  };
  for (const { start, end } of pieces) {
    const text = source.slice(start, end);
    const root = readPlainMarkdown(text, hasLabels);
    if (root === null) continue;
    close(start);
    parsed.push({ root, source: text, start });
    open = end;
  }
  close(source.length);
  return parsed;
}

/** Where a piece ends, so does everything in it, and what comes is read the same with and without it. */
function piecesOf(source: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const { start, end } of cutIntoChunks(source).pieces) {
    const last = found[found.length - 1];
    if (last === undefined || endsBefore(source.slice(last.start, start), source[start] ?? ''))
      found.push({ start, end });
    else found[found.length - 1] = { start: last.start, end };
  }
  return found;
}

const MARKER = /^ {0,3}(?:([-*+])|\d{1,9}[.)])(?:[ \t]|$)/gm;

/** A list goes on with its own marker; another marker begins another list, which cannot be seen from behind. */
function endsBefore(piece: string, next: string): boolean {
  if (!'-*+'.includes(next)) return true;
  for (const { 1: marker } of piece.matchAll(MARKER)) if (marker !== next) return false;
  return true;
}
