/** Applies in-text suppressions, and reports those that are unknown, unused or give no reason. */
import type { Directive, DocumentModel } from '../document/model.js';
import { startsBlock } from '../document/story-start.js';
import type { StoryGrammar } from '../language/grammar.js';
import { type Finding, type Fix, type Severity, SUPPRESSION_RULE } from '../finding/finding.js';
import type { Messages } from '../language/messages.js';
import { fillIn } from '../text/fill-in.js';
import { indexLines, type LineIndex, positionAt } from '../text/line-index.js';
import type { TextRange } from '../text/range.js';
import { type PlacedFinding, startOf } from './place.js';

/** A directive with its range in the document. */
export interface PlacedDirective {
  readonly directive: Directive;
  readonly offset: number;
}

export interface Suppressed {
  /** Those that no directive covers, in the same order. */
  readonly findings: readonly PlacedFinding[];
  /** What is wrong with the directives; ranges count from the start of the document. */
  readonly problems: readonly Finding[];
  readonly suppressed: readonly { readonly placed: PlacedFinding; readonly reason: string | null }[];
}

interface Scope {
  readonly placed: PlacedDirective;
  /** Rule ids; null means all. */
  readonly rules: ReadonlySet<string> | null;
  readonly range: TextRange;
  /** Where single rules are enabled again; those before it do not count. */
  readonly exceptions: readonly Exception[];
  isUsed: boolean;
}

interface Exception {
  readonly from: number;
  readonly rules: ReadonlySet<string>;
}

/** Which rule ids there are, and which of them looked at this document: a rule that did not run has found nothing yet. */
export interface RuleIds {
  readonly known: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
  /** How much it matters that a suppression is unknown, unused or gives no reason. */
  readonly severity: Severity | 'off';
}

/** Splits findings by the directives of their document. */
export function applySuppressions(
  document: Pick<DocumentModel, 'text' | 'language'>,
  findings: readonly PlacedFinding[],
  placed: readonly PlacedDirective[],
  ids: RuleIds,
): Suppressed {
  if (placed.length === 0) return { findings, problems: [], suppressed: [] };
  const { text } = document;
  const lines = indexLines(text);
  const scopes = scopesOf(document, placed, lines);
  const kept: PlacedFinding[] = [];
  const suppressed: { placed: PlacedFinding; reason: string | null }[] = [];
  for (const finding of findings) {
    const scope = scopes.find((candidate) => covers(candidate, finding));
    if (scope === undefined) kept.push(finding);
    else {
      scope.isUsed = true;
      suppressed.push({ placed: finding, reason: scope.placed.directive.reason });
    }
  }
  const found = new Set(findings.map(({ finding }) => finding.ruleId));
  const texts = document.language.messages.suppressions;
  return { findings: kept, problems: problemsOf({ text, texts, placed, scopes, ids, found }), suppressed };
}

function covers(scope: Scope, placed: PlacedFinding): boolean {
  if (scope.rules !== null && !scope.rules.has(placed.finding.ruleId)) return false;
  const start = startOf(placed);
  if (start >= scope.range.end || start < scope.range.start) return false;
  const { exceptions, range } = scope;
  return !exceptions.some(
    ({ from, rules }) => range.start <= from && from <= start && rules.has(placed.finding.ruleId),
  );
}

/** In the order of the directives. */
function scopesOf(
  { text, language: { grammar } }: Pick<DocumentModel, 'text' | 'language'>,
  placed: readonly PlacedDirective[],
  lines: LineIndex,
): readonly Scope[] {
  const scopes: Scope[] = [];
  // From the last to the first: an exception above another one is about the same words.
  const wordsBelow = new Map<number, number>();
  const enabled: Exception[] = [];
  let end = text.length + 1;
  for (let i = placed.length - 1; i >= 0; i--) {
    const entry = placed[i]!;
    const { directive, offset } = entry;
    if (directive.kind === 'unknown') continue;
    const at = { start: directive.range.start + offset, end: directive.range.end + offset };
    const rules = directive.rules.length === 0 ? null : new Set(directive.rules.map((rule) => rule.text));
    if (directive.kind === 'enable') {
      if (rules === null) end = at.start;
      else enabled.push({ from: at.start, rules });
      continue;
    }
    const isStretch = directive.kind === 'disable';
    const range = isStretch
      ? { start: at.end, end }
      : rangeOf(directive.kind, at, { text, lines, grammar, wordsBelow });
    if (directive.kind === 'disable-next-line') wordsBelow.set(at.start, range.start);
    scopes.push({ placed: entry, rules, range, exceptions: isStretch ? enabled : [], isUsed: false });
  }
  return scopes.reverse();
}

interface Surroundings {
  readonly text: string;
  readonly lines: LineIndex;
  readonly grammar: StoryGrammar;
  readonly wordsBelow: ReadonlyMap<number, number>;
}

function rangeOf(
  kind: 'disable-file' | 'disable-line' | 'disable-next-line',
  at: TextRange,
  surroundings: Surroundings,
): TextRange {
  const { text, lines } = surroundings;
  switch (kind) {
    case 'disable-file':
      return { start: 0, end: text.length + 1 };
    case 'disable-line':
      return lineRange(lines, positionAt(lines, at.start).line);
    case 'disable-next-line':
      return nextTextLine(positionAt(lines, at.end).line + 1, surroundings);
  }
}

/** The next line with text on it, and the paragraph it starts: stories are often wrapped. */
function nextTextLine(from: number, surroundings: Surroundings): TextRange {
  const { text, lines, wordsBelow } = surroundings;
  const words = nextWords(text, lines.starts[from - 1] ?? text.length, wordsBelow);
  const line = positionAt(lines, words).line;
  let last = line;
  const isTable = isTableRow(text, lines, line);
  while (isTable && last < lines.starts.length && isTableRow(text, lines, last + 1)) last++;
  while (last < lines.starts.length && !isBlank(text, lines, last + 1) && !startsBlockAt(surroundings, last + 1))
    last++;
  return { start: lines.starts[line - 1] ?? text.length, end: lineRange(lines, last).end };
}

/** Comments of whatever tool, anchors and other tags, link definitions, blanks and marks of a quotation. */
const WORDLESS = new RegExp(
  [
    /[\s>]+/,
    /<!--(?:(?!-->)[^])*-->/,
    /\{\/\*(?:(?!\*\/\})[^])*\*\/\}/,
    /<\/?[a-z][a-z0-9-]*(?:[ \t][^<>\n\r]*)?>/,
    /\[[^\]^\n\r][^\]\n\r]*\]:[^\n\r]+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iy',
);

/** Where the next words stand from `from` on; what stands below other exceptions is known already. */
function nextWords(text: string, from: number, known: ReadonlyMap<number, number>): number {
  for (let at = from; at < text.length; at = WORDLESS.lastIndex) {
    const below = known.get(at);
    if (below !== undefined) return below;
    WORDLESS.lastIndex = at;
    if (!WORDLESS.test(text)) return at;
  }
  return text.length;
}

function isTableRow(text: string, lines: LineIndex, line: number): boolean {
  const { start } = lineRange(lines, line);
  return /^\s*\|/.test(text.slice(start, start + 40));
}

function startsBlockAt({ text, lines, grammar }: Surroundings, line: number): boolean {
  const { start, end } = lineRange(lines, line);
  return startsBlock(text.slice(start, end), grammar);
}

function isBlank(text: string, lines: LineIndex, line: number): boolean {
  const { start, end } = lineRange(lines, line);
  return text.slice(start, end).trim() === '';
}

function lineRange(lines: LineIndex, line: number): TextRange {
  return { start: lines.starts[line - 1] ?? lines.length, end: lines.starts[line] ?? lines.length + 1 };
}

interface Situation {
  readonly text: string;
  readonly texts: Messages['suppressions'];
  readonly placed: readonly PlacedDirective[];
  readonly scopes: readonly Scope[];
  readonly ids: RuleIds;
  /** Rules that found something anywhere in the document, suppressed or not. */
  readonly found: ReadonlySet<string>;
}

function problemsOf(situation: Situation): readonly Finding[] {
  const { severity } = situation.ids;
  return severity === 'off' ? [] : findProblems(situation).map((finding) => ({ ...finding, severity }));
}

function findProblems(situation: Situation): readonly Finding[] {
  const { texts } = situation;
  const used = new Map(situation.scopes.map(({ placed, isUsed }) => [placed, isUsed]));
  return situation.placed.flatMap((entry) => {
    const { directive, offset } = entry;
    const at = (range: TextRange): TextRange => ({ start: range.start + offset, end: range.end + offset });
    const unknown = directive.rules.filter((rule) => !situation.ids.known.has(rule.text));
    if (directive.kind !== 'unknown' && unknown.length > 0) {
      return unknown.map(({ text, range }) =>
        problem('unknownRule', at(range), fillIn(texts.unknownRule, { name: text })),
      );
    }
    const messageId = problemWith(directive, used.get(entry), situation.ids);
    if (messageId === null) return [];
    // Where the rule still finds something, the comment may only have slipped; then a person has to look.
    const isSafe = directive.rules.length > 0 && directive.rules.every((rule) => !situation.found.has(rule.text));
    const removal = { kind: isSafe ? ('fix' as const) : ('suggestion' as const), title: texts.remove };
    const fixes = messageId === 'unused' ? [removalOf(situation.text, at(directive.range), removal)] : [];
    const message = fillIn(texts[messageId], { name: directive.name });
    return [problem(messageId, at(directive.range), message, fixes)];
  });
}

/** Taking out a comment that has no effect changes nothing; one alone on its line takes the line with it. */
function removalOf(text: string, range: TextRange, about: Pick<Fix, 'kind' | 'title'>): Fix {
  let start = range.start;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  let end = range.end;
  while (end < text.length && /[ \t]/.test(text[end] ?? '')) end++;
  const isAlone =
    (start === 0 || /[\n\r]/.test(text[start - 1] ?? '')) && (end === text.length || /[\n\r]/.test(text[end] ?? ''));
  const lineEnd = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0;
  const whole = isAlone ? { start, end: end + lineEnd } : { start: range.start, end };
  return { ...about, edits: [{ range: whole, text: '' }] };
}

type ProblemId = 'unknownKind' | 'unused' | 'reasonless';

function problemWith({ kind, rules, reason }: Directive, isUsed: boolean | undefined, ids: RuleIds): ProblemId | null {
  if (kind === 'unknown') return 'unknownKind';
  if (kind === 'enable') return null;
  if (isUsed === false && rules.every((rule) => ids.ran.has(rule.text))) return 'unused';
  return reason === null ? 'reasonless' : null;
}

function problem(messageId: string, range: TextRange, message: string, fixes: readonly Fix[] = []): Finding {
  return { ruleId: SUPPRESSION_RULE, messageId, message, severity: 'warning', range, fixes };
}
