/** English words for qualities that mean something different to everyone. */
import type { QualityWords } from '../quality-words.js';
import { phrases, words } from '../word-lists.js';

export const qualityWords: QualityWords = {
  qualities: phrases(`
    fast
    quick
    easy
    easy to use
    easy to understand
    easy to navigate
    simple
    simple to use
    intuitive
    user friendly
    seamless
    smooth
    robust
    flexible
    efficient
    effective
    modern
    attractive
    appealing
    visually appealing
    beautiful
    convenient
    reliable
    scalable
    performant
    powerful
    clean
    elegant
    optimal
    adequate
    appropriate
    reasonable
    better
    high quality
    state of the art
    highly available
    easily usable
    self explanatory
    engaging
    pleasant
    professional
  `),
  manners: phrases(`
    quickly
    easily
    smoothly
    seamlessly
    intuitively
    efficiently
    effectively
    promptly
    conveniently
    in a timely manner
    timely
    in a reasonable time
    within a reasonable time
    as soon as possible
    as fast as possible
    as quickly as possible
    gracefully
    appropriately
    adequately
    properly
    correctly and efficiently
  `),
  escapes: phrases(`
    as appropriate
    if appropriate
    where appropriate
    when appropriate
    as far as possible
    if possible
    where possible
    as needed
    if necessary
    as necessary
    if required
    and so on
    etc
    et cetera
    and so forth
    and more
    among others
    but not limited to
  `),
  verbs: words(`
    be is are was were look looks feel feels remain remains stay stays become becomes seem seems run runs work works
    load loads appear appears respond responds open opens
  `),
  degrees: words(
    'very highly more as and or also always both extremely really quite fully visually sufficiently easily',
  ),
  things: words(`
    interface interfaces ui ux gui way manner experience experiences design navigation layout look overview process
    workflow usability performance access form forms menu screens pages dashboard
  `),
  limits: words('within without under below less fewer most least than one two three every each before after per'),
};
