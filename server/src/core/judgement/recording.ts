/** Notes what a judgement asked about the rest of its document, to tell later whether it would still be the same. */
import type { Subject } from './subject.js';

type Answer = boolean | number;
type Question<Given extends Answer = Answer> = (subject: Subject) => Given;

export interface Recording {
  /** Answers as the subject does, and notes what was asked. */
  readonly subject: Subject;
  /** Whether another subject answers everything that was asked in the same way. */
  readonly holdsFor: (other: Subject) => boolean;
}

export function record(subject: Subject): Recording {
  const asked: { readonly question: Question; readonly answer: Answer }[] = [];
  const ask = <Given extends Answer>(question: Question<Given>): Given => {
    const answer = question(subject);
    asked.push({ question, answer });
    return answer;
  };
  return {
    subject: {
      showsCode: () => ask((one) => one.showsCode()),
      isPervasive: () => ask((one) => one.isPervasive()),
      repeats: (term) => ask((one) => one.repeats(term)),
      owns: (term) => ask((one) => one.owns(term)),
      isTitled: (term) => ask((one) => one.isTitled(term)),
      isBuiltBy: (role) => ask((one) => one.isBuiltBy(role)),
      sixthsOf: (share) => ask((one) => one.sixthsOf(share)),
      hasNeedTitle: () => ask((one) => one.hasNeedTitle()),
      startsFromNeed: () => ask((one) => one.startsFromNeed()),
    },
    holdsFor: (other) => other === subject || asked.every(({ question, answer }) => question(other) === answer),
  };
}
