/** Personas without a heading of their own: items of a list below “Personas”, and paragraphs that begin with a name in bold. */
import type { List, Paragraph } from 'mdast';
import { type Prose, proseOf } from '../document/prose.js';
import { withoutEnd } from '../text/without-end.js';
import { readFields } from './persona-blocks.js';
import { type Draft, placed } from './persona-draft.js';
import { personaFields } from './persona-fields.js';
import type { TablePlace } from './persona-tables.js';
import { maybeSomebody, nameInTitle } from './persona-title.js';

const NAMED = /^([^:–—\n]{2,60}?)(?::|\s+[–—-](?=\s))/u;
const SEPARATOR = /^(?:\s*[:–—.,-])+\s*/;
const MOST_WORDS = 6;
const MOST_WORDS_ALONE = 4;

/** The people of a list; null where it lists something else. */
export function readItems(list: List, place: TablePlace): readonly Draft[] | null {
  const drafts: Draft[] = [];
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    const draft = first?.type === 'paragraph' ? itemOf(first, place, false) : null;
    if (draft === null) return null;
    for (const node of rest) readFields(node, draft, null, place);
    drafts.push(draft);
  }
  const people = drafts.filter(({ name, isLabelled }) => isLabelled || maybeSomebody(name, place.language));
  return people.length * 2 >= drafts.length ? drafts : null;
}

/** Somebody whose name in bold begins the paragraph; null where that is the name of a field, or something else. */
export function readBold(paragraph: Paragraph, place: TablePlace): Draft | null {
  const draft = itemOf(paragraph, place, true);
  return draft !== null && (draft.isLabelled || maybeSomebody(draft.name, place.language)) ? draft : null;
}

const TERM = /^[ \t]{0,3}:[ \t]+\S/;

/** The people of a list of terms: a name in a line of its own, and below it ": who that is". */
export function readTerms(paragraph: Paragraph, place: TablePlace): readonly Draft[] {
  const { piece, base, language } = place;
  const prose = proseOf(paragraph.children, piece, base);
  const lines = prose.text.split('\n');
  const drafts: Draft[] = [];
  let offset = 0;
  lines.forEach((line, i) => {
    const [from, isTerm] = [offset, TERM.test(line)];
    offset += line.length + 1;
    if (isTerm) drafts.at(-1)?.description.push(line.replace(SEPARATOR, '').trim());
    if (isTerm || !TERM.test(lines[i + 1] ?? '') || !isShort(line, MOST_WORDS)) return;
    const { start, end, isLabelled } = nameInTitle(line, language);
    if (!isLabelled && !maybeSomebody(line.slice(start, end), language)) return;
    drafts.push({ ...draftAt(prose, from + start, from + end, place), isLabelled });
  });
  return drafts;
}

function itemOf(paragraph: Paragraph, place: TablePlace, isBoldOnly: boolean): Draft | null {
  const { piece, base, language } = place;
  const prose = proseOf(paragraph.children, piece, base);
  const name = nameEnd(paragraph, prose, place, isBoldOnly);
  if (name === null) return null;
  const written = withoutEnd(prose.text.slice(0, name), ' \n\t\u00A0:.–—-');
  if (personaFields(written, language) !== null) return null;
  const { start, end, isLabelled } = nameInTitle(written, language);
  const draft: Draft = { ...draftAt(prose, start, end, place), isLabelled };
  const rest = prose.text.slice(name).replace(SEPARATOR, '').trim();
  if (rest !== '') draft.description.push(rest);
  return draft;
}

function draftAt(prose: Prose, start: number, end: number, { language, within }: TablePlace): Draft {
  const { text: name, range } = placed(prose, start, end);
  return {
    ...{ language, name, range, form: 'item', depth: (within.at(-1)?.depth ?? 0) + 1, within },
    ...{ isRegistry: false, isLabelled: false, isBare: false, fields: new Map(), description: [] },
  };
}

/** Where the name ends in the prose; null where the words are no name. */
function nameEnd(
  { children: [first] }: Paragraph,
  { text }: Prose,
  { piece, base }: TablePlace,
  isBoldOnly: boolean,
): number | null {
  if (first?.type === 'strong') {
    const { length } = proseOf(first.children, piece, base).text;
    return isShort(text.slice(0, length), MOST_WORDS) ? length : null;
  }
  if (isBoldOnly) return null;
  const { length } = NAMED.exec(text)?.[1] ?? '';
  if (length > 0) return isShort(text.slice(0, length), MOST_WORDS) ? length : null;
  return isShort(text, MOST_WORDS_ALONE) && !text.includes('\n') ? text.length : null;
}

function isShort(text: string, most: number): boolean {
  return text.trim() !== '' && text.trim().split(/\s+/).length <= most;
}
