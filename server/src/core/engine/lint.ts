/** Runs the rules over a document: rules x settings -> findings -> precedence -> suppressions. */
import type { Settings } from '../config/settings.js';
import type { DocumentModel, Section, SectionSource } from '../document/model.js';
import { type Finding, SUPPRESSION_RULE } from '../finding/finding.js';
import { record, type Recording } from '../judgement/recording.js';
import type { Subject } from '../judgement/subject.js';
import { lazily } from '../lazily.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { isOnAll, type Rule, type WorkspaceFacts } from '../rules/rule.js';
import { identify } from './identify.js';
import { byPlace, moveToDocument, type PlacedFinding, sayOnceOfTitles } from './place.js';
import type { ReportedFinding } from './report.js';
import { createRuleRunner, type RuleRunner } from './run-rules.js';
import { tellOnce } from './tell-once.js';
import { applySuppressions, type PlacedDirective } from './suppress.js';

export interface LintInput {
  readonly document: DocumentModel;
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
  readonly workspace: WorkspaceFacts;
  /** All rules of the catalogue; those that `settings` leaves off do not run. */
  readonly rules: readonly Rule[];
}

export interface LintResult {
  /** Sorted by place, then rule id. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
  /** `findings` once more, in the same order, as they were found: for whoever shows them after every keystroke. */
  readonly placed: readonly PlacedFinding[];
}

/** Lints documents of one registry and one set of settings; unchanged sections are not judged twice. */
export interface Linter {
  readonly lint: (document: DocumentModel, workspace: WorkspaceFacts) => LintResult;
  /** What speaks for and against each fault of a story of the document; null where nothing is weighed. */
  readonly reasons: RuleRunner['reasons'];
}

export interface LinterInput extends Pick<LintInput, 'registry' | 'settings' | 'rules'> {
  /** How much more than usual evidence has to weigh, in hundredths of log odds; less where it is below 0. */
  readonly margin?: number;
}

/** Lints one document afresh. */
export function lintDocument(input: LintInput): LintResult {
  return createLinter(input).lint(input.document, input.workspace);
}

/** Makes a linter that remembers what it found in each section as long as that section stays the same. */
export function createLinter({ registry, settings, rules, margin = 0 }: LinterInput): Linter {
  const active = rules.filter((rule) => (settings.rules[rule.id]?.severity ?? 'off') !== 'off');
  const ids = {
    known: new Set(rules.map((rule) => rule.id)),
    // What is found for the whole workspace stands in one document only, so the others cannot tell.
    ran: new Set(active.filter((rule) => !isOnAll(rule)).map((rule) => rule.id)),
    severity: settings.rules[SUPPRESSION_RULE]?.severity ?? 'warning',
  };
  const run = createRuleRunner({ registry, settings, rules: active, margin });
  const findingsIn = createSectionLinter(run);
  return {
    reasons: run.reasons,
    lint: (document, workspace) => {
      const keep = (found: readonly PlacedFinding[]) => applySuppressions(document, found, directivesOf(document), ids);
      const all = isTask(document) ? [] : findAll(document, workspace, { run, findingsIn, keep });
      const { findings, problems, suppressed } = keep(all);
      return withResults(document, merge(tellOnce(findings), problems), suppressed);
    },
  };
}

type SectionLinter = (document: DocumentModel, section: Section, subject: Subject) => readonly Finding[];

interface FindingAll {
  readonly run: RuleRunner;
  readonly findingsIn: SectionLinter;
  /** Leaves out what is suppressed. */
  readonly keep: (found: readonly PlacedFinding[]) => Pick<ReturnType<typeof applySuppressions>, 'findings'>;
}

function findAll(
  document: DocumentModel,
  workspace: WorkspaceFacts,
  { run, findingsIn, keep }: FindingAll,
): readonly PlacedFinding[] {
  const subject = run.subject(document);
  const found: PlacedFinding[] = [];
  for (const section of document.sections) {
    if (isSilent(section)) continue;
    for (const finding of findingsIn(document, section, subject)) found.push({ finding, section });
  }
  const own = sayOnceOfTitles(found);
  const kept = lazily(() => keep(own).findings.map(moveToDocument));
  const more = run.document(document, { workspace, subject, found: kept });
  return more.length === 0 ? own : together(own, more, run);
}

/** Both, without what findings of the one kind make needless in the other. */
function together(
  found: readonly PlacedFinding[],
  more: readonly Finding[],
  { precedence }: RuleRunner,
): readonly PlacedFinding[] {
  const moved = new Map(found.map((placed) => [moveToDocument(placed), placed]));
  const kept = new Set(precedence([...moved.keys(), ...more]));
  const before = [...moved].flatMap(([finding, placed]) => (kept.has(finding) ? [placed] : []));
  return merge(
    before,
    more.filter((finding) => kept.has(finding)),
  );
}

/** `found` is sorted; few documents have findings of their own to add. */
function merge(found: readonly PlacedFinding[], more: readonly Finding[]): readonly PlacedFinding[] {
  if (more.length === 0) return found;
  return [...found, ...more.map((finding) => ({ finding, section: null }))].sort(byPlace);
}

function isSilent({ stories, titles, items, statements }: Section): boolean {
  return stories.length === 0 && titles.length === 0 && items.length === 0 && statements === null;
}

interface Remembered {
  readonly section: Section;
  readonly persona: string | undefined;
  readonly recording: Recording;
  readonly findings: readonly Finding[];
}

/** What besides its own text decides a section's findings: its headings, the document's subject and its persona. */
function createSectionLinter(run: RuleRunner): SectionLinter {
  const memory = new WeakMap<SectionSource, Remembered>();
  return (document, section, subject) => {
    const persona = document.frontMatter['persona'];
    const before = memory.get(section.source);
    const isSame = before?.persona === persona && before !== undefined && readsTheSame(before.section, section);
    if (isSame && before.recording.holdsFor(subject)) return before.findings;
    const recording = record(subject);
    const findings = [...run.section(document, section, { workspace: NO_FACTS, subject: recording.subject })];
    findings.sort((a, b) => byPlace({ finding: a, section }, { finding: b, section }));
    memory.set(section.source, { section, persona, recording, findings });
    return findings;
  };
}

/** What the rest of the workspace says concerns the document, not one of its sections. */
const NO_FACTS: WorkspaceFacts = { namedPersonas: null };

function readsTheSame(a: Section, b: Section): boolean {
  if (a.stories !== b.stories || a.items !== b.items || a.statements !== b.statements) return false;
  if (a.storyAbove?.persona?.text !== b.storyAbove?.persona?.text) return false;
  return a.heading === b.heading || (a.heading.length === b.heading.length && a.heading.every(isAt(b.heading)));
}

function isAt(titles: readonly string[]): (title: string, i: number) => boolean {
  return (title, i) => titles[i] === title;
}

function withResults(
  document: DocumentModel,
  placed: readonly PlacedFinding[],
  hidden: ReturnType<typeof applySuppressions>['suppressed'],
): LintResult {
  const findings = lazily(() => identify(placed, document));
  const suppressed = lazily(() =>
    identify(
      hidden.map((entry) => entry.placed),
      document,
    ).map((finding, i) => withReason(finding, hidden[i]?.reason ?? null)),
  );
  return {
    placed,
    get findings() {
      return findings();
    },
    get suppressed() {
      return suppressed();
    },
  };
}

/** Items typed as technical work are no stories. */
export function isTask({ frontMatter, language }: Pick<DocumentModel, 'frontMatter' | 'language'>): boolean {
  const type = (frontMatter['type'] ?? '').toLowerCase().split(/[\s—–-]/)[0] ?? '';
  return language.lexicon.taskTypes.has(type);
}

function directivesOf(document: DocumentModel): readonly PlacedDirective[] {
  return document.sections
    .filter(({ directives }) => directives.length > 0)
    .flatMap(({ directives, range }) => directives.map((directive) => ({ directive, offset: range.start })));
}

function withReason(finding: ReportedFinding, reason: string | null): ReportedFinding {
  return reason === null ? finding : { ...finding, suppressedBecause: reason };
}
