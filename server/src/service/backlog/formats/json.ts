/** Reads an export as JSON: what the interfaces and command lines of the trackers answer. */
import { type ExportProblem, type Issue, type ReadIssues, type Tracker, UnreadableExport } from '../issue.js';
import { isAdf } from '../markup/adf.js';
import { azureIssue, isAzure } from './azure.js';
import { githubIssue, isGithub } from './github.js';
import { isJira, jiraIssue } from './jira.js';
import { createNameless } from './ids.js';
import { isObject, type JsonObject } from './json-object.js';
import { linesOf, type JsonDocument, type JsonPath, parseDocuments } from './json-documents.js';
import { isTrello, trelloCard } from './trello.js';

/** Null where the entry is none, and that is right; a string says what it lacks. */
type Reader = (entry: JsonObject, around: JsonObject) => Issue | string | null;

const READERS: readonly (readonly [Tracker, (entry: JsonObject) => boolean, Reader])[] = [
  ['jira', isJira, jiraIssue],
  ['azure', isAzure, azureIssue],
  ['github', isGithub, githubIssue],
  ['other', isTrello, trelloCard],
];

const NO_EXPORT =
  'This JSON is no list of issues as Jira, GitHub or Azure DevOps write it. The guide “Start with a thousand old stories” says which can be read.';

export function readJson(text: string): ReadIssues {
  const pages = parseDocuments(text).flatMap((document) => pagesOf({ document, value: document.value, path: [] }));
  const all = pages.flatMap(({ entries: some }) => some);
  const found = all.length === 0 ? undefined : READERS.find(([, fits]) => all.some(({ value }) => fits(value)));
  if (found === undefined && all.length > 0) throw new UnreadableExport(hintFor(all) ?? NO_EXPORT);
  const [tracker, fits, read] = found ?? (['other', () => false, () => null] as const);
  const problems: ExportProblem[] = pages.flatMap(({ around, entries: some }) => leftOn(around, some.length, tracker));
  const nameless = createNameless();
  const lines = linesOf();
  const issues = pages.flatMap(({ entries: some, around }) =>
    some.flatMap((entry) => {
      const issue = fits(entry.value) ? read(entry.value, around) : 'is no issue';
      if (issue === null) return [];
      if (typeof issue !== 'string') return [issue.id === '' ? nameless.name(issue, { line: lines(entry) }) : issue];
      const number = (all.indexOf(entry) + 1).toString();
      problems.push({ line: lines(entry), message: `Entry ${number} ${issue}, so it was left out.` });
      return [];
    }),
  );
  if (tracker === 'jira') problems.push(...namelessFields(pages));
  return { tracker, issues, problems: [...problems, ...nameless.problems()] };
}

interface Entry {
  readonly document: JsonDocument;
  readonly path: JsonPath;
  readonly value: JsonObject;
}

interface Page {
  readonly entries: readonly Entry[];
  /** What the entries were answered with. */
  readonly around: JsonObject;
}

interface Answer extends Omit<Entry, 'value'> {
  readonly value: unknown;
}

/** One answer, or several in a list. */
function pagesOf({ document, value, path }: Answer): readonly Page[] {
  const entriesOf = (list: readonly unknown[], at: JsonPath): readonly Entry[] =>
    list.map((each, index) => ({ document, path: [...at, index], value: isObject(each) ? each : {} }));
  if (Array.isArray(value)) {
    const answers = value.map((each: unknown, at) => ({ document, value: each, path: [...path, at] }));
    const pages = answers.filter((each) => isObject(each.value) && listIn(each.value) !== null);
    return pages.length > 0 ? pages.flatMap(pagesOf) : [{ entries: entriesOf(value, path), around: {} }];
  }
  if (!isObject(value)) throw new UnreadableExport(NO_EXPORT);
  const found = listIn(value);
  if (found === null) return [{ entries: [{ document, path, value }], around: value }];
  return [{ entries: entriesOf(found.list, [...path, ...found.path]), around: value }];
}

const MOST_STEPS = 8;

/** Also where a question to GitHub’s or Linear’s newer interface wraps it: “data”, “repository”, “issues”, “nodes”. */
function listIn(page: JsonObject, steps = 0): { readonly list: readonly unknown[]; readonly path: JsonPath } | null {
  for (const key of ['issues', 'value', 'items', 'nodes', 'cards']) {
    if (Array.isArray(page[key])) return { list: page[key], path: [key] };
  }
  if (steps === MOST_STEPS || isObject(page['fields'])) return null;
  for (const key of ['data', 'repository', 'organization', 'project', 'team', 'search', 'issues', 'items']) {
    const inner = isObject(page[key]) ? listIn(page[key], steps + 1) : null;
    if (inner !== null) return { list: inner.list, path: [key, ...inner.path] };
  }
  return null;
}

/** How many issues the command line of GitHub answers with where nothing is said about it. */
const USUAL_NUMBER = 30;

/** Trackers answer page by page. */
function leftOn(page: JsonObject, read: number, tracker: Tracker): readonly ExportProblem[] {
  const { total, totalCount, isLast, nextPageToken, startAt } = page;
  const all = typeof total === 'number' ? total : typeof totalCount === 'number' ? totalCount : null;
  const isPart = all !== null && (typeof startAt === 'number' ? startAt : 0) + read < all;
  if (isLast === false || typeof nextPageToken === 'string' || isPart) {
    const share = all === null ? '' : `, ${read.toString()} of ${all.toString()} issues`;
    return [{ line: null, message: `This is one page of several${share}. Name the files of all pages together.` }];
  }
  if (tracker !== 'github' || read !== USUAL_NUMBER || Object.keys(page).length > 0) return [];
  const message =
    'These are exactly 30 issues, which is where GitHub stops by itself. If there are more, ask with “--limit 1000”, or page by page.';
  return [{ line: null, message }];
}

/** Words in fields that teams have added to Jira can only be told apart by the names of the fields. */
function namelessFields(pages: readonly Page[]): readonly ExportProblem[] {
  const hasWords = (value: unknown): boolean =>
    isAdf(value) || (typeof value === 'string' && /\S\s+\S/.test(value) && !/^com\.atlassian\./.test(value));
  const isNameless = pages.some(({ entries: some, around }) => {
    if (isObject(around['names'])) return false;
    return some.some(({ value: { names, fields } }) => {
      if (isObject(names) || !isObject(fields)) return false;
      return Object.entries(fields).some(([key, value]) => key.startsWith('customfield_') && hasWords(value));
    });
  });
  if (!isNameless) return [];
  const message =
    'Fields that your team has added, such as acceptance criteria, stand here without their names, so they were left out. Ask Jira with “expand=names”.';
  return [{ line: null, message }];
}

/** What was asked for instead of issues, where it can be told. */
function hintFor(entries: readonly Entry[]): string | null {
  const value: JsonObject = entries[0]?.value ?? {};
  if (Array.isArray(value['workItems'])) {
    return 'These are only the numbers of work items. Ask “workitemsbatch” for the items, or run “az boards query”.';
  }
  if (typeof value['title'] === 'string' && !('number' in value)) {
    return 'These issues have no number. Ask for it as well, as in “gh issue list --json number,title,body,url”.';
  }
  return null;
}
