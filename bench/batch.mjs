// Whole folders: cold beside the peers, with a warm cache, with one changed file, and how long it takes to start.
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns, runOnce } from './measured.mjs';
import { writeFolder } from './texts.mjs';
import { program, textlintSettings, tools } from './tools.mjs';

/** Copies every Markdown file side by side, so that no ignore file or configuration of theirs has a say. */
function copyMarkdown(source, target) {
  const paths = readdirSync(source, { recursive: true }).filter((path) => path.endsWith('.md'));
  const files = paths.map((path) => join(source, path)).filter((path) => statSync(path).isFile());
  files.sort().forEach((path, i) => copyFileSync(path, join(target, `${String(i).padStart(5, '0')}.md`)));
}

/** The folders that are read; `every`: a slow tool gets one file in so many. */
function prepareFolders(scratch, { folder, files }) {
  const made = { count: files, characters: 10_000 };
  const kinds = [
    ...(folder === undefined ? [] : [['texts as teams wrote them', (at) => copyMarkdown(folder, at)]]),
    ['made-up backlog', (at) => writeFolder(at, made)],
    ['made-up dense stories', (at) => writeFolder(at, { ...made, isDense: true })],
  ];
  return kinds.map(([title, fill], i) => {
    const whole = makeFolder(join(scratch, `whole-${i}`), fill);
    const part = makeFolder(join(scratch, `part-${i}`), (at) => {
      const names = readdirSync(whole).filter((name) => name.endsWith('.md'));
      const step = Math.max(1, Math.ceil(names.length / 30));
      for (const name of names.filter((_, n) => n % step === 0)) copyFileSync(join(whole, name), join(at, name));
    });
    return { title, whole, part };
  });
}

function makeFolder(at, fill) {
  mkdirSync(at, { recursive: true });
  fill(at);
  writeFileSync(join(at, '.textlintrc.json'), textlintSettings);
  return at;
}

function sizeOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return { files: names.length, bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) };
}

/** For each folder the medians of each tool, for all files or a part of them. */
export function measureCold(scratch, options, say) {
  const [own] = tools;
  const quick = tools.filter(({ isSlow }) => !isSlow);
  const slow = [own, ...tools.filter(({ isSlow }) => isSlow)];
  return prepareFolders(scratch, options).map(({ title, whole, part }) => {
    say(`cold: ${title}`);
    const all = inTurns(quick, { rounds: options.rounds, cwd: whole });
    const few = inTurns(slow, { rounds: options.rounds, cwd: part });
    return { title, whole: sizeOf(whole), part: sizeOf(part), all, few };
  });
}

/** What a cache is good for, and what it takes until anything is said at all. */
export function measureWarm(scratch, { rounds, files }, say) {
  const folder = makeFolder(join(scratch, 'cached'), (at) => writeFolder(at, { count: files, characters: 10_000 }));
  const one = makeFolder(join(scratch, 'one'), (at) => writeFolder(at, { count: 1 }));
  const nothing = { name: 'node -e 0', argv: ['-e', '0'], cwd: one };
  const read = [program, '--format', 'json', '--concurrency', '1', '--cache', '.'];
  runOnce({ name: 'cold', argv: read }, folder);
  say('warm cache and start');
  const changed = { name: 'one changed file', argv: read, cwd: folder };
  const programs = [
    nothing,
    { name: '--version', argv: [program, '--version'], cwd: one },
    { name: 'one file', argv: [program, '--format', 'json', 'backlog-0001.md'], cwd: one },
    { name: 'warm cache', argv: read, cwd: folder },
    changed,
  ];
  const victim = join(folder, 'backlog-0001.md');
  const beforeEach = (next) => next === changed && appendFileSync(victim, '\nAs a tenant, I want heat.\n');
  // What has changed is read once before the next warm run.
  const afterChange = { name: 'again', argv: read, cwd: folder };
  const result = inTurns(programs, {
    rounds: rounds * 2 + 1,
    beforeEach: (next) => {
      beforeEach(next);
      if (next.name === 'warm cache') runOnce(afterChange, folder);
    },
  });
  rmSync(folder, { recursive: true });
  return { files, rows: result };
}
