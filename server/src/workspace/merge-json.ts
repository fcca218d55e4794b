/** JSON reports: where a part carries its facts, and how parts become one. */
import { z } from 'zod';
import type { Decisions, MergeFormat, Part } from './merge-format.js';
import { comparePaths } from './paths.js';
import { workspaceRuleIds, type ShardFacts } from './shard-facts.js';

const finding = z.looseObject({ ruleId: z.string(), fingerprint: z.string(), message: z.string() });
const schema = z.looseObject({
  schemaVersion: z.literal(1),
  tool: z.looseObject({ name: z.literal('customer-first'), version: z.string() }),
  files: z.array(z.looseObject({ path: z.string(), findings: z.array(finding) })),
  summary: z.record(z.string(), z.number()),
  shard: z.unknown().optional(),
});

type JsonReport = z.output<typeof schema>;
type JsonFile = JsonReport['files'][number];

export const jsonFormat: MergeFormat<JsonReport> = {
  name: 'json',
  // What was read is kept as it is: a schema's own copy may order its keys differently.
  read: (value) => (schema.safeParse(value).success ? (value as JsonReport) : null),
  versionOf: ({ tool }) => tool.version,
  factsOf: ({ shard }) => shard,
  merge: mergeJson,
};

/** Puts the facts into a part's report. */
export function withFactsInJson(report: object, facts: ShardFacts): object {
  return { ...report, shard: facts };
}

function mergeJson(parts: readonly Part<JsonReport>[], decisions: Decisions): unknown {
  const [first] = parts;
  if (first === undefined) return {};
  const { shard: _shard, ...whole } = first.data;
  const files = parts.flatMap(({ data }) => data.files).sort((a, b) => comparePaths(a.path, b.path));
  return { ...whole, files: files.map((file) => decideIn(file, decisions)), summary: sum(parts, decisions) };
}

function decideIn(file: JsonFile, { decide }: Decisions): JsonFile {
  const findings = file.findings.flatMap((each) => {
    if (!workspaceRuleIds.has(each.ruleId)) return [each];
    const message = decide(file.path, each);
    return message === null ? [] : [{ ...each, message }];
  });
  return { ...file, findings };
}

function sum(parts: readonly Part<JsonReport>[], { corrections }: Decisions): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const { data } of parts) {
    for (const [name, count] of Object.entries(data.summary)) total[name] = (total[name] ?? 0) + count;
  }
  for (const [name, count] of Object.entries(corrections)) {
    if (total[name] !== undefined) total[name] -= count;
  }
  return total;
}
