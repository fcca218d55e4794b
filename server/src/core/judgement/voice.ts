/** How sure a judgement is, and so how loudly a rule may speak. */

/** `said`: as loud as the rule is; `asked`: a question a colleague would ask, never more than a hint. */
export type Voice = 'said' | 'asked';
