/** Every document of the workspace, for what needs to know them all; read when first needed, a few at a time. */
import type { ReadingSettings } from '../../core/engine/read-with.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { comparePaths, isInside, nameOf, relativePath } from '../../workspace/paths.js';
import type { WorkspaceDocument } from '../../workspace/read-workspace.js';
import { walkFolder } from '../../workspace/walk.js';
import { createBreath, pause } from '../breath.js';
import type { OpenDocument, OpenDocuments } from '../texts/open-documents.js';
import { readAgain, type Snapshot } from '../texts/snapshot.js';
import { type AddressOf, readFile } from '../texts/texts.js';
import type { Project } from './project.js';

export interface IndexedDocument extends WorkspaceDocument {
  readonly snapshot: Snapshot;
}

export interface WorkspaceIndex {
  /** Sorted by path; the same list until something changes. */
  readonly documents: () => Promise<readonly IndexedDocument[]>;
  /** The same if it has been read; otherwise null, and reading starts. `onReady` is called once it is there. */
  readonly peek: () => Promise<readonly IndexedDocument[] | null>;
  /** Which files there are has changed, or which of them count. */
  readonly forget: () => void;
  /** What holds for documents has changed, or the file at `path`, or an open document. */
  readonly touch: (path?: string) => void;
}

export interface WorkspaceIndexOptions {
  readonly fileSystem: FileSystem;
  readonly project: Project;
  readonly documents: Pick<OpenDocuments, 'all'>;
  readonly addressOf: AddressOf;
  readonly isStoryDocument: (open: OpenDocument) => Promise<boolean>;
  readonly onReady: () => void;
}

interface State {
  paths: Promise<readonly string[]> | null;
  list: Promise<readonly IndexedDocument[]> | null;
  isRead: boolean;
  isBeingRead: boolean;
  /** What is being read is here already: where the file changes meanwhile, it is read again. */
  readonly closed: Map<string, Promise<Snapshot | null>>;
}

export function createWorkspaceIndex(options: WorkspaceIndexOptions): WorkspaceIndex {
  const state: State = { paths: null, list: null, isRead: false, isBeingRead: false, closed: new Map() };
  const documents = async (): Promise<readonly IndexedDocument[]> => {
    const list = (state.list ??= readAll(state, options));
    const found = await list;
    // Something has changed meanwhile.
    if (state.list !== list) return documents();
    state.isRead = true;
    return found;
  };
  return {
    documents,
    peek: () => {
      if (state.isRead) return documents();
      if (!state.isBeingRead) {
        state.isBeingRead = true;
        documents().then(options.onReady, () => (state.isBeingRead = false));
      }
      return Promise.resolve(null);
    },
    forget: () => {
      state.paths = null;
      state.list = null;
    },
    touch: (path) => {
      if (path !== undefined) state.closed.delete(path);
      state.list = null;
    },
  };
}

async function readAll(state: State, options: WorkspaceIndexOptions): Promise<readonly IndexedDocument[]> {
  const { project, fileSystem, addressOf } = options;
  const found: IndexedDocument[] = [];
  const breathe = createBreath();
  for (const { path, open } of await listAll(state, options)) {
    await breathe();
    // Of an open file, what stands in the editor counts; its text need not be kept twice.
    if (open !== null) state.closed.delete(path);
    const { settings } = await project.surroundingsOf(path);
    const snapshot = open?.current(settings) ?? (await readClosed(path, state, { fileSystem, settings, addressOf }));
    if (snapshot === null) continue;
    found.push(indexed(snapshot, project.folders(), await project.surroundingsOf(path, snapshot.text)));
  }
  return found;
}

interface Listed {
  readonly path: string;
  readonly open: OpenDocument | null;
}

/** Open documents stand for their files; the cells of a notebook are documents that share one path. */
async function listAll(state: State, options: WorkspaceIndexOptions): Promise<readonly Listed[]> {
  const files = await (state.paths ??= walkFolders(options));
  const opened: Listed[] = [];
  for (const open of options.documents.all()) {
    if (await options.isStoryDocument(open)) opened.push({ path: open.path, open });
  }
  const isOpen = new Set(opened.map(({ path }) => path));
  const closed = files.filter((path) => !isOpen.has(path)).map((path): Listed => ({ path, open: null }));
  return [...closed, ...opened].sort((a, b) => comparePaths(a.path, b.path));
}

function indexed(
  snapshot: Snapshot,
  folders: readonly string[],
  surroundings: Awaited<ReturnType<Project['surroundingsOf']>>,
): IndexedDocument {
  const folder = folders.find((candidate) => isInside(candidate, snapshot.path));
  const path = folder === undefined ? nameOf(snapshot.path) : relativePath(folder, snapshot.path);
  return {
    ...surroundings,
    path,
    snapshot,
    get model() {
      return snapshot.model;
    },
  };
}

async function walkFolders({ project, fileSystem }: WorkspaceIndexOptions): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const folder of project.folders()) {
    const { files } = await walkFolder(folder, {
      fileSystem,
      configs: project.configsFor(`${folder}/any.md`),
      isWanted: (file, root) => root.isDocument(file) && !root.isIgnored(file),
    });
    for (const file of files) paths.add(file);
    await pause(0);
  }
  return [...paths];
}

interface ReadingClosed {
  readonly fileSystem: FileSystem;
  readonly settings: ReadingSettings;
  readonly addressOf: AddressOf;
}

function readClosed(path: string, { closed }: State, reading: ReadingClosed): Promise<Snapshot | null> {
  const known = closed.get(path);
  const snapshot =
    known?.then((before) => before && readAgain(before, reading.settings)) ?? readFile(path, reading.settings, reading);
  closed.set(path, snapshot);
  return snapshot;
}
