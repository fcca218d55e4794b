/** What the report of one part carries besides its findings, so that the parts can be joined without their files. */
import { z } from 'zod';
import type { FileReport, Problem, Report, ReportedFinding } from '../core/engine/report.js';
import { countWhatFails, sumOf } from '../core/engine/report.js';
import { areFacts, isSilent } from '../core/facts/fact.js';
import type { Journeys } from '../core/journey/journey.js';
import type { Persona } from '../core/personas/persona.js';
import { rules } from '../core/rules/index.js';
import { isOnAll } from '../core/rules/rule.js';
import { factSets } from './fact-sets.js';
import { uniqueProblems } from './read-sources.js';
import type { Run, RunDocument } from './run.js';
import type { Shard } from './shard.js';

export const problemSchema = z.object({
  path: z.string(),
  line: z.number().nullable(),
  column: z.number().nullable(),
  message: z.string(),
  isNote: z.boolean().optional(),
});

/** What could not be read, in any part. */
export function problemsOf(
  parts: readonly { readonly problems: readonly z.output<typeof problemSchema>[] }[],
): readonly Problem[] {
  const all = parts.flatMap(({ problems }) => problems);
  return uniqueProblems(all.map(({ isNote, ...problem }) => (isNote === undefined ? problem : { ...problem, isNote })));
}

const settingsSchema = z.object({
  rules: z.record(
    z.string(),
    z.object({ severity: z.enum(['off', 'info', 'warning', 'error']), options: z.looseObject({}) }),
  ),
  vocabulary: z.object({ allow: z.array(z.string()), deny: z.array(z.string()), domain: z.array(z.string()) }),
  exemptSections: z.array(z.string()),
  language: z.string().nullable(),
  journeys: z.custom<Journeys>().optional(),
});

const counts = ['errors', 'warnings', 'infos', 'suppressed', 'baselined', 'answered'] as const;
/** How the summary of a report counts a finding. */
export type CountedAs = (typeof counts)[number];

const carrierSchema = z.object({
  path: z.string(),
  /** The whole document: its findings about the workspace are worked out anew when all parts are known. */
  text: z.string(),
  settings: settingsSchema,
  personas: z.array(z.custom<Persona>((value) => typeof value === 'object' && value !== null && 'name' in value)),
  personaFiles: z.array(z.string()),
  /** What this part found about the whole workspace, as far as one part can tell. */
  provisional: z.array(z.object({ ruleId: z.string(), fingerprint: z.string(), countedAs: z.enum(counts) })),
});

export const shardFactsSchema = z.object({
  index: z.number().int(),
  count: z.number().int(),
  /** See `ShardChooser.listDigest`. */
  list: z.string(),
  problems: z.array(problemSchema),
  /** Without questions, which make no run fail. */
  summary: z.object({ errors: z.number(), warnings: z.number(), infos: z.number() }),
  /** How many stories were judged. */
  judged: z.number(),
  /** The day that evidence was old on. */
  today: z.string(),
  documents: z.array(
    z.object({
      path: z.string(),
      root: z.string(),
      describes: z.string().nullable(),
      isOfWhole: z.boolean(),
      isDescribed: z.boolean(),
      facts: z.record(z.string(), z.unknown()).refine((facts) => areFacts(factSets.rules, facts)),
    }),
  ),
  carriers: z.array(carrierSchema),
});

export type ShardFacts = z.output<typeof shardFactsSchema>;
export type ShardCarrier = ShardFacts['carriers'][number];

/** Findings of these rules are about the whole workspace, which one part cannot judge. */
export const workspaceRuleIds: ReadonlySet<string> = new Set(rules.filter(isOnAll).map(({ id }) => id));

export function identityOf({ ruleId, fingerprint }: Pick<ReportedFinding, 'ruleId' | 'fingerprint'>): string {
  return `${ruleId} ${fingerprint}`;
}

export interface ShardRun {
  readonly shard: Shard;
  readonly list: string;
  readonly run: Run;
  /** What is reported in the end, where accepted findings have been left out. */
  readonly report: Report;
}

/** What the report of this part has to carry. */
export function shardFactsOf({ shard, list, run, report }: ShardRun): ShardFacts {
  const { error, warning, info } = countWhatFails(report);
  const files = new Map(report.files.map((file) => [file.path, file]));
  const known = new Map(run.report.files.map((file) => [file.path, file]));
  return {
    ...shard,
    list,
    problems: [...report.problems],
    summary: { errors: error, warnings: warning, infos: info },
    judged: sumOf(report, 'judged'),
    today: run.today,
    documents: run.documents
      .filter(({ facts, describes }) => describes !== null || !isSilent(facts))
      .map(({ path, root, describes, isOfWhole, isDescribed, facts }) => {
        return { path, root, describes, isOfWhole, isDescribed, facts };
      }),
    carriers: run.documents
      .filter(({ isCarrier }) => isCarrier)
      .map((document) => carrierOf(document, known.get(document.path), files.get(document.path))),
  };
}

function carrierOf(document: RunDocument, found?: FileReport, reported?: FileReport): ShardCarrier {
  const { path, text, context } = document;
  const { vocabulary, exemptSections, language, journeys, rules: settings } = context.settings;
  const { allow, deny, domain } = vocabulary;
  return {
    path,
    text,
    settings: {
      rules: Object.fromEntries(
        Object.entries(settings).map(([id, { severity, options }]) => [id, { severity, options }]),
      ),
      vocabulary: { allow: [...allow], deny: [...deny], domain: [...domain] },
      exemptSections: [...exemptSections],
      language,
      ...(journeys === undefined ? {} : { journeys }),
    },
    personas: [...context.registry.personas],
    personaFiles: [...context.registry.files],
    provisional: [...(found?.findings ?? []), ...(found?.suppressed ?? [])]
      .filter(({ ruleId }) => workspaceRuleIds.has(ruleId))
      .flatMap((finding) => {
        const counted = countedAs(finding, reported);
        const { ruleId, fingerprint } = finding;
        return counted === null ? [] : [{ ruleId, fingerprint, countedAs: counted }];
      }),
  };
}

/** Null where it was left out, as --since does with what has not changed. */
function countedAs(finding: ReportedFinding, reported: FileReport | undefined): CountedAs | null {
  const isSame = (other: ReportedFinding): boolean => identityOf(other) === identityOf(finding);
  if (reported?.findings.some(isSame) === true) return `${finding.severity}s`;
  if (reported?.suppressed.some(isSame) === true) return 'suppressed';
  if (reported?.baselined.some(isSame) === true) return 'baselined';
  return reported?.answered.some(isSame) === true ? 'answered' : null;
}

/** The report without what one part cannot judge: for people, and for the exit code of this part. */
export function withoutProvisional(report: Report): Report {
  const isOwn = ({ ruleId }: ReportedFinding): boolean => !workspaceRuleIds.has(ruleId);
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(isOwn),
    suppressed: file.suppressed.filter(isOwn),
    baselined: file.baselined.filter(isOwn),
    answered: file.answered.filter(isOwn),
  }));
  return { ...report, files };
}
