/** Finds the journeys that hold for a root: those its configuration names, or those of journey.yaml beside it. */
import type { Problem } from '../core/engine/report.js';
import { type Journeys, usualJourneys } from '../core/journey/journey.js';
import { readJourneys } from '../core/journey/read-journey.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { ResolvedConfig } from '../core/config/resolve.js';
import type { LanguagePack } from '../core/language/pack.js';
import type { FileSystem } from './file-system.js';
import { expandPattern } from './find-files.js';
import { folderOf, joinPath, nameOf, relativePath } from './paths.js';
import { readText } from './read-text.js';

const USUAL_NAMES: readonly string[] = ['journey.yaml', 'journey.yml'];

/** Whether a file is named as one in which stages are written down. */
export function isJourneyPath(path: string): boolean {
  return USUAL_NAMES.includes(nameOf(path).toLowerCase());
}

export interface FoundJourneys {
  readonly journeys: Journeys;
  /** Absolute. */
  readonly files: readonly string[];
  /** Where they name personas. */
  readonly mentions: readonly PlacedMention[];
  readonly problems: readonly Problem[];
}

export interface PlacedMention {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface JourneyRoot {
  readonly folder: string;
  readonly config: Pick<ResolvedConfig, 'journey'>;
  readonly language: LanguagePack;
}

/** The usual stages where nobody has written any down. A named file that is missing is told with the personas. */
export async function findJourneys(
  { folder, config, language }: JourneyRoot,
  { fileSystem, cwd }: { readonly fileSystem: FileSystem; readonly cwd: string },
): Promise<FoundJourneys> {
  const { journey } = config;
  const files =
    journey === null
      ? await usualFiles(folder, fileSystem)
      : await expandPattern(journey.pattern, folderOf(journey.from), fileSystem);
  const problems: Problem[] = [];
  const found: Journeys['journeys'][number][] = [];
  const mentions: PlacedMention[] = [];
  for (const file of files) {
    const path = relativePath(cwd, file);
    const { text, problem } = await readText(fileSystem, file);
    if (problem !== null) problems.push({ path, ...problem });
    if (text === null) continue;
    const { journeys, personas, problems: slips } = readJourneys(text, relativePath(folder, file));
    found.push(...(journeys?.journeys ?? []));
    const index = indexLines(text);
    mentions.push(...personas.map(({ name, range }) => ({ name, path, ...positionAt(index, range.start) })));
    for (const { message, range } of slips) problems.push({ path, ...positionAt(index, range.start), message });
  }
  const journeys = found.length === 0 ? usualJourneys(language) : { isDeclared: true, journeys: found };
  return { journeys, files, mentions, problems };
}

async function usualFiles(folder: string, fileSystem: FileSystem): Promise<readonly string[]> {
  for (const name of USUAL_NAMES) {
    const path = joinPath(folder, name);
    if ((await fileSystem.stat(path))?.kind === 'file') return [path];
  }
  return [];
}
