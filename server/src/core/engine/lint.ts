/** Runs the rules over a document: rules x settings -> findings -> precedence -> suppressions. */
import type { Clause, DocumentModel, Section, Story } from '../document/model.js';
import { judgeTechnologies, type TechnologyJudgement } from '../judgement/technology.js';
import { createSubjectReader, type Subject } from '../judgement/subject.js';
import { english } from '../language/en/pack.js';
import { createVocabulary } from '../language/vocabulary.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { resolvePersona, type Resolution } from '../personas/resolve.js';
import type { Finding, Report, Rule, RuleContext, Severity, WorkspaceFacts } from '../rules/rule.js';
import { fingerprintOf } from './fingerprint.js';
import { fillMessage } from './message.js';
import { withoutSilenced } from './precedence.js';
import type { ReportedFinding } from './report.js';
import type { Settings } from './settings.js';
import { applySuppressions, type PlacedDirective } from './suppress.js';
import { urlOf } from './url.js';

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
}

/** Lints documents of one registry and one set of settings; unchanged sections are not judged twice. */
export interface Linter {
  readonly lint: (document: DocumentModel, workspace: WorkspaceFacts) => LintResult;
}

export type LinterInput = Pick<LintInput, 'registry' | 'settings' | 'rules'>;

/** Lints one document afresh. */
export function lintDocument(input: LintInput): LintResult {
  return createLinter(input).lint(input.document, input.workspace);
}

/** Makes a linter that remembers what it found in each section as long as that section stays the same. */
export function createLinter({ registry, settings, rules }: LinterInput): Linter {
  const active = rules.filter((rule) => (settings.rules[rule.id]?.severity ?? 'off') !== 'off');
  const known = new Set(rules.map((rule) => rule.id));
  const memory = new WeakMap<readonly Story[], { readonly key: string; readonly findings: readonly Finding[] }>();
  const run = createRun({ registry, settings, rules: active });
  return {
    lint: (document, workspace) => {
      const found = isTask(document) ? [] : document.sections.flatMap((section) => {
        const key = keyOf(document, section, run.subject(document));
        const before = memory.get(section.stories);
        const findings = before?.key === key && section.titles.length === 0 ? before.findings : run.section(document, section, workspace);
        if (section.stories.length > 0) memory.set(section.stories, { key, findings });
        return findings.map((finding) => moved(finding, section.range.start));
      });
      const all = [...found, ...(isTask(document) ? [] : run.document(document, workspace))].sort(byPlace);
      const { findings, suppressed } = applySuppressions(document.text, all, directivesOf(document), known);
      const identified = identify([...findings].sort(byPlace), document.text);
      const hidden = identify(suppressed.map((entry) => entry.finding), document.text);
      return { findings: identified, suppressed: hidden.map((finding, i) => withReason(finding, suppressed[i]?.reason ?? null)) };
    },
  };
}

/** Items typed as technical work are no stories. */
export function isTask(document: Pick<DocumentModel, 'frontMatter'>): boolean {
  const type = (document.frontMatter['type'] ?? '').toLowerCase().split(/[\s—–-]/)[0] ?? '';
  return english.lexicon.taskTypes.has(type);
}

/** What besides its own text decides a section's findings. */
function keyOf(document: DocumentModel, section: Section, subject: Subject): string {
  return [...section.heading, document.frontMatter['persona'] ?? '', String(subject.isTechnical), ...subject.terms].join('\0');
}

interface Run {
  readonly subject: (document: DocumentModel) => Subject;
  readonly section: (document: DocumentModel, section: Section, workspace: WorkspaceFacts) => readonly Finding[];
  readonly document: (document: DocumentModel, workspace: WorkspaceFacts) => readonly Finding[];
}

type AnyContext = RuleContext<Record<string, unknown>, string>;

function createRun({ registry, settings, rules }: LinterInput): Run {
  const vocabulary = createVocabulary(english.technologies, settings.vocabulary);
  const readSubject = createSubjectReader(vocabulary);
  const subjects = new WeakMap<DocumentModel, Subject>();
  const subjectOf = (document: DocumentModel): Subject => {
    const subject = subjects.get(document) ?? readSubject(document);
    subjects.set(document, subject);
    return subject;
  };
  const resolutions = new Map<string, Resolution>();
  const resolve = (reference: string): Resolution => {
    const before = resolutions.get(reference) ?? resolvePersona(registry, reference, english.lexicon);
    resolutions.set(reference, before);
    return before;
  };
  const contextFor = (document: DocumentModel, section: Section, workspace: WorkspaceFacts, rule: Rule, findings: Finding[]): AnyContext => {
    const judged = new Map<Clause, readonly TechnologyJudgement[]>();
    return {
      document,
      section,
      registry,
      resolve,
      vocabulary,
      language: withExemptions(settings),
      options: settings.rules[rule.id]?.options ?? {},
      workspace,
      technologiesIn: (clause, story) => {
        const before = judged.get(clause) ?? judgeTechnologies({ clause, story, subject: subjectOf(document), vocabulary, language: english, resolve });
        judged.set(clause, before);
        return before;
      },
      report: (report) => findings.push(findingOf(rule, severityOf(settings, rule), report)),
    };
  };
  return {
    subject: subjectOf,
    section: (document, section, workspace) => {
      const findings: Finding[] = [];
      for (const rule of rules) {
        const context = contextFor(document, section, workspace, rule, findings);
        for (const story of section.stories) {
          rule.checkStory?.(story, { ...context, report: (report) => context.report({ ...report, story }) });
        }
        for (const title of section.titles) rule.checkTitle?.(title, context);
        for (const requirement of section.requirements) rule.checkRequirement?.(requirement, context);
      }
      return withoutSilenced(findings);
    },
    document: (document, workspace) => {
      const [first] = document.sections;
      if (first === undefined) return [];
      const findings: Finding[] = [];
      for (const rule of rules) rule.checkDocument?.(contextFor(document, first, workspace, rule, findings));
      return findings;
    },
  };
}

/** The pack with the project's own exempt section titles. */
function withExemptions(settings: Settings): AnyContext['language'] {
  if (settings.exemptSections.length === 0) return english;
  const titles = settings.exemptSections.map((title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_'));
  return { ...english, lexicon: { ...english.lexicon, exemptSections: new Set([...english.lexicon.exemptSections, ...titles]) } };
}

function severityOf(settings: Settings, rule: Rule): Severity {
  const severity = settings.rules[rule.id]?.severity;
  return severity === undefined || severity === 'off' ? rule.severity : severity;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function findingOf(rule: Rule, severity: Severity, report: Report<string>): Finding {
  const isLowered = report.atMost !== undefined && RANK[report.atMost] < RANK[severity];
  return {
    ruleId: rule.id,
    messageId: report.message,
    message: fillMessage(rule.messages[report.message] ?? '', report.data ?? {}),
    severity: isLowered && report.atMost !== undefined ? report.atMost : severity,
    range: report.range,
    fixes: report.fixes ?? [],
    ...(report.story === undefined ? {} : { story: report.story }),
  };
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = <Ranged extends { readonly range: Finding['range'] }>(ranged: Ranged): Ranged => ({
    ...ranged,
    range: { start: ranged.range.start + by, end: ranged.range.end + by },
  });
  return { ...move(finding), fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) };
}

function directivesOf(document: DocumentModel): readonly PlacedDirective[] {
  return document.sections.flatMap((section) => section.directives.map((directive) => ({ directive, offset: section.range.start })));
}

function withReason(finding: ReportedFinding, reason: string | null): ReportedFinding {
  return reason === null ? finding : { ...finding, suppressedBecause: reason };
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}

function identify(findings: readonly Finding[], text: string): readonly ReportedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const words = text.slice(finding.range.start, finding.range.end);
    const key = `${finding.ruleId}\0${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, fingerprint: fingerprintOf(finding, words, occurrence), url: urlOf(finding.ruleId) };
  });
}
