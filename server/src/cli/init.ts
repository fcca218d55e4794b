/** `customer-first init`: sets up a configuration and a personas file with the people that the stories already name. */
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { drawConfig } from '../core/config/draw-config.js';
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { wrap } from '../reporters/wrap.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { isInside, joinPath, relativePath } from '../workspace/paths.js';
import { readText } from '../workspace/read-text.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { FoundPersonas } from '../service/personas/found.js';
import type { Io } from './io.js';
import { drawKnown, type People } from './known-personas.js';
import { drawPersonas, explainLeftOut } from '../service/personas/scaffold.js';
import type { Session } from './session.js';

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
const NOBODY = 'No story names a person of its own yet, so there is nobody to put into a personas.md.';

export function addInit(program: Command, { io, finish }: Session): void {
  program
    .command('init')
    .description('Write a configuration and a first personas.md from the names in your stories')
    .argument('[folder]', 'where the stories are (default: this folder)')
    .option('--force', 'replace a configuration that is there already; personas are never replaced')
    .action((folder: string | undefined, options: InitOptions) => finish(init(folder, options, io)));
}

async function init(named: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const typed = await chooseFolder(named, io);
  const place = await findPlace(typed, io.cwd);
  const people = await readPeople(typed, place, io);
  const drafts = await draftFiles(place.folder, people, io);
  const isDone = await writeDrafts(drafts, place, { options, io });
  const hasNew = drafts.some((draft) => draft.path === PERSONAS);
  if (people.known !== null) io.stdout.write(drawKnown(people, io.stdout.columns));
  else for (const remark of explainLeftOut(people.found)) printWrapped(remark, io);
  io.stdout.write(drawNextSteps({ hasNew, hasPersonas: hasNew || people.known !== null, ...place }, io));
  return isDone ? EXIT_CLEAN : EXIT_TROUBLE;
}

/** Whom the stories name beside those who are written down already, and what the files say that are there. */
async function readPeople(typed: string, place: Place, io: Io): Promise<People> {
  const [{ runStories }, { listPersonas }, { findPeople }] = await Promise.all([
    import('../workspace/run.js'),
    import('../workspace/persona-listing.js'),
    import('../service/personas/found.js'),
  ]);
  const { documents } = await runStories({ cwd: io.cwd, paths: [typed] });
  const found = findPeople(documents);
  const listing = await listPersonas(documents, { cwd: io.cwd });
  const described = listing.filter(({ personas }) => personas.length > 0);
  if (described.length > 0) return { found, known: described };
  const unread = existingPersonas(place.root);
  if (unread === null) return { found, known: null };
  const { text, problem } = await readText(nodeFileSystem, joinPath(place.root, unread));
  if (text === null) throw new UserError(`${place.shownRoot}${unread}: ${problem.message}`);
  return { found, known: listing.filter(({ left }) => left.length > 0), unread: place.shownRoot + unread };
}

/** The personas file of this folder, in whatever case it is written. */
function existingPersonas(root: string): string | null {
  return readdirSync(root).find((name) => name.toLowerCase() === PERSONAS && existsSync(join(root, name))) ?? null;
}

async function chooseFolder(named: string | undefined, io: Io): Promise<string> {
  const typed = named ?? (await io.ask?.('Which folder holds your stories? (Enter: this folder and all below) ')) ?? '';
  const folder = typed
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/(?<!\/)\/+$/, '');
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

async function draftFiles(folder: string, { found, known }: People, io: Io): Promise<readonly Draft[]> {
  const isNobody = known === null && found.people.length === 0;
  if (isNobody) printWrapped(NOBODY, io);
  const wantsPersonas = known === null && !isNobody && (await isWanted(found, io));
  const config = drawConfig({ folder: folder === HERE ? null : folder, personas: wantsPersonas ? PERSONAS : null });
  const personas = { path: PERSONAS, text: drawPersonas(found), about: summarise(found) };
  return [
    { path: CONFIG, text: config, about: 'the settings, each with a comment' },
    ...(wantsPersonas ? [personas] : []),
  ];
}

async function isWanted({ people }: FoundPersonas, { ask }: Io): Promise<boolean> {
  if (ask === null) return true;
  const persons = count(people.length, 'person', 'people');
  const answer = await ask(`Write a personas.md with ${persons} from your stories? (Enter: yes, n: no) `);
  return !/^n/i.test(answer.trim());
}

function summarise({ people }: FoundPersonas): string {
  const named = people
    .slice(0, 5)
    .map(({ name, stories, kind }) => `${name} (${kind === 'staff' ? 'staff, ' : ''}${stories})`);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  return `${count(people.length, 'person', 'people')} from your stories: ${named.join(', ')}${more}`;
}

/** Writes what does not exist yet, with --force also another configuration; false when something was left as it is. */
async function writeDrafts(
  drafts: readonly Draft[],
  { root, shownRoot }: Place,
  { options: { force = false }, io }: { readonly options: InitOptions; readonly io: Io },
): Promise<boolean> {
  let isDone = true;
  for (const { path, text, about } of drafts) {
    const existing = (path === CONFIG ? CONFIGS : [path]).find((name) => existsSync(join(root, name)));
    const mayReplace = force && path === CONFIG;
    if (existing !== undefined && !(mayReplace && existing === path)) {
      io.stderr.write(
        `${makePrintable(shownRoot + existing)} is there already and stays as it is.${existing === path ? ' “--force” replaces it.' : ''}\n`,
      );
      isDone = false;
      continue;
    }
    await writeNew(join(root, path), text, { shown: shownRoot + path, force: mayReplace });
    printWrapped(`Wrote ${shownRoot}${path}: ${about}.`, io);
  }
  return isDone;
}

function printWrapped(text: string, { stdout }: Io): void {
  stdout.write(`${wrap(makePrintable(text), (stdout.columns ?? Infinity) - 2).join('\n  ')}\n`);
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
  { hasNew, hasPersonas, shownRoot }: Pick<Place, 'shownRoot'> & Readonly<Record<'hasNew' | 'hasPersonas', boolean>>,
  { stdout }: Io,
): string {
  const folder = shownRoot === '' ? '' : ` ${makePrintable(shownRoot.slice(0, -1))}`;
  const steps = [
    ...(hasNew ? ['Open personas.md and write down one need of each person, and how you know it.'] : []),
    ...(hasPersonas ? [`“customer-first personas${folder}” says who is used where, and what is missing.`] : []),
    `Run “customer-first${folder}”, and rewrite the first story it talks about.`,
    'Ask “customer-first explain <rule>” when you wonder why.',
  ];
  const columns = stdout.columns ?? Infinity;
  const lines = steps.map((step, at) => `  ${at + 1}. ${wrap(step, columns - 5).join('\n     ')}`);
  return `\nNext:\n${lines.join('\n')}\n`;
}
