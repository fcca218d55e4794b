/** Who speaks in a story: what the sentence says of the person becomes "I", what it says of "us" stays "we". */
import { sourceRange } from '../document/prose.js';
import type { Sentence } from '../document/sentence.js';
import type { TokenSpan } from '../document/want-grammar.js';
import type { WishWords } from '../language/wish-words.js';
import type { TextEdit } from '../text/range.js';

export interface Speaking {
  readonly sentence: Sentence;
  readonly words: WishWords;
  /** Whether a word may name somebody or something else that "they" could be. */
  readonly isOther: (word: string) => boolean;
}

/** "see their repairs" -> "see my repairs"; up to the first word that "their" might belong to instead. */
export function ownWords({ start, end }: TokenSpan, { sentence, words, isOther }: Speaking): readonly TextEdit[] {
  const { own, subject, subjectVerb } = words;
  const edits: TextEdit[] = [];
  const write = (at: number, text: string): void => {
    const token = sentence.tokens[at];
    if (token !== undefined) edits.push({ range: sourceRange(sentence.prose, token.start, token.end), text });
  };
  for (let at = start; at < end; at++) {
    const lower = sentence.tokens[at]?.lower ?? '';
    const text = own.get(lower) ?? subject.get(lower);
    if (text === undefined) {
      // The first word is what is done, "rates" as it may be.
      if (at > start && isOther(lower)) break;
      continue;
    }
    write(at, text);
    const verb = subject.has(lower) ? subjectVerb.get(sentence.tokens[at + 1]?.lower ?? '') : undefined;
    if (verb !== undefined) write(at + 1, verb);
  }
  return edits;
}

/** "so that they are informed about their street" -> "so that I am informed about my street". */
export function outcomeWords(outcome: TokenSpan, speaking: Speaking): readonly TextEdit[] {
  const { subject } = speaking.words;
  const isSubject = subject.has(speaking.sentence.tokens[outcome.start]?.lower ?? '');
  return isSubject ? ownWords(outcome, speaking) : [];
}

/** Whether the sentence goes on speaking of "us", so that "I want" would be another person. */
export function staysTogether({ tokens }: Sentence, { start, end }: TokenSpan, { story }: WishWords): boolean {
  return tokens.slice(start, end).some(({ lower }) => story.together.has(lower));
}
