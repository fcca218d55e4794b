/** Blocks that no reader of a page sees as text: comments of Obsidian, diagrams of Azure DevOps; and the signs around others. */
import { lineAt, nextLine } from '../text/lines.js';

const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const COMMENT = /^[ \t>]{0,16}%%/;
const CONTAINER = /^[ \t>]{0,16}:{3,}/;
/** Containers whose text is the source of a picture, a query or a note to other writers. */
const SOURCE =
  /^[ \t>]{0,16}:{3,}[ \t]*\{?\.?(?:mermaid|plantuml|puml|graphviz|dot|d2|kroki|ditaa|vega(?:-lite)?|chart|math|katex|latex|video|youtube|iframe|query-table|code|comment|hidden|raw)(?![\w-])/i;

/** What is open: how a line closes it. */
type Closes = (line: string) => boolean;

/** What the line opens that hides all up to the line that closes it, that line too; null where it opens nothing. */
export function opensHidden(line: string): Closes | null {
  if (COMMENT.test(line)) return line.indexOf('%%') === line.lastIndexOf('%%') ? (next) => next.includes('%%') : null;
  return SOURCE.test(line) ? (next) => CONTAINER.test(next) : null;
}

export interface OpenFence {
  readonly indent: number;
  readonly end: Closes;
}

/** The fence of code that the line opens, or null. */
export function opensFence(line: string): OpenFence | null {
  const fence = FENCE.exec(line);
  if (fence === null) return null;
  const marker = fence[2] ?? '';
  return { indent: fence[1]?.length ?? 0, end: (next) => closesFence(next, marker) };
}

function closesFence(line: string, marker: string): boolean {
  const rest = line.trimEnd();
  const words = rest.replace(/^ {0,3}/, '');
  return words.length >= marker.length && words === (marker[0] ?? '`').repeat(words.length);
}

/** `section` in the same length, with blanks for what is hidden and for the signs of containers; code stays. */
export function withoutHidden(section: string): string {
  if (!section.includes('%%') && !section.includes(':::')) return section;
  const lines: string[] = [];
  let fence: Closes | null = null;
  for (let offset = 0, next; offset < section.length; offset = next) {
    next = nextLine(section, offset);
    const line = lineAt(section, offset, next);
    const closes = fence === null ? opensHidden(line) : null;
    if (fence !== null) {
      if (fence(line)) fence = null;
    } else if (closes === null) fence = opensFence(line)?.end ?? null;
    const close = closes === null ? -1 : closingAfter(section, next, closes);
    if (close !== -1) next = close;
    const written = section.slice(offset, next);
    lines.push(close !== -1 || (fence === null && CONTAINER.test(line)) ? blanked(written) : written);
  }
  return lines.join('');
}

/** The end of the line that closes it, or -1. */
function closingAfter(section: string, from: number, closes: Closes): number {
  for (let offset = from, next; offset < section.length; offset = next) {
    next = nextLine(section, offset);
    if (closes(lineAt(section, offset, next))) return next;
  }
  return -1;
}

function blanked(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
