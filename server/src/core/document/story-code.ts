/**
 * Stories in blocks of code: "As a / I want / So that" below a title that says it is a story, or below "Feature:" there,
 * and anywhere where the block names no language, begins with a person and gives a reason in a line of its own.
 */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { announces, type Block, type ReadCode } from './blocks.js';
import { isCounterLabel } from './counter-labels.js';
import { sentenceOf } from './sentence.js';

/** What is marked as plain text, or not at all: nobody shows the syntax of something in it. */
const PLAIN: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none']);
/** Code in another language is code. */
const LANGUAGES: ReadonlySet<string> = new Set([...PLAIN, 'markdown', 'md', 'gherkin', 'feature', 'cucumber']);
const LONGEST_TITLE = 100;
/** So many words announce a block in a label ("**Night guard:**"); more explain it ("A story looks like this:"). */
const LONGEST_LABEL = 3;
/** So much of a line is enough to know how it begins. */
const MOST_OF_LINE = 60;

/** Reads the lines up to the first scenario. */
export function codeReader(grammar: StoryGrammar): ReadCode {
  const mayTellStory = storyCodeGate(grammar);
  return ({ language, text }, above) => {
    if (!LANGUAGES.has(language.toLowerCase())) return null;
    const isTold = PLAIN.has(language.toLowerCase()) && mayTellStory(text) && !isShown(above[0], grammar);
    if (!isTold && !isBelowTitle(above, grammar)) return null;
    const lines = text.split('\n');
    const end = lines.findIndex((line) => grammar.scenarioTitles.has(/\p{L}+/u.exec(line)?.[0].toLowerCase() ?? ''));
    // The last line closes the fence.
    return lines.slice(0, end === -1 ? lines.length - 1 : end).join('\n');
  };
}

/** Whether code begins with a person ("As a", "1. As a") and has a line that begins with a reason ("So that"). */
export function storyCodeGate({ roleOpeners, connectors, bareConnector }: StoryGrammar): (code: string) => boolean {
  return (code) => {
    const lines = code.split('\n').flatMap((line) => {
      const words = line
        .slice(0, MOST_OF_LINE)
        .toLowerCase()
        .match(/\p{L}+/gu);
      return words === null ? [] : [words.map((lower) => ({ lower }))];
    });
    if (!roleOpeners.has(lines[0]?.[0]?.lower ?? '')) return false;
    return lines.some((words) => words[0]?.lower === bareConnector || matchPhrase(connectors, words, 0) > 0);
  };
}

/** Whether the block above shows a form, or explains what stands below it. */
function isShown(above: Block | undefined, grammar: StoryGrammar): boolean {
  if (above === undefined) return false;
  if (isPatternTitle(above, grammar)) return true;
  const { tokens } = sentenceOf(above.prose, true, grammar);
  return above.kind !== 'heading' && /[:：]\s*$/.test(above.prose.text) && tokens.length > LONGEST_LABEL;
}

/** Below "## User story", "### Story 3: Lost property", "### US-3 Lost property", "**User story:**"; text and other code may stand between. */
function isBelowTitle(above: readonly Block[], grammar: StoryGrammar): boolean {
  for (const block of above) {
    if (block.kind === 'table' || isPatternTitle(block, grammar)) return false;
    if (namesStory(block, grammar)) return true;
    if (block.kind === 'heading') return false;
  }
  return false;
}

function isPatternTitle(block: Block, grammar: StoryGrammar): boolean {
  if (!announces(block, LONGEST_TITLE)) return false;
  const { tokens } = sentenceOf(block.prose, true, grammar);
  return isCounterLabel(block.prose.text, grammar) || tokens.some(({ lower }) => grammar.patternTitles.has(lower));
}

function namesStory(block: Block, grammar: StoryGrammar): boolean {
  if (!announces(block, LONGEST_TITLE)) return false;
  const { tokens } = sentenceOf(block.prose, true, grammar);
  const [first, second] = tokens;
  const [, name = '', number = second?.lower ?? ''] = /^(\p{L}+)(\d+)?$/u.exec(first?.lower ?? '') ?? [];
  const isNumbered = grammar.storyIds.has(name) && /^\d/.test(number);
  if (isNumbered && !tokens.some(({ lower }) => grammar.roleOpeners.has(lower))) return true;
  return tokens.some((_, i) => matchPhrase(grammar.storyTitles, tokens, i) > 0);
}
