/** Labels of what nobody should write: "Bad:", "Don't write this", "Weak examples"; "Handle poor pictures" is a title like others. */
import type { StoryGrammar } from '../language/grammar.js';

export const COUNTER_MARK = /[❌✗✘🚫👎]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
/** What ends a label behind its word, or parts it from a reason: "Weak (technology first)". */
const END = /^[*_\s]*(?:$|[:：(–—!?.…]|-\s)/u;

/** Whether a title, a label or a cell says that what belongs to it is only shown, and not to be done so. */
export function isCounterLabel(label: string, grammar: StoryGrammar): boolean {
  return COUNTER_MARK.test(label) || saysCounter(label, grammar);
}

interface LabelWord {
  readonly lower: string;
  readonly end: number;
}

function saysCounter(label: string, grammar: StoryGrammar): boolean {
  const { counterLabels, counterWords, counterExamples } = grammar;
  const words = [...label.matchAll(WORD)].map(({ 0: text, index }) => ({
    lower: text.toLowerCase().replaceAll('’', "'"),
    end: index + text.length,
  }));
  const isFiller = (at: number): boolean => {
    const lower = words[at]?.lower ?? '';
    return counterLabels.has(lower) || counterWords.has(lower) || counterExamples.has(lower) || /^\d/.test(lower);
  };
  const first = words.findIndex((_, at) => !isFiller(at));
  const filled = first === -1 ? words.length : first;
  return words.slice(0, filled).some((_, at) => {
    const end = endOfWarning(words, at, grammar);
    if (end === null) return false;
    if (filled === words.length || END.test(label.slice(words[end - 1]?.end))) return true;
    return words.slice(end, filled).some((word) => counterExamples.has(word.lower));
  });
}

/** The word after "bad", "not to write" or "common mistakes" at `at`; null where nothing warns there. */
function endOfWarning(words: readonly LabelWord[], at: number, grammar: StoryGrammar): number | null {
  const wordAt = (i: number): string => words[i]?.lower ?? '';
  if (grammar.counterLabels.has(wordAt(at))) return at + 1;
  if (grammar.counterNots.has(wordAt(at))) {
    const deed = wordAt(at + 1) === grammar.infinitive ? at + 2 : at + 1;
    return grammar.counterDeeds.has(wordAt(deed)) ? deed + 1 : null;
  }
  if (!grammar.counterNouns.has(wordAt(at))) return null;
  const isAboutTexts = words.slice(at + 1).some(({ lower }) => grammar.counterExamples.has(lower));
  return isAboutTexts || grammar.counterKinds.has(wordAt(at - 1)) ? at + 1 : null;
}
