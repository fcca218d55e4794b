/** English words for the life of somebody with a product. Most models end where people recommend it; this one goes on. */
import type { LifeWords } from '../life-words.js';
import { phrases, words } from '../word-lists.js';

export const lifeWords: LifeWords = {
  stageFields: new Set(['stage', 'journey stage', 'stage of the journey', 'life-cycle stage', 'lifecycle stage']),
  usualStages: [
    { id: 'discover', title: 'Discover', aliases: ['awareness', 'aware', 'need'] },
    { id: 'choose', title: 'Choose', aliases: ['consideration', 'consider', 'compare', 'evaluate', 'decide'] },
    {
      id: 'join',
      title: 'Join',
      aliases: ['buy', 'purchase', 'order', 'apply', 'sign up', 'sign-up', 'acquisition', 'conversion'],
    },
    {
      id: 'onboard',
      title: 'Get started',
      aliases: ['onboarding', 'onboard', 'activation', 'set-up', 'setup', 'set up', 'delivery'],
    },
    { id: 'use', title: 'Use', aliases: ['usage', 'adoption', 'operate', 'daily use'] },
    {
      id: 'get-help',
      title: 'Get help',
      aliases: ['help', 'support', 'service', 'complain', 'complaint', 'repair'],
    },
    {
      id: 'change',
      title: 'Stay or change',
      aliases: ['change', 'stay', 'renew', 'renewal', 'upgrade', 'grow', 'loyalty', 'retention'],
    },
    { id: 'recommend', title: 'Recommend', aliases: ['advocacy', 'refer', 'referral', 'review'] },
    {
      id: 'leave',
      title: 'Leave',
      aliases: ['cancel', 'cancellation', 'churn', 'switch', 'exit', 'offboarding', 'offboard', 'terminate'],
    },
    { id: 'after', title: 'Afterwards', aliases: ['after', 'win-back', 'archive', 'refund', 'deletion'] },
  ],
  months: [...words('january february march april may june july august september october november december')],
  supposed: ['assum', 'suppos', 'guess', 'hypothes', 'believe'],
  observable: phrases(`
    without
    instead of
    no longer
    the first time
    in one go
    in one visit
    in one call
    at a glance
    on time
    in time
    before
    within
    less
    fewer
    at most
    at least
    twice
    once
    one
    two
    three
    decide
    choose
    avoid
    prove
    plan
    stop
    know whether
    know when
    know that
    know what
    know who
    do not have to
    don't have to
    need not
  `),
};
