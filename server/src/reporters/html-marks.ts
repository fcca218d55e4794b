/** Draws a stretch of text with the words of its findings marked and numbered. */
import type { ReportedFinding } from '../core/engine/report.js';
import { severities } from '../core/finding/finding.js';
import type { TextRange } from '../core/text/range.js';
import { escapeHtml } from './html-text.js';

/** A finding with the number that stands beside its words. */
export interface Numbered {
  readonly number: number;
  readonly finding: ReportedFinding;
}

/** Bold and headings are layout here, not words. */
const MARKUP = /\*\*|__|^[ \t]*#{1,6}[ \t]+/gm;

const LONG_LINE = 50;
/** A line end that only wraps a long sentence; the blanks that replace it keep all places. */
const WRAP = /(?<=[^\r\n]{50})\r?\n(?=[ \t]*\p{L})/gu;

/** The words of `range`; where findings overlap, their common words carry the worse of both. */
export function drawMarked(text: string, range: TextRange, numbered: readonly Numbered[]): string {
  const words = readWords(text, range);
  const cuts = numbered.flatMap(({ finding }) => [finding.range.start, finding.range.end]);
  const inside = cuts.filter((cut) => cut > range.start && cut < range.end);
  const places = [...new Set([range.start, ...inside, range.end])].sort((a, b) => a - b);
  return places.map((start, at) => drawPart(words, { start, end: places[at + 1] ?? start }, numbered)).join('');
}

/** The words between two offsets, with wrapped lines joined. */
function readWords(text: string, range: TextRange): (part: TextRange) => string {
  // A line is long or not by its whole length, so its start before the range counts too.
  const from = Math.max(0, range.start - LONG_LINE);
  const joined = text.slice(from, range.end).replace(WRAP, (end) => ' '.repeat(end.length));
  return ({ start, end }) => joined.slice(start - from, end - from).replace(MARKUP, '');
}

function drawPart(wordsIn: (part: TextRange) => string, part: TextRange, numbered: readonly Numbered[]): string {
  const words = escapeHtml(wordsIn(part));
  const covering = numbered.filter(({ finding: { range } }) => range.start < part.end && part.start < range.end);
  const starting = numbered.filter(({ finding: { range } }) => range.start === part.start);
  const numbers = starting.map(drawNumber).join('');
  if (covering.length === 0 || words.trim() === '') return numbers + words;
  const worst = severities.find((severity) => covering.some(({ finding }) => finding.severity === severity));
  const about = covering.map(({ number }) => number).join(' ');
  return `${numbers}<mark class="${worst ?? 'info'}" data-about="${about}">${words}</mark>`;
}

function drawNumber({ number, finding }: Numbered): string {
  const label = `${finding.severity} ${number}`;
  return `<a class="number ${finding.severity}" href="#f${number}" data-about="${number}" aria-label="${label}">${number}</a>`;
}
