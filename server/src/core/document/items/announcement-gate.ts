/** Whether raw text may say what comes behind it: "## Goals", "**Success metrics:**". It may say yes too often, never no. */
import type { PhraseTable } from '../../language/phrases.js';
import { anyOf, NO_LETTER_AFTER, NO_LETTER_BEFORE, phrasesOf } from '../word-patterns.js';
import { fold } from '../words.js';
import { isTitleNumber, TITLE_WORD } from './title-words.js';

/** An announcement is short, so its end is near; all of its emphasis begins with it. */
const FAR = 400;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/m;
const COLON_AT_END = /[:：][^\p{L}\p{N}\n\r]*(?:[\n\r]|$)/u;
const EMPHASIS = /^[\s>]*(?:[*_`[~“"\u0001]|&)(?![*-]?[ \t])/;
/** The title of a callout stands in its first line or below its kind. */
const QUOTED = /^[ \t]*>/;
const HEADING = /^[\s>*+.)\d-]*#/;
const BLANK_LINE = /(?:\r\n?|\n)[ \t>]{0,200}[\r\n]/;

/** Its own copy: where it looks next is state. */
const WORD = new RegExp(TITLE_WORD);
/** What stands behind a phrase up to the next word of its line. */
const GAP = /^[^\p{L}\p{N}\n\r]*/u;
/** What parts a title from what it is about, or may hide the words behind it. */
const PARTS = /[:：(–—|[\]<>{}&~%^\\-]/;
/** What may hide words before it, which no reader sees. */
const HIDES = /[[\]<{&~%^\\]/;
const MOST_WORDS_BEFORE = 8;

/**
 * Tells whether one of the phrases stands in what may be a heading, or a line with a colon or emphasis. With `afterPlace`
 * nothing else may follow in it but these words; without, anything.
 */
export function announcer(tables: readonly PhraseTable[], afterPlace?: ReadonlySet<string>): (text: string) => boolean {
  const phrase = new RegExp(NO_LETTER_BEFORE + anyOf(tables.flatMap(phrasesOf)) + NO_LETTER_AFTER, 'gi');
  return (text) => {
    phrase.lastIndex = 0;
    for (let match = phrase.exec(text); match !== null; match = phrase.exec(text)) {
      const { index } = match;
      const end = index + match[0].length;
      // A shorter phrase may begin within a longer one.
      phrase.lastIndex = index + 1;
      if (afterPlace !== undefined && !endsTitle(text, end, afterPlace)) continue;
      const before = text.slice(Math.max(0, index - FAR), index);
      const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
      const lead = before.slice(start);
      if (!HIDES.test(lead) && (lead.match(WORD)?.length ?? 0) > MOST_WORDS_BEFORE + numbersIn(lead)) continue;
      const line = lead + upToBlank(text.slice(index, index + FAR));
      if ([HEADING, EMPHASIS, COLON_AT_END, QUOTED].some((sign) => sign.test(line)) || UNDERLINE.test(text))
        return true;
    }
    return false;
  };
}

/** Whether nothing of a title follows, or what may follow what says of what it is the title. */
function endsTitle(text: string, end: number, afterPlace: ReadonlySet<string>): boolean {
  const rest = text.slice(end, end + FAR);
  const gap = GAP.exec(rest)?.[0] ?? '';
  if (PARTS.test(gap)) return true;
  WORD.lastIndex = gap.length;
  const next = WORD.exec(rest);
  if (next?.index !== gap.length) return true;
  const word = fold(next[0]);
  return afterPlace.has(word) || isTitleNumber(word);
}

function numbersIn(lead: string): number {
  return (lead.match(WORD) ?? []).filter((word) => isTitleNumber(word)).length;
}

function upToBlank(text: string): string {
  const blank = text.search(BLANK_LINE);
  return blank === -1 ? text : text.slice(0, blank);
}
