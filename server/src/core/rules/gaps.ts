/** Where the words that a story lacks would stand: behind its last clause, in its empty cell, on a line of their own. */
import type { Story } from '../document/model.js';
import { anyOf, phrasesOf } from '../document/word-patterns.js';
import type { Fix } from '../finding/finding.js';
import type { StoryGrammar } from '../language/grammar.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { fillIn } from '../text/fill-in.js';
import { endOfMarks } from '../text/markup.js';
import { shift, type TextEdit, type TextRange } from '../text/range.js';
import type { RuleContext } from './rule.js';
import { GAP } from './suggestions.js';

/** Enough for any "so that", with what stands around it. */
const LONGEST_REASON = 120;

type Place = Pick<RuleContext<unknown, string>, 'document' | 'section' | 'language'>;

/** Adds "so that …" with a gap for the words; nothing in a table that has no column for it. */
export function appendOutcome(story: Story, place: Place): readonly Fix[] {
  const by = place.section.range.start;
  const { text } = place.document;
  const { messages } = place.language;
  const end = story.end + by;
  const edit =
    openReason(text, end, place.language) ??
    outcomeEdit(text, story, { start: shift(story.range, by).start, end }, place.language);
  return edit === null ? [] : [suggestion(messages.fixes.addReason, edit, by)];
}

/** Goes on behind the outcome: ", and I …". */
export function continueOutcome(story: Story, place: Place): readonly Fix[] {
  if (story.outcome === null) return [];
  const by = place.section.range.start;
  const { start, end } = shift(story.outcome.range, by);
  const { grammar, messages } = place.language;
  const subject = subjectOf(story, grammar);
  const words = fillIn(messages.written.goOn, { who: subject });
  const at = endOfMarks(place.document.text, start, end);
  const edit = { range: { start: at, end: at }, text: `, ${words} ${GAP}` };
  return [suggestion(fillIn(messages.fixes.goOn, { words }), edit, by)];
}

/** Makes "to …" a reason that everybody sees: "so that I can …". */
export function markOutcome(story: Story, { language }: Place): readonly Fix[] {
  const connector = story.possibleOutcome?.connector;
  if (connector == null) return [];
  const { grammar, messages, wishes } = language;
  const words = fillIn(messages.written.ableTo, { reason: wishes.story.reason, who: subjectOf(story, grammar) });
  const edits = [{ range: connector.range, text: words }];
  return [{ kind: 'suggestion', title: fillIn(messages.fixes.markReason, { words }), edits }];
}

/** Who goes on speaking: "I" or "we" as in the wish, else the person in the story. */
function subjectOf(story: Story, grammar: StoryGrammar): string {
  const [first = ''] = (story.wantMarker?.text ?? '').split(/\s/);
  const lower = first.toLowerCase();
  if (!grammar.subjects.has(lower)) return story.address;
  return grammar.singularSubjects.has(lower) ? first.toUpperCase() : lower;
}

function suggestion(title: string, edit: TextEdit, by: number): Fix {
  return { kind: 'suggestion', title, edits: [{ ...edit, range: shift(edit.range, -by) }] };
}

/** What may stand between a wish and the "so that" of the next line: marks, a bullet, one blank line. */
const BEFORE_REASON =
  '^[*_~.,;:–—-]{0,6}[ \\t]{0,9}(?:\\r?\\n[ \\t>]{0,9}){0,2}(?:[-*+][ \\t]{1,4})?[*_~|]{0,4}[ \\t]{0,4}';
/** And behind it, up to the end of its line. */
const BEHIND_REASON = '([*_~]{0,3}:?[*_~]{0,3})[ \\t]{0,9}[.…]{0,3}(?=[ \\t]*(?:\\r?\\n|$))';

const openReasonOf = remembered(
  ({ grammar }: LanguagePack) =>
    new RegExp(`${BEFORE_REASON}${anyOf(phrasesOf(grammar.connectors), '[ \\t]{1,4}')}${BEHIND_REASON}`, 'i'),
);

/** The gap behind a "so that" which somebody has written, and nothing after it. */
function openReason(text: string, end: number, language: LanguagePack): TextEdit | null {
  const found = openReasonOf(language).exec(text.slice(end, end + LONGEST_REASON));
  if (found === null) return null;
  const words = found[0].replace(/(?<![ \t.…])[ \t.…]+$/, '');
  const range = { start: end + words.length, end: end + found[0].length };
  return { range, text: found[0].endsWith('.') ? ` ${GAP}.` : ` ${GAP}` };
}

function outcomeEdit(
  text: string,
  { layout }: Story,
  { start, end }: TextRange,
  { wishes, messages }: LanguagePack,
): TextEdit | null {
  switch (layout) {
    case 'closedRow':
      return null;
    case 'row':
      return cellEdit(text, end);
    case 'fields':
      return fieldEdit(text, end, messages.written.outcomeField);
    default: {
      const at = endOfMarks(text, start, end);
      return { range: { start: at, end: at }, text: `, ${wishes.story.reason} ${GAP}` };
    }
  }
}

/** A cell keeps a blank on both sides and, where there is room, its width; a cell that is not there is added. */
function cellEdit(text: string, at: number): TextEdit {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at).trimEnd();
  const rest = /^[ \t]*/.exec(text.slice(lineStart + before.length))?.[0] ?? '';
  const range = { start: lineStart + before.length, end: lineStart + before.length + rest.length };
  const isClosed = text.charAt(range.end) === '|';
  if (before.endsWith('|') && isClosed) return { range, text: `${` ${GAP}`.padEnd(rest.length - 1)} ` };
  const isFramed = /^[\s>]*\|/.test(before);
  return { range, text: `${before.endsWith('|') ? '' : ' |'} ${GAP}${isFramed ? ' |' : ''}` };
}

const FIELD =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?)([*_]{0,3})[^:\n]{1,60}?(:[*_]{0,3}|[*_]{1,3}:)/;

/** A line like that of the want, bold or not, in the same list item and quotation. */
function fieldEdit(text: string, end: number, title: string): TextEdit {
  const at = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  const eol = text.startsWith('\r\n', at) || /\r\n/.test(text.slice(Math.max(0, end - 2000), end)) ? '\r\n' : '\n';
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, at);
  const [, lead = '', marks = '', colon = ':'] = FIELD.exec(line) ?? [];
  const indent = lead.replace(/[^ \t>]/g, ' ');
  return { range: { start: at, end: at }, text: `${eol}${indent}${marks}${title}${colon} ${GAP}` };
}
