/** Documents as the judgement asks about them, made up for tests. */
import type { Subject } from '../../server/src/core/judgement/subject.js';

/** A document of which every question has the same answer. */
export function subjectThatSays(answer: boolean): Subject {
  const say = (): boolean => answer;
  return {
    showsCode: say,
    isPervasive: say,
    repeats: say,
    owns: say,
    isTitled: say,
    isBuiltBy: say,
    sixthsOf: () => (answer ? 6 : 0),
    isManual: say,
    isPlan: say,
    hasNeedTitle: say,
    startsFromNeed: say,
  };
}
