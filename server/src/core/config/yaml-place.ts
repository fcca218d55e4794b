/** Where in a configuration the cursor is, told from indentation alone, so that half-typed YAML is understood too. */
import type { ConfigPath } from '../text/source.js';
import { type ConfigPlace, placeInFlow } from './flow-place.js';

/** A key or list item that is open at a line, with the column it stands in. */
interface Frame {
  readonly column: number;
  readonly step: string | number;
}

interface ReadLine {
  /** What is open after the line's dashes and before its key. */
  readonly frames: readonly Frame[];
  /** What follows the dashes, and its column. */
  readonly rest: string;
  readonly column: number;
}

const KEY = /^(["']?)([\w$./@-]+)\1[ \t]*:(?:[ \t]+|$)/;
const DASH = /^-(?:[ \t]+|$)/;
const LONGEST_INDENT = 200;
const LONGEST = 200_000;
/** Lists in lists in lists: nobody writes more of them into one line. */
const MOST_DASHES = 8;

/** Null in comments, and in texts too long for a configuration. `offset` is counted in UTF-16 units. */
export function yamlPlaceAt(text: string, offset: number): ConfigPlace | null {
  if (text.length > LONGEST) return null;
  const before = text.slice(0, offset).split('\n');
  const current = before.pop() ?? '';
  if (/(?:^|\s)#/.test(current)) return null;
  let frames: readonly Frame[] = [];
  for (const line of before) frames = framesAfter(line, frames);
  const { frames: here, rest, column } = readLine(current, frames);
  const open = here.filter((frame) => frame.column < column || rest === '');
  const key = KEY.exec(rest);
  const container = pathOf(key === null && rest === '' ? open.filter((frame) => frame.column < column) : open);
  if (key?.[2] !== undefined) return placeInFlow(rest.slice(key[0].length), [...container, key[2]]);
  if (/^[[{]/.test(rest)) return placeInFlow(rest, container);
  const written = rest.replace(/^["']/, '');
  const siblings = siblingsOf(text, offset, container);
  return { path: container, kind: 'either', written, quote: rest.length - written.length > 0, siblings };
}

function framesAfter(line: string, frames: readonly Frame[]): readonly Frame[] {
  if (/^\s*(?:#|$)/.test(line) || /^(?:---|\.\.\.)\s*$/.test(line)) return frames;
  const { frames: here, rest, column } = readLine(line.replace(/\r$/, ''), frames);
  const key = KEY.exec(rest)?.[2];
  const open = here.filter((frame) => frame.column < column);
  return key === undefined ? here : [...open, { column, step: key }];
}

/** Goes past the dashes of a line; each opens an item. A list may stand in the same column as its key. */
function readLine(line: string, frames: readonly Frame[]): ReadLine {
  let column = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  let open = frames;
  for (let i = 0; i < MOST_DASHES; i++) {
    const dash = DASH.exec(line.slice(column, column + LONGEST_INDENT));
    if (dash === null) break;
    const at = column;
    const before = open.find((frame) => frame.column === at && typeof frame.step === 'number');
    const step = typeof before?.step === 'number' ? before.step + 1 : 0;
    const above = open.filter((frame) => frame.column < at || (frame.column === at && typeof frame.step === 'string'));
    open = [...above, { column: at, step }];
    column += dash[0].length;
  }
  const isItem = column > (/^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shown = isItem ? open : open.filter((frame) => frame.column < column || line.trim() === '');
  return { frames: shown, rest: line.slice(column), column };
}

function pathOf(frames: readonly Frame[]): ConfigPath {
  return frames.map(({ step }) => step);
}

/** Keys that stand in the same set already, on other lines. */
function siblingsOf(text: string, offset: number, container: ConfigPath): readonly string[] {
  const wanted = JSON.stringify(container);
  const found: string[] = [];
  let frames: readonly Frame[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isCurrent = start <= offset && offset <= end;
    if (!isCurrent) {
      frames = framesAfter(line, frames);
      const last = frames.at(-1);
      const isKey = typeof last?.step === 'string' && KEY.test(line.replace(/^[ \t]*(?:-[ \t]+)*/, ''));
      if (isKey && JSON.stringify(pathOf(frames.slice(0, -1))) === wanted) found.push(String(last.step));
    }
    start = end + 1;
  }
  return found;
}
