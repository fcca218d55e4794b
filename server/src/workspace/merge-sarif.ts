/** SARIF reports: where a part carries its facts, and how parts become one. */
import { z } from 'zod';
import { rules as catalogue } from '../core/rules/index.js';
import type { Decisions, MergeFormat, Part } from './merge-format.js';
import { comparePaths } from './paths.js';
import { workspaceRuleIds, type ShardFacts } from './shard-facts.js';

const FACTS = 'customerFirstShard';
const FINGERPRINT = 'customerFirst/v1';

const result = z.looseObject({
  ruleId: z.string(),
  ruleIndex: z.number().optional(),
  message: z.looseObject({ text: z.string() }),
  locations: z.array(
    z.looseObject({ physicalLocation: z.looseObject({ artifactLocation: z.looseObject({ uri: z.string() }) }) }),
  ),
  partialFingerprints: z.record(z.string(), z.string()),
});
const notification = z.looseObject({});
const rule = z.looseObject({ id: z.string() });
const run = z.looseObject({
  tool: z.looseObject({
    driver: z.looseObject({ name: z.literal('customer-first'), semanticVersion: z.string(), rules: z.array(rule) }),
  }),
  invocations: z.array(
    z.looseObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
  ),
  results: z.array(result),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const schema = z.looseObject({ version: z.literal('2.1.0'), runs: z.tuple([run]) });

type SarifReport = z.output<typeof schema>;
type SarifRun = z.output<typeof run>;
type SarifResult = z.output<typeof result>;

export const sarifFormat: MergeFormat<SarifReport> = {
  name: 'sarif',
  read: (value) => (schema.safeParse(value).success ? (value as SarifReport) : null),
  versionOf: ({ runs: [only] }) => only.tool.driver.semanticVersion,
  factsOf: ({ runs: [only] }) => only.properties?.[FACTS],
  merge: mergeSarif,
};

/** Puts the facts into a part's report. */
export function withFactsInSarif(report: object, facts: ShardFacts): object {
  const read = sarifFormat.read(report);
  if (read === null) return report;
  const [only] = read.runs;
  return { ...read, runs: [{ ...only, properties: { ...only.properties, [FACTS]: facts } }] };
}

function mergeSarif(parts: readonly Part<SarifReport>[], decisions: Decisions): unknown {
  const runs = parts.map(({ data }) => data.runs[0]);
  const [first] = runs;
  const [part] = parts;
  if (first === undefined || part === undefined) return {};
  const rules = joinRules(runs);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const results = runs
    .flatMap((one) => one.results.map((each) => ({ each, path: pathOf(each) })))
    .sort((a, b) => comparePaths(a.path, b.path))
    .flatMap(({ each, path }) => decideOn(each, path, decisions))
    .map((each) => ({ ...each, ruleIndex: indexOf.get(each.ruleId) ?? -1 }));
  const { properties, ...whole } = first;
  const merged = {
    ...whole,
    tool: { ...first.tool, driver: { ...first.tool.driver, rules } },
    invocations: [joinInvocations(runs)],
    results,
    ...withoutFacts(properties),
  };
  return { ...part.data, runs: [merged] };
}

/** The catalogue, then ids of other findings in alphabetical order: as one run lists them. */
function joinRules(runs: readonly SarifRun[]): readonly z.output<typeof rule>[] {
  const byId = new Map(runs.flatMap((one) => one.tool.driver.rules.map((each) => [each.id, each] as const)));
  const own = new Set(catalogue.map(({ id }) => id));
  const others = [...byId.keys()].filter((id) => !own.has(id)).sort(comparePaths);
  const [first] = runs;
  const known = (first?.tool.driver.rules ?? []).filter(({ id }) => own.has(id));
  return [...known, ...others.flatMap((id) => byId.get(id) ?? [])];
}

function joinInvocations(runs: readonly SarifRun[]): object {
  const all = runs.flatMap((one) => one.invocations);
  const told = all.flatMap((one) => one.toolExecutionNotifications);
  return {
    ...all[0],
    executionSuccessful: all.every((one) => one.executionSuccessful),
    toolExecutionNotifications: [...new Map(told.map((each) => [JSON.stringify(each), each])).values()],
  };
}

function decideOn(each: SarifResult, path: string, { decide }: Decisions): readonly SarifResult[] {
  if (!workspaceRuleIds.has(each.ruleId)) return [each];
  const text = decide(path, { ruleId: each.ruleId, fingerprint: each.partialFingerprints[FINGERPRINT] ?? '' });
  return text === null ? [] : [{ ...each, message: { ...each.message, text } }];
}

function pathOf({ locations }: SarifResult): string {
  const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function withoutFacts(properties: SarifRun['properties']): object {
  const { [FACTS]: _facts, ...others } = properties ?? {};
  return Object.keys(others).length === 0 ? {} : { properties: others };
}
