/** What a text says about the stage of a story: in a field, a tag or a column, or for the whole document in front matter. */
import type { DocumentModel, Section, Story } from './model.js';
import { endOfFrontMatter } from './front-matter.js';
import { anyOf, inlineFieldOf } from './word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { shift, type TextRange } from '../text/range.js';

/** A section with stories whose ranges count from its start. */
export interface StageSection {
  readonly text: string;
  readonly stories: readonly { readonly range: TextRange }[];
  /** What is said further up in the same section, where this is a part of it. */
  readonly above: StageSaid | null;
}

interface StagePlaces {
  /** One a story. */
  readonly places: readonly (StageSaid | null)[];
  /** What is said of all of them. */
  readonly all: StageSaid | null;
}

const LONGEST = 60;
/** `#stage/get-help` */
const stageTag = remembered(({ life }: LanguagePack) => {
  const names = [...life.stageFields].filter((name) => /^\p{L}+$/u.test(name));
  return new RegExp(`(?:^|\\s)#${anyOf(names)}[/:]([\\p{L}\\p{N}_-]{1,40})`, 'giu');
});

const fieldLine = remembered(
  ({ life }: LanguagePack) =>
    new RegExp(
      `^[ \\t>*+-]{0,12}(?:\\*\\*|__)?${anyOf(life.stageFields, '[ -]')}(?:\\*\\*|__)?[ \\t]{0,4}[:=](.{1,120})$`,
      'gim',
    ),
);

/** What the front matter says for all stories. */
export function stageOfDocument(
  frontMatter: Readonly<Record<string, string>>,
  { life }: Pick<LanguagePack, 'life'>,
): string | null {
  for (const [name, value] of Object.entries(frontMatter)) {
    if (life.stageFields.has(name.replace(/[_-]/g, ' ')) && value.trim() !== '') return plain(value);
  }
  return null;
}

/**
 * One answer a story, with the place of the name counted from the start of the section; null where it is not known. A line
 * before the first story is about all of them, any other about the story before it.
 */
function stagePlacesIn({ text, stories, above }: StageSection, language: LanguagePack): StagePlaces {
  const columns = stageColumns(text, stories, language).map((name) => (name === null ? null : { name, range: null }));
  const told = [
    ...matches(fieldLine(language), text),
    ...matches(stageTag(language), text),
    ...matches(inlineField(language), text),
  ];
  if (told.length === 0) return { places: columns.map((column) => column ?? above), all: above };
  told.sort((a, b) => a.at - b.at);
  let next = 0;
  const toldUntil = (end: number): StageSaid | null => {
    const first = told[next];
    while ((told[next]?.at ?? Infinity) < end) next++;
    return first !== undefined && first.at < end ? { name: first.name, range: first.range } : null;
  };
  const all = toldUntil(stories[0]?.range.start ?? 0) ?? above;
  const places = stories.map((_, i) => {
    const own = toldUntil(stories[i + 1]?.range.start ?? Infinity);
    return columns[i] ?? own ?? all;
  });
  return { places, all };
}

/** One answer a story of the document, in order: what is said of it, or of all. */
export function stagesIn(document: DocumentModel): readonly (string | null)[] {
  return storyStages(document).map(({ stage }) => stage?.name ?? null);
}

const inlineField = remembered(({ life }: LanguagePack) => new RegExp(inlineFieldOf(life.stageFields, LONGEST), 'giu'));

/** A name of a stage, with its place where that is known. */
export interface StageSaid {
  readonly name: string;
  readonly range: TextRange | null;
}

interface Told extends StageSaid {
  readonly at: number;
  readonly range: TextRange;
}

function matches(pattern: RegExp, text: string): readonly Told[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const name = plain(value);
    if (name === '') return [];
    const from = index + whole.lastIndexOf(value) + (value.length - value.trimStart().length);
    return [{ name, at: index, range: { start: from, end: from + value.trim().length } }];
  });
}

/** A story with the stage that is said of it; ranges are offsets into the document. */
export interface StoryStage {
  readonly story: Story;
  readonly section: Section;
  readonly stage: StageSaid | null;
}

/** `tags: [stage/leave]`, one line or several. */
function stageTagged(text: string, language: LanguagePack): StageSaid | null {
  const end = endOfFrontMatter(text);
  const found = end === 0 ? null : frontTag(language).exec(text.slice(0, end));
  const name = found?.[1] ?? '';
  if (found === null) return null;
  const at = found.index + found[0].length;
  return { name, range: { start: at - name.length, end: at } };
}

const frontTag = remembered(({ life }: LanguagePack) => {
  const names = [...life.stageFields].filter((name) => /^\p{L}+$/u.test(name));
  return new RegExp(`^[ \\t]*(?:tags?:|-)[^\\n]{0,200}?(?<=[\\s,["'#])${anyOf(names)}/([\\p{L}\\p{N}_-]{1,40})`, 'imu');
});

/** All stories of a document in order, each with its own stage or that of the front matter. */
export function storyStages({ text, sections, frontMatter, language }: DocumentModel): readonly StoryStage[] {
  const all = stageOfDocument(frontMatter, language);
  const ofAll = all === null ? stageTagged(text, language) : { name: all, range: null };
  let above: StageSaid | null = null;
  return sections.flatMap((section) => {
    const { source, stories, range } = section;
    if (source.head !== null) above = null;
    if (stories.length === 0) return [];
    const { lead } = source;
    const from = range.start - lead.length;
    const inPart = stories.map((story) => ({ range: shift(story.range, lead.length) }));
    const told = stagePlacesIn({ text: lead + source.text, stories: inPart, above: moved(above, -from) }, language);
    above = moved(told.all, from);
    return stories.map((story, i) => ({ story, section, stage: moved(told.places[i] ?? null, from) ?? ofAll }));
  });
}

function moved(said: StageSaid | null, by: number): StageSaid | null {
  return said?.range == null ? said : { ...said, range: shift(said.range, by) };
}

/** "| Stage |" above a table of stories. */
function stageColumns(
  text: string,
  stories: StageSection['stories'],
  language: LanguagePack,
): readonly (string | null)[] {
  if (!stageColumn(language).test(text)) return stories.map(() => null);
  const isStage = (cell: string): boolean => language.life.stageFields.has(plain(cell).toLowerCase());
  let above: Above = { start: -1, head: '', column: -1 };
  return stories.map(({ range }) => {
    const start = text.lastIndexOf('\n', range.start) + 1;
    const row = text.slice(start, endOfLine(text, range.start));
    if (!row.includes('|')) return null;
    const head = headAbove(text, start, above);
    const column = head === above.head ? above.column : cellsOf(head).findIndex(isStage);
    above = { start, head, column };
    const name = column === -1 ? '' : plain(cellsOf(row)[column] ?? '');
    return name === '' ? null : name;
  });
}

/** The row that was looked at before. */
interface Above {
  readonly start: number;
  /** The first row of its table. */
  readonly head: string;
  /** Which column says the stage; -1 for none. */
  readonly column: number;
}

/** A cheap question to the whole section. */
const stageColumn = remembered(
  ({ life }: LanguagePack) =>
    new RegExp(`\\|[ \\t*_]{0,8}${anyOf(life.stageFields, '[ -]')}[ \\t*_]{0,8}(?:\\||$)`, 'im'),
);

/** The first row of the table that goes on at `start`; that of the row before it, where it is the same table. */
function headAbove(text: string, start: number, above: Above): string {
  let head = '';
  for (let end = start - 1; end > 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    if (from === above.start) return above.head;
    const line = text.slice(from, end);
    if (!line.includes('|')) break;
    head = line;
    end = from - 1;
  }
  return head;
}

function cellsOf(row: string): readonly string[] {
  return row.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function plain(value: string): string {
  return value
    .replace(/[*_`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();
}
