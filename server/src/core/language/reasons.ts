/** What is told of the things that a judgement weighs; see `judgement/reason-names.ts`. */

/** Kinds of things that are seen of a story. */
export type ReasonName =
  | 'technologyBuilt'
  | 'technologyUsed'
  | 'technologyTrend'
  | 'technologyNone'
  | 'technologyNamed'
  | 'technologyBeside'
  | 'building'
  | 'shape'
  | 'wantWords'
  | 'wantWordsBeside'
  | 'wantForm'
  | 'wantShort'
  | 'wantLong'
  | 'whoBuilds'
  | 'whoMayBuild'
  | 'whoOperates'
  | 'whoIsTechnical'
  | 'whoIsSystem'
  | 'whoIsOrganisation'
  | 'whoIsAnybody'
  | 'whoIsStaff'
  | 'whoIsNobody'
  | 'whoIsServed'
  | 'outcomeWords'
  | 'outcomeWordsBeside'
  | 'outcomeForm'
  | 'outcomeShort'
  | 'outcomeLong'
  | 'subjectPerson'
  | 'subjectSystem'
  | 'subjectOrganisation'
  | 'subjectOpen'
  | 'outcomeTechnology'
  | 'outcomeNoTechnology'
  | 'outcomePerson'
  | 'outcomeSpared'
  | 'outcomeNumber'
  | 'outcomeSystem'
  | 'echoNothing'
  | 'echoLittle'
  | 'echoNew'
  | 'echoWords'
  | 'echoPart'
  | 'document';

/**
 * What is said where it speaks for a fault, and where it speaks against: `{term}` is the technology, `{words}` are words of
 * the story, `{persona}` is who wishes.
 */
export type ReasonSentences = Readonly<Record<ReasonName, readonly [speaksFor: string, against: string]>>;

/** How sure a judgement is, what it is about, and what stands above the two lists of reasons. */
export type JudgementWords = Readonly<
  Record<
    'said' | 'asked' | 'silent' | 'for' | 'against' | 'technology' | 'implementation' | 'repeats' | 'vague' | 'feature',
    string
  >
>;
