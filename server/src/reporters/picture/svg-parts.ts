/** The few shapes that a drawing is made of: words, boxes and bars, each with a class for its colours. */
import { escapeHtml } from '../html-text.js';
import { shorten } from '../markdown-text.js';

/** About so wide is a letter, for its size; drawings cannot ask. */
const LETTER = 0.56;

export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** What is longer is cut. */
  readonly width?: number;
  readonly tone?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function drawWords({ x, y, text, size = 14, width, tone = 'ink', anchor = 'start' }: Words): string {
  const most = width === undefined ? 200 : Math.max(4, Math.floor(width / (size * LETTER)));
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" class="${tone}" font-size="${size.toString()}"${place}>${escapeHtml(shorten(text, most))}</text>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: string;
}

export function drawBox({ x, y, width, height, tone }: Box): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="4" class="${tone}"/>`;
}

export interface Bar {
  readonly name: string;
  readonly value: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly tone: 'good' | 'fair' | 'poor';
}

const ROW = 26;

/** Rows of a name, a bar and a value below a title, with how high they are. */
export function drawChart(
  { title, bars }: { readonly title: string; readonly bars: readonly Bar[] },
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly svg: string; readonly height: number } {
  const names = width * 0.52;
  const most = width - names - 56;
  const rows = bars.map(({ name, value, share, tone }, at) => {
    const top = y + 34 + at * ROW;
    return [
      drawWords({ x, y: top + 14, text: name, size: 13, width: names - 8 }),
      drawBox({ x: x + names, y: top + 3, width: Math.max(share === 0 ? 0 : 2, most * share), height: 14, tone }),
      drawWords({ x: x + width, y: top + 14, text: value, size: 13, anchor: 'end' }),
    ].join('');
  });
  const head = drawWords({ x, y: y + 16, text: title, size: 17, tone: 'ink bold' });
  return { svg: head + rows.join(''), height: 34 + bars.length * ROW };
}

function round(number: number): string {
  return (Math.round(number * 10) / 10).toString();
}
