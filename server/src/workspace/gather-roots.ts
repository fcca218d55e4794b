/** What each project has written down that a picture needs: its people, and the stages of their life. */
import { type Person, type Root, sortPeople } from '../core/picture/gathered.js';
import { isNamed } from '../core/journey/expected.js';
import { personaKey } from '../core/personas/people-said.js';
import type { Problem } from '../core/engine/report.js';
import type { Persona } from '../core/personas/persona.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { didYouMean } from '../core/text/did-you-mean.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { listWords } from '../core/text/list-words.js';
import { remembered } from '../core/remembered.js';
import type { ConfigRoot } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import type { PlacedMention } from './find-journeys.js';
import { comparePaths, joinPath } from './paths.js';
import { readText } from './read-text.js';

/** A document with what holds for it. */
export interface RootSource {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly root: ConfigRoot;
  readonly registry: PersonaRegistry;
}

interface Reading {
  /** Problems name files as seen from here. */
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** How an absolute path is shown. */
  readonly show: (path: string) => string;
}

/** Sorted by folder. */
export async function gatherRoots(
  sources: readonly RootSource[],
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
    roots.push({ root: reading.show(root.folder), language: root.language.id, journeys: journey, people });
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
  sources: readonly RootSource[],
  { folder }: ConfigRoot,
  { show, lineOf }: Reading & { readonly lineOf: LineOf },
): Promise<Person[]> {
  const personas = new Map<string, Persona>();
  for (const registry of new Set(sources.map((source) => source.registry))) {
    for (const persona of registry.personas) {
      const key = personaKey(persona);
      if (!personas.has(key)) personas.set(key, persona);
    }
  }
  const people = [...personas].map(async ([key, persona]): Promise<Person> => {
    const { id, name, kind, isParked, aliases, needs, pains, evidence, definedAt } = persona;
    const file = definedAt === null ? null : joinPath(folder, definedAt.path);
    const lists = { aliases: [...aliases], needs: [...needs], pains: [...pains], evidence: [...evidence] };
    const stages = persona.stages === undefined ? null : [...persona.stages];
    const at =
      file === null || definedAt === null
        ? null
        : { path: show(file), line: await lineOf(file, definedAt.range.start) };
    return { key, id, name, kind, ...lists, stages, ...(isParked === true ? { isParked } : {}), definedAt: at };
  });
  return sortPeople(await Promise.all(people));
}

/** Lines in files that were read, or are read for this. */
function createLines(sources: readonly RootSource[], { fileSystem }: Reading): LineOf {
  const texts = new Map(sources.map(({ file, text }) => [file, { text }]));
  const indexOf = remembered(({ text }: { readonly text: string }) => indexLines(text));
  return async (file, offset) => {
    const known = texts.get(file) ?? { text: (await readText(fileSystem, file)).text ?? '' };
    texts.set(file, known);
    return positionAt(indexOf(known), offset).line;
  };
}
