/** Opens folders for whoever asks about them: everything that the questions of this room rest on. */
import { NO_FACTS } from '../core/facts/named-people.js';
import type { Rule } from '../core/rules/rule.js';
import { isMarkdown, isMarkdownWithMore, MARKDOWN_LANGUAGES } from '../workspace/markdown-name.js';
import type { FileSystem } from '../workspace/file-system.js';
import { isSkippedFolder } from '../workspace/ignore-files.js';
import { folderOf, foldersUpwards } from '../workspace/paths.js';
import type { Ports } from './ports.js';
import { createBaselines } from './project/baselines.js';
import { createLinters, type LintSnapshot } from './project/linters.js';
import { createProject, type Surroundings } from './project/project.js';
import { createWorkspaceIndex, type IndexedDocument } from './project/workspace-index.js';
import { factsFor } from './project/workspace-names.js';
import type { OpenDocument, OpenDocuments } from './texts/open-documents.js';
import { createOpenFiles } from './texts/open-files.js';
import { type AddressOf, createTexts } from './texts/texts.js';

export interface ProjectInput {
  readonly rules: readonly Rule[];
  readonly fileSystem: FileSystem;
  readonly documents: OpenDocuments;
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly addressOf: AddressOf;
  /** Called when the whole workspace has been read for the first time. */
  readonly onIndexed: () => void;
}

export function openProject({ rules, documents, folders, addressOf, ...input }: ProjectInput): Ports {
  const fileSystem = createOpenFiles(input.fileSystem, documents, rules);
  const project = createProject({ fileSystem, rules, folders });
  const isStoryDocument = async (open: OpenDocument): Promise<boolean> =>
    isStoryFile(open, await project.surroundingsOf(open.path));
  const reading = { fileSystem, project, documents, addressOf };
  const index = createWorkspaceIndex({ ...reading, isStoryDocument, onReady: input.onIndexed });
  const linters = createLinters(rules);
  const lintAlone = (document: IndexedDocument) => linters.lint(document.snapshot, document, NO_FACTS);
  const facts: Ports['facts'] = (...of) => factsFor({ index, project, lintAlone }, ...of);
  const lint: LintSnapshot = async (...of) => linters.lint(...of, await facts(...of));
  const lintKey: Ports['lintKey'] = async (...of) => linters.keyFor(of[1], await facts(...of));
  const place: Ports['place'] = async (uri) => {
    const open = documents.get(uri);
    if (open === undefined) return null;
    const surroundings = await project.surroundingsOf(open.path, open.text());
    if (!isStoryFile(open, surroundings)) return null;
    return { open, snapshot: open.current(surroundings.settings), surroundings };
  };
  const listed = { fileSystem, project, index, lint, rules };
  const baselines = createBaselines({ ...listed, list: 'baseline' });
  const answers = createBaselines({ ...listed, list: 'answers' });
  const texts = createTexts(reading);
  return {
    rules,
    fileSystem,
    documents,
    texts,
    project,
    index,
    linters,
    baselines,
    answers,
    place,
    lint,
    lintKey,
    facts,
  };
}

/** What the configuration leaves out, and folders of tools and packages, are left alone. */
function isStoryFile({ path, languageId, isDraft }: OpenDocument, { root }: Surroundings): boolean {
  const isWritten = MARKDOWN_LANGUAGES.has(languageId) || isMarkdownWithMore(path);
  if (!isWritten && !root.isDocument(path) && !isMarkdown(path)) return false;
  if (isDraft) return isWritten || isMarkdown(path);
  return !root.isIgnored(path) && !foldersUpwards(folderOf(path)).some(isSkippedFolder);
}
