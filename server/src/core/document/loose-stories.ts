/** Wishes without anybody in their own words who has them: "I want ... so that ...", "So that nobody waits, show ...". */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Block } from './blocks.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import type { Clause, Story } from './model.js';
import { buildStory } from './build-story.js';
import { wantAtStart } from './read-stories.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf } from './sentence.js';
import { isSingular, strongMarkerAt } from './want-grammar.js';

/**
 * "I want ... so that ..." without anybody who wants it. Only a short block of its own with a marked outcome counts;
 * a sentence in running text is somebody talking.
 */
export function looseStory(block: Block, pack: LanguagePack): Story | null {
  if (block.kind === 'table' || block.prose.text.length > LONGEST_LOOSE) return null;
  const sentence = sentenceOf(block.prose, false, pack.grammar);
  const [first] = sentence.tokens;
  if (first === undefined || first.opaque || (block.inQuote && /^\s*[“"«„]/.test(block.prose.text))) return null;
  const isOwn = isSingular(pack.grammar, first);
  const story = (isOwn ? wantAtStart(sentence, pack.grammar) : null) ?? reasonFirst(sentence, pack);
  if (story === null || (story.want !== null && namesPersonLater(story.want, pack))) return null;
  if (isSpread(sentence, story)) return null;
  const connector = story.outcome?.connector?.text.toLowerCase() ?? '';
  // A bare "so" is how people talk: "I need help, so I opened this issue."
  const isMarked =
    story.outcome?.source === 'leading' ||
    (story.outcome?.source === 'marked' && !pack.grammar.bareConnector.startsWith(connector));
  // Counted in what a reader sees: a line may end with one sign or two.
  const isOneSentence = block.prose.starts.filter((start) => start >= story.range.end).length <= LONGEST_REST;
  return isMarked && isOneSentence ? story : null;
}

/** "I want my deposit back. Bring the key so that ...": two sentences of somebody who explains something. */
function isSpread(sentence: Sentence, { want, outcome }: Story): boolean {
  if (want === null || outcome?.source !== 'marked' || outcome.connector === null) return false;
  const { starts } = sentence.prose;
  const [from, to] = [want.range.start, outcome.connector.range.start];
  return sentence.tokens.some((token, i) => {
    const at = starts[token.start] ?? 0;
    return from < at && at <= to && isSentenceEnd(sentence, i);
  });
}

const LONGEST_LOOSE = 600;
/** A full stop, and what closes a quotation. */
const LONGEST_REST = 3;

/** "I want to see the menu, as a parent, so that ...": the persona is there, only late. */
function namesPersonLater(want: Clause, { grammar }: LanguagePack): boolean {
  return want.words.some(
    (word, i) =>
      grammar.roleOpeners.has(word.lower) &&
      grammar.articles.has(want.words[i + 1]?.lower ?? '') &&
      /,\s*$/.test(want.text.slice(0, word.start)),
  );
}

/** "So that nobody waits twice, show the arrival time.", "In order to plan my week, I want to see the free slots." */
function reasonFirst(sentence: Sentence, pack: LanguagePack): Story | null {
  const { tokens } = sentence;
  const length = matchPhrase(pack.grammar.firstReason, tokens, 0);
  if (length === 0) return null;
  for (let i = length + 1; i < tokens.length - 1; i++) {
    if (isSentenceEnd(sentence, i)) return null;
    if (!gapBefore(sentence, i).includes(',')) continue;
    const marker = isSingular(pack.grammar, tokens[i]) ? strongMarkerAt(sentence, pack.grammar, i) : null;
    if (pack.grammar.subjects.has(tokens[i]?.lower ?? '') && marker === null) return null;
    if (marker === null && matchPhrase(pack.grammar.requestReason, tokens, 0) === 0) return null;
    const start = marker?.end ?? i;
    if (hasSecondSentence(sentence, start)) return null;
    const want = clauseOf(sentence, { start, end: tokens.length });
    const outcome = outcomeOf(sentence, {
      connector: { start: 0, end: length },
      text: { start: length, end: i },
      source: 'leading',
    });
    if (want === null) return null;
    const first = outcome?.connector ?? null;
    return buildStory({
      kind: 'story',
      persona: null,
      situation: null,
      want,
      wantMarker: spanOf(sentence, marker),
      outcome,
      first,
      grammar: pack.grammar,
    });
  }
  return null;
}

function hasSecondSentence(sentence: Sentence, from: number): boolean {
  return sentence.tokens.some((_, i) => i > from && isSentenceEnd(sentence, i));
}
