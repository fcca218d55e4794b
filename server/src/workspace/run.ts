/** One run over a workspace, as the command line starts it: lint, or list the stories that were read. */
import type { DocumentModel } from '../core/document/model.js';
import { createLinter, type Linter } from '../core/engine/lint.js';
import type { FileReport, Problem, Report } from '../core/engine/report.js';
import type { Settings } from '../core/engine/settings.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { rules as catalogue } from '../core/rules/index.js';
import type { Rule, WorkspaceFacts } from '../core/rules/rule.js';
import {
  describeCrash,
  readWorkspace,
  type RunOptions,
  type Workspace,
  type WorkspaceDocument,
} from './read-workspace.js';
import { createWorkspaceFacts } from './workspace-facts.js';

export interface Run {
  readonly report: Report;
  /** The settings of a document by its path in the report. */
  readonly settings: (path: string) => Settings;
  /** Files named one by one that the configuration leaves out. */
  readonly skipped: readonly string[];
}

/** Reads and lints. */
export async function runLint(options: RunOptions): Promise<Run> {
  const workspace = await readWorkspace(options);
  const problems: Problem[] = [...workspace.problems];
  const facts = createWorkspaceFacts(workspace.documents);
  const linterFor = createLinters(options.rules ?? catalogue);
  const files = workspace.documents.map((document) =>
    lintOne(document, { linterFor, facts: facts(document), problems }),
  );
  return { report: { files, problems }, settings: settingsOf(workspace), skipped: workspace.skipped };
}

/** Reads only; for listing what was understood. */
export async function runStories(options: RunOptions): Promise<Workspace> {
  return readWorkspace(options);
}

interface Surroundings {
  readonly linterFor: (document: WorkspaceDocument) => Linter;
  readonly facts: WorkspaceFacts;
  readonly problems: Problem[];
}

function lintOne(document: WorkspaceDocument, { linterFor, facts, problems }: Surroundings): FileReport {
  const { path, model } = document;
  const about = { path, text: model.text, stories: countStories(model) };
  try {
    const { findings, suppressed } = linterFor(document).lint(model, facts);
    return { ...about, findings, suppressed, baselined: [] };
  } catch (error) {
    problems.push({ path, line: null, column: null, message: describeCrash('checking this file', error) });
    return { ...about, findings: [], suppressed: [], baselined: [] };
  }
}

function countStories({ sections }: DocumentModel): number {
  return sections.reduce((sum, section) => sum + section.stories.length, 0);
}

/** One linter for all documents with the same personas and settings, because making one takes longer than using it. */
function createLinters(rules: readonly Rule[]): (document: WorkspaceDocument) => Linter {
  const known = new Map<PersonaRegistry, Map<Settings, Linter>>();
  return ({ registry, settings }) => {
    const bySettings = known.get(registry) ?? new Map<Settings, Linter>();
    known.set(registry, bySettings);
    const linter = bySettings.get(settings) ?? createLinter({ registry, settings, rules });
    bySettings.set(settings, linter);
    return linter;
  };
}

function settingsOf({ documents, defaults }: Workspace): (path: string) => Settings {
  const byPath = new Map(documents.map((document) => [document.path, document.settings]));
  return (path) => byPath.get(path) ?? defaults;
}
