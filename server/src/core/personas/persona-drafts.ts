/** Goes through a file and collects everybody it may describe, in order: below headings, in tables, in lists. */
import type { Heading, Paragraph, RootContent, Text } from 'mdast';
import { createMarkdownParser } from '../document/parse-markdown.js';
import { type Prose, proseOf } from '../document/prose.js';
import { cutIntoSections } from '../document/sections.js';
import type { LanguagePack } from '../language/pack.js';
import { withoutMarks } from '../text/marks.js';
import { withoutEnd } from '../text/without-end.js';
import { type Piece, readFields } from './persona-blocks.js';
import { type Draft, openField, placed } from './persona-draft.js';
import { type FieldName, isKind, personaFields } from './persona-fields.js';
import { readBold, readItems, readTerms } from './persona-items.js';
import { readTable } from './persona-tables.js';
import { isRegistryTitle, nameInTitle } from './persona-title.js';

const parse = createMarkdownParser();

/** Whether people stand below a title. */
export type AnnouncesPeople = (title: string, language: LanguagePack) => boolean;

/** All headings as possible personas, each with the fields below it, and the people of tables and lists. */
export function draftsOf(
  source: string,
  language: LanguagePack,
  announces: AnnouncesPeople = isRegistryTitle,
): readonly Draft[] {
  const walk: Walk = { language, announces, drafts: [], open: [], field: null };
  const nodes = nodesOf(source);
  for (const [i, { node, ...at }] of nodes.entries()) {
    if (node.type === 'heading') readHeading(node, at, walk, hasKindBelow(nodes, i, language));
    else readBlock(node, at, walk);
  }
  return walk.drafts;
}

interface Walk {
  readonly language: LanguagePack;
  readonly announces: AnnouncesPeople;
  readonly drafts: Draft[];
  /** Headings, and a name in bold, that what follows stands below. */
  open: readonly Draft[];
  field: FieldName | null;
}

interface PlacedNode extends Piece {
  readonly node: RootContent;
}

/** The blocks of the file, read section by section: parsing costs more than linear time. */
function nodesOf(source: string): readonly PlacedNode[] {
  return cutIntoSections(source).flatMap(({ start, end }) => {
    const piece = withoutMarks(source.slice(start, end));
    return parse(piece, [])
      .children.flatMap(readableNodes)
      .map((node) => ({ node, piece, base: start }));
  });
}

const HTML_HEADING = /^<h([1-6])\b[^<>]{0,200}>([^<>\n]{1,200})<\/h\1>[ \t]*(?:\n(?=[^<]))?/i;

/** `<h2>Marion</h2>` is a heading, and what stands in the line below it a paragraph. */
function readableNodes(node: RootContent): readonly RootContent[] {
  if (node.type !== 'html') return [node];
  const [opening = '', level, title = ''] = HTML_HEADING.exec(node.value) ?? [];
  const start = node.position?.start;
  if (start?.offset === undefined || level === undefined) return [node];
  const textAt = (at: number, value: string): Text => {
    const offset = (start.offset ?? 0) + at;
    const point = { line: start.line, column: start.column };
    return {
      type: 'text',
      value,
      position: { start: { ...point, offset }, end: { ...point, offset: offset + value.length } },
    };
  };
  const heading: Heading = {
    type: 'heading',
    depth: Number(level) as Heading['depth'],
    children: [textAt(opening.indexOf('>') + 1, title)],
  };
  const rest = node.value.slice(opening.length);
  return rest.trim() === '' || rest.includes('<')
    ? [heading]
    : [heading, { type: 'paragraph', children: [textAt(opening.length, rest)] }];
}

/** Whether the list below a heading begins with the kind of a persona: then the heading is a name, whatever it says. */
function hasKindBelow(nodes: readonly PlacedNode[], at: number, language: LanguagePack): boolean {
  const next = nodes.slice(at + 1, at + 3).find(({ node }) => node.type !== 'html')?.node;
  const first = next?.type === 'list' ? next.children[0]?.children[0] : undefined;
  if (first?.type !== 'paragraph') return false;
  const [key = '', value] = proseOf(first.children, '').text.split(/\s*:\s*/);
  return value !== undefined && personaFields(key, language) === 'kind' && isKind(value);
}

function readHeading(node: Heading, { piece, base }: Piece, walk: Walk, isPersona: boolean): void {
  const prose = proseOf(node.children, piece, base);
  const named =
    isPersona || walk.announces(prose.text, walk.language) ? null : personaFields(prose.text, walk.language);
  const open = walk.open.filter((draft) => draft.depth < node.depth);
  walk.open = open;
  walk.field = named;
  if (named !== null) {
    for (const draft of open.slice(-1)) openField(draft, named);
    return;
  }
  const draft = headingDraft(node, prose, { within: open, walk });
  walk.drafts.push(draft);
  walk.open = [...open, draft];
}

interface HeadingPlace {
  readonly within: readonly Draft[];
  readonly walk: Walk;
}

function headingDraft(node: Heading, prose: Prose, { within, walk: { language, announces } }: HeadingPlace): Draft {
  const { start, end, isLabelled, isBare } = nameInTitle(prose.text, language);
  const { text, range } = placed(prose, start, end);
  return {
    ...{ language, name: text, range, form: 'heading', depth: node.depth, within, isLabelled, isBare },
    isRegistry: announces(prose.text, language),
    fields: new Map(),
    description: [],
  };
}

function readBlock(node: RootContent, at: Piece, walk: Walk): void {
  const { language, drafts, field } = walk;
  const headings = walk.open.filter(({ form }) => form === 'heading');
  const place = { ...at, language, within: headings };
  const isInRegistry = headings.at(-1)?.isRegistry === true;
  if (node.type === 'table') {
    drafts.push(...readTable(node, { ...place, within: walk.open }));
    return;
  }
  if (isInRegistry) {
    const terms = node.type === 'paragraph' ? readTerms(node, place) : [];
    drafts.push(...terms);
    if (terms.length > 0) return;
    const bold = node.type === 'paragraph' ? readBold(node, place) : null;
    if (bold !== null) {
      drafts.push(bold);
      walk.open = [...headings, bold];
      walk.field = null;
      return;
    }
    const mayList = field === null && node.type === 'list' && walk.open.at(-1)?.form === 'heading';
    const items = mayList ? readItems(node, place) : null;
    if (items !== null) {
      drafts.push(...items);
      return;
    }
  }
  const owner = walk.open.at(-1);
  if (owner === undefined) return;
  const title = node.type === 'paragraph' ? titleOf(node, at) : null;
  if (title === null) {
    readFields(node, owner, field, at);
    return;
  }
  const named = personaFields(title, language);
  walk.field = named;
  if (named !== null) openField(owner, named);
}

/** A paragraph that is a title, "**Needs**" or "Needs:": what it announces stands below. */
function titleOf({ children }: Paragraph, { piece, base }: Piece): string | null {
  const { text } = proseOf(children, piece, base);
  const isBold = children.length === 1 && children[0]?.type === 'strong';
  const isAnnounced = !text.includes('\n') && text.trimEnd().endsWith(':');
  return isBold || isAnnounced ? withoutEnd(text, ': \n\t\u00A0') : null;
}
