/** What the functions of this room rest on. Each takes the two or three it uses: `Pick<Ports, 'texts' | 'index'>`. */
import type { Rule, WorkspaceFacts } from '../core/rules/rule.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { Baselines } from './project/baselines.js';
import type { Linters, LintKey, LintSnapshot } from './project/linters.js';
import type { Project, Surroundings } from './project/project.js';
import type { WorkspaceIndex } from './project/workspace-index.js';
import type { OpenDocument, OpenDocuments } from './texts/open-documents.js';
import type { Snapshot } from './texts/snapshot.js';
import type { Texts } from './texts/texts.js';

/** A document as it is now, with what holds for it. */
export interface Placed {
  readonly open: OpenDocument;
  readonly snapshot: Snapshot;
  readonly surroundings: Surroundings;
}

export interface Ports {
  readonly rules: readonly Rule[];
  /** The files as they are, with what is open in their place. */
  readonly fileSystem: FileSystem;
  readonly documents: OpenDocuments;
  readonly texts: Texts;
  readonly project: Project;
  readonly index: WorkspaceIndex;
  readonly linters: Linters;
  /** What somebody has accepted. */
  readonly baselines: Baselines;
  /** Questions that somebody has answered. */
  readonly answers: Baselines;
  /** The open document of this address as it is now; null where it is none that stories may stand in. */
  readonly place: (uri: string) => Promise<Placed | null>;
  readonly lint: LintSnapshot;
  /** What a document has to know about the others. */
  readonly facts: (snapshot: Snapshot, surroundings: Surroundings) => Promise<WorkspaceFacts>;
  /** The same as long as linting finds the same in this version. */
  readonly lintKey: (snapshot: Snapshot, surroundings: Surroundings) => Promise<LintKey>;
}
