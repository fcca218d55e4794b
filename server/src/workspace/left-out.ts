/** Where nothing was read: what lies in the folders all the same, and why it was left out. */
import type { ConfigFinder } from './config-discovery.js';
import { isMarkdown } from './markdown-name.js';
import type { FileSystem } from './file-system.js';
import { addIgnoreFile, isIgnored, isSkippedFolder, readIgnoreChain, type IgnoreChain } from './ignore-files.js';
import { joinPath, nameOf } from './paths.js';

/** How many files were left out, by reason. */
export interface LeftOut {
  /** How many folders were named, so that there was a place to look; files that are named are told one by one. */
  readonly folders: number;
  /** Markdown that `ignores` names. */
  readonly ignored: number;
  /** Markdown that a .gitignore names. */
  readonly gitignored: number;
  /** Markdown that `files` does not name. */
  readonly unnamed: number;
  /** Markdown behind a link, which is not followed. */
  readonly linked: number;
  /** Markdown in folders of tools and of other people, such as node_modules. */
  readonly skipped: number;
  /** Other files with text, by the ending of their names: ".mdx". */
  readonly byEnding: ReadonlyMap<string, number>;
}

export interface LeftOutOptions {
  readonly fileSystem: FileSystem;
  readonly configs: ConfigFinder;
  readonly cwd: string;
  readonly paths: readonly string[];
}

type Reason = Exclude<keyof LeftOut, 'byEnding' | 'folders'>;
type Tally = Record<Reason | 'folders', number> & { readonly byEnding: Map<string, number>; looks: number };

/** Where people write stories, besides Markdown. */
const TEXTS =
  /\.(?:mdx|mkd|mkdn|mdwn|mdtxt|mdtext|rmd|qmd|txt|text|adoc|asciidoc|asc|rst|org|textile|wiki|mediawiki|html?|docx?|odt|rtf|pdf|pages|feature|xlsx?|csv|ipynb|tex)$/i;
/** Enough for an answer; whoever has more files knows what they are. */
const MOST_LOOKS = 50_000;

/** Looks through the folders that were to be read once more, this time at everything. */
export async function findLeftOut(options: LeftOutOptions): Promise<LeftOut> {
  const tally: Tally = {
    ...{ folders: 0, ignored: 0, gitignored: 0, unnamed: 0, linked: 0, skipped: 0 },
    byEnding: new Map(),
    looks: 0,
  };
  const including = options.paths.filter((path) => !path.startsWith('!'));
  for (const path of including.length > 0 ? including : ['.']) {
    const folder = joinPath(options.cwd, path);
    if ((await options.fileSystem.stat(folder))?.kind !== 'folder') continue;
    tally.folders++;
    await look(folder, { chain: await readIgnoreChain(options.fileSystem, folder), reason: null }, options, tally);
  }
  return tally;
}

interface Around {
  readonly chain: IgnoreChain;
  /** Why the folder itself is left out. */
  readonly reason: Reason | null;
}

async function look(folder: string, around: Around, options: LeftOutOptions, tally: Tally): Promise<void> {
  const { fileSystem, configs } = options;
  const chain = await addIgnoreFile(fileSystem, { folder, chain: around.chain });
  const root = await configs.findFor(folder);
  for (const { name, kind } of (await fileSystem.list(folder)) ?? []) {
    if (++tally.looks > MOST_LOOKS) return;
    const path = joinPath(folder, name);
    const isFolder = kind === 'folder';
    const reason =
      around.reason ?? (root.isIgnored(path) ? 'ignored' : isIgnored(chain, path, isFolder) ? 'gitignored' : null);
    if (isFolder) {
      if (nameOf(path) === '.git' || nameOf(path) === 'node_modules') continue;
      await look(path, { chain, reason: reason ?? (isSkippedFolder(path) ? 'skipped' : null) }, options, tally);
    } else if (isMarkdown(name)) {
      const why = reason ?? (kind === 'link' ? 'linked' : root.isDocument(path) ? null : 'unnamed');
      if (why !== null) tally[why]++;
    } else if (reason === null && TEXTS.test(name) && !root.isDocument(path)) {
      const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
      tally.byEnding.set(ending, (tally.byEnding.get(ending) ?? 0) + 1);
    }
  }
}
