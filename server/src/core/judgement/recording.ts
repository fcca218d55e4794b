/** Notes what a judgement asked about the rest of its document, to tell later whether it would still be the same. */
import { lazily } from '../lazily.js';
import { rememberedIn } from '../remembered.js';
import type { Share, Subject } from './subject.js';

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
    // Noted once each, however many stories ask.
    subject: {
      showsCode: lazily(() => ask((one) => one.showsCode())),
      isPervasive: lazily(() => ask((one) => one.isPervasive())),
      repeats: onceEach((term: string) => ask((one) => one.repeats(term))),
      owns: onceEach((term: string) => ask((one) => one.owns(term))),
      isTitled: onceEach((term: string) => ask((one) => one.isTitled(term))),
      isBuiltBy: onceEach((role: string) => ask((one) => one.isBuiltBy(role))),
      sixthsOf: onceEach((share: Share) => ask((one) => one.sixthsOf(share))),
      isManual: lazily(() => ask((one) => one.isManual())),
      isPlan: lazily(() => ask((one) => one.isPlan())),
      hasNeedTitle: lazily(() => ask((one) => one.hasNeedTitle())),
      startsFromNeed: lazily(() => ask((one) => one.startsFromNeed())),
    },
    holdsFor: (other) => other === subject || asked.every(({ question, answer }) => question(other) === answer),
  };
}

function onceEach<About, Given extends Answer>(ask: (about: About) => Given): (about: About) => Given {
  return rememberedIn(new Map<About, Given>(), ask);
}
