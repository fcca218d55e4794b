/** Tells by a single line whether something of its own starts there, even without a blank line before it. */
import type { StoryGrammar } from '../language/grammar.js';
import { packs } from '../language/packs.js';
import { remembered } from '../remembered.js';
import { anyOf } from './word-patterns.js';

const MARKER = /^\s*(?:[-*+][ \t]|[>#]|\d{1,9}[.)][ \t])/;
/** What decides stands at the start; lines may be long. */
const ENOUGH = 60;

interface Starts {
  readonly story: RegExp;
  readonly block: RegExp;
}

const startsOf = remembered(({ roleOpeners, indefiniteArticles, definiteArticles }: StoryGrammar): Starts => {
  const openers = anyOf(roleOpeners);
  const [some, all] = [anyOf(indefiniteArticles), anyOf([...indefiniteArticles, ...definiteArticles])];
  const marks = '[*_]{0,3}';
  return {
    story: new RegExp(
      `^(?:[-*+][ \\t]{1,4})?(?:\\[[ xX]\\][ \\t]{1,4})?${marks}${openers}${marks}[ \\t]{1,3}${marks}${all}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
    block: new RegExp(`^\\s{0,${String(ENOUGH)}}${marks}${openers}${marks}\\s{1,9}${marks}${some}${marks}\\s`, 'iu'),
  };
});

/** "As a tenant, I want …", also as an item and in bold: whether whatever was before this line has ended. */
export function startsStory(line: string, grammar: StoryGrammar): boolean {
  return startsOf(grammar).story.test(line);
}

/** The same in any language that is read, for whoever does not know yet which one it is. */
export function startsAnyStory(line: string): boolean {
  return packs.all.some(({ grammar }) => startsStory(line, grammar));
}

/** Whether `line` is a list item, a quotation, a heading or the first line of a story. */
export function startsBlock(line: string, grammar: StoryGrammar): boolean {
  const start = line.slice(0, ENOUGH);
  return MARKER.test(start) || startsOf(grammar).block.test(start);
}
