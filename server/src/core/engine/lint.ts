/** Runs the rules over a document: rules x settings -> findings -> precedence -> suppressions. */
import type { DocumentModel, Section, Story } from '../document/model.js';
import type { Subject } from '../judgement/subject.js';
import { english } from '../language/en/pack.js';
import type { PersonaRegistry } from '../personas/registry.js';
import type { Finding, Rule, WorkspaceFacts } from '../rules/rule.js';
import { fingerprintOf } from './fingerprint.js';
import type { ReportedFinding } from './report.js';
import { createRuleRunner } from './run-rules.js';
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
  const ids = {
    known: new Set(rules.map((rule) => rule.id)),
    // What is found for the whole workspace stands in one document only, so the others cannot tell.
    ran: new Set(active.filter((rule) => rule.part !== 'workspace').map((rule) => rule.id)),
  };
  const memory = new WeakMap<readonly Story[], { readonly key: string; readonly findings: readonly Finding[] }>();
  const run = createRuleRunner({ registry, settings, rules: active });
  return {
    lint: (document, workspace) => {
      const found = isTask(document)
        ? []
        : document.sections.flatMap((section) => {
            const key = keyOf(document, section, run.subject(document));
            const before = memory.get(section.stories);
            const findings =
              before?.key === key && section.titles.length === 0
                ? before.findings
                : run.section(document, section, workspace);
            if (section.stories.length > 0) memory.set(section.stories, { key, findings });
            return findings.map((finding) => moved(finding, section.range.start));
          });
      const all = [...found, ...(isTask(document) ? [] : run.document(document, workspace))].sort(byPlace);
      const { findings, suppressed } = applySuppressions(document.text, all, directivesOf(document), ids);
      const identified = identify([...findings].sort(byPlace), document.text);
      const hidden = identify(
        suppressed.map((entry) => entry.finding),
        document.text,
      );
      return {
        findings: identified,
        suppressed: hidden.map((finding, i) => withReason(finding, suppressed[i]?.reason ?? null)),
      };
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
  return [
    ...section.heading,
    document.frontMatter['persona'] ?? '',
    `${subject.showsCode} ${subject.isPervasive}`,
    ...subject.terms,
  ].join('\0');
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
  return document.sections.flatMap((section) =>
    section.directives.map((directive) => ({ directive, offset: section.range.start })),
  );
}

function withReason(finding: ReportedFinding, reason: string | null): ReportedFinding {
  return reason === null ? finding : { ...finding, suppressedBecause: reason };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}

function identify(findings: readonly Finding[], text: string): readonly ReportedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const words = text.slice(finding.range.start, finding.range.end);
    const key = `${finding.ruleId}\0${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, fingerprint: fingerprintOf(finding, words, occurrence), url: urlOf(finding.ruleId) };
  });
}
