/** `customer-first init`: sets up a configuration and a personas file with the people that the stories already name. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { count } from '../reporters/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { wrap } from '../reporters/wrap.js';
import type { StoryListing } from '../reporters/story-listing.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { isInside, relativePath } from '../workspace/paths.js';
import { drawConfig } from '../core/config/draw-config.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import type { FoundPersonas, Mention } from './found-personas.js';
import { drawPersonas } from './personas-scaffold.js';
import type { Session } from './program.js';

interface InitOptions {
  readonly force?: boolean;
}

/** Where the stories are, and where the new files go: the configuration counts for what lies below it. */
interface Place {
  /** Absolute. */
  readonly root: string;
  /** The root as seen from where the command runs, with `/` at the end; '' where it is the same. */
  readonly shownRoot: string;
  /** The folder with the stories, as seen from the root. */
  readonly folder: string;
}

/** One file to write. */
interface Draft {
  readonly path: string;
  readonly text: string;
  /** What is in it, for the person who gets it. */
  readonly about: string;
}

const CONFIG = '.customer-first.yaml';
const CONFIGS = [CONFIG, '.customer-first.yml', '.customer-first.json'];
const PERSONAS = 'personas.md';
const HERE = '.';

export function addInit(program: Command, { io, finish }: Session): void {
  program
    .command('init')
    .description('Write a configuration and a first personas.md from the names in your stories')
    .argument('[folder]', 'where the stories are (default: this folder)')
    .option('--force', 'replace files that are there already')
    .action((folder: string | undefined, options: InitOptions) => finish(init(folder, options, io)));
}

async function init(named: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const typed = await chooseFolder(named, io);
  const place = await findPlace(typed, io.cwd);
  const { readListing } = await import('../workspace/listing.js');
  const { listing } = await readListing({ cwd: io.cwd, paths: [typed] });
  const drafts = await draftFiles(place.folder, listing, io);
  const isDone = await writeDrafts(drafts, place, { options, io });
  const hasPersonas = drafts.some((draft) => draft.path === PERSONAS);
  io.stdout.write(drawNextSteps({ hasPersonas, ...place }, io));
  return isDone ? EXIT_CLEAN : EXIT_TROUBLE;
}

async function chooseFolder(named: string | undefined, io: Io): Promise<string> {
  const typed = named ?? (await io.ask?.('Which folder holds your stories? (Enter: this folder and all below) ')) ?? '';
  const folder = typed.trim().replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  return folder === '' ? HERE : folder;
}

/** Stories of another project get their files there: in this folder nobody would find them. */
async function findPlace(typed: string, cwd: string): Promise<Place> {
  const here = toAbsolutePath(cwd, HERE);
  const folder = toAbsolutePath(cwd, typed);
  const kind = (await nodeFileSystem.stat(folder))?.kind;
  if (kind !== 'folder') {
    const why = kind === undefined ? 'There is no such folder. Check the spelling.' : 'This is not a folder.';
    throw new UserError(`${makePrintable(typed)}: ${why}`);
  }
  if (folder === here) return { root: here, shownRoot: '', folder: HERE };
  if (isInside(here, folder)) return { root: here, shownRoot: '', folder: relativePath(here, folder) };
  return { root: folder, shownRoot: `${relativePath(here, folder)}/`, folder: HERE };
}

async function draftFiles(folder: string, listing: StoryListing, io: Io): Promise<readonly Draft[]> {
  const { findPersonas } = await import('./found-personas.js');
  const found = findPersonas(mentionsIn(listing));
  const reason = whyNoPersonas(listing, found);
  if (reason !== null) io.stdout.write(`${reason}\n`);
  const wantsPersonas = reason === null && (await isWanted(found, io));
  const config = drawConfig({ folder: folder === HERE ? null : folder, personas: wantsPersonas ? PERSONAS : null });
  const personas = {
    path: PERSONAS,
    text: drawPersonas(found, io.now().toISOString().slice(0, 10)),
    about: summarise(found),
  };
  return [
    { path: CONFIG, text: config, about: 'the settings, each with a comment' },
    ...(wantsPersonas ? [personas] : []),
  ];
}

/** Null where a personas file is missing and there is somebody to put into it. */
function whyNoPersonas({ files }: StoryListing, { people }: FoundPersonas): string | null {
  if (files.some((file) => file.personasDeclared))
    return 'Your personas are written down already, so no personas.md is needed.';
  if (people.length > 0) return null;
  return 'No story names a person of its own yet, so there is nobody to put into a personas.md.';
}

async function isWanted({ people }: FoundPersonas, { ask }: Io): Promise<boolean> {
  if (ask === null) return true;
  const persons = count(people.length, 'person', 'people');
  const answer = await ask(`Write a personas.md with ${persons} from your stories? (Enter: yes, n: no) `);
  return !/^n/i.test(answer.trim());
}

function mentionsIn(listing: StoryListing): readonly Mention[] {
  const stories = listing.files.flatMap((file) => file.stories);
  return stories.flatMap(({ story, resolution }) =>
    story.persona === null || resolution === null ? [] : [{ text: story.persona.text, state: resolution.state }],
  );
}

function summarise({ people, generic }: FoundPersonas): string {
  const named = people.slice(0, 5).map(({ name, stories }) => `${name} (${stories})`);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  const left =
    generic.length === 0
      ? ''
      : `; left out, because it could be anybody: ${generic.map(({ name }) => name).join(', ')}`;
  return `${count(people.length, 'person', 'people')} from your stories: ${named.join(', ')}${more}${left}`;
}

/** Writes what does not exist yet, or everything with --force; false when something was left as it is. */
async function writeDrafts(
  drafts: readonly Draft[],
  { root, shownRoot }: Place,
  { options: { force = false }, io }: { readonly options: InitOptions; readonly io: Io },
): Promise<boolean> {
  let isDone = true;
  for (const { path, text, about } of drafts) {
    const existing = (path === CONFIG ? CONFIGS : [path]).find((name) => existsSync(join(root, name)));
    if (existing !== undefined && !(force && existing === path)) {
      io.stderr.write(
        `${makePrintable(shownRoot + existing)} is there already and stays as it is.${existing === path ? ' “--force” replaces it.' : ''}\n`,
      );
      isDone = false;
      continue;
    }
    await writeNew(join(root, path), text, { shown: shownRoot + path, force });
    io.stdout.write(
      wrap(makePrintable(`Wrote ${shownRoot}${path}: ${about}.`), (io.stdout.columns ?? Infinity) - 2).join('\n  ') +
        '\n',
    );
  }
  return isDone;
}

async function writeNew(
  file: string,
  text: string,
  { shown, force }: { readonly shown: string; readonly force: boolean },
): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${makePrintable(shown)} cannot be written (${makePrintable(why)}).`);
  }
}

function drawNextSteps(
  { hasPersonas, shownRoot }: Pick<Place, 'shownRoot'> & { readonly hasPersonas: boolean },
  { stdout }: Io,
): string {
  const command = shownRoot === '' ? 'customer-first' : `customer-first ${makePrintable(shownRoot.slice(0, -1))}`;
  const steps = [
    ...(hasPersonas ? ['Open personas.md and write down one need of each person, and how you know it.'] : []),
    `Run “${command}”, and rewrite the first story it talks about.`,
    'Ask “customer-first explain <rule>” when you wonder why.',
  ];
  const columns = stdout.columns ?? Infinity;
  const lines = steps.map((step, at) => `  ${at + 1}. ${wrap(step, columns - 5).join('\n     ')}`);
  return `\nNext:\n${lines.join('\n')}\n`;
}
