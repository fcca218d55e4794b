/** Keeps the findings on what has changed: on changed lines, or in a story that lost some of its words. */
import { placedStories } from '../document/placed-stories.js';
import type { Story } from '../document/model.js';
import { lazily } from '../lazily.js';
import { type LineIndex, positionAt } from '../text/line-index.js';
import type { TextRange } from '../text/range.js';
import { readWith } from './read-with.js';
import type { FileReport, ReportedFinding } from './report.js';

/** What has changed in one file. Lines are 1-based and end at `\n`, as git counts them. */
export interface Change {
  /** New and changed lines. */
  readonly lines: ReadonlySet<number>;
  readonly deletions: readonly Deletion[];
}

export interface Deletion {
  /** The line that it stood behind; 0 for the start of the file. */
  readonly after: number;
  /** The deleted lines, with their line ends. */
  readonly text: string;
}

/** A file as far as its changes matter. */
type ChangedFile = Pick<FileReport, 'text' | 'settings' | 'findings'>;

/** The findings of a file that are about what has changed in it. `all` stands for a file that is new as a whole. */
export function changedFindings(file: ChangedFile, change: Change | 'all' | undefined): readonly ReportedFinding[] {
  if (change === 'all') return file.findings;
  if (change === undefined || (change.lines.size === 0 && change.deletions.length === 0)) return [];
  const { text } = file;
  const read = (words: string): readonly Story[] => placedStories(readWith(file.settings, words));
  const place = {
    text,
    index: indexGitLines(text),
    change,
    read,
    storyAt: createStoryFinder(lazily(() => read(text))),
  };
  return file.findings.filter((finding) => isTouched(finding, place));
}

interface Place {
  readonly text: string;
  readonly index: LineIndex;
  readonly change: Change;
  /** The stories of a text like this one. */
  readonly read: (text: string) => readonly Story[];
  /** The story that stands exactly there. */
  readonly storyAt: (range: TextRange) => Story | undefined;
}

/** Findings do not bring their story along, so it is read again where one has to be known. */
function createStoryFinder(stories: () => readonly Story[]): Place['storyAt'] {
  return ({ start, end }) => stories().find(({ range }) => range.start === start && range.end === end);
}

function isTouched(finding: ReportedFinding, place: Place): boolean {
  const { index, change } = place;
  const { range, extent = range } = finding;
  const first = positionAt(index, Math.min(range.start, extent.start)).line;
  const last = positionAt(index, Math.max(range.start, range.end - 1, extent.end - 1)).line;
  for (let line = first; line <= last; line++) if (change.lines.has(line)) return true;
  return change.deletions.some((deletion) => {
    if (deletion.after >= first && deletion.after < last) return true;
    if (!isBeside(deletion, { first, last }, place)) return false;
    const story = place.storyAt(extent);
    return story !== undefined && wasPart(deletion, story, place);
  });
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Whether there is nothing but empty lines between the story and what was deleted. */
function isBeside({ after }: Deletion, { first, last }: Lines, { text, index }: Place): boolean {
  const [from, to] = after < first ? [after, first - 1] : [last, after];
  return text.slice(index.starts[from] ?? text.length, index.starts[to] ?? text.length).trim() === '';
}

/** Puts the deleted lines back: if no story then reads like this one, they were part of it. */
function wasPart({ after, text: deleted }: Deletion, story: Story, { text, index, read }: Place): boolean {
  const at = index.starts[after] ?? text.length;
  const before = text.slice(0, at);
  const restored = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${deleted}${text.slice(at)}`;
  const wording = wordingOf(story);
  return !read(restored).some((candidate) => wordingOf(candidate) === wording);
}

function wordingOf({ persona, situation, want, outcome }: Story): string {
  return [persona, situation, want, outcome].map((clause) => clause?.text ?? '').join('\0');
}

/** Unlike editors, git knows one line end only. */
function indexGitLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}
