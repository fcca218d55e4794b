/** Joins the parts of a divided picture: what their documents say is put together, and concluded anew. */
import { z } from 'zod';
import type { Problem } from '../core/engine/report.js';
import { documentShape, type Gathered, type Root, rootShape, sortPeople } from '../core/picture/gathered.js';
import { type ParsedReport, parseReports, type Refusal, type ReportText, whyIncomplete } from './merge-parts.js';
import { comparePaths } from './paths.js';
import { problemSchema, problemsOf } from './shard-facts.js';

/** What the picture of one part carries, so that the parts can be joined without their files. */
export const pictureFactsSchema = z.object({
  index: z.number().int(),
  count: z.number().int(),
  list: z.string(),
  judged: z.number(),
  problems: z.array(problemSchema),
  documents: z.array(documentShape),
  roots: z.array(rootShape),
});

export type PictureFacts = z.output<typeof pictureFactsSchema>;

const partSchema = z.object({
  tool: z.object({ name: z.literal('customer-first'), version: z.string() }),
  picture: z.object({ date: z.string() }),
  shard: z.unknown().optional(),
});

export interface MergedPictures {
  readonly gathered: Gathered;
  /** The day that ages count from; the latest one of the parts. */
  readonly date: string;
  readonly judged: number;
  readonly problems: readonly Problem[];
}

/** Null where these are no pictures. */
export function mergePictures(reports: readonly ReportText[], version: string): MergedPictures | Refusal | null {
  // Reports of the rules may be large: they are not parsed here only to be parsed again.
  if (!reports.some(({ text }) => text.includes('"picture"'))) return null;
  const values = parseReports(reports);
  if ('reason' in values || !values.some(isPicture)) return null;
  const parts: Part[] = [];
  for (const value of values) {
    const part = readPart(value, version);
    if ('reason' in part) return part;
    parts.push(part);
  }
  parts.sort((a, b) => a.facts.index - b.facts.index);
  const reason = whyIncomplete(parts);
  if (reason !== null) return { reason };
  const facts = parts.map((part) => part.facts);
  return {
    gathered: {
      documents: facts.flatMap(({ documents }) => documents).sort((a, b) => comparePaths(a.path, b.path)),
      roots: joinRoots(facts.flatMap(({ roots }) => roots)),
    },
    date:
      parts
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    judged: facts.reduce((sum, { judged }) => sum + judged, 0),
    problems: problemsOf(facts),
  };
}

function isPicture({ value }: ParsedReport): boolean {
  return partSchema.safeParse(value).success;
}

interface Part {
  readonly name: string;
  readonly date: string;
  readonly facts: PictureFacts;
}

function readPart({ name, value }: ParsedReport, version: string): Part | Refusal {
  const part = partSchema.safeParse(value);
  if (!part.success) return { reason: `“${name}” is no part of a picture, as the others are.` };
  const { tool, shard, picture } = part.data;
  if (tool.version !== version) {
    return {
      reason: `“${name}” was made by version ${tool.version}, but this is version ${version}. Use the same one everywhere.`,
    };
  }
  if (shard === undefined) {
    return { reason: `“${name}” is the picture of a whole run. Parts are made with --shard, for example --shard 1/3.` };
  }
  const facts = pictureFactsSchema.safeParse(shard);
  return facts.success
    ? { name, date: picture.date, facts: facts.data }
    : { reason: `“${name}” has been changed, so it cannot be joined with others. Make it again.` };
}

/** Each root once, with everybody whom any part knows. */
function joinRoots(parts: readonly Root[]): readonly Root[] {
  const byFolder = new Map<string, Root>();
  for (const part of parts) {
    const known = byFolder.get(part.root);
    const keys = new Set(known?.people.map(({ key }) => key));
    const people = [...(known?.people ?? []), ...part.people.filter(({ key }) => !keys.has(key))];
    byFolder.set(part.root, { ...(known ?? part), people: sortPeople(people) });
  }
  return [...byFolder.values()].sort((a, b) => comparePaths(a.root, b.root));
}
