/** For people: the personas as they were read, who uses them, and what is missing. */
import type { Missing } from '../core/personas/gaps.js';
import type { Stranger, UsedPersona } from '../core/personas/overview.js';
import type { Persona } from '../core/personas/persona.js';
import { count } from '../core/text/count.js';
import { makePrintable } from './hidden-signs.js';
import type { Palette } from './palette.js';
import type { ListedHeading, ListedPlace, ListedRegistry, PersonaListing } from '../core/listing/personas.js';
import { remarkOn } from './stories-text.js';
import { wrap } from './wrap.js';

export interface PersonasTextOptions {
  readonly palette: Palette;
  readonly columns: number | null;
}

const INDENT = '  ';
const LABEL_COLUMNS = 12;
const NARROWEST = 20;
const MOST_PLACES = 3;
const GAPS: Readonly<Record<Missing, string>> = {
  need: 'none written down yet: what do they need?',
  evidence: 'none written down yet: how do you know?',
};

export function personasText(listing: PersonaListing, options: PersonasTextOptions): string {
  const blocks = listing.flatMap((registry) => drawRegistry(registry, options));
  return [...blocks, drawSummary(listing, options)].join('\n');
}

function drawRegistry(registry: ListedRegistry, options: PersonasTextOptions): readonly string[] {
  const { personas, definitions, strangers, left } = registry;
  const { bold, underline } = options.palette;
  const head = `${underline(bold(makePrintable(titleOf(registry))))}\n`;
  const lists = [
    drawSection(
      'Named in stories, and described nowhere',
      strangers.map((one) => drawStranger(one, options)),
      options,
    ),
    drawSection(
      'Not taken for a persona',
      left.map((heading) => drawLeft(heading, options)),
      options,
    ),
  ];
  const people = personas.map((used) => drawPersona(used, definitions.get(used.persona) ?? null, options));
  return [head, ...people, ...lists.filter((list) => list !== '')];
}

/** The files, or where the stories are whose people nobody has described. */
function titleOf({ files, root, personas }: ListedRegistry): string {
  if (files.length > 0) return files.join(', ');
  const where = root === '.' ? 'here' : `in ${root}`;
  return personas.length > 0 ? `In the configuration ${where}` : `No personas ${where}`;
}

function drawSection(title: string, entries: readonly string[], { palette }: PersonasTextOptions): string {
  return entries.length === 0 ? '' : `${INDENT}${palette.bold(title)}\n${entries.join('')}`;
}

function drawPersona(
  used: UsedPersona<ListedPlace>,
  definedAt: ListedPlace | null,
  options: PersonasTextOptions,
): string {
  const { persona, missing, stories } = used;
  const { palette } = options;
  const head = `${INDENT}${palette.bold(makePrintable(persona.name))} ${palette.dim(factsOf(persona, definedAt))}\n`;
  const lines = [
    ...drawList('also called', persona.aliases.length === 0 ? [] : [persona.aliases.join(', ')], options),
    ...drawField('needs', persona.needs, missing.includes('need') ? GAPS.need : null, options),
    ...drawList('pains', persona.pains, options),
    ...drawField('evidence', persona.evidence, missing.includes('evidence') ? GAPS.evidence : null, options),
    ...drawField(
      'stories',
      stories.length === 0 ? [] : [drawPlaces(stories)],
      stories.length === 0 ? 'none' : null,
      options,
    ),
  ];
  return head + lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function factsOf({ id, kind }: Persona, definedAt: ListedPlace | null): string {
  const place = definedAt === null ? 'in the configuration' : `${definedAt.path}:${definedAt.line}`;
  return makePrintable(`(${kind}, id ${id}, ${place})`);
}

function drawField(
  label: string,
  values: readonly string[],
  gap: string | null,
  options: PersonasTextOptions,
): readonly string[] {
  if (values.length > 0 || gap === null) return drawList(label, values, options);
  return drawList(label, [gap], options, options.palette.yellow);
}

function drawList(
  label: string,
  values: readonly string[],
  { palette, columns }: PersonasTextOptions,
  paint: (text: string) => string = (text) => text,
): readonly string[] {
  const indent = INDENT + INDENT;
  const room = columns === null ? Infinity : Math.max(NARROWEST, columns - indent.length - LABEL_COLUMNS);
  return values.flatMap((value, at) =>
    wrap(makePrintable(value), room).map((line, row) => {
      const start = at + row === 0 ? label : '';
      return `${indent}${palette.dim(start.padEnd(LABEL_COLUMNS))}${paint(line)}`;
    }),
  );
}

/** "3: docs/a.md:1, docs/a.md:7, docs/b.md:2 and 9 more". */
function drawPlaces(places: readonly ListedPlace[]): string {
  const shown = places.slice(0, MOST_PLACES).map(({ path, line }) => `${path}:${line}`);
  const more = places.length - shown.length;
  return `${places.length}: ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function drawStranger({ name, state, meant, stories }: Stranger<ListedPlace>, options: PersonasTextOptions): string {
  const remark = state === 'unknown' ? '' : ` (${remarkOn({ state, persona: null, candidates: meant }, name, true)})`;
  return drawEntry(`${name}${remark}, ${drawPlaces(stories)}`, options);
}

function drawLeft(heading: ListedHeading, options: PersonasTextOptions): string {
  return drawEntry(`${heading.path}:${heading.line} ${explainHeading(heading)}`, options);
}

function drawEntry(text: string, { columns }: PersonasTextOptions): string {
  const indent = INDENT + INDENT;
  const room = columns === null ? Infinity : Math.max(NARROWEST, columns - indent.length - 2);
  return wrap(makePrintable(text), room)
    .map((line, at) => `${indent}${at === 0 ? '' : INDENT}${line}\n`)
    .join('');
}

/** Why a heading is no persona, as a sentence. */
export function explainHeading({ title, why }: Pick<ListedHeading, 'title' | 'why'>): string {
  if (why === 'noField') return `“${title}” has no field, need or evidence below it.`;
  if (why === 'otherLevel') return `“${title}” is a heading of another level than the personas.`;
  if (why === 'notInList') return `“${title}” stands in a list or table, but personas here have headings.`;
  if (why === 'noNeedInFile')
    return `“${title}” has no need, goal or pain below it, and nothing says that this file is about personas.`;
  return `“${title}” belongs to “${why.partOf}”, but is no field that is read.`;
}

function drawSummary(listing: PersonaListing, { columns }: PersonasTextOptions): string {
  if (listing.length === 0) return 'No persona is written down here, and no story names anybody.\n';
  const people = listing.flatMap(({ personas }) => personas);
  const lacking = (missing: Missing): number => people.filter((each) => each.missing.includes(missing)).length;
  const parts = [
    count(people.length, 'persona'),
    part(lacking('need'), 'without a need'),
    part(lacking('evidence'), 'without evidence'),
    part(people.filter(({ stories }) => stories.length === 0).length, 'in no story'),
    part(listing.flatMap(({ strangers }) => strangers).length, 'described nowhere'),
  ];
  const sentence = `${parts.filter((text) => text !== '').join(', ')}.`;
  return `${wrap(sentence, columns ?? Infinity).join('\n')}\n`;
}

function part(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}`;
}
