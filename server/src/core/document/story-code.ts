/** Stories in blocks of code: "As a / I want / So that" below a title that says it is a story, or below "Feature:" there. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { announces, type Block, type ReadCode } from './blocks.js';
import { sentenceOf } from './sentence.js';

/** Code in another language is code. */
const LANGUAGES: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'markdown',
  'md',
  'gherkin',
  'feature',
  'cucumber',
  'none',
]);
const LONGEST_TITLE = 100;

/** Reads the lines up to the first scenario. */
export function codeReader(grammar: StoryGrammar): ReadCode {
  return ({ language, text }, above) => {
    if (!LANGUAGES.has(language.toLowerCase()) || !isBelowTitle(above, grammar)) return null;
    const lines = text.split('\n');
    const end = lines.findIndex((line) => grammar.scenarioTitles.has(/\p{L}+/u.exec(line)?.[0].toLowerCase() ?? ''));
    // The last line closes the fence.
    return lines.slice(0, end === -1 ? lines.length - 1 : end).join('\n');
  };
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
  return tokens.some(({ lower }) => grammar.patternTitles.has(lower) || grammar.counterLabels.has(lower));
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
