/** Finds the journeys that hold for a root: those its configuration names, those of journey.yaml beside it, or a journey map there. */
import type { Problem } from '../core/engine/report.js';
import { type Journeys, usualJourneys } from '../core/journey/journey.js';
import { readJourneyMap } from '../core/journey/read-journey-map.js';
import { readJourneys } from '../core/journey/read-journey.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { ResolvedConfig } from '../core/config/resolve.js';
import type { LanguagePack } from '../core/language/pack.js';
import type { FileSystem } from './file-system.js';
import { expandPattern } from './find-files.js';
import { folderOf, joinPath, nameOf, relativePath } from './paths.js';
import { readText } from './read-text.js';

const USUAL_NAMES: readonly string[] = ['journey.yaml', 'journey.yml'];
/** Read where none of those stands there. */
const USUAL_MAPS: readonly string[] = [
  'journey.md',
  'journey-map.md',
  'customer-journey.md',
  'customer-journey-map.md',
];
const MARKDOWN = /\.(?:md|markdown)$/i;

/** Whether a file is named as one in which stages are written down. */
export function isJourneyPath(path: string): boolean {
  return [...USUAL_NAMES, ...USUAL_MAPS].includes(nameOf(path).toLowerCase());
}

const NO_STAGES =
  'No stages can be read here. Write a table with a column “Stage”, or headings such as “## Stage: Move in”.';

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
    if (MARKDOWN.test(file)) {
      const map = readJourneyMap(text, relativePath(folder, file), language);
      if (map !== null) found.push(map);
      else if (journey !== null) problems.push({ path, line: 1, column: 1, message: NO_STAGES });
      continue;
    }
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
  for (const name of [...USUAL_NAMES, ...USUAL_MAPS]) {
    const path = joinPath(folder, name);
    if ((await fileSystem.stat(path))?.kind === 'file') return [path];
  }
  return [];
}
