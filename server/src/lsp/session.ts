/** What every feature works with: the open documents, what holds for them, and what the rules say about them. */
import type { Rule } from '../core/rules/rule.js';
import { isMarkdown } from '../workspace/config-discovery.js';
import type { FileSystem } from '../workspace/file-system.js';
import { isSkippedFolder } from '../workspace/ignore-files.js';
import { folderOf, foldersUpwards } from '../workspace/paths.js';
import { type Baselines, createBaselines } from './baselines.js';
import type { Client } from './client.js';
import type { SettingsReader } from './client-settings.js';
import { createLinters, type LintKey, type Linters, type LintSnapshot } from './linters.js';
import { createOpenFiles } from './open-files.js';
import type { OpenDocument, OpenDocuments } from './open-documents.js';
import { createProject, type Project, type Surroundings } from './project.js';
import { createSessionScope, type SessionScope } from './session-scope.js';
import { addressPages, type PageAddress } from './rule-pages.js';
import type { Snapshot } from './snapshot.js';
import { MARGIN } from './steady.js';
import { createWorkspaceIndex, type WorkspaceIndex } from './workspace-index.js';
import { factsFor } from './workspace-names.js';
import type { Writing } from './writing.js';

/** A document as it is now, with what holds for it. */
export interface Placed {
  readonly open: OpenDocument;
  readonly snapshot: Snapshot;
  readonly surroundings: Surroundings;
}

export interface Session {
  readonly client: Client;
  readonly rules: readonly Rule[];
  readonly fileSystem: FileSystem;
  readonly documents: OpenDocuments;
  readonly writing: Writing;
  readonly settings: SettingsReader;
  readonly project: Project;
  readonly index: WorkspaceIndex;
  readonly linters: Linters;
  readonly scope: SessionScope;
  readonly baselines: Baselines;
  /** Questions that somebody has answered. */
  readonly answers: Baselines;
  readonly pageAddress: PageAddress;
  /** The open document at `uri` as it is now; null where it is none that stories may stand in. */
  readonly place: (uri: string) => Promise<Placed | null>;
  readonly lint: LintSnapshot;
  /** What is shown of a document: the same, but steady while somebody writes in it. */
  readonly lintSteadily: LintSnapshot;
  /** The same as long as linting finds the same in this version. */
  readonly lintKey: (snapshot: Snapshot, surroundings: Surroundings) => Promise<LintKey>;
}

export interface SessionOptions extends Pick<
  Session,
  'client' | 'rules' | 'fileSystem' | 'documents' | 'writing' | 'settings'
> {
  /** See `addressPages`. */
  readonly shippedPages: string | null;
  /** Called when the whole workspace has been read for the first time. */
  readonly onIndexed: () => void;
}

export function createSession(options: SessionOptions): Session {
  const { client, rules, documents, writing, settings } = options;
  const fileSystem = createOpenFiles(options.fileSystem, documents, rules);
  const project = createProject({ fileSystem, rules, folders: client.folders });
  const isStoryDocument = async (open: OpenDocument): Promise<boolean> =>
    isStoryFile(open, await project.surroundingsOf(open.path));
  const index = createWorkspaceIndex({ fileSystem, project, documents, isStoryDocument, onReady: options.onIndexed });
  const linters = createLinters(rules);
  const scope = createSessionScope();
  const lint: LintSnapshot = async (snapshot, surroundings) =>
    linters.lint(snapshot, surroundings, await factsFor(index, snapshot, surroundings));
  const around = [MARGIN, -MARGIN].map((margin) => createLinters(rules, margin));
  const lintSteadily: LintSnapshot = async (snapshot, surroundings) => {
    const plain = await lint(snapshot, surroundings);
    const facts = await factsFor(index, snapshot, surroundings);
    return writing.steady(snapshot, plain, () => around.map((each) => each.lint(snapshot, surroundings, facts)));
  };
  const lintKey: Session['lintKey'] = async (snapshot, surroundings) =>
    linters.keyFor(surroundings, await factsFor(index, snapshot, surroundings));
  const listed = { fileSystem, project, index, lint, rules };
  const baselines = createBaselines({ ...listed, list: 'baseline' });
  const answers = createBaselines({ ...listed, list: 'answers' });
  return {
    ...{ client, rules, fileSystem, documents, writing, settings, project, index, linters, scope },
    ...{ baselines, answers, lint, lintSteadily, lintKey, pageAddress: addressPages(client, options.shippedPages) },
    place: async (uri) => {
      const open = documents.get(uri);
      if (open === undefined) return null;
      const surroundings = await project.surroundingsOf(open.path, open.text());
      if (!isStoryFile(open, surroundings)) return null;
      return { open, snapshot: open.current(surroundings.settings), surroundings };
    },
  };
}

/** What the configuration leaves out, and folders of tools and packages, are left alone. */
function isStoryFile({ path, languageId, isDraft }: OpenDocument, { root }: Surroundings): boolean {
  if (languageId !== 'markdown' && !root.isDocument(path) && !isMarkdown(path)) return false;
  if (isDraft) return languageId === 'markdown' || isMarkdown(path);
  return !root.isIgnored(path) && !foldersUpwards(folderOf(path)).some(isSkippedFolder);
}
