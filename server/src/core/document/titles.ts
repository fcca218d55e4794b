/** Titles that state a goal ("Epic: ...", the document's own title) and sentences that say what a person must be able to do. */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TitleWords } from '../language/titles.js';
import type { Block } from './blocks.js';
import { clauseOf } from './clause.js';
import type { Requirement, Story, Title } from './model.js';
import { storyOf } from './build-story.js';
import { gapBefore, type Sentence, sentenceOf } from './sentence.js';
import { readWant, type TokenSpan } from './want-grammar.js';

/** The title a block states, or null; `isFirst` tells whether its section begins with it. */
export function readTitle(block: Block, isFirst: boolean, { grammar, titles }: LanguagePack): Title | null {
  if (block.kind === 'table' || block.prose.text.length > 200 || block.inQuote) return null;
  const sentence = sentenceOf(block.prose, true, grammar);
  const label = sentence.tokens[0]?.lower ?? '';
  const numbered = /^\d+[a-z]?$/.test(sentence.tokens[1]?.lower ?? '') ? 1 : 0;
  const at = 1 + numbered;
  if (titles.labels.has(label) && /^["'*_\s]*:/.test(gapBefore(sentence, at)) && !block.prose.text.includes('\n')) {
    const clause = clauseOf(sentence, { start: at, end: sentence.tokens.length });
    return clause === null ? null : { kind: 'labelled', label, clause };
  }
  if (block.kind !== 'heading' || block.depth !== 1 || block.items.length > 0 || !isFirst) return null;
  const clause = clauseOf(sentence, { start: 0, end: sentence.tokens.length });
  return clause === null ? null : { kind: 'document', label: null, clause };
}

const MOST_WORDS_OF_SUBJECT = 4;

/** "Users must be able to ...": a whole block that is one such sentence. */
export function readRequirement(block: Block, { grammar, titles }: LanguagePack): Requirement | null {
  if (block.kind !== 'paragraph' || block.inQuote || block.prose.text.length > 300) return null;
  const sentence = sentenceOf(block.prose, false, grammar);
  const { tokens } = sentence;
  for (let i = 1; i <= Math.min(MOST_WORDS_OF_SUBJECT, tokens.length - 1); i++) {
    if (!titles.duties.has(tokens[i]?.lower ?? '')) continue;
    if (matchPhrase(titles.ability, tokens, i + 1) === 0) return null;
    const start = grammar.articles.has(tokens[0]?.lower ?? '') ? 1 : 0;
    const subject = clauseOf(sentence, { start, end: i });
    const whole = clauseOf(sentence, { start: 0, end: tokens.length });
    if (subject === null || whole === null) return null;
    // "They should be able to": nobody is named.
    const isNamed = !grammar.thirdSubjects.has(tokens[start]?.lower ?? '');
    const wish = isNamed ? wishOf(sentence, { start, end: i }, titles) : null;
    return { kind: 'requirement', range: whole.range, label: null, clause: whole, subject, wish };
  }
  return null;
}

/** The sentence as a story of its subject. */
function wishOf(sentence: Sentence, role: TokenSpan, { ability }: TitleWords): Story | null {
  const { tokens, grammar } = sentence;
  const marker = { start: role.end, end: role.end + 1 + matchPhrase(ability, tokens, role.end + 1) };
  const read = readWant(sentence, grammar, marker.end, tokens.length);
  const who = { role, hasArticle: role.start > 0, situation: null };
  return storyOf(sentence, { kind: 'story', start: 0, end: tokens.length, ...who, marker, ...read });
}
