/** Reads Jira's wiki markup, which descriptions are exported in, and says the same in Markdown. */
import { wordsOfWiki } from './wiki-words.js';

const BLOCK_TAG = /\{(code|noformat)(?::([^{}\n]{0,200}))?\}/g;

export function markdownOfWiki(wiki: string): string {
  return piecesOf(wiki.replace(/\r\n?/g, '\n'))
    .map(({ isCode, text, language }) => (isCode ? drawCode(text, language) : drawText(asLines(text))))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Piece {
  readonly isCode: boolean;
  readonly text: string;
  readonly language: string;
}

/** Code that is never closed goes on to the end. */
function piecesOf(wiki: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let open: { readonly name: string; readonly language: string } | null = null;
  for (const tag of wiki.matchAll(BLOCK_TAG)) {
    const [whole, name = '', facts = ''] = tag;
    if (open !== null && open.name !== name) continue;
    pieces.push({ isCode: open !== null, text: wiki.slice(from, tag.index), language: open?.language ?? '' });
    from = tag.index + whole.length;
    open = open === null ? { name, language: languageIn(facts) } : null;
  }
  pieces.push({ isCode: open !== null, text: wiki.slice(from), language: open?.language ?? '' });
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** “java”, “title=Foo.java|language=java”. */
function languageIn(facts: string): string {
  const named = facts.split('|').map((fact) => fact.trim().replace(/^language=/, ''));
  return named.find((fact) => /^[\w+#]{1,20}$/.test(fact)) ?? '';
}

function drawCode(text: string, language: string): string {
  const code = text.replace(/^\n+|(?<!\s)\s+$/g, '');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

const BOX = /\{(?:panel|expand|info|note|tip|warning|section|column|div)(?::([^{}\n]{0,500}))?\}/g;
const MOST_LINES = 50;

/** What stands in a box stands apart; its title, such as “Acceptance Criteria”, is a line in bold. */
function asLines(text: string): readonly string[] {
  const apart = text.replace(BOX, (_all, facts = '') => {
    const title = /(?:^|\|)title=([^|]+)/.exec(String(facts))?.[1]?.trim() ?? '';
    return title === '' ? '\n\n' : `\n\n*${title.replaceAll('*', '')}*\n\n`;
  });
  return joinRows(apart.split('\n'));
}

/** A cell may hold several lines; a row ends where a line ends with a bar. */
function joinRows(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const following = /^\s*\|/.test(line) && !isWholeRow(line) ? lines.slice(at + 1, at + MOST_LINES) : [];
    const end = following.findIndex((next) => next.trimEnd().endsWith('|') || /^\s*\|/.test(next));
    const isRow = end >= 0 && !/^\s*\|/.test(following[end] ?? '');
    joined.push(isRow ? [line, ...following.slice(0, end + 1)].map((each) => each.trim()).join(' ') : line);
    if (isRow) at += end + 1;
  }
  return joined;
}

function isWholeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

type Kind = 'text' | 'list' | 'row' | 'other' | 'blank';

interface Drawn {
  readonly kind: Kind;
  readonly text: string;
}

const LIST = /^\s{0,20}([*#]{1,8}|-)\s+(\S.*)$/;
const HEADING = /^\s{0,20}h([1-6])\.\s{0,20}(.*)$/;
const QUOTE = /^\s{0,20}bq\.\s{0,20}(.*)$/;
const QUOTES = /\{quote\}/g;

function drawText(lines: readonly string[]): string {
  const drawn: Drawn[] = [];
  let markers = '';
  let isQuoted = false;
  for (const line of lines) {
    const isWithin = isQuoted;
    for (const _ of line.matchAll(QUOTES)) isQuoted = !isQuoted;
    const next = drawLine(line, markers, drawn.at(-1)?.kind ?? 'blank');
    if (next.kind !== 'blank' || line.trim() === '') markers = next.kind === 'list' ? markersOf(line) : '';
    const isQuote = (isWithin || isQuoted) && next.text !== '';
    drawn.push(isQuote ? { kind: 'other', text: `> ${next.text}` } : next);
  }
  return drawn.flatMap((one, at) => (standsApart(one, drawn[at - 1]) ? ['', one.text] : [one.text])).join('\n');
}

/** Where Markdown would take the line for a part of what is above it. */
function standsApart({ kind }: Drawn, before: Drawn | undefined): boolean {
  if (before === undefined || before.kind === 'blank' || kind === 'blank') return false;
  return kind !== before.kind && !(kind === 'list' && before.kind === 'text');
}

function markersOf(line: string): string {
  return LIST.exec(line)?.[1] ?? '';
}

function drawLine(line: string, above: string, before: Kind): Drawn {
  if (line.trim() === '') return { kind: 'blank', text: '' };
  const heading = HEADING.exec(line);
  if (heading !== null)
    return { kind: 'other', text: `${'#'.repeat(Number(heading[1]))} ${wordsOfWiki(heading[2] ?? '')}` };
  const quote = QUOTE.exec(line);
  if (quote !== null) return { kind: 'other', text: `> ${wordsOfWiki(quote[1] ?? '')}` };
  if (/^\s*-{4,5}\s*$/.test(line)) return { kind: 'other', text: '---' };
  const list = LIST.exec(line);
  if (list !== null) return drawEntry(line, { markers: list[1] ?? '', words: list[2] ?? '', above });
  if (isWholeRow(line)) return drawRow(line.trim(), before !== 'row');
  const words = wordsOfWiki(line.trim()).trim();
  // What begins a heading, a quotation or a list in Markdown is words in Jira.
  return {
    kind: words === '' ? 'blank' : 'text',
    text: words.replace(/^(#{1,6}(?=\s)|>|[+=](?=[\s=])|~{3}|`{3})/, '\\$1'),
  };
}

interface Entry {
  readonly markers: string;
  readonly words: string;
  readonly above: string;
}

function drawEntry(line: string, { markers, words, above }: Entry): Drawn {
  // A heading in Markdown, which many write there: no list begins at its second level.
  if (/^##/.test(markers) && above.length < markers.length - 1) {
    return { kind: 'other', text: `${'#'.repeat(Math.min(6, markers.length))} ${wordsOfWiki(words)}` };
  }
  if (markers === '**' && above === '' && line.trim().endsWith('**')) return { kind: 'text', text: line.trim() };
  const indent = [...markers.slice(0, -1)].map((marker) => (marker === '#' ? '   ' : '  ')).join('');
  const bullet = markers.endsWith('#') ? '1.' : '-';
  return { kind: 'list', text: `${indent}${bullet} ${wordsOfWiki(words)}` };
}

function drawRow(line: string, isFirst: boolean): Drawn {
  const isHead = line.startsWith('||');
  const inner = line.replace(/^\|\|?/, '').replace(/\|\|?$/, '');
  const cells = cellsOf(inner, isHead ? '||' : '|').map((cell) => wordsOfWiki(cell.trim()).replaceAll('\\\n', ' '));
  const row = `| ${cells.join(' | ')} |`;
  return { kind: 'row', text: isFirst ? `${row}\n|${' --- |'.repeat(cells.length)}` : row };
}

/** A bar within a link separates nothing. */
function cellsOf(row: string, bar: string): readonly string[] {
  const cells: string[] = [''];
  let isInLink = false;
  for (let at = 0; at < row.length; at++) {
    const sign = row.charAt(at);
    if (sign === '[') isInLink = true;
    else if (sign === ']') isInLink = false;
    if (!isInLink && row.startsWith(bar, at)) {
      cells.push('');
      at += bar.length - 1;
    } else cells[cells.length - 1] += sign;
  }
  return cells;
}
