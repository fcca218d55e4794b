/** For programs: the personas as they were read. The shape is described once, and the published JSON Schema made from it. */
import { z } from 'zod';
import type { Stranger, UsedPersona } from '../core/personas/overview.js';
import type { ListedHeading, ListedPlace, ListedRegistry, PersonaListing } from '../core/listing/personas.js';
import { explainHeading } from './personas-text.js';
import { toJsonText } from './well-formed.js';

const place = z
  .strictObject({
    path: z.string().describe('With “/”, as seen from where the run started.'),
    line: z.int().min(1).describe('Lines are counted from 1.'),
  })
  .describe('A line of a file.');
const stories = z.int().min(0).describe('How many stories name them.');
const places = z.array(place).describe('The first of these stories, five at most.');

const persona = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['customer', 'staff', 'partner', 'internal', 'system', 'anti']),
  aliases: z.array(z.string()).describe('Other names.'),
  needs: z.array(z.string()),
  pains: z.array(z.string()),
  evidence: z.array(z.string()).describe('How the team knows.'),
  definedAt: place.nullable().describe('Null where the configuration defines them.'),
  stories,
  places,
  missing: z.array(z.enum(['need', 'evidence'])).describe('What is still to be written down. “…” counts as missing.'),
});

const stranger = z.strictObject({
  name: z.string().describe('As the first story writes it.'),
  state: z
    .enum([
      'exact',
      'alias',
      'plural',
      'qualified',
      'nearMiss',
      'several',
      'generic',
      'system',
      'internalRole',
      'unknown',
    ])
    .describe('What the name is taken for, in the words of “customer-first stories --format json”.'),
  didYouMean: z.array(z.string()).describe('Personas that are probably meant, best first.'),
  stories,
  places,
});

export const personasShape = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Goes up when a reader of this shape would have to change.'),
    registries: z
      .array(
        z.strictObject({
          root: z.string().describe('The folder of the configuration; “.” is where the run started.'),
          files: z.array(z.string()).describe('The files that define these personas.'),
          personas: z.array(persona).describe('In the order of the files.'),
          notDescribed: z.array(stranger).describe('Names in stories that stand for no persona, the most used first.'),
          notRead: z
            .array(place.extend({ title: z.string(), reason: z.string().describe('In words, for people.') }))
            .describe('Headings of these files that were not taken for a persona.'),
        }),
      )
      .describe('One for each set of personas that stories look at, sorted by root and file.'),
  })
  .describe('The personas that customer-first read, as “customer-first personas --format json” writes them.');

type JsonPersonas = z.output<typeof personasShape>;
type JsonRegistry = JsonPersonas['registries'][number];

const MOST_PLACES = 5;

export function personasJson(listing: PersonaListing): string {
  const output: JsonPersonas = { schemaVersion: 1, registries: listing.map(registryOf) };
  return toJsonText(output);
}

function registryOf({ root, files, personas, definitions, strangers, left }: ListedRegistry): JsonRegistry {
  return {
    root,
    files: [...files],
    personas: personas.map((used) => personaOf(used, definitions.get(used.persona) ?? null)),
    notDescribed: strangers.map(strangerOf),
    notRead: left.map(headingOf),
  };
}

function personaOf(
  { persona: { id, name, kind, aliases, needs, pains, evidence }, missing, stories: used }: UsedPersona<ListedPlace>,
  definedAt: ListedPlace | null,
): JsonRegistry['personas'][number] {
  const texts = { aliases: [...aliases], needs: [...needs], pains: [...pains], evidence: [...evidence] };
  return { id, name, kind, ...texts, definedAt, ...placesOf(used), missing: [...missing] };
}

function strangerOf({
  name,
  state,
  meant,
  stories: used,
}: Stranger<ListedPlace>): JsonRegistry['notDescribed'][number] {
  return { name, state, didYouMean: meant.map((each) => each.name), ...placesOf(used) };
}

function headingOf(heading: ListedHeading): JsonRegistry['notRead'][number] {
  return { path: heading.path, line: heading.line, title: heading.title, reason: explainHeading(heading) };
}

function placesOf(used: readonly ListedPlace[]) {
  return { stories: used.length, places: used.slice(0, MOST_PLACES) };
}

/** Draft 7, as the other schemas. */
export function toPersonasSchema(): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(personasShape, { target: 'draft-7' });
  return { $schema, title: 'customer-first personas', description, ...rest };
}
