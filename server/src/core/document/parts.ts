/**
 * Cuts what is far below its heading into parts, so that an edit in a long backlog costs what its neighbourhood costs. A part begins
 * with what needs nothing of the text above it, except its lead: the head of its table, or the label of its list.
 */
import type { StoryGrammar } from '../language/grammar.js';
import { lineAt, nextLine } from '../text/lines.js';
import { fieldOf, titleOf } from './named-parts.js';
import { startsStory } from './story-start.js';

/** So much below a heading is read together; there is seldom more. */
const LONGEST_WHOLE = 4000;
/** One in so many beginnings begins a part. */
const OF_BEGINNINGS = 8;
/** Where that does not happen by itself, because all are alike. */
const LONGEST_PART = 16_000;
const LONGEST_LABEL = 80;

/** A line outside of code and comments. */
export interface PartLine {
  readonly line: string;
  readonly offset: number;
  /** How far the last cut is away. */
  readonly since: number;
  /** The line above; empty for none. */
  readonly above: string;
  readonly text: string;
  /** Where the line below starts. */
  readonly next: number;
  /** Whether it may belong to a list. */
  readonly isListed: boolean;
}

/** What holds for the lines below until something else begins; `text` is the lead of a part that begins there. */
interface Lead {
  readonly kind: 'table' | 'label' | 'quote' | 'prose';
  readonly text: string;
}

export interface PartFinder {
  /** The lead of the part that begins with this line, null where none does. To be asked about every line in turn. */
  readonly partAt: (line: PartLine) => string | null;
  /** Says that something stands here that is not looked into, or that a heading ends what was before. */
  readonly end: () => void;
}

/** `heading` is where the heading above stands, `lead` what was known where the lines begin. */
export function createPartFinder(grammar: StoryGrammar, headingAt: () => number, lead: string): PartFinder {
  let open = leadAgain(lead);
  return {
    partAt: (line) => {
      const before = open;
      open = leadAfter(before, line);
      if (line.offset - headingAt() < LONGEST_WHOLE || !begins(line, before, grammar)) return null;
      if (line.since < LONGEST_PART && sumOf(line.line) % OF_BEGINNINGS !== 0) return null;
      return before?.text ?? '';
    },
    end: () => {
      open = null;
    },
  };
}

/** Good enough for what stands below a line with bars. */
const DELIMITER = /^ {0,3}[|:-][|: \t-]*$/;
const LABEL = /^(?:\*\*[^*]+\*\*|__[^_]+__|[^|>].*[:：])[ \t]*$/;
const CALLOUT = /^> ?\[!/;
const LETTER = /^(?:\p{L}|[*_"“'(])/u;

function leadAgain(text: string): Lead | null {
  if (text === '') return null;
  return { kind: text.startsWith('>') ? 'quote' : isHeadOfTable(text) ? 'table' : 'label', text };
}

function isHeadOfTable(text: string): boolean {
  const [, below = '', ...rest] = text.split('\n');
  return rest.length > 0 && DELIMITER.test(below);
}

/** What holds below a line. */
function leadAfter(before: Lead | null, { line, above }: PartLine): Lead | null {
  const isBlank = line.trim() === '';
  if (before?.kind === 'table' && !isBlank && line.includes('|')) return before;
  if (above.includes('|') && line.includes('-') && DELIMITER.test(line))
    return { kind: 'table', text: `${above}\n${line}\n` };
  if (line.startsWith('>')) {
    if (CALLOUT.test(line)) return { kind: 'quote', text: `${line}\n>\n` };
    return before?.kind === 'quote' ? before : { kind: 'quote', text: '' };
  }
  if (isBlank || LIST_MARKER.test(line) || /^[ \t]/.test(line)) return before?.kind === 'label' ? before : null;
  if (line.length <= LONGEST_LABEL && LABEL.test(line)) return { kind: 'label', text: `${line}\n\n` };
  const isProse = LETTER.test(line) && (above.trim() === '' || before?.kind === 'prose');
  return isProse ? { kind: 'prose', text: '' } : null;
}

export const LIST_MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A bullet with text; one that begins with another marker may be read otherwise below a paragraph. */
export const BULLET = /^[-*+][ \t]+(?![-*+](?:[ \t]|$)|\d{1,9}[.)])\S/;
export const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const NUMBER = /^\d{1,9}[.)][ \t]+(?![-*+](?:[ \t]|$)|\d{1,9}[.)])(?=\S)/;
const NESTED = /^[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** "FR-12", "**REQ-3**", also in a task. */
const NAMED = /^(?:\[[ xX]\][ \t]+)?[*_`]{0,3}[A-Z][A-Z0-9]{0,9}-\d/;

/** Whether the line begins something of its own. */
function begins({ line, above, text, next, isListed }: PartLine, before: Lead | null, grammar: StoryGrammar): boolean {
  const isNew = above.trim() === '';
  if (before?.kind === 'table') return line.startsWith('|') && isOwnRow(line, grammar);
  if (line.startsWith('>')) return above.startsWith('>') && startsStory(line.replace(/^>[ \t]*/, ''), grammar);
  const isItem = (BULLET.test(line) && !RULE.test(line)) || (NUMBER.test(line) && (isNew || isListed));
  if (!isItem) return LETTER.test(line) && (isNew || before?.kind === 'prose') && startsStory(line, grammar);
  const words = line.replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, '');
  if (startsStory(words, grammar) || NAMED.test(words)) return true;
  const nested = lineAt(text, next, nextLine(text, next));
  return NESTED.test(nested) && startsStory(nested.replace(NESTED, ''), grammar);
}

/** "| Tenant | heat | …": no row of a card, which has the name of a part first. */
function isOwnRow(line: string, grammar: StoryGrammar): boolean {
  const [first = ''] = line.slice(1).split('|', 1);
  return first.trim() !== '' && fieldOf(titleOf(first), grammar) === null;
}

/**
 * Which ones begin a part is decided by their own words: counting them or their lengths would move all parts below
 * an edit.
 */
function sumOf(line: string): number {
  let sum = 0;
  for (let i = 0; i < line.length; i++) sum = (sum * 31 + line.charCodeAt(i)) % 65_521;
  return sum;
}
