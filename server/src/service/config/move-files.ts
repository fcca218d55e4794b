/** What has to be written differently because files are about to move: links, and what configurations name. */
import type { ReadingSettings } from '../../core/engine/read-with.js';
import type { TextEdit } from '../../core/text/range.js';
import { isMarkdown } from '../../workspace/markdown-name.js';
import { folderOf, isInside, joinPath, nameOf, relativePath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import { innermost } from '../project/project.js';
import type { FileChange } from '../texts/file-changes.js';
import { linksIn, type MarkdownLink } from '../texts/markdown-links.js';
import type { Snapshot } from '../texts/snapshot.js';
import { readRoot, valuesOf, withoutQuotes } from './config-values.js';

/** Files and folders that move; each path is absolute. */
export type Moves = readonly { readonly from: string; readonly to: string }[];

/** Where whatever is at a path will be. */
type Follow = (path: string) => string;

type MovePorts = Pick<Ports, 'index' | 'project' | 'texts' | 'fileSystem'>;

/** The edits belong to the files where they are now. Nothing outside the folders of the workspace is touched. */
export async function movingChanges(ports: MovePorts, moves: Moves): Promise<readonly FileChange[]> {
  const follow: Follow = (path) => {
    const move = moves.find(({ from }) => path === from || isInside(from, path));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
  const changes: FileChange[] = [];
  for (const file of await filesOf(ports, moves)) {
    const edits = isMarkdown(file.path)
      ? await linkEdits(ports, file, { follow, moves })
      : await configEdits(ports, file, follow);
    if (edits.length > 0) changes.push({ file, edits });
  }
  return changes;
}

/** All documents of the workspace, what moves itself, and every configuration that holds for any of them. */
async function filesOf({ index, project, texts }: MovePorts, moves: Moves): Promise<readonly Snapshot[]> {
  const folders = project.folders();
  const documents = await index.documents();
  const roots = new Set(documents.map(({ root }) => root));
  for (const folder of folders) roots.add((await project.surroundingsOf(`${folder}/any.md`)).root);
  const files = new Map(documents.map(({ snapshot }) => [snapshot.path, snapshot]));
  const add = async (path: string, settings: ReadingSettings): Promise<void> => {
    const file = files.has(path) ? null : await texts.read(path, settings);
    if (file !== null) files.set(path, file);
  };
  for (const { config } of roots) for (const source of config.sources) await add(source, config);
  for (const { from } of moves) await add(from, (await project.surroundingsOf(from)).settings);
  return [...files.values()].filter(({ path }) => innermost(folders, path) !== undefined);
}

type Files = Pick<Ports, 'fileSystem'>;

interface Moving {
  readonly follow: Follow;
  readonly moves: Moves;
}

async function linkEdits(ports: Files, file: Snapshot, { follow, moves }: Moving): Promise<readonly TextEdit[]> {
  const isMoved = follow(file.path) !== file.path;
  // Reading all links of all documents takes time, and hardly any of them lead to what moves.
  if (!isMoved && !moves.some(({ from }) => mentions(file.text, nameOf(from)))) return [];
  const edits: TextEdit[] = [];
  for (const link of linksIn(file)) {
    const [path = '', rest = ''] = split(link.address);
    if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(path)) continue;
    const plain = decode(path.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    const moved = await newReference(ports, { from: file.path, reference: plain, follow });
    if (moved !== null) edits.push({ range: link.range, text: write(moved, link) + rest });
  }
  return edits;
}

/** The name may be written with escapes. */
function mentions(text: string, name: string): boolean {
  return text.includes(name) || text.includes(encodeURI(name)) || /[%\\]/.test(text);
}

/** "a.md#b" -> "a.md" and "#b". */
function split(address: string): readonly string[] {
  return /^([^?#]*)(.*)$/s.exec(address)?.slice(1) ?? [];
}

/** Within a configuration, what names files: its personas, its journey, and what it rests on. */
async function configEdits(ports: Files, file: Snapshot, follow: Follow): Promise<readonly TextEdit[]> {
  const root = readRoot(file.path, file.text);
  if (root === null) return [];
  const edits: TextEdit[] = [];
  for (const key of ['personas', 'journey', 'extends']) {
    for (const { value, range } of valuesOf(root, key)) {
      const written = String(value);
      if (key === 'extends' && !/[/.]/.test(written)) continue;
      const isQuoted = withoutQuotes(file.text, range).start !== range.start;
      // Whoever writes over several lines has written it in a way that is not ours to change.
      if (!isQuoted && file.text.slice(range.start, range.end) !== written) continue;
      const [base, rest] = splitPattern(written);
      const moved = await newReference(ports, { from: file.path, reference: base, follow });
      if (moved === null) continue;
      const shown = key === 'extends' && !moved.startsWith('.') ? `./${moved}` : moved;
      edits.push({ range, text: quote(shown + rest, file.text.charAt(range.start)) });
    }
  }
  return edits;
}

/** "people/*.md" -> the folder "people" and "/*.md"; all of it where it is no pattern. */
function splitPattern(pattern: string): readonly [base: string, rest: string] {
  const glob = /[*?[\]{}]/.exec(pattern)?.index;
  if (glob === undefined) return [pattern, ''];
  const slash = pattern.lastIndexOf('/', glob);
  return slash < 0 ? ['', pattern] : [pattern.slice(0, slash), pattern.slice(slash)];
}

function quote(text: string, first: string): string {
  if (first === "'") return `'${text.replaceAll("'", "''")}'`;
  return first !== '"' && /^[\w./-][\w ./*@-]*$/.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

interface Reference {
  /** The file it stands in. */
  readonly from: string;
  /** A relative path, which may end in a slash. */
  readonly reference: string;
  readonly follow: Follow;
}

/** How `reference` has to be written afterwards; null where it stays, or leads nowhere. */
async function newReference({ fileSystem }: Files, { from, reference, follow }: Reference): Promise<string | null> {
  if (reference === '') return null;
  const target = joinPath(folderOf(from), reference);
  const before = relativePath(folderOf(from), target);
  const after = relativePath(folderOf(follow(from)), follow(target));
  if (before === after || (await fileSystem.stat(target)) === null) return null;
  const start = reference.startsWith('./') && !after.startsWith('.') ? './' : '';
  return start + after + (reference.endsWith('/') ? '/' : '');
}

/** As an address; what is written without escapes stays readable. */
function write(path: string, { address, isInBrackets }: MarkdownLink): string {
  const hasEscapes = /%[89A-F]/i.test(address);
  const special = isInBrackets ? /[<>\\%#?]/g : /[\s()<>\\%#?]/g;
  const escape = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return hasEscapes ? path.split('/').map(encodeURIComponent).join('/') : path.replace(special, escape);
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // Not an address after all.
  }
}
