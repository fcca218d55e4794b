/** Checks texts that share personas and settings, and says of each what a report needs; the same in every process. */
import type { Settings } from '../core/config/settings.js';
import type { DocumentModel } from '../core/document/model.js';
import { createLinter, type Linter } from '../core/engine/lint.js';
import { readWith } from '../core/engine/read-with.js';
import { type CheckedDocument, collectFacts, type Fact, type Facts } from '../core/facts/fact.js';
import { NO_FACTS } from '../core/facts/named-people.js';
import { type ItemCounts, type Problem, type ReportedFinding, UNREAD_SECTION } from '../core/engine/report.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { rules as catalogue } from '../core/rules/index.js';
import type { Rule, WorkspaceFacts } from '../core/rules/rule.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { type FactSet, factSets } from './fact-sets.js';
import { type Measure, UNMEASURED } from './stopwatch.js';
import { countText } from './text-counts.js';

/** What holds for a text besides its own words. */
export interface CheckContext {
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
}

/** What became of one text. Plain data without its path, so that it can be stored and sent from thread to thread. */
export interface CheckedText {
  /** False where this program failed to read it; such a text is not part of the report. */
  readonly isRead: boolean;
  /** False after a crash; then nothing in here may be remembered. */
  readonly isWhole: boolean;
  readonly stories: number;
  readonly items: ItemCounts;
  /** How many of them the rules looked at. */
  readonly judged: number;
  /** How many lines look like stories and were not read. */
  readonly unread: number;
  /** The language it reads like, where no stories are read in it; see `unreadText`. */
  readonly language: string | null;
  /** What it says that is concluded over all documents, by fact. */
  readonly facts: Facts;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
  readonly problems: readonly Omit<Problem, 'path'>[];
}

/** Checks one text after the other; making one costs more than using it. Never throws, whatever the text. */
export type TextChecker = (text: string, circumstances?: Circumstances) => CheckedText;

export interface Circumstances {
  /** What the other documents of its root say; nothing where it is left out. */
  readonly facts?: WorkspaceFacts;
  readonly measure?: Measure;
}

/** What is found where nothing is. */
export const NOTHING: CheckedText = {
  isRead: true,
  isWhole: true,
  stories: 0,
  items: {},
  judged: 0,
  unread: 0,
  language: null,
  facts: {},
  findings: [],
  suppressed: [],
  problems: [],
};

export interface CheckerOptions {
  readonly rules?: readonly Rule[] | undefined;
  /** What to collect of each text. */
  readonly asks?: FactSet | undefined;
}

/** A checker for all texts with these personas and settings. */
export function createTextChecker(
  context: CheckContext,
  { rules = catalogue, asks = 'rules' }: CheckerOptions = {},
): TextChecker {
  const linter = createLinter({ ...context, rules });
  return (text, { facts = NO_FACTS, measure = UNMEASURED } = {}) => {
    try {
      const model = measure('read', () => readWith(context.settings, text));
      return measure('check', () => checkModel(model, { ...context, linter, facts, asked: factSets[asks] }));
    } catch (error) {
      const message = describeCrash('reading this file', error);
      return { ...NOTHING, isRead: false, isWhole: false, problems: [{ line: null, column: null, message }] };
    }
  };
}

interface Checking extends CheckContext {
  readonly linter: Linter;
  readonly facts: WorkspaceFacts;
  readonly asked: readonly Fact<unknown>[];
}

function checkModel(model: DocumentModel, { linter, registry, settings, facts, asked }: Checking): CheckedText {
  const { counts } = countText(model, settings);
  const about = { ...NOTHING, ...counts, problems: unreadProblems(model) };
  const collect = (found: Pick<CheckedDocument, 'findings' | 'suppressed'>): Facts =>
    collectFacts(asked, { document: model, registry, settings, ...found });
  try {
    const { findings, suppressed } = linter.lint(model, facts);
    return {
      ...about,
      facts: collect({ findings, suppressed }),
      findings: findings.map(withoutStory),
      suppressed: suppressed.map(withoutStory),
    };
  } catch (error) {
    const problem = { line: null, column: null, message: describeCrash('checking this file', error) };
    return { ...about, isWhole: false, facts: collect(NOTHING), problems: [...about.problems, problem] };
  }
}

/** The story served precedence and identity; to carry it along would carry the whole document. */
function withoutStory({ story: _story, once: _once, ...finding }: ReportedFinding): ReportedFinding {
  return finding;
}

/** One for each file: the first place says enough. */
export function unreadProblems({ text, unread }: DocumentModel): readonly Omit<Problem, 'path'>[] {
  const [first] = unread;
  if (first === undefined) return [];
  const { line, column } = positionAt(indexLines(text), first.start);
  return [{ line, column, message: UNREAD_SECTION }];
}

/** What to tell about an error in this program itself. */
export function describeCrash(doing: string, error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `customer-first failed while ${doing} (${what}). The rest was checked. Please report this with the file.`;
}
