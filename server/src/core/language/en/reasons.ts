/** What is told of the things that a judgement weighs, in English: plain words, nothing about weights. */
import type { JudgementWords, ReasonSentences } from '../reasons.js';

/** A fact that is told alike, whichever way it counts. */
const fact = (sentence: string): readonly [string, string] => [sentence, sentence];

export const reasons: ReasonSentences = {
  technologyBuilt: [
    '“{term}” is what gets built here, not what {persona} gains by it.',
    '“{term}” is what {persona} may well work with.',
  ],
  technologyUsed: [
    '“{term}” is one way to it, and another would do.',
    '“{term}” is something that people use themselves.',
  ],
  technologyTrend: [
    '“{term}” is a technology that one can wish for before knowing what for.',
    '“{term}” is named, but the wish is about something else.',
  ],
  technologyNone: fact('The wish names no technology that we know.'),
  technologyNamed: ['The wish is built around a technology.', 'A technology is only mentioned in the wish.'],
  technologyBeside: fact('The wish names “{term}”.'),
  building: [
    'The wish begins like work on the product.',
    'The wish begins with something to do, not with something to have.',
  ],
  shape: [
    'A word in the wish is written like the name of a technology.',
    'The names and short forms in the wish are those of everyday work.',
  ],
  wantWords: [
    '{words}: often found in wishes that start from technology.',
    '{words}: mostly found in wishes that start from a need.',
  ],
  wantWordsBeside: [
    '{words} in the wish: the reason beside it is often like this.',
    '{words} in the wish: the reason beside it is mostly a gain.',
  ],
  wantForm: [
    'Wishes that are written like this one often have this fault.',
    'Wishes that are written like this one mostly do well.',
  ],
  wantShort: fact('The wish is short.'),
  wantLong: fact('The wish is long.'),
  whoBuilds: fact('This is a wish of somebody who builds the product.'),
  whoMayBuild: fact('This may be a wish of somebody who builds the product.'),
  whoOperates: fact('This is a wish of somebody who runs or feeds what others have built.'),
  whoIsTechnical: fact('Technology is the daily work of {persona}.'),
  whoIsSystem: fact('This is a wish of a system, not of a person.'),
  whoIsOrganisation: fact('This is a wish of an organisation, not of a person.'),
  whoIsAnybody: fact('This is a wish of somebody who can be anybody.'),
  whoIsStaff: fact('This is a wish of somebody who works for you.'),
  whoIsNobody: fact('Nobody is named who wishes for this.'),
  whoIsServed: fact('This is a wish of somebody whom the product is for.'),
  outcomeWords: ['{words}: often found in reasons like this.', '{words}: mostly found in reasons that are a gain.'],
  outcomeWordsBeside: [
    '{words} in the reason: often found beside wishes that start from technology.',
    '{words} in the reason: mostly found beside wishes that start from a need.',
  ],
  outcomeForm: [
    'Reasons that are written like this one often have this fault.',
    'Reasons that are written like this one are mostly a gain.',
  ],
  outcomeShort: fact('The reason is short.'),
  outcomeLong: fact('The reason is long.'),
  subjectPerson: fact('The reason speaks of a person.'),
  subjectSystem: fact('The reason speaks of a system, not of a person.'),
  subjectOrganisation: fact('The reason speaks of the organisation, not of the person who wishes.'),
  subjectOpen: fact('The reason does not begin with who gains.'),
  outcomeTechnology: fact('The reason names a technology.'),
  outcomeNoTechnology: fact('The reason names no technology that we know.'),
  outcomePerson: fact('Somebody is in the reason.'),
  outcomeSpared: fact('The reason says what no longer happens.'),
  outcomeNumber: fact('The reason has a number in it.'),
  outcomeSystem: fact('The reason is about a thing of the system.'),
  echoNothing: fact('The reason adds nothing to the wish.'),
  echoLittle: fact('The reason adds little to the wish.'),
  echoNew: fact('The reason says something that the wish does not.'),
  echoWords: fact('{words}: in the wish and again in the reason.'),
  echoPart: fact('The reason takes up a word that the wish turns on.'),
  document: [
    'Weak: other stories in this document are about technology.',
    'Weak: other stories in this document are about people and their needs.',
  ],
};

export const judgements: JudgementWords = {
  said: 'Said: it is sure enough.',
  asked: 'Asked: it is likely, but not sure.',
  silent: 'Nothing is said: it is not likely enough.',
  for: 'What speaks for it',
  against: 'What speaks against it',
  technology: 'The wish starts from technology',
  implementation: 'The outcome is true of a system only',
  repeats: 'The outcome says the wish again',
  vague: 'The outcome is good words only',
  feature: 'The outcome is only the next screen',
};
