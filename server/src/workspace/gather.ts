/** Reads a workspace and gathers all that a picture of it is concluded from. */
import { storiesSaid } from '../core/picture/collect.js';
import { type Gathered, type Person, type Root, type SaidDocument, sortPeople } from '../core/picture/gathered.js';
import { isNamed } from '../core/journey/expected.js';
import { personaKey } from '../core/picture/people-said.js';
import type { Problem } from '../core/engine/report.js';
import { saidOf } from '../core/facts/fact.js';
import type { Persona } from '../core/personas/persona.js';
import { didYouMean } from '../core/text/did-you-mean.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { listWords } from '../core/text/list-words.js';
import { remembered } from '../core/remembered.js';
import { checkAll } from './check-all.js';
import type { CheckedText } from './check-text.js';
import type { ConfigRoot } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import type { PlacedMention } from './find-journeys.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { comparePaths, joinPath, relativePath } from './paths.js';
import { readSources, type Source, uniqueProblems } from './read-sources.js';
import { readText } from './read-text.js';
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
  const rootOf = (root: ConfigRoot): string => relativePath(cwd, root.folder) || '.';
  const documents: SaidDocument[] = [];
  const files: GatheredFile[] = [];
  const found: Problem[] = [...problems];
  for (const [i, { path, text, root }] of sources.entries()) {
    const checked = results[i];
    if (checked === undefined) continue;
    found.push(...checked.problems.map((problem) => ({ path, ...problem })));
    const said = saidOf(storiesSaid, checked.facts);
    if (!checked.isRead || said === null) continue;
    documents.push({ path, root: rootOf(root), said });
    const { stories, items, judged, unread, language } = checked;
    files.push({ path, text, stories, items, judged, unread, language });
  }
  const { roots, problems: ofRoots } = await readRoots(sources, { cwd, fileSystem, rootOf });
  return { gathered: { documents, roots }, problems: uniqueProblems([...found, ...ofRoots]), skipped, files };
}

interface Reading {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  readonly rootOf: (root: ConfigRoot) => string;
}

/** Sorted by folder. */
async function readRoots(
  sources: readonly Source[],
  reading: Reading,
): Promise<{ readonly roots: readonly Root[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const roots: Root[] = [];
  const lineOf = createLines(sources, reading);
  for (const root of new Set(sources.map((source) => source.root))) {
    const { journeys, mentions, problems: slips } = root.journeys;
    problems.push(...slips);
    const own = sources.filter((source) => source.root === root);
    const people = await readPeople(own, root, { ...reading, lineOf });
    problems.push(...strangersAmong(mentions, people));
    const copied = journeys.journeys.map(({ personas, stages }) => ({
      personas: [...personas],
      stages: stages.map(({ id, title, aliases, notApplicable }) => {
        return { id, title, aliases: [...aliases], notApplicable: [...notApplicable] };
      }),
    }));
    const journey = { isDeclared: journeys.isDeclared, journeys: copied };
    roots.push({ root: reading.rootOf(root), language: root.language.id, journeys: journey, people });
  }
  return { roots: roots.sort((a, b) => comparePaths(a.root, b.root)), problems };
}

/** Names in a journey that are none of the personas; where nobody is described, there is nothing to compare with. */
function strangersAmong(mentions: readonly PlacedMention[], people: readonly Person[]): readonly Problem[] {
  if (people.length === 0) return [];
  const known = people.map(({ name }) => name);
  return mentions
    .filter(({ name }) => !people.some((person) => isNamed(person, [name])))
    .map(({ name, ...place }) => ({
      ...place,
      message: `“${name}” in this journey is none of your personas.${didYouMean(name, known) || ` They are ${listWords(known, 'and')}.`}`,
      isNote: true,
    }));
}

type LineOf = (file: string, offset: number) => Promise<number>;

/** Everybody once: those of the configuration, then those of files, by file and place. */
async function readPeople(
  sources: readonly Source[],
  { folder }: ConfigRoot,
  { cwd, lineOf }: Reading & { readonly lineOf: LineOf },
): Promise<Person[]> {
  const personas = new Map<string, Persona>();
  for (const registry of new Set(sources.map((source) => source.registry))) {
    for (const persona of registry.personas) {
      const key = personaKey(persona);
      if (!personas.has(key)) personas.set(key, persona);
    }
  }
  const people = [...personas].map(async ([key, persona]): Promise<Person> => {
    const { id, name, kind, aliases, needs, pains, evidence, definedAt } = persona;
    const file = definedAt === null ? null : joinPath(folder, definedAt.path);
    const lists = { aliases: [...aliases], needs: [...needs], pains: [...pains], evidence: [...evidence] };
    const stages = persona.stages === undefined ? null : [...persona.stages];
    const at =
      file === null || definedAt === null
        ? null
        : { path: relativePath(cwd, file), line: await lineOf(file, definedAt.range.start) };
    return { key, id, name, kind, ...lists, stages, definedAt: at };
  });
  return sortPeople(await Promise.all(people));
}

/** Lines in files that were read, or are read for this. */
function createLines(sources: readonly Source[], { cwd, fileSystem }: Reading): LineOf {
  const texts = new Map(sources.map(({ path, text }) => [joinPath(cwd, path), { text }]));
  const indexOf = remembered(({ text }: { readonly text: string }) => indexLines(text));
  return async (file, offset) => {
    const known = texts.get(file) ?? { text: (await readText(fileSystem, file)).text ?? '' };
    texts.set(file, known);
    return positionAt(indexOf(known), offset).line;
  };
}
