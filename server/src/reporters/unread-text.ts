/** For people: the lines that look like stories and were not read, each with the reason where it is known. */
import { isOverlooked, type UnreadLine, type UnreadReason } from '../core/document/unread-lines.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { count } from '../core/text/count.js';
import { makePrintable } from './hidden-signs.js';
import type { StoriesTextOptions } from './stories-text.js';
import type { ListedFile, StoryListing } from '../core/listing/stories.js';
import { readLanguages } from './read-languages.js';
import { wrap } from './wrap.js';
import { drawUnread } from './unread-count.js';

const INDENT = ' '.repeat(7);
const NARROWEST = 20;

export function unreadLinesText(listing: StoryListing, options: StoriesTextOptions): string {
  const files = listing.files.filter((file) => file.unread.length > 0);
  return [...files.map((file) => drawFile(file, options)), drawSummary(files)].join('\n');
}

function drawFile({ path, text, unread }: ListedFile, { palette, columns }: StoriesTextOptions): string {
  const index = indexLines(text);
  const room = columns === null ? Infinity : Math.max(NARROWEST, columns - INDENT.length);
  const lines = unread.flatMap((line) => {
    const number = String(positionAt(index, line.range.start).line).padStart(INDENT.length - 2);
    const words = wrap(makePrintable(line.text), room).map((part, at) =>
      at === 0 ? `${palette.dim(number)}  ${part}` : INDENT + part,
    );
    const why = drawWhy(line);
    return ['', ...words, ...(why === '' ? [] : wrap(why, room).map((part) => INDENT + palette.dim(part)))];
  });
  return `${palette.underline(palette.bold(makePrintable(path)))}\n${lines.map((line) => `${line}\n`).join('')}`;
}

const REASONS: Readonly<Record<Exclude<UnreadReason, 'language'>, string>> = {
  code: 'stands in code',
  comment: 'stands in a comment',
  struck: 'is struck out',
  quotation: 'stands in a quotation',
  template: 'is a template with gaps to fill in',
  example: 'is an example of how not to write',
  html: 'stands in HTML; stories are read in Markdown',
  noWish: 'has no wish in it: write “I want …”',
};

function drawWhy({ why, language }: UnreadLine): string {
  if (why === null) return '';
  return why === 'language'
    ? `is in ${language ?? 'another language'}; stories are read in ${readLanguages()} only so far`
    : REASONS[why];
}

function drawSummary(files: readonly ListedFile[]): string {
  const all = files.flatMap((file) => file.unread);
  const overlooked = all.filter(isOverlooked).length;
  const meant = all.length - overlooked;
  if (all.length === 0) return 'No line looks like a story that was not read.\n';
  const others = `${count(meant, 'line')} in code, quotations, templates and the like`;
  if (overlooked === 0) return `Only ${others} look${meant === 1 ? 's' : ''} like stories.\n`;
  return `${drawUnread(overlooked)}${meant === 0 ? '' : `; ${others}`}.\n`;
}
