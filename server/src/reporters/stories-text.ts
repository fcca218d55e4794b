/** For people: what was read, story by story, with the gaps named. */
import { isOverlooked } from '../core/document/unread-lines.js';
import type { Resolution } from '../core/personas/resolve.js';
import type { LineIndex } from '../core/text/line-index.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { count } from '../core/text/count.js';
import { makePrintable } from './hidden-signs.js';
import type { Palette } from './palette.js';
import type { ListedFile, ListedStory, StoryListing } from '../core/listing/stories.js';
import { wrap } from './wrap.js';
import { drawUnread } from './unread-count.js';

export interface StoriesTextOptions {
  readonly palette: Palette;
  readonly columns: number | null;
}

const INDENT = ' '.repeat(7);
const LABEL_COLUMNS = 10;
const NARROWEST = 20;
const NOT_SAID = { text: 'not said', isGap: true };

export function storiesText(listing: StoryListing, options: StoriesTextOptions): string {
  const files = listing.files.filter((file) => file.stories.length > 0);
  const blocks = files.map((file) => drawFile(file, options));
  return [...blocks, drawSummary(listing)].join('\n');
}

function drawFile(file: ListedFile, options: StoriesTextOptions): string {
  const index = indexLines(file.text);
  const { bold, underline } = options.palette;
  const stories = file.stories.map((listed) => `\n${drawStory(listed, { file, index, options })}`);
  return `${underline(bold(makePrintable(file.path)))}\n${stories.join('')}`;
}

interface Drawing {
  readonly file: ListedFile;
  readonly index: LineIndex;
  readonly options: StoriesTextOptions;
}

/** One labelled line of a story; `isGap` marks what a reader should look at. */
interface Part {
  readonly label: string;
  readonly text: string;
  readonly isGap?: boolean;
}

function drawStory(listed: ListedStory, { file, index, options }: Drawing): string {
  const { dim, bold } = options.palette;
  const line = String(positionAt(index, listed.story.range.start).line).padStart(INDENT.length - 2);
  const title = listed.story.heading.length === 0 ? 'story' : listed.story.heading.map(makePrintable).join(' › ');
  const titleLines = wrap(title, roomFor(options.columns, INDENT.length));
  const parts = partsOf(listed, file).flatMap((part) => drawPart(part, options));
  const head = titleLines.map((text, at) => `${at === 0 ? dim(`${line}  `) : INDENT}${bold(text)}`);
  return [...head, ...parts].map((text) => `${text.trimEnd()}\n`).join('');
}

function partsOf(listed: ListedStory, file: ListedFile): readonly Part[] {
  const { situation, want, outcome, criteria, stage } = listed.story;
  return [
    personaPart(listed, file),
    ...(situation === null ? [] : [{ label: 'situation', text: situation.text }]),
    want === null ? { label: 'want', ...NOT_SAID } : { label: 'want', text: want.text },
    outcome === null ? { label: 'outcome', ...NOT_SAID } : { label: 'outcome', text: outcome.text },
    ...criteria.map(({ text }, at) => ({ label: at === 0 ? 'criteria' : '', text: `- ${text}` })),
    ...(stage === null ? [] : [{ label: 'stage', text: stage }]),
  ];
}

function drawPart({ label, text, isGap = false }: Part, { palette, columns }: StoriesTextOptions): readonly string[] {
  const bullet = text.startsWith('- ') ? '- ' : '';
  const room = roomFor(columns, INDENT.length + LABEL_COLUMNS + bullet.length);
  return wrap(makePrintable(text.slice(bullet.length)), room).map((line, at) => {
    const start = at === 0 ? label.padEnd(LABEL_COLUMNS) + bullet : ' '.repeat(LABEL_COLUMNS + bullet.length);
    return `${INDENT}${palette.dim(start)}${isGap ? palette.yellow(line) : line}`;
  });
}

function roomFor(columns: number | null, taken: number): number {
  return columns === null ? Infinity : Math.max(NARROWEST, columns - taken);
}

function personaPart({ story, resolution }: ListedStory, file: ListedFile): Part {
  const label = 'persona';
  if (story.persona === null) {
    return story.kind === 'jobStory' ? { label, text: 'anyone in this situation' } : { label, ...NOT_SAID };
  }
  const remark = resolution === null ? '' : remarkOn(resolution, story.persona.text, file.personasDeclared);
  if (remark === '') return { label, text: story.persona.text };
  return { label, text: `${story.persona.text} (${remark})`, isGap: resolution?.persona == null };
}

/** What a reader should know about the persona reference, in a few words; '' when it is simply a persona's name. */
export function remarkOn(resolution: Resolution, text: string, isDeclared: boolean): string {
  const name = resolution.persona?.name ?? '';
  switch (resolution.state) {
    case 'exact':
      return name.toLowerCase() === text.toLowerCase() ? '' : `= ${name}`;
    case 'alias':
    case 'plural':
      return `= ${name}`;
    case 'qualified':
      return name === '' ? '' : `a kind of ${name}`;
    case 'nearMiss':
      return `not defined; did you mean ${resolution.candidates.map(({ name }) => name).join(' or ')}?`;
    case 'several':
      return 'several people in one';
    case 'generic':
      return 'could be anybody';
    case 'system':
      return 'not a person';
    case 'internalRole':
      return 'builds the product';
    case 'unknown':
      return isDeclared ? 'not a defined persona' : '';
  }
}

function drawSummary(listing: StoryListing): string {
  const stories = listing.files.flatMap((file) => file.stories.map((listed) => listed.story));
  const total = `${count(stories.length, 'story', 'stories')} in ${count(listing.files.length, 'file')}`;
  const gaps = [
    gap(stories.filter((story) => story.persona === null && story.kind === 'story').length, 'without a persona'),
    gap(stories.filter((story) => story.outcome === null).length, 'without an outcome'),
    gap(stories.filter((story) => story.criteria.length === 0).length, 'without criteria'),
  ].filter((text) => text !== '');
  const lines = listing.files.flatMap((file) => file.unread.filter(isOverlooked)).length;
  const unread = lines === 0 ? '' : `${drawUnread(lines)}, list ${lines === 1 ? 'it' : 'them'} with --unread`;
  return `${[total, gaps.join(', '), unread].filter((text) => text !== '').join('; ')}.\n`;
}

function gap(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}`;
}
