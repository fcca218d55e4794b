/** Whom the stories of the workspace serve, as they are now: the picture that a report draws of the same files. */
import type { Picture } from '../../core/picture/shape.js';
import { storiesSaid } from '../../core/picture/collect.js';
import type { Said } from '../../core/picture/said.js';
import type { SaidDocument } from '../../core/picture/gathered.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import { concludeOn } from '../../workspace/conclude-on.js';
import { gatherRoots } from '../../workspace/gather-roots.js';
import { comparePaths, isInside, nameOf, relativePath } from '../../workspace/paths.js';
import { createBreath } from '../breath.js';
import type { LintKey } from '../project/linters.js';
import type { IndexedDocument } from '../project/workspace-index.js';
import type { Ports } from '../ports.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { AddressOf } from '../texts/texts.js';

export interface Coverage {
  readonly picture: Picture;
  /** Addresses, by the path that the picture shows. */
  readonly files: ReadonlyMap<string, string>;
}

export interface CoverageQuestion {
  /** Those that count, in any order. */
  readonly documents: readonly IndexedDocument[];
  /** The day that ages count from. */
  readonly today: string;
  readonly isOver: () => boolean;
  readonly addressOf: AddressOf;
}

type Used = Pick<Ports, 'lint' | 'lintKey' | 'project' | 'fileSystem'>;

/** Null where nobody waits any more. What a document says is collected anew only where it may have changed. */
export async function coverageOf(
  ports: Used,
  { documents, today, isOver, addressOf }: CoverageQuestion,
): Promise<Coverage | null> {
  const show = showing(ports.project.folders());
  const files = new Map<string, string>();
  const note = (path: string, uri = addressOf(path)): string => {
    const shown = show(path);
    if (!files.has(shown)) files.set(shown, uri);
    return shown;
  };
  const said: SaidDocument[] = [];
  const breathe = createBreath();
  for (const document of documents) {
    await breathe();
    if (isOver()) return null;
    const own = await saidIn(ports, document);
    if (own !== null) said.push({ path: note(document.snapshot.path, document.snapshot.uri), root: show(document.root.folder), said: own });
  }
  said.sort((a, b) => comparePaths(a.path, b.path));
  const folders = new Set(documents.map(({ root }) => root.folder));
  const sources = documents.map(({ snapshot: { path, text }, root, registry }) => ({ file: path, text, root, registry }));
  const shown = (path: string): string => (folders.has(path) ? show(path) : note(path));
  const { roots } = await gatherRoots(sources, { cwd: '/', fileSystem: ports.fileSystem, show: shown });
  return { picture: await concludeOn({ documents: said, roots }, today), files };
}

/** As seen from the folder that is open; where several are, with its name before it. */
function showing(folders: readonly string[]): (path: string) => string {
  const names = folders.map(nameOf);
  const prefixes = names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${(at + 1).toString()})`));
  return (path) => {
    const at = folders.findIndex((folder) => path === folder || isInside(folder, path));
    const [folder, prefix] = [folders[at] ?? (folders.length === 1 ? folders[0] : undefined), prefixes[at]];
    if (folder === undefined) return path;
    const shown = relativePath(folder, path);
    if (folders.length === 1 || prefix === undefined) return shown;
    return shown === '.' ? prefix : `${prefix}/${shown}`;
  };
}

interface Remembered extends LintKey {
  /** What is said names personas by their places, which a linter does not look at. */
  readonly registry: PersonaRegistry;
  readonly said: Said;
}

const known = new WeakMap<Snapshot, Remembered>();

/** Null where it cannot be read. */
async function saidIn({ lint, lintKey }: Used, document: IndexedDocument): Promise<Said | null> {
  const { snapshot, registry, settings } = document;
  try {
    const key = await lintKey(snapshot, document);
    const before = known.get(snapshot);
    const isSame = before?.linter === key.linter && before.facts === key.facts && before.registry === registry;
    if (isSame) return before.said;
    const { findings, suppressed } = await lint(snapshot, document);
    const said = storiesSaid.collect({ document: snapshot.model, registry, settings, findings, suppressed });
    known.set(snapshot, { ...key, registry, said });
    return said;
  } catch {
    return null;
  }
}
