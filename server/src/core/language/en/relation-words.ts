/** English words that tell how a technology stands in a want: wished for, used, exchanged, owned, or only talked about. */
import type { RelationWords } from '../relation-words.js';
import { phrases, words } from '../word-lists.js';

export const relationWords: RelationWords = {
  negations: words("not no without never don't doesn't won't isn't nor avoid"),
  refusals: new Set(['instead', 'rather than', 'forbid', 'forbidding', 'prohibit', 'ban', 'refuse', 'opt out']),
  dismissals: phrases(`
    stop using
    stops using
    stopped using
    turn off
    turned off
    switch off
    switched off
    get rid of
    rid of
    opt out of
    object to
    say no to
    log out of
    unsubscribe from
    disable
    mute
    hide
    skip
    bypass
    leave
    quit
    delete
    uninstall
    block
    dismiss
    ignore
    escape
  `),
  particleVerbs: words('turn switch shut turned switched'),
  particles: words('off'),
  removals: words('delete remove erase withdraw'),
  removedFrom: words('from'),
  indirectQuestions: words('how why'),
  possessives: words('my our their his her your existing own current favourite favorite personal company'),
  keeps: words('keep continue still remain'),
  determiners: words(
    'a an the new modern own simple proper properly robust basic better good fast great nice real some any more own this that initial first unified centralized central dedicated shared single fully configured well-structured structured polished comprehensive custom and or',
  ),
  headVerbs: words('have use introduce adopt leverage get'),
  interchangeVerbs: words(
    'export import download upload open load save copy paste convert print sync read attach share send receive email submit provide extract transfer ingest',
  ),
  interchangeAs: words('as'),
  counterpartVerbs: words(
    'connect link sign log login pay subscribe authenticate share post invite chat register push notify',
  ),
  counterpartNouns: words(
    'integration connector plugin plug-in plug add-on account login extension compatibility import export support user users exercise exercises lesson lessons course courses file files spreadsheet format feed sheet calendar',
  ),
  builtIns: words('integration plugin plug-in add-on extension support feature'),
  fileNouns: words('file spreadsheet format feed sheet export import'),
  topics: words(
    'about whether which who whose example examples demonstrates explains teaches shows readme lesson comments compare learn understand training course tutorial usage news regarding recipe book articles',
  ),
  support: words('support compatibility compatible'),
  means: words('using via with through by'),
  farMeans: words('using via'),
  containers: words('in on from to inside into onto at'),
  towards: 'to',
  by: 'by',
  adopts: words(
    'use adopt leverage introduce implement buy purchase license utilise utilize employ embed harness exploit deploy install integrate incorporate run',
  ),
  devVerbs: words(
    'implement build rebuild rebuilt migrate refactor deploy containerise containerize integrate install upgrade rewrite rewritten set setup develop introduce adopt',
  ),
  meansSuffixes: words('based powered driven backed enabled'),
  builtOn: new Map([
    ['on', words('based built top')],
    ['of', words('top means')],
  ]),
  provided: words('provided exposed offered supported returned made created written sent owned'),
  built: words(
    'built rebuilt build rebuild written rewritten write rewrite implemented implement made developed coded stored running hosted recorded kept tracked secured saved shipped delivered packaged deployed',
  ),
  afterNoun: words(
    'for to that which so with of and or in on at by from as where when available using via than because per into like if before after',
  ),
  sideWork: words('test tests testing documentation docs mock mocks mocking doc example examples'),
  moves: words('migrate move switch port upgrade deploy publish convert transfer migrated deployed'),
  maybeBuilders: words('developer engineer programmer'),
  auxiliaries: words('have be been'),
  endsPhrase: words('so for to that which of'),
  beforeMeans: words('in on into'),
  meansParticiples: words(
    'powered based built backed driven rebuilt written rewritten implemented coded programmed developed redone',
  ),
  meansArticles: words('a an the new modern own'),
  meansHeads: words('database databases table tables server servers cluster cache service backend api endpoint'),
  beforeSideNote: words('thanks'),
  empty: words(
    'a an the my our some any new modern own better good great nice simple proper real more and or to of be have has get use do make see work go want something anything everything stuff thing things one it app apps website portal platform webshop application applications mobile web product solution solutions system systems software tool tools',
  ),
  introduce: words(
    'introduce adopt leverage implement build integrate develop create add launch provide offer move migrate switch',
  ),
  needLabels: words('need problem why'),
  firstPerson: words('me my i'),
  sharedPossessives: words('our'),
  ownSide: words('its our'),
  gets: words('get receive obtain have'),
  ourSide: words('us our team company organisation organization'),
  changesOver: words('move moved migrate migrated switch switched go shift transition migration'),
  products: new Set([
    ...['app', 'mobile app', 'web app', 'application', 'web application', 'mobile application'],
    ...[
      'website',
      'webshop',
      'portal',
      'web portal',
      'online portal',
      'customer portal',
      'platform',
      'online platform',
    ],
  ]),
  mobileProducts: new Set([
    ...['mobile app', 'mobile application', 'mobile web app', 'native app', 'phone app', 'smartphone app', 'ios app'],
    ...['android app', 'web app', 'web application', 'tablet app', 'desktop app', 'desktop application'],
  ]),
  beforeProduct: words('a an the new modern own have to'),
  lessons: words(`
    lesson lessons course courses curriculum curricula literacy skills training trainings class classes workshop workshops
    awareness education ethics tutorial tutorials seminar seminars lecture lectures guide guides textbook handbook
    glossary exhibition museum club history
  `),
  teaches: words(`
    teach teaches teaching taught learn learns learning explain explains explaining understand understands understanding
    study studies studying educate educating discuss discussing
  `),
  learns: words('machine deep reinforcement federated'),
  turnsAway: phrases(`
    turn off
    switch off
    keep out
    keep off
    opt out of
    be rid of
    get rid of
    disable
    ban
    block
    forbid
    refuse
    stop
  `),
  turnedAway: phrases(`
    stay out
    stay away
    stays out
    stays away
    kept out
    kept away
    kept off
    keeps out
    out of
    away from
    off my
    off our
    banned
    forbidden
    removed
    blocked
    disabled
    switched off
    turned off
    gone
    not to
    never to
    to never
    to not
    to leave
    to stop
    to be off
  `),
  sharedSubjects: words('we'),
  decides: words('choose choosing pick picking select selecting decide deciding switch switching compare comparing'),
  betweenChoices: words('or and vs versus'),
};
