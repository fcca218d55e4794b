/** list_personas: the people as they were read, who is used, and who is missing. */
import { z } from 'zod';
import type { ListedPlace, ListedRegistry } from '../../core/listing/personas.js';
import type { UsedPersona } from '../../core/personas/overview.js';
import { count } from '../../core/text/count.js';
import { explainHeading } from '../../reporters/personas-text.js';
import { readPersonaListing } from '../../workspace/persona-listing.js';
import { limit, paths, skip } from '../arguments.js';
import { notReadIn, planRuns, type Show } from '../reading.js';
import { amount, aside, asideOf, drawAside, drawLeft, line, type NotRead, pageOf, path } from '../shapes.js';
import { defineTool } from '../tool.js';
import { quote } from '../words.js';

const MOST_LISTED = 20;
const MOST_PLACES = 3;

const place = z.strictObject({ path, line });
const texts = z.array(z.string());

const personaShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['customer', 'staff', 'partner', 'internal', 'system', 'anti']),
  aliases: texts.describe('Other names by which stories may call them.'),
  needs: texts,
  pains: texts,
  evidence: texts.describe('How the team knows.'),
  definedAt: place.nullable().describe('Null where the configuration defines them.'),
  stories: amount.describe('How many stories name them.'),
  missing: z.array(z.enum(['need', 'evidence'])).describe('What nobody has written down yet: ask, do not make it up.'),
});

const strangerShape = z.strictObject({
  name: z.string(),
  stories: amount,
  places: z.array(place),
  didYouMean: texts.describe('Personas that are probably meant, best first.'),
});

type PersonaData = z.output<typeof personaShape>;
type StrangerData = z.output<typeof strangerShape>;

const gives = z.strictObject({
  total: amount.describe('How many personas were read.'),
  personas: z.array(personaShape),
  left: amount.describe('How many come after those that are listed.'),
  notDescribed: z.array(strangerShape).describe('Names in stories that stand for no persona, the most used first.'),
  notDescribedLeft: amount,
  ...aside,
});

export const listPersonas = defineTool({
  name: 'list_personas',
  title: 'List personas',
  description:
    'Lists the personas of the project with their needs and how the team knows them, and the names in stories that nobody has described. Call it before writing a story, to name somebody who is described; never make a persona, a need or evidence up.',
  takes: z.strictObject({ paths, limit, skip }),
  gives,
  run: async ({ paths: typed = [], ...wanted }, around) => {
    const found: (readonly PersonaData[])[] = [];
    const named: (readonly StrangerData[])[] = [];
    const notRead: (readonly NotRead[])[] = [];
    for (const { input, show } of await planRuns(typed, around)) {
      const { listing, problems, skipped } = await readPersonaListing(input);
      found.push(...listing.map((registry) => personasIn(registry, show)));
      named.push(...listing.map((registry) => strangersIn(registry, show)));
      notRead.push(notReadIn({ problems, skipped }, show), ...listing.map((registry) => leftIn(registry, show)));
    }
    const [personas, strangers] = [found.flat(), named.flat()];
    const { listed, left } = pageOf(personas, wanted);
    const notDescribed = strangers.slice(0, MOST_LISTED);
    const notDescribedLeft = strangers.length - notDescribed.length;
    const people = { total: personas.length, personas: [...listed], left, notDescribed, notDescribedLeft };
    const data = { ...people, ...asideOf(notRead.flat(), []) };
    const lines = [
      `${count(personas.length, 'persona')}, and ${count(strangers.length, 'name')} that nobody has described.`,
      ...listed.map(drawPersona),
      ...drawLeft(left, wanted),
      ...notDescribed.map(drawStranger),
      ...drawAside(data),
    ];
    return { text: lines.join('\n'), data };
  },
});

function personasIn({ personas, definitions }: ListedRegistry, show: Show): readonly PersonaData[] {
  return personas.map((used) => personaOf(used, definitions.get(used.persona) ?? null, show));
}

function personaOf(
  { persona, missing, stories }: UsedPersona<ListedPlace>,
  definedAt: ListedPlace | null,
  show: Show,
): PersonaData {
  const { id, name, kind, aliases, needs, pains, evidence } = persona;
  const few = (all: readonly string[]): string[] => all.slice(0, MOST_LISTED).map(quote);
  const lists = { aliases: few(aliases), needs: few(needs), pains: few(pains), evidence: few(evidence) };
  const at = definedAt === null ? null : { path: show(definedAt.path), line: definedAt.line };
  const who = { id, name: quote(name), kind, ...lists };
  return { ...who, definedAt: at, stories: stories.length, missing: [...missing] };
}

function strangersIn({ strangers }: ListedRegistry, show: Show): readonly StrangerData[] {
  return strangers.map(({ name, meant, stories }) => ({
    name: quote(name),
    stories: stories.length,
    places: stories.slice(0, MOST_PLACES).map((at) => ({ path: show(at.path), line: at.line })),
    didYouMean: meant.map((persona) => quote(persona.name)),
  }));
}

/** Headings that were not taken for a persona. */
function leftIn({ left }: ListedRegistry, show: Show): readonly NotRead[] {
  return left.map((heading) => {
    return { path: show(heading.path), line: heading.line, column: null, message: explainHeading(heading) };
  });
}

function drawPersona({ name, id, kind, aliases, needs, evidence, stories, definedAt }: PersonaData): string {
  const also = aliases.length === 0 ? '' : `, also called ${aliases.join(', ')}`;
  const at = definedAt === null ? 'the configuration' : `${definedAt.path}:${definedAt.line.toString()}`;
  return [
    `${name} (${kind}, id ${id}, ${at}${also}), ${count(stories, 'story', 'stories')}`,
    `  needs: ${needs.length === 0 ? 'none written down' : needs.join('; ')}`,
    `  evidence: ${evidence.length === 0 ? 'none written down' : evidence.join('; ')}`,
  ].join('\n');
}

function drawStranger({ name, stories, places, didYouMean }: StrangerData): string {
  const at = places.map((one) => `${one.path}:${one.line.toString()}`).join(', ');
  const meant = didYouMean.length === 0 ? '' : ` Perhaps ${didYouMean.join(' or ')} is meant.`;
  return `Described nowhere: “${name}”, in ${count(stories, 'story', 'stories')} (${at}).${meant}`;
}
