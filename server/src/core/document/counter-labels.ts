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

function saysCounter(label: string, { counterLabels, counterWords, counterExamples }: StoryGrammar): boolean {
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
  return words.slice(0, filled).some(({ lower, end }, at) => {
    if (!counterLabels.has(lower)) return false;
    if (filled === words.length || END.test(label.slice(end))) return true;
    return words.slice(at + 1, filled).some((word) => counterExamples.has(word.lower));
  });
}
