/** Joins the reports of all parts of a run into the report that one run over everything would have made. */
import type { Problem } from '../core/engine/report.js';
import { concludeFacts } from '../core/facts/conclude.js';
import { packs } from '../core/language/packs.js';
import { createRegistry } from '../core/personas/registry.js';
import type { WorkspaceFacts } from '../core/rules/rule.js';
import { createTextChecker } from './check-text.js';
import type { Corrections, Decisions, MergeFormat, Part } from './merge-format.js';
import { parseReports, type Refusal, type ReportText, whyIncomplete } from './merge-parts.js';
import { jsonFormat } from './merge-json.js';
import { sarifFormat } from './merge-sarif.js';
import { comparePaths } from './paths.js';
import {
  identityOf,
  problemsOf,
  type ShardCarrier,
  type ShardFacts,
  shardFactsSchema,
  workspaceRuleIds,
} from './shard-facts.js';

export interface MergedReport {
  /** In the format of the parts, to be written as JSON. */
  readonly data: unknown;
  readonly counts: Readonly<Record<'errors' | 'warnings' | 'infos' | 'judged', number>>;
  /** What could not be read, in any part. */
  readonly problems: readonly Problem[];
}

interface NamedPart<Data> extends Part<Data> {
  readonly name: string;
}

/** `version` is that of this program: the rules about the whole workspace run again, so all have to be the same. */
export function mergeReports(reports: readonly ReportText[], version: string): MergedReport | Refusal {
  const values = parseReports(reports);
  if ('reason' in values) return values;
  const [json, sarif] = [values.filter(isOf(jsonFormat)), values.filter(isOf(sarifFormat))];
  const stranger = values.find((each) => !json.includes(each) && !sarif.includes(each));
  if (stranger !== undefined) {
    return { reason: `“${stranger.name}” is not a report of customer-first in JSON or SARIF.` };
  }
  if (json[0] !== undefined && sarif[0] !== undefined) {
    return { reason: `“${json[0].name}” is JSON, “${sarif[0].name}” is SARIF. Give all parts the same --format.` };
  }
  return json.length > 0 ? mergeParts(jsonFormat, json, version) : mergeParts(sarifFormat, sarif, version);
}

function isOf<Data>(format: MergeFormat<Data>): (report: { readonly value: unknown }) => boolean {
  return ({ value }) => format.read(value) !== null;
}

function mergeParts<Data>(
  format: MergeFormat<Data>,
  reports: readonly { readonly name: string; readonly value: unknown }[],
  version: string,
): MergedReport | Refusal {
  const parts: NamedPart<Data>[] = [];
  for (const { name, value } of reports) {
    const part = readPart(format, { name, value, version });
    if ('reason' in part) return part;
    parts.push(part);
  }
  parts.sort((a, b) => a.facts.index - b.facts.index);
  const reason = whyIncomplete(parts);
  if (reason !== null) return { reason };
  const facts = parts.map((part) => part.facts);
  const decisions = decideAll(facts);
  const count = (name: 'errors' | 'warnings' | 'infos'): number =>
    facts.reduce((sum, { summary }) => sum + summary[name], 0) - decisions.corrections[name];
  const judged = facts.reduce((sum, part) => sum + part.judged, 0);
  return {
    data: format.merge(parts, decisions),
    counts: { errors: count('errors'), warnings: count('warnings'), infos: count('infos'), judged },
    problems: problemsOf(facts),
  };
}

interface ReadReport {
  readonly name: string;
  readonly value: unknown;
  readonly version: string;
}

function readPart<Data>(format: MergeFormat<Data>, { name, value, version }: ReadReport): NamedPart<Data> | Refusal {
  const data = format.read(value);
  if (data === null) return { reason: `“${name}” is not a report.` };
  const made = format.versionOf(data);
  if (made !== version) {
    return {
      reason: `“${name}” was made by version ${made}, but this is version ${version}. Use the same one everywhere.`,
    };
  }
  const carried = format.factsOf(data);
  if (carried === undefined) {
    return { reason: `“${name}” is the report of a whole run. Parts are made with --shard, for example --shard 1/3.` };
  }
  const facts = shardFactsSchema.safeParse(carried);
  return facts.success
    ? { name, data, facts: facts.data }
    : { reason: `“${name}” has been changed, so it cannot be joined with others. Make it again.` };
}

/** Runs the rules about the whole workspace again, now that what all documents say is known. */
function decideAll(parts: readonly ShardFacts[]): Decisions {
  const documents = parts.flatMap((part) => part.documents).sort((a, b) => comparePaths(a.path, b.path));
  const factsFor = concludeFacts(documents, parts[0]?.today ?? '');
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const messages = new Map<string, ReadonlyMap<string, string>>();
  const corrections: Record<keyof Corrections, number> = {
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    baselined: 0,
    answered: 0,
  };
  for (const carrier of parts.flatMap((part) => part.carriers)) {
    const document = byPath.get(carrier.path);
    const found = document === undefined ? new Map<string, string>() : checkAgain(carrier, factsFor(document));
    messages.set(carrier.path, found);
    for (const finding of carrier.provisional) if (!found.has(identityOf(finding))) corrections[finding.countedAs]++;
  }
  return { corrections, decide: (path, finding) => messages.get(path)?.get(identityOf(finding)) ?? null };
}

/** Messages of the findings about the whole workspace that this document carries, by their identity. */
function checkAgain(
  { text, settings: { journeys, ...plain }, personas, personaFiles }: ShardCarrier,
  facts: WorkspaceFacts,
): ReadonlyMap<string, string> {
  const settings = journeys === undefined ? plain : { ...plain, journeys };
  const registry = createRegistry(personas, personaFiles, packs.choose({ configured: settings.language }));
  const { findings, suppressed } = createTextChecker({ registry, settings })(text, { facts });
  const own = [...findings, ...suppressed].filter(({ ruleId }) => workspaceRuleIds.has(ruleId));
  return new Map(own.map((finding) => [identityOf(finding), finding.message]));
}
