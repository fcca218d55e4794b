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
  everyStage: new Set(['all', 'any', 'every', 'all stages', 'every stage', 'whole journey', 'the whole journey']),
  mapTitles: phrases(`
    journey map
    journey maps
    customer journey
    user journey
    experience map
    service blueprint
  `),
  anybody: words(`
    i me we us you he she they them him her who people person someone everyone anyone nobody somebody everybody human
    others public community stakeholder manager agent staff team colleague admin developer tester operator
  `),
  stageColumns: words('stage stages phase phases step'),
  mapParts: {
    who: new Set(['persona', 'personas', 'who', 'actor', 'actors', 'whose journey']),
    does: new Set([
      'does',
      'do',
      'doing',
      'action',
      'actions',
      'user actions',
      'customer actions',
      'steps',
      'activities',
      'what they do',
    ]),
    feels: new Set([
      'feels',
      'feeling',
      'feelings',
      'emotion',
      'emotions',
      'thinks',
      'thoughts',
      'mood',
      'emotional state',
    ]),
    pain: new Set([
      'pain',
      'pains',
      'pain point',
      'pain points',
      'frustration',
      'frustrations',
      'problems',
      'friction',
      'friction points',
      'challenges',
    ]),
    evidence: new Set(['evidence', 'source', 'sources', 'data', 'research', 'seen in', 'how we know', 'insights']),
    asIs: new Set(['as-is', 'as is', 'today', 'current', 'current state', 'now']),
    toBe: new Set([
      'to-be',
      'to be',
      'future',
      'future state',
      'opportunity',
      'opportunities',
      'improvements',
      'ideas',
    ]),
  },
  months: [...words('january february march april may june july august september october november december')],
  supposed: ['assum', 'suppos', 'guess', 'hypothes', 'believe'],
  supposedBy: phrases(`
    we think
    i think
    we feel
    we expect
    we imagine
    our impression
    our feeling
    gut feeling
    gut feel
    common sense
    everybody knows
    everyone knows
    as everybody knows
    probably
    presumably
    to be confirmed
    not checked
    not yet checked
    never checked
    nobody has asked
    educated guess
  `),
  askedInside: phrases(`
    manager
    managers
    management
    stakeholder
    stakeholders
    sme
    smes
    subject matter expert
    subject matter experts
    steering committee
    sales team
    our team
    the team
    product team
    product owner
    product owners
    leadership
    brainstorming
    brainstorm
    workshop with our
    internal workshop
    colleagues
    head office
  `),
  askedOutside: phrases(`
    interview
    interviews
    interviewed
    customer
    customers
    user
    users
    participants
    respondents
    survey
    surveys
    ticket
    tickets
    calls
    visit
    visits
    observed
    observation
    observations
    shadowed
    shadowing
    diary
    analytics
    logs
    reviews
    complaints
    usability
  `),
  ownGains: phrases(`
    look innovative
    looks innovative
    look modern
    looks modern
    look good
    looks good
    look professional
    look digital
    be innovative
    are innovative
    are seen as
    be seen as
    stay competitive
    stays competitive
    be competitive
    are competitive
    remain competitive
    stay relevant
    stay ahead
    ahead of the competition
    ahead of competitors
    keep up with competitors
    keep up with the competition
    keep up with the market
    beat the competition
    win awards
    win an award
    impress investors
    attract investors
    the board is happy
    the board likes
    management is happy
    please the board
    please management
    the ceo is happy
    shareholders
    investors
    we are cloud native
    have an app
    have ai
    use ai
  `),
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
