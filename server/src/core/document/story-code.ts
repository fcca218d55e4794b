/** Stories in blocks of code: "As a / I want / So that" below a title that says it is a story, or below "Feature:" there. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import type { Block, ReadCode } from './blocks.js';
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
    if (!LANGUAGES.has(language.toLowerCase()) || above === undefined || !namesStory(above, grammar)) return null;
    const lines = text.split('\n');
    const end = lines.findIndex((line) => grammar.scenarioTitles.has(/\p{L}+/u.exec(line)?.[0].toLowerCase() ?? ''));
    // The last line closes the fence.
    return lines.slice(0, end === -1 ? lines.length - 1 : end).join('\n');
  };
}

/** "## User story", "### Story 3: Lost property", "**User story:**". */
function namesStory({ kind, prose }: Block, grammar: StoryGrammar): boolean {
  const { text } = prose;
  if (kind === 'table' || text.length > LONGEST_TITLE || text.includes('\n')) return false;
  if (kind === 'paragraph' && !/[:：]\s*$/.test(text)) return false;
  const { tokens } = sentenceOf(prose, true, grammar);
  if (tokens.some(({ lower }) => grammar.patternTitles.has(lower) || grammar.counterLabels.has(lower))) return false;
  const first = tokens.findIndex(({ text: word }) => !/\d/.test(word));
  return matchPhrase(grammar.storyTitles, tokens, first) > 0 || matchPhrase(grammar.storyTitles, tokens, first + 1) > 0;
}
