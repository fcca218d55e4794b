/** What is ticked off in a text: the points of lists whose box has a cross, outside of code and comments. */
import type { TextRange } from '../text/range.js';
import { type OpenFence, opensFence } from './hidden-blocks.js';

export interface TickedLine {
  /** What stands behind the box, as written. */
  readonly text: string;
  readonly range: TextRange;
  /** The sign in the box. */
  readonly tick: TextRange;
}

const BOX = /^[ \t>]{0,40}(?:[-*+]|\d{1,4}[.)])[ \t]{1,8}\[([xX])\][ \t]+(\S.*)$/;
const LONGEST = 600;

export function tickedLines(text: string): readonly TickedLine[] {
  if (!/\[[xX]\]/.test(text)) return [];
  const found: TickedLine[] = [];
  let fence: OpenFence | null = null;
  let isHidden = false;
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    if (fence !== null) {
      if (fence.end(line)) fence = null;
    } else if (isHidden || line.includes('<!--')) {
      isHidden = !line.includes('-->');
    } else {
      fence = opensFence(line);
      const [, tick, said = ''] = line.length > LONGEST ? [] : (BOX.exec(line) ?? []);
      if (tick !== undefined) {
        const from = start + line.length - said.length;
        const box = start + line.indexOf(`[${tick}]`) + 1;
        const end = from + said.trimEnd().length;
        found.push({ text: said.trimEnd(), range: { start: from, end }, tick: { start: box, end: box + 1 } });
      }
    }
    start += raw.length + 1;
  }
  return found;
}
