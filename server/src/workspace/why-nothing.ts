/** Says why a run judged no story, and what to do about it: silence is no approval. */
import { itemsOf, sumOf, type ReadFile } from '../core/engine/report.js';
import { rules as catalogue } from '../core/rules/index.js';
import { count } from '../core/text/count.js';
import { createConfigFinder } from './config-discovery.js';
import { findLeftOut, type LeftOut } from './left-out.js';
import { nodeFileSystem, toAbsolutePath, toSlashes } from './node-file-system.js';
import type { RunOptions } from './read-workspace.js';

const EXAMPLE = '“As a nurse, I want to see free beds so that nobody waits in the corridor.”';

/** Sentences for people; none where a story was judged. */
export async function whyNothing(
  report: { readonly files: readonly ReadFile[] },
  options: RunOptions,
): Promise<readonly string[]> {
  if (sumOf(report, 'judged') > 0) return [];
  const stories = sumOf(report, 'stories');
  if (stories > 0) return [whyNotJudged(stories)];
  const read = whatWasRead(report.files);
  if (options.stdin !== undefined) return read;
  const found = await leftOut(options);
  const left = drawLeftOut(found);
  const isBare = read.length === 0 && left.length === 0 && found.folders > 0;
  return isBare
    ? [`There is nothing to read here. Name the folder with your stories, as in “customer-first docs”.`]
    : [...read, ...left];
}

function whatWasRead(files: readonly ReadFile[]): readonly string[] {
  if (files.length === 0) return [];
  const was = files.length === 1 ? 'was' : 'were';
  const found = `No story was found in the ${count(files.length, 'file')} that ${was} read.`;
  const empty = files.filter(({ text }) => text.trim() === '').length;
  if (empty === files.length) return [`${found} ${empty === 1 ? 'It is empty.' : 'All of them are empty.'}`];
  const hasItems = Object.keys(itemsOf({ files })).length > 0;
  if (hasItems)
    return [`${found} Requirements, goals and other points in ${files.length === 1 ? 'it' : 'them'} were judged.`];
  const some = empty === 0 ? '' : ` ${empty} of them ${are(empty)} empty.`;
  return [`${found}${some}`, `A story looks like this: ${EXAMPLE} More: “customer-first explain missing-outcome”.`];
}

function whyNotJudged(stories: number): string {
  const read = stories === 1 ? '1 story was read, but not judged' : `${stories} stories were read, but none was judged`;
  return `${read}: every rule is off for them, or their front matter says that they are tasks (“type: task”). “--print-config FILE” shows what holds.`;
}

async function leftOut({ paths, ...options }: RunOptions): Promise<LeftOut> {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const configs = createConfigFinder({ fileSystem, rules: options.rules ?? catalogue, cwd, configFile });
  return findLeftOut({ fileSystem, configs, cwd, paths: paths.map(toSlashes) });
}

function drawLeftOut({ ignored, gitignored, unnamed, linked, skipped, byEnding }: LeftOut): readonly string[] {
  const markdown = (number: number, why: string): readonly string[] =>
    number === 0 ? [] : [`${count(number, 'Markdown file')} ${are(number)} left out: ${why}`];
  return [
    ...markdown(ignored, '“ignores” in the configuration says so.'),
    ...markdown(gitignored, 'a .gitignore says so. A file that is named itself is read all the same.'),
    ...markdown(unnamed, '“files” in the configuration names others.'),
    ...markdown(linked, 'links are not followed. Name the folder that they lead to.'),
    ...markdown(skipped, 'folders of tools and of other people, such as “vendor” and “.claude”, are not read.'),
    ...[...byEnding]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_ENDINGS)
      .map(drawEnding),
  ];
}

const MOST_ENDINGS = 4;
/** Their text can be read as it is. */
const LIKE_MARKDOWN = /^\.(?:mdx|mkdn?|mdwn|mdte?xt|[rq]md|te?xt)$/;

function drawEnding([ending, number]: readonly [string, number]): string {
  const what = `${count(number, `${ending} file`)} ${number === 1 ? 'was' : 'were'} not read, only Markdown is.`;
  if (!LIKE_MARKDOWN.test(ending))
    return `${what} Stories in ${number === 1 ? 'it' : 'them'} have to be saved as Markdown (.md) first.`;
  return `${what} To have such files read, write “files: ["**/*.md", "**/*${ending}"]” into .customer-first.yaml.`;
}

function are(number: number): string {
  return number === 1 ? 'is' : 'are';
}
