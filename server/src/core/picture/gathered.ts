/** Everything that a picture is concluded from: what each document says, and what each project has written down. */
import { z } from 'zod';
import { saidShape } from './said.js';

const person = z.object({
  /** See `personaKey`. */
  key: z.string(),
  id: z.string(),
  name: z.string(),
  kind: z.enum(['customer', 'staff', 'partner', 'internal', 'system', 'anti']),
  aliases: z.array(z.string()),
  needs: z.array(z.string()),
  pains: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Ids or titles of the stages that they live through; null where nobody has written them down. */
  stages: z.array(z.string()).nullable(),
  /** Nobody builds for them now. */
  isParked: z.literal(true).optional(),
  definedAt: z.object({ path: z.string(), line: z.number() }).nullable(),
});

const stage = z.object({
  id: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  notApplicable: z.array(z.string()),
});

export const rootShape = z.object({
  /** The folder of its configuration, as seen from where the run started. */
  root: z.string(),
  /** The id of its language. */
  language: z.string(),
  journeys: z.object({
    isDeclared: z.boolean(),
    journeys: z.array(z.object({ personas: z.array(z.string()), stages: z.array(stage) })),
  }),
  people: z.array(person),
});

export const documentShape = z.object({ path: z.string(), root: z.string(), said: saidShape });

export type Root = z.output<typeof rootShape>;
export type Person = Root['people'][number];
export type SaidDocument = z.output<typeof documentShape>;

export interface Gathered {
  /** Sorted by path. */
  readonly documents: readonly SaidDocument[];
  /** Sorted by folder. */
  readonly roots: readonly Root[];
}

/** Those of the configuration first, then by file and place. */
export function sortPeople(people: readonly Person[]): Person[] {
  return [...people].sort(({ definedAt: a }, { definedAt: b }) => {
    if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
    return (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line;
  });
}
