/** English words that tell an outcome that somebody notices from good words and from one more screen. */
import type { OutcomeWords } from '../outcome-words.js';
import { phrases, words } from '../word-lists.js';

export const outcomeWords: OutcomeWords = {
  improvements: words(`
    better best good great nice nicer well improve improves improved improving improvement improvements enhance enhances
    enhanced optimal optimise optimised optimize optimized easy easier easiest easily ease simple simpler simply simplify
    simplified smooth smoother smoothly seamless seamlessly effortless effortlessly intuitive intuitively efficient
    efficiently efficiency effective effectively effectiveness productive productively productivity fast faster quick
    quicker quickly convenient conveniently convenience comfortable comfortably user-friendly usable usability happy
    happier satisfied satisfaction pleasant enjoyable delightful benefit benefits added-value future-proof
    futureproof competitive innovative state-of-the-art
  `),
  standIns: words('it this that'),
  manyStandIns: words('they these those'),
  counters: words(
    'only before after without instead rather avoid avoiding decide deciding whether when whenever until never nobody even if because anymore longer unless early ahead already',
  ),
  empty: words(`
    manage manages managing work works working use uses using used do doing have having get getting operate handle
    perform experience experiences thing things stuff everything anything something way ways life job jobs task tasks
    process processes overall general generally day daily day-to-day workflow usage user-experience ux feel feels
    feeling user users customer customers me
  `),
  pleased: words('happy happier satisfied pleased delighted glad content thrilled'),
  blossoming: words(
    'help helps succeed succeeds grow grows benefit benefits matter matters thrive thrives flourish flourishes progress progresses improve improves work works function functions count counts win wins profit profits',
  ),
  light: words(`
    see view use access get have know be able need find check look read manag perform do make keep easi easily quick
    quickly proper properly correct way new thing
  `),
  hollow: phrases(`
    it works
    it just works
    that works
    this works
    everything works
    everything works as expected
    it works as expected
    it works properly
    it works correctly
    things work
    i get added value
    i get value
    i get more value
    i have added value
    we get added value
    we have added value
    it adds value
    it has added value
    value is added
    we are future proof
    we are future-proof
    it is future proof
    it is future-proof
    we stay competitive
    we remain competitive
    we are modern
    everybody wins
    everyone wins
    it is a win win
  `),
  screenVerbs: phrases(`
    view
    click
    click on
    tap
    tap on
    navigate to
    scroll to
    scroll through
  `),
  openVerbs: phrases(`
    see
    access
    open
    open up
    visit
    go to
    get to
    look at
  `),
  outside: words(`
    building buildings house home room rooms window windows door doors gate gates garden park museum theatre theater cinema
    church station platform train trains bus buses boat boats ferry ship plane bike car cars taxi road street bridge stairs
    lift elevator ramp beach sea lake river mountain mountains forest island pier harbour harbor pool gym court field pitch
    shop shops market restaurant kitchen bathroom toilet bed seat seats stage town city village school hospital ward clinic
    library office airport hotel sun moon stars sky view dog cat horse child children baby mother father family friends
    friend neighbour neighbours grandmother grandfather grandchildren
  `),
  screenThings: words(`
    page list detail details module screen menu dashboard tab section site website app application form overview profile
    panel dialog popup pop-up link button homepage landing-page result results content item items record data information
    feature function functionality option settings chart feed portal
  `),
};
