/** Puts any words into Markdown so that they are read as they are: no markup, no link, no mention of a person. */
import { onOneLine } from './well-formed.js';

/** A space without width; it ends as an entity like the others, so that nothing in the report is invisible. */
const BREAK = '\u200b';

/**
 * One line of plain words, also inside a table. Signs with a meaning become entities, which are never markup; `@name`,
 * `#12` and bare addresses would be linked even so, and are broken by an invisible character.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[@#](?=[\w/-])|:(?=\/\/)|\bwww(?=\.)/gi, (start) => start + BREAK)
    .replace(/[&<>|`*_~[\]\\{}$^=#@\u200b]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** On one line and at most so many characters, cut at a word. */
export function shorten(text: string, most: number): string {
  const line = onOneLine(text);
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most - 2);
  return `${line.slice(0, cut > most / 2 ? cut : most - 2).trimEnd()} …`;
}
