/** Reads the personas of a workspace with the stories that name them, registry by registry. */
import { chooseLanguage } from '../core/document/chosen-language.js';
import { placedStories } from '../core/document/placed-stories.js';
import { isTask } from '../core/engine/lint.js';
import type { Problem } from '../core/engine/report.js';
import type { LanguagePack } from '../core/language/pack.js';
import { packs } from '../core/language/packs.js';
import type { ListedHeading, ListedPlace, ListedRegistry, PersonaListing } from '../core/listing/personas.js';
import { joinOverviews, overviewOf } from '../core/personas/overview.js';
import type { Persona } from '../core/personas/persona.js';
import { leftHeadings } from '../core/personas/read-personas.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import { decodeText } from './decode.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { comparePaths, joinPath, nameOf, relativePath } from './paths.js';
import { baseOf } from './own-personas.js';
import { isPersonaPath, personaFileName } from './persona-files.js';
import type { RunOptions, WorkspaceDocument } from './read-workspace.js';
import { runStories } from './run.js';

export interface ReadPersonaListing {
  readonly listing: PersonaListing;
  readonly problems: readonly Problem[];
  readonly skipped: readonly string[];
}

export async function readPersonaListing(options: RunOptions): Promise<ReadPersonaListing> {
  const { documents, problems, skipped } = await runStories(options);
  return { listing: await listPersonas(documents, options), problems, skipped };
}

/** The personas that hold for these documents; registries without anybody in them or before them are left out. */
export async function listPersonas(
  documents: readonly WorkspaceDocument[],
  options: Pick<RunOptions, 'cwd' | 'fileSystem'>,
): Promise<PersonaListing> {
  const groups = new Map<PersonaRegistry, WorkspaceDocument[]>();
  for (const document of documents) {
    const base = baseOf(document.registry);
    const group = groups.get(base) ?? [];
    group.push(document);
    groups.set(base, group);
  }
  const listing = await Promise.all([...groups].map(([registry, group]) => listRegistry(registry, group, options)));
  const hasAnybody = listing.filter(
    ({ personas, strangers, left }) => personas.length + strangers.length + left.length > 0,
  );
  return hasAnybody.sort((a, b) => comparePaths(a.root, b.root) || comparePaths(a.files[0] ?? '', b.files[0] ?? ''));
}

async function listRegistry(
  registry: PersonaRegistry,
  documents: readonly WorkspaceDocument[],
  { cwd: typed, fileSystem = nodeFileSystem }: Pick<RunOptions, 'cwd' | 'fileSystem'>,
): Promise<ListedRegistry> {
  const cwd = toAbsolutePath(typed, '.');
  const { folder, config, language } = documents[0]?.root ?? { folder: cwd, config: null, language: packs.fallback };
  const shown = (file: string): string => relativePath(cwd, joinPath(folder, file));
  const isNamed = config?.personas != null;
  const texts = new Map<string, string>();
  const registries = [...new Set([registry, ...documents.map((document) => document.registry)])];
  const files = [...new Set(registries.flatMap((one) => one.files))];
  for (const file of files) {
    const bytes = await fileSystem.readFile(joinPath(folder, file));
    texts.set(shown(file), 'failure' in bytes ? '' : (decodeText(bytes).text ?? ''));
  }
  const overview = overviewIn(registries, documents, language);
  const personas = overview.personas.map(({ persona }) => persona);
  const definitions = personas.flatMap((persona) => {
    const { definedAt } = persona;
    return definedAt === null ? [] : [[persona, placeIn(shown(definedAt.path), texts, definedAt.range)] as const];
  });
  const unread = documents.filter(({ path }) => !isNamed && isPersonaPath(path) && !texts.has(path));
  for (const { path, model } of unread) texts.set(path, model.text);
  return {
    ...overview,
    root: relativePath(cwd, folder) || '.',
    files: files.map(shown),
    definitions: new Map(definitions),
    depth: depthOf(
      personas.map(({ definedAt }) => definedAt),
      (path) => texts.get(shown(path)) ?? '',
    ),
    left: [...texts].flatMap(([path, text]) => leftIn(path, text, { isNamed, configured: config?.language ?? null })),
  };
}

/** Documents with people of their own have a registry of their own, which holds the shared people as well. */
function overviewIn(
  registries: readonly PersonaRegistry[],
  documents: readonly WorkspaceDocument[],
  language: LanguagePack,
) {
  const parts = registries.map((registry) => {
    const asking = documents.filter((document) => document.registry === registry);
    return overviewOf(registry, asking.flatMap(mentionsIn), language);
  });
  return joinOverviews(parts, language);
}

function depthOf(places: readonly Persona['definedAt'][], textOf: (path: string) => string): number | null {
  for (const place of places) {
    if (place === null) continue;
    const before = textOf(place.path).slice(0, place.range.start);
    const marks = /^ {0,3}(#{1,6})[ \t]/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[1];
    if (marks !== undefined) return marks.length;
  }
  return null;
}

function mentionsIn({ path, model }: WorkspaceDocument) {
  if (isTask(model)) return [];
  const index = indexLines(model.text);
  return placedStories(model).flatMap(({ persona }) =>
    persona === null
      ? []
      : [{ text: persona.text, place: { path, line: positionAt(index, persona.range.start).line } }],
  );
}

interface Circumstances {
  readonly isNamed: boolean;
  readonly configured: string | null;
}

function leftIn(path: string, text: string, { isNamed, configured }: Circumstances): readonly ListedHeading[] {
  const language = chooseLanguage(text, { configured });
  const index = indexLines(text);
  const isBeside = !isNamed && (!isPersonaPath(path) || personaFileName(nameOf(path)) === 'likely');
  const isOfAudience = personaFileName(nameOf(path)) === 'expected';
  return leftHeadings(text, { isNamed, isBeside, isOfAudience, language }).map(({ title, why, range }) => ({
    path,
    line: positionAt(index, range.start).line,
    title,
    why,
  }));
}

function placeIn(path: string, texts: ReadonlyMap<string, string>, range: TextRange): ListedPlace {
  return { path, line: positionAt(indexLines(texts.get(path) ?? ''), range.start).line };
}
