/** People by stages as a drawing: the greener, the more stories say a gain; gaps are outlined. */
import type { Cell, Picture } from '../../core/picture/shape.js';
import { cellWords } from '../../core/picture/words.js';
import { drawBox, drawWords } from './svg-parts.js';

const NAMES = 170;
const HEAD = 46;
const ROW = 40;
const SHADES = 4;

export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

export function drawMatrix({ stages, matrix, personas }: Picture, x: number, y: number, width: number): Drawn {
  if (stages.length === 0 || matrix.length === 0) return { svg: '', height: 0 };
  const column = (width - NAMES) / stages.length;
  const most = Math.max(1, ...matrix.flatMap(({ cells }) => cells.map(({ gains }) => gains.length)));
  const head = stages.flatMap(({ title }, at) => {
    const middle = x + NAMES + (at + 0.5) * column;
    return inTwo(title, column).map((text, line, { length }) => {
      const place = y + HEAD - 24 + (line + 2 - length) * 16;
      return drawWords({ x: middle, y: place, text, size: 13, width: column, anchor: 'middle', tone: 'ink bold' });
    });
  });
  const rows = matrix.flatMap(({ persona, cells }, at) => {
    const top = y + HEAD + at * ROW;
    const name = personas.find(({ id }) => id === persona)?.name;
    const words = { x, y: top + 24, text: name ?? 'nobody described', width: NAMES - 8 };
    return [
      drawWords({ ...words, tone: name === undefined ? 'soft' : 'ink bold' }),
      ...cells.map((cell, i) => drawCell(cell, { x: x + NAMES + i * column, y: top, width: column }, most)),
    ];
  });
  return { svg: [...head, ...rows].join('\n'), height: HEAD + matrix.length * ROW };
}

/** On two lines where one is too narrow. */
function inTwo(title: string, width: number): readonly string[] {
  const words = title.split(' ');
  if (words.length === 1 || title.length * 7.5 < width) return [title];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function drawCell(
  cell: Cell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  most: number,
): string {
  const { state, gains } = cell;
  const isFilled = state === 'served' || state === 'weak' || state === 'gap';
  const heat = `heat${Math.max(1, Math.ceil((SHADES * gains.length) / most)).toString()}`;
  const tone = state === 'served' ? heat : state;
  const box = isFilled ? drawBox({ x: x + 2, y: y + 2, width: width - 4, height: ROW - 4, tone }) : '';
  const on = isFilled ? `on-${tone}` : 'soft';
  return (
    box + drawWords({ x: x + width / 2, y: y + 25, text: cellWords(cell), size: 14, width, anchor: 'middle', tone: on })
  );
}
