/** Lines that look like stories and were not read, so that nobody takes silence for approval. */
import type { StoryGrammar } from '../language/grammar.js';
import type { LanguagePack } from '../language/pack.js';
import { shift, type TextRange } from '../text/range.js';
import type { DocumentModel } from './model.js';
import { isOwnReport } from './own-report.js';
import { languageOf, type Impression } from './other-language.js';
import { endOfFrontMatter } from './front-matter.js';
import { withoutHidden } from './hidden-blocks.js';
import { remembered } from '../remembered.js';
import { anyOf, beginningsOf } from './word-patterns.js';
import { findLookalikes, languageOfStories, type Lookalike } from './story-lookalikes.js';
import { isCounterLabel } from './counter-labels.js';

/** Why a line was not read, where that can be told. The first five are meant so, and nothing is lost. */
export type UnreadReason =
  'code' | 'comment' | 'struck' | 'quotation' | 'template' | 'example' | 'html' | 'language' | 'noWish';

export interface UnreadLine {
  /** From the first word of what looks like a story to the end of its wish; offsets into the document. */
  readonly range: TextRange;
  /** The line it begins in, at most 200 characters. */
  readonly text: string;
  readonly why: UnreadReason | null;
  /** The name of the language, where `why` is `language`. */
  readonly language: string | null;
}

/** What a document holds that was not read. */
export interface UnreadText {
  readonly lines: readonly UnreadLine[];
  /** The language that the document reads like, where it is one in which no stories are read and none was. */
  readonly language: string | null;
}

/** Not stories, and their writer knows it. */
const MEANT: ReadonlySet<UnreadReason | null> = new Set<UnreadReason>([
  'code',
  'comment',
  'struck',
  'quotation',
  'template',
  'example',
]);

/** Whether the writer probably takes the line for a story. */
export function isOverlooked({ why }: UnreadLine): boolean {
  return !MEANT.has(why);
}

const FOREIGN_LETTER = /[\u00C0-\u024F\u0370-\u1FFF\u2C00-\uDFFF\uF900-\uFDFF]/;

/** Looks for text that was passed over. Never throws, whatever the text. */
export function unreadText(document: DocumentModel): UnreadText {
  const { text } = document;
  if (isOwnReport(text)) return { lines: [], language: null };
  const stories = storyRanges(document);
  const mayBeForeign = stories.length === 0 || FOREIGN_LETTER.test(text);
  const start = endOfFrontMatter(text);
  const { language: spoken } = document;
  const { language, extent } = mayBeForeign ? impressionOf(text, start, spoken) : NO_IMPRESSION;
  const found = findLookalikes(text, { start, spoken, language });
  const left = withoutThose(found, stories).filter(({ range }) => !isTableHead(text, range.start));
  const lines = left.length === 0 ? [] : describeAll(left, text, spoken.grammar);
  const isForeign = extent === 'all' || (extent === 'half' && lines.some(({ why }) => why === 'language'));
  return { lines, language: stories.length === 0 && isForeign ? language : null };
}

const NO_IMPRESSION: Impression = { language: null, extent: 'some' };
/** So little says too few frequent words, but a story in it says enough. */
const SHORT = 2000;

function impressionOf(text: string, start: number, spoken: LanguagePack): Impression {
  const impression = languageOf(text, spoken);
  if (impression.language !== null || text.length > SHORT) return impression;
  return { language: languageOfStories(text, start), extent: 'half' };
}

function storyRanges({ sections }: DocumentModel): readonly TextRange[] {
  const ranges = sections.flatMap(({ stories, range }) => stories.map((story) => shift(story.range, range.start)));
  return ranges.sort((a, b) => a.start - b.start);
}

/** Both are sorted by their starts. */
function withoutThose(found: readonly Lookalike[], stories: readonly TextRange[]): readonly Lookalike[] {
  let at = 0;
  let end = 0;
  return found.filter(({ range }) => {
    for (let story = stories[at]; story !== undefined && story.start < range.end; story = stories[++at])
      end = Math.max(end, story.end);
    return end <= range.start;
  });
}

const DELIMITER_ROW = /^[^\n]{0,2000}\n[ \t>]{0,8}\|?[ \t]{0,40}:?-+:?[ \t]{0,40}\|/;

/** "| As a | I want | so that |" above its cells says what they mean. */
function isTableHead(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - LONGEST_LINE), at);
  return lead.slice(lead.lastIndexOf('\n') + 1).includes('|') && DELIMITER_ROW.test(text.slice(at, at + 3000));
}

function describeAll(found: readonly Lookalike[], text: string, grammar: StoryGrammar): readonly UnreadLine[] {
  const hidden = hiddenRanges(text);
  return found.map((each) => {
    const line = lineAround(text, each.range.start);
    return { ...each, text: line.text, why: whyNot(each, { text, line, hidden, grammar }) };
  });
}

interface Line {
  /** What stands before the story in its line. */
  readonly lead: string;
  readonly text: string;
  /** The line above, without blank ones. */
  readonly above: string;
}

/** Longer lines are looked at in part. */
const LONGEST_LINE = 200;

function lineAround(text: string, at: number): Line {
  const before = text.slice(Math.max(0, at - 2 * LONGEST_LINE), at);
  const start = before.lastIndexOf('\n') + 1;
  const lead = before.slice(start);
  const above = before.slice(0, start).trimEnd();
  const rest = /^[^\r\n]*/.exec(text.slice(at, at + LONGEST_LINE))?.[0] ?? '';
  return { lead, text: (lead + rest).trim().slice(0, LONGEST_LINE), above: above.slice(above.lastIndexOf('\n') + 1) };
}

interface Surroundings {
  readonly text: string;
  readonly line: Line;
  readonly hidden: ReturnType<typeof hiddenRanges>;
  readonly grammar: StoryGrammar;
}

function whyNot({ range, kind }: Lookalike, { text, line, hidden, grammar }: Surroundings): UnreadReason | null {
  const around = hidden.find(({ start, end }) => start <= range.start && range.start < end);
  if (around !== undefined) return around.why;
  const { lead, above } = line;
  if (isOpen(lead, '`')) return 'code';
  if (isOpen(lead, '~~')) return 'struck';
  if (isTemplate(text.slice(range.start, range.end + LONGEST_LINE), grammar)) return 'template';
  if (isCounterLabel(lead, grammar) || (LABEL.test(above) && isCounterLabel(above, grammar))) return 'example';
  if (/^\s*>/.test(lead) || (OPEN_QUOTE.test(lead) && /\p{L}\s+\p{L}+\s+\p{L}/u.test(lead))) return 'quotation';
  if (kind === 'otherLanguage') return 'language';
  if (kind === 'noWish') return 'noWish';
  return /^\s*<[a-z/]/i.test(lead) || /^\s*<[a-z/][^>]*>\s*$/i.test(above) ? 'html' : null;
}

const OPEN_QUOTE = /["“„«]\s*[*_]{0,3}$/;
const LABEL = /^\s*#|[:：][*_\s]*$/;
/** What stands for a gap to be filled in. */
const GAP = '[\\s*_:]{1,8}[`*_"“\'(]{0,3}(?:[<[{‹«…]|\\.\\.\\.|__)';

interface TemplatePatterns {
  readonly gap: RegExp;
  readonly role: RegExp;
}

const templatesOf = remembered((grammar: StoryGrammar): TemplatePatterns => {
  const { roleOpeners, indefiniteArticles, definiteArticles, infinitive, strongMarkers } = grammar;
  const articles = anyOf([...indefiniteArticles, ...definiteArticles]);
  const opener = `^${anyOf(roleOpeners)}(?:[\\s*_:]{1,8}${articles})?`;
  const wish = `(?<![a-z0-9])${anyOf(beginningsOf(strongMarkers), ' ')}s?(?: ${infinitive})?`;
  return {
    gap: new RegExp(`${opener}${GAP}|${wish}${GAP}`, 'i'),
    role: new RegExp(`${opener}[\\s*_:]{1,8}([\\p{L} -]{1,40})`, 'iu'),
  };
});

function isTemplate(story: string, grammar: StoryGrammar): boolean {
  const { gap, role } = templatesOf(grammar);
  if (gap.test(story)) return true;
  const name = role.exec(story)?.[1]?.trim().toLowerCase().replaceAll(' ', '-') ?? '';
  return grammar.placeholderRoles.has(name);
}

/** Whether `mark` was opened and not closed. */
function isOpen(lead: string, mark: string): boolean {
  return lead.split(mark).length % 2 === 0;
}

const HIDING =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,3}(`{3,}|~{3,})|<!--|-->|(?<![\p{L}\p{N}%])%%(?!%)[^%\n]{0,1000}%%/gmu;

type Hidden = TextRange & { readonly why: 'code' | 'comment' };

/** Fenced code and comments. */
function hiddenRanges(written: string): readonly Hidden[] {
  const text = withoutHidden(written);
  const ranges: Hidden[] = [...blankedRanges(written, text)];
  let open: { readonly start: number; readonly fence: string | null } | null = null;
  for (const match of text.matchAll(HIDING)) {
    const fence = match[1] ?? null;
    if (match[0].startsWith('%')) {
      if (open === null) ranges.push({ start: match.index, end: match.index + match[0].length, why: 'comment' });
      continue;
    }
    if (open === null) {
      if (match[0] !== '-->') open = { start: match.index, fence };
    } else if (open.fence === null ? match[0] === '-->' : fence?.startsWith(open.fence) === true) {
      ranges.push({ start: open.start, end: match.index, why: open.fence === null ? 'comment' : 'code' });
      open = null;
    }
  }
  if (open !== null)
    ranges.push({ start: open.start, end: text.length, why: open.fence === null ? 'comment' : 'code' });
  return ranges;
}

/** Where blocks stood that no reader sees. */
function blankedRanges(written: string, text: string): readonly Hidden[] {
  if (written === text) return [];
  const ranges: Hidden[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === written[at]) continue;
    const start = at;
    while (at < text.length && (text[at] !== written[at] || /\s/.test(text[at] ?? ''))) at++;
    ranges.push({ start, end: at, why: 'comment' });
  }
  return ranges;
}
