/** Reads a workspace and gathers all that a picture of it is concluded from. */
import { storiesSaid } from '../core/picture/collect.js';
import type { Gathered, SaidDocument } from '../core/picture/gathered.js';
import type { Problem } from '../core/engine/report.js';
import { saidOf } from '../core/facts/fact.js';
import { checkAll } from './check-all.js';
import type { CheckedText } from './check-text.js';
import { gatherRoots } from './gather-roots.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { joinPath, relativePath } from './paths.js';
import { readSources, type Source, uniqueProblems } from './read-sources.js';
import type { RunOptions } from './read-workspace.js';

export interface GatheredRun {
  readonly gathered: Gathered;
  readonly problems: readonly Problem[];
  readonly skipped: readonly string[];
  /** Each file with the counts that a report has of it, to say why there is nothing. */
  readonly files: readonly GatheredFile[];
}

type GatheredFile = Pick<Source, 'path' | 'text'> &
  Pick<CheckedText, 'stories' | 'items' | 'judged' | 'unread' | 'language'>;

export async function gather(options: RunOptions): Promise<GatheredRun> {
  const { sources, problems, skipped } = await readSources(options);
  const { results } = await checkAll(sources, { ...options, asks: 'picture' });
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const show = (file: string): string => relativePath(cwd, file) || '.';
  const documents: SaidDocument[] = [];
  const files: GatheredFile[] = [];
  const found: Problem[] = [...problems];
  for (const [i, { path, text, root }] of sources.entries()) {
    const checked = results[i];
    if (checked === undefined) continue;
    found.push(...checked.problems.map((problem) => ({ path, ...problem })));
    const said = saidOf(storiesSaid, checked.facts);
    if (!checked.isRead || said === null) continue;
    documents.push({ path, root: show(root.folder), said });
    const { stories, items, judged, unread, language } = checked;
    files.push({ path, text, stories, items, judged, unread, language });
  }
  const read = sources.map(({ path, ...source }) => ({ ...source, file: joinPath(cwd, path) }));
  const { roots, problems: ofRoots } = await gatherRoots(read, { cwd, fileSystem, show });
  return { gathered: { documents, roots }, problems: uniqueProblems([...found, ...ofRoots]), skipped, files };
}
