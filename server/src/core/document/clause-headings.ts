/** Stories whose clauses stand below headings of their own: "### As a", "### I want", "### So that". */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import { storyOf } from './build-story.js';
import { isInWords, titleOf } from './named-parts.js';
import { joinProse } from './prose.js';
import type { StoryReading } from './read-stories.js';
import { sentenceOf } from './sentence.js';
import { findStories } from './story-grammar.js';
import { isTemplate } from './templates.js';

const LONGEST_TITLE = 40;
const TITLE = /^#{1,6}[ \t]+(\S.*)$/;

/** Whether a line is the heading of a clause that a story goes on with: it begins nothing of its own. */
export function goesOnInHeading(line: string, grammar: StoryGrammar): boolean {
  const title = line.length > LONGEST_TITLE ? undefined : TITLE.exec(line)?.[1];
  return title !== undefined && isClauseTitle(title.replace(/[*_`#]+/g, ' '), grammar);
}

function isClauseTitle(text: string, grammar: StoryGrammar): boolean {
  const title = titleOf(text);
  return isInWords(title, grammar) && [grammar.wantColumns, grammar.outcomeColumns].some((set) => set.has(title));
}

/** The story that begins with the heading at `at`; null where its clauses have no headings. */
export function readClauseHeadings(blocks: readonly Block[], at: number, grammar: StoryGrammar): StoryReading | null {
  const block = blocks[at];
  if (block?.kind !== 'heading' || !grammar.roleOpeners.has(firstWord(block, grammar))) return null;
  let end = at + 1;
  let hasClause = false;
  for (; end < blocks.length; end++) {
    const next = blocks[end];
    const isTitle = next?.kind === 'heading' && isClauseTitle(next.prose.text, grammar);
    if (next === undefined || next.group !== block.group || (next.kind !== 'paragraph' && !isTitle)) break;
    // Below the first clauses, other text follows that belongs to none of them.
    if (hasClause && !isTitle && blocks[end - 1]?.kind !== 'heading') break;
    hasClause ||= isTitle;
  }
  if (!hasClause) return null;
  const sentence = sentenceOf(joinProse(blocks.slice(at, end).map(({ prose }) => prose)), false, grammar);
  const [match] = findStories(sentence, grammar);
  if (match?.start !== 0 || isTemplate(sentence, grammar, match.role, match.want)) return null;
  const story = storyOf(sentence, match);
  return story === null ? null : { story: { ...story, layout: 'fields' }, next: end };
}

function firstWord({ prose }: Block, grammar: StoryGrammar): string {
  return sentenceOf(prose, true, grammar).tokens[0]?.lower ?? '';
}
