/** Finds words that are still to be written: "<benefit>", "[TODO]", "so that TBD", "{{goal}}", "[N] minutes", "lorem ipsum". */
import type { SectionSource } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import { titleKey } from './sections.js';

export interface OpenGap {
  readonly text: string;
  /** Of the section. */
  readonly range: TextRange;
  /** `bracket`: a name in brackets; `word`: "TBD" alone, `cell`: in a table; `mark`: somebody asks to clear something up; `note`: "TODO: ask". */
  readonly kind: 'bracket' | 'word' | 'cell' | 'mark' | 'note' | 'dots';
}

/** The gaps of a section, at most one in each line. */
export const gapsIn = remembered((language: LanguagePack) =>
  remembered(({ text }: SectionSource): readonly OpenGap[] => findAll(text, language)),
);

const FENCE = /^[ \t>]*(?:`{3}|~{3})/;
const LONGEST_LINE = 2_000;

function findAll(text: string, language: LanguagePack): readonly OpenGap[] {
  const found: OpenGap[] = [];
  let isCode = false;
  let isComment = false;
  let start = 0;
  let above = '';
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    else if (!isCode && line.length <= LONGEST_LINE) {
      const plain = masked(line, isComment);
      isComment = plain.isComment;
      const gap = gapIn(plain.text, language);
      // A line that says how something is written shows its gaps.
      const isShown = gap?.kind === 'bracket' && [above, line].some((each) => isAboutForm(each, language));
      if (plain.text.trim() !== '') above = line;
      if (gap !== null && !isShown)
        found.push({ ...gap, range: { start: start + gap.range.start, end: start + gap.range.end } });
    }
    start += line.length + 1;
  }
  return found;
}

function isAboutForm(line: string, { mission }: LanguagePack): boolean {
  return (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => mission.templateWords.has(word));
}

/** The line with blanks for code, comments and quotations. */
function masked(line: string, isComment: boolean): { readonly text: string; readonly isComment: boolean } {
  if (/^\s*>/.test(line)) return { text: '', isComment };
  const blank = (part: string): string => ' '.repeat(part.length);
  let text = line;
  let open = isComment;
  if (open) {
    const end = text.indexOf('-->');
    if (end === -1) return { text: '', isComment: true };
    text = blank(text.slice(0, end + 3)) + text.slice(end + 3);
    open = false;
  }
  text = text.replace(/<!--[^]*?-->/g, blank).replace(/(`+)[^`]+\1/g, blank);
  const begun = text.indexOf('<!--');
  if (begun !== -1) return { text: text.slice(0, begun), isComment: true };
  return { text, isComment: open };
}

function gapIn(line: string, language: LanguagePack): OpenGap | null {
  return (
    markIn(line, language) ??
    questionIn(line) ??
    wordIn(line, language) ??
    phraseIn(line, language) ??
    bracketIn(line, language) ??
    amountIn(line, language) ??
    dotsIn(line)
  );
}

function markIn(line: string, { mission }: LanguagePack): OpenGap | null {
  const lower = line.toLowerCase();
  for (const filler of mission.fillers) {
    const at = lower.indexOf(filler);
    // Somebody may type it in a test.
    if (at !== -1 && !/["“]\s*$/.test(line.slice(0, at)) && /^[^\p{L}]*$/u.test(line.slice(0, at)))
      return gapAt(line, at, at + filler.length, 'word');
  }
  for (const mark of mission.openMarks) {
    const at = line.indexOf(`[${mark}:`);
    if (at === -1 || line.slice(0, at).includes('~~')) continue;
    const end = line.indexOf(']', at);
    const question = line.slice(at + mark.length + 2, end === -1 ? undefined : end);
    return /\p{L}/u.test(question) ? gapAt(line, at, end === -1 ? line.length : end + 1, 'mark') : null;
  }
  return null;
}

function gapAt(line: string, start: number, end: number, kind: OpenGap['kind']): OpenGap {
  return { text: line.slice(start, end), range: { start, end }, kind };
}

/** "so that TBD", "- [TODO]", "Metric: TBD", "| TBD |"; an owner or a date that is still open is nobody's need. */
function wordIn(line: string, { mission, grammar }: LanguagePack): OpenGap | null {
  for (const match of line.matchAll(GAP_WORD)) {
    const [word] = match;
    if (!mission.gaps.has(word.toLowerCase())) continue;
    const isLoud = word === word.toUpperCase();
    const { index } = match;
    const before = line.slice(0, index);
    const after = line.slice(index + word.length);
    const lead = before.split('|').at(-1) ?? '';
    const words = lead.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
    if (words.some((each) => mission.nobodysLabels.has(each))) continue;
    if (isLoud && NOTE.test(after) && words.length <= MOST_WORDS_BEFORE_NOTE && !HAS_OWNER.test(after))
      return gapAt(line, index, index + word.length, 'note');
    if (!/^[\s\])>}*_.…!?,;|]*$/.test(after.split('|')[0] ?? '')) continue;
    const isWhole = words.length === 0;
    const isLabelled = /[:：][\s*_[<({]*$/.test(lead) && words.length <= MOST_WORDS_OF_LABEL;
    const isReason = words.length > 1 && grammar.connectorTail === words.at(-1);
    const isCell = /^\s*\|/.test(line);
    if (isReason || isWhole || isLabelled) return gapAt(line, index, index + word.length, isCell ? 'cell' : 'word');
  }
  return null;
}

/** "TODO: ask", also in bold. */
const NOTE = /^(?:\([^()\n]{1,40}\))?[*_]{0,3}[:：][*_]{0,3}\s*[\p{L}\p{N}]/u;
/** Who finds out, or by when. */
const HAS_OWNER = /(?<![\p{L}\p{N}])@\p{L}|\d{4}-\d{2}/u;

/** "so that to be defined", "- to be decided": as all that a point, a label or a reason says. */
function phraseIn(line: string, { mission, grammar }: LanguagePack): OpenGap | null {
  const words = [...line.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const lower = words.map(([word]) => ({ lower: word.toLowerCase() }));
  for (let at = 0; at < Math.min(words.length, MOST_WORDS_BEFORE_PHRASE); at++) {
    const length = matchPhrase(mission.gapPhrases, lower, at);
    const [first, last] = [words[at], words[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined) continue;
    const end = last.index + last[0].length;
    const before = line.slice(0, first.index);
    const isReason = at > 1 && grammar.connectorTail === lower[at - 1]?.lower;
    const isLabelled = /[:：|][\s*_[<({]*$/.test(before) && at <= MOST_WORDS_OF_LABEL;
    const isNobodys = lower.slice(0, at).some((word) => mission.nobodysLabels.has(word.lower));
    if (isNobodys || !/^[\s\])>}*_.…!?]*(?:\||$)/.test(line.slice(end))) return null;
    return at === 0 || isLabelled || isReason ? gapAt(line, first.index, end, isReason ? 'word' : 'cell') : null;
  }
  return null;
}

const MOST_WORDS_BEFORE_PHRASE = 40;

/** "[N] minutes", "XX %": an amount that is still to be found. */
function amountIn(line: string, { mission }: LanguagePack): OpenGap | null {
  for (const match of line.matchAll(AMOUNT)) {
    const name = match[1] ?? match[2] ?? '';
    const isBox = match[1] === 'X' && /^\s*(?:[-*+]|\d{1,4}[.)])\s*$/.test(line.slice(0, match.index));
    if (!mission.amounts.has(name.toLowerCase()) || isBox) continue;
    return gapAt(line, match.index, match.index + match[0].length, 'bracket');
  }
  return null;
}

const AMOUNT = /(?<![\p{L}\p{N}\]`\\!%])(?:\[([A-Z]{1,3})\](?![([:\p{L}])|([A-Z]{1,3})(?=\s?%(?!\p{L})))/gu;

const MOST_WORDS_BEFORE_NOTE = 8;
const GAP_WORD = /(?<![\p{L}\p{N}/_-])[A-Za-z]{3,5}(?![\p{L}\p{N}/_-])/gu;
const MOST_WORDS_OF_LABEL = 5;

const BRACKET = /(?<![\p{L}\p{N}\]`\\!])(?:\[([^[\]\n]{2,60})\](?![([:])|<([^<>\n]{2,60})>)/gu;

/** "[type of user]", "<benefit>", "[Describe the problem]"; not "<br>", "[link](…)", "[x]". */
function bracketIn(line: string, language: LanguagePack): OpenGap | null {
  for (const match of line.matchAll(BRACKET)) {
    const words = titleKey(match[1] ?? match[2] ?? '').split('_');
    const isTag = match[2] !== undefined && language.mission.tags.has(words[0] ?? '');
    const mayOrder = match[1] !== undefined || /^[\p{L} ]+$/u.test(match[2] ?? '');
    if (!isTag && isGapName(words, mayOrder, language))
      return gapAt(line, match.index, match.index + match[0].length, 'bracket');
  }
  const braces = [...line.matchAll(BRACES)].filter(({ 1: name = '' }) =>
    isGapName(titleKey(name).split('_'), false, language),
  );
  const [first] = braces;
  const twice = [...line.matchAll(DOUBLE_BRACES)].find(({ 1: name = '' }) =>
    isGapName(titleKey(name).split('_'), true, language),
  );
  if (twice !== undefined) return gapAt(line, twice.index, twice.index + twice[0].length, 'bracket');
  // One in braces may be a part of an address.
  return first === undefined || braces.length < LEAST_BRACES
    ? null
    : gapAt(line, first.index, first.index + first[0].length, 'bracket');
}

const DOUBLE_BRACES = /(?<![{\p{L}\p{N}/`])\{\{\s?([^{}\n]{2,60})\}\}(?!\})/gu;

const BRACES = /(?<![{\p{L}\p{N}/`])\{([^{}\n]{2,60})\}(?!\})/gu;
const LEAST_BRACES = 2;

function isGapName(words: readonly string[], mayOrder: boolean, { mission }: LanguagePack): boolean {
  const [first = ''] = words;
  if (mayOrder && words.length > 1 && mission.gapVerbs.has(first)) return true;
  return mission.gapNames.has(words.slice(mission.beforeGaps.has(first) ? 1 : 0).join('_'));
}

/** "for ??? days" */
function questionIn(line: string): OpenGap | null {
  const match = /(?<=^|[\s(])\?{3}(?=$|[\s).,;])/.exec(line);
  return match === null ? null : gapAt(line, match.index, match.index + match[0].length, 'cell');
}

/** "- …" alone, as a draft leaves it. */
function dotsIn(line: string): OpenGap | null {
  const match = /^\s*[-*+]\s+(?:\[ \]\s+)?(…|\.\.\.)\s*$/.exec(line);
  if (match === null) return null;
  const at = line.lastIndexOf(match[1]!);
  return gapAt(line, at, at + match[1]!.length, 'dots');
}
