/** Stories below a title that names whose they are: "## As a tenant" over "### Leaks" with "I want ..., so that ...". */
import type { StoryGrammar } from '../language/grammar.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { rememberedFor } from '../remembered.js';
import type { Block } from './blocks.js';
import { joinProse, plainProse } from './prose.js';
import { readRole } from './role-grammar.js';
import { type StoryReading, wantAtStart } from './read-stories.js';
import { isSentenceEnd, sentenceOf } from './sentence.js';
import { isSingular } from './want-grammar.js';

const LONGEST_TITLE = 100;
const LONGEST_WISH = 600;

const isPersonTitle = rememberedFor((title: string, { grammar }: LanguagePack) => isOnlyPerson(title, grammar));

/** Whether one of the titles above the last one is nothing but "As a tenant". */
export function namesPersonAbove(titles: readonly string[], pack: LanguagePack): boolean {
  return titles.some((title, i) => i < titles.length - 1 && isPersonTitle(title, pack));
}

function isOnlyPerson(title: string, grammar: StoryGrammar): boolean {
  if (title.length > LONGEST_TITLE) return false;
  const sentence = sentenceOf(plainProse(title, 0), true, grammar);
  const at = sentence.tokens.findIndex(({ lower }) => grammar.roleOpeners.has(lower));
  if (at !== 0) return false;
  const read = readRole(sentence, grammar, at);
  return read?.hasArticle === true && read.role.end === sentence.tokens.length;
}

/** "I want ..." at `at`, with the reason of its own sentence or of the block below it. */
export function wishBelowPerson(blocks: readonly Block[], at: number, { grammar }: LanguagePack): StoryReading | null {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || block.table !== null || block.kind === 'heading') return null;
  if (block.prose.text.length > LONGEST_WISH) return null;
  const sentence = sentenceOf(block.prose, false, grammar);
  const [first] = sentence.tokens;
  if (first === undefined || first.opaque || !isSingular(grammar, first)) return null;
  const story = wantAtStart(sentence, grammar);
  // More than one sentence is somebody who explains something.
  if (story === null || sentence.tokens.some((_, i) => i > 0 && isSentenceEnd(sentence, i))) return null;
  if (story.outcome !== null || next === undefined || !isReason(block, next, grammar)) return { story, next: at + 1 };
  const whole = wantAtStart(sentenceOf(joinProse([block.prose, next.prose]), false, grammar), grammar);
  return whole?.outcome == null ? { story, next: at + 1 } : { story: whole, next: at + 2 };
}

function isReason(block: Block, next: Block, grammar: StoryGrammar): boolean {
  if (next.table !== null || next.frame !== block.frame || next.group !== block.group) return false;
  return matchPhrase(grammar.connectors, sentenceOf(next.prose, false, grammar).tokens, 0) > 0;
}
