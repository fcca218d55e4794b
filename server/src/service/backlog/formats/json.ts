/** Reads an export as JSON: what the interfaces and command lines of the trackers answer. */
import { type ExportProblem, type Issue, type ReadIssues, type Tracker, UnreadableExport } from '../issue.js';
import { azureIssue, isAzure } from './azure.js';
import { githubIssue, isGithub } from './github.js';
import { isJira, jiraIssue } from './jira.js';
import { isObject, type JsonObject } from './json-object.js';

/** Null where the entry is none, and that is right; a string says what it lacks. */
type Reader = (entry: JsonObject, around: JsonObject) => Issue | string | null;

const READERS: readonly (readonly [Tracker, (entry: JsonObject) => boolean, Reader])[] = [
  ['jira', isJira, jiraIssue],
  ['azure', isAzure, azureIssue],
  ['github', isGithub, githubIssue],
];

const NO_EXPORT =
  'This JSON is no list of issues as Jira, GitHub or Azure DevOps write it. The guide “Start with a thousand old stories” says which can be read.';

export function readJson(text: string): ReadIssues {
  const pages = pagesOf(parse(text));
  const entries = pages.flatMap(({ entries: some }) => some);
  const found = entries.length === 0 ? undefined : READERS.find(([, fits]) => entries.some(fits));
  if (found === undefined && entries.length > 0) throw new UnreadableExport(NO_EXPORT);
  const [tracker, fits, read] = found ?? (['other', () => false, () => null] as const);
  const problems: ExportProblem[] = pages.flatMap(({ around }) => leftOn(around));
  let number = 0;
  const issues = pages.flatMap(({ entries: some, around }) =>
    some.flatMap((entry) => {
      number++;
      const issue = fits(entry) ? read(entry, around) : 'is no issue';
      if (typeof issue !== 'string') return issue ?? [];
      problems.push({ line: null, message: `Entry ${number.toString()} ${issue}, so it was left out.` });
      return [];
    }),
  );
  return { tracker, issues, problems };
}

interface Page {
  readonly entries: readonly JsonObject[];
  /** What the entries were answered with. */
  readonly around: JsonObject;
}

/** One answer, or several in a list. */
function pagesOf(value: unknown): readonly Page[] {
  if (Array.isArray(value)) {
    const pages = value.filter((each) => isObject(each) && listIn(each) !== null);
    if (pages.length > 0) return pages.flatMap(pagesOf);
    return [{ entries: value.map((each: unknown) => (isObject(each) ? each : {})), around: {} }];
  }
  if (!isObject(value)) throw new UnreadableExport(NO_EXPORT);
  const list = listIn(value);
  return [{ entries: list === null ? [value] : list.map((each) => (isObject(each) ? each : {})), around: value }];
}

function listIn(page: JsonObject): readonly unknown[] | null {
  for (const key of ['issues', 'value', 'items']) {
    if (Array.isArray(page[key])) return page[key];
  }
  return null;
}

/** Jira answers page by page. */
function leftOn({ total, issues, isLast, startAt }: JsonObject): readonly ExportProblem[] {
  const read = Array.isArray(issues) ? issues.length : 0;
  const hasMore =
    isLast === false || (typeof total === 'number' && (typeof startAt === 'number' ? startAt : 0) + read < total);
  if (!hasMore) return [];
  const message = `This is one page of several${typeof total === 'number' ? `, ${read.toString()} of ${total.toString()} issues` : ''}. Name the files of all pages together.`;
  return [{ line: null, message }];
}

/** Also one entry on each line, as “jq -c” writes them. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return parseLines(text) ?? refuse(error, text);
  }
}

function parseLines(text: string): readonly unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}

function refuse(error: unknown, text: string): never {
  const said = error instanceof Error ? error.message : '';
  const at = /at position (\d{1,12})/.exec(said)?.[1];
  const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
  throw new UnreadableExport(
    'This is broken JSON from here on. Export the file again, or see whether it was cut off.',
    line,
  );
}
