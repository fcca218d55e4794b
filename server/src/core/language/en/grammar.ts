/** How stories are worded in English: who, want, outcome, and what only looks like them. */
import type { StoryGrammar } from '../grammar.js';
import { phrases, words } from '../word-lists.js';
import { titles } from './titles.js';
import { wordNetVerbs } from './verbs.generated.js';

/** Verbs that are younger than WordNet's texts, or mostly nouns in them. */
const moreVerbs = words(`
  email debug troubleshoot upload download customize customise onboard unsubscribe log book file rate reorder budget personalize personalise
  prioritize prioritise tweet post message text bookmark reschedule opt retrieve reuse automate digitize budget fundraise crowdsource
  monitor benchmark audit validate authenticate sync synchronise synchronize back hand time stock price staff date map rank group model number
  forecast outsource brainstorm network socialize socialise carpool recycle upcycle declutter reconcile triage rebook preorder
  refinance decompress unwind flag voice grade label scale structure process conduct top partner
`);

const verbs: ReadonlySet<string> = new Set([...wordNetVerbs, ...moreVerbs]);

export const grammar: StoryGrammar = {
  roleOpeners: words('as'),
  roleOpenings: phrases(`
    in my role as
    in our role as
    in the role of
    in my capacity as
    in our capacity as
    in my position as
    speaking as
    acting as
  `),
  articles: words('a an the any some one all every each another our my your'),
  indefiniteArticles: words('a an'),
  definiteArticles: words('the'),
  notRoleEndings: ['ly', 'ed'],
  notRoleStarts: words(`
    i we you he she it they this that these those there here described mentioned noted discussed stated shown seen
    explained indicated outlined specified defined listed required needed expected requested usual always before above
    below far long soon well much many few little often part per such if though although of for to from in on at by with
    within without via is was are were and or but not no opposed compared against well-known part early late follows
    following against possible appropriate applicable it's we've i've you're well side first next last already
    promised agreed intended planned previously already briefly recently time things usually now then when what how who whatever more most less than all both is
  `),
  notRoleHeads: words(`
    result results example examples consequence alternative alternatives step part side rule workaround reminder
    mitigation bonus resort point prerequisite whole final general matter convention precaution courtesy default
    fallback baseline principle guideline compromise proof test trial hint tip warning summary conclusion start
    beginning follow-up followup outcome solution response reference quick simple single last first minimum bare
    refresher background gift present token policy practice goal fix improvement project thought plan refresher backup exception sanity shortcut hack gesture name names docs note aside next experiment thank heads heads-up
  `),
  joiners: words('and or'),
  pairing: words('both either'),
  memberOf: phrases('part of'),
  ownPossessives: words('my our'),
  obligations: titles.duties,
  universal: words('any every each all'),
  endsList: words('who when that of for to from in'),
  describes: words('who that whose with without living working'),
  speechVerbs: words(
    'thank stress mention emphasise emphasize apologise apologize congratulate reiterate remark point clarify',
  ),
  tellingVerbs: words('tell welcome assure ask remind invite wish encourage warn promise show give'),
  announcingVerbs: words('say add'),
  announced: words('this something thanks sorry'),
  pastWishes: words(`
    wanted needed hoped wished had was were used did went came saw took made got gave found knew thought felt left lost kept
    heard met ran wrote bought brought began sat stood grew ate drank drove spoke taught won slept
  `),
  pastEndings: ['ed'],
  addressees: words('you your yours'),
  counterLabels: words(
    "bad badly poor poorly wrong incorrect don't dont avoid instead antipattern antipatterns anti weak weaker worse worst faulty",
  ),
  counterNots: words('not never'),
  counterDeeds: words('write do phrase word'),
  counterNouns: words('mistake mistakes pitfall pitfalls'),
  counterKinds: words('common typical frequent usual classic'),
  counterWords: words(`
    user way ways form format version versions practice practices requirement requirements criterion criteria goal goals
    case cases one ones this that these those them it so like how not to a an the of in our very too or and vs better
    good write writing written say do as follows following please what things never phrase word pattern patterns
    common typical frequent usual classic mistake mistakes pitfall pitfalls
  `),
  counterExamples: words(
    'story stories example examples sample samples wording phrasing template templates antipattern write writing',
  ),
  subjects: words('i we'),
  singularSubjects: words("i i'd i'll i'm i've id"),
  pluralSubjects: words('we'),
  thirdSubjects: words('he she they'),
  thirdWishes: phrases(`
    wants to be able to
    want to be able to
    wants to have the ability to
    wants the ability to
    wants to
    want to
    wants
    want
    needs to be able to
    need to be able to
    needs the ability to
    would like to be able to
    would like to
    would like
    would love to
    wishes to
    wish to
  `),
  thirdAbilities: phrases(`
    needs to
    need to
    needs
    need
    should be able to
    must be able to
    shall be able to
    should be allowed to
    is able to
    are able to
    can
    has to be able to
    have to be able to
  `),
  impersonalWishes: phrases(`
    it should be possible to
    it should be possible for me to
    it must be possible to
    it must be possible for me to
    it would be great to
    it would be great if
    it would be nice to
    it would be nice if
    it would be good to
    it would be good if
    it would be helpful to
    it would be helpful if
    it would be useful to
    it would be useful if
    there should be
    all i want is to
    all i want is
    what i want is to
    what i want is
    all i need is to
    all i need is
    what i need is to
    what i need is
  `),
  receives: words('see get receive hear find'),
  told: phrases(`
    am notified
    am informed
    am alerted
    am warned
  `),
  notReceived: words(`
    option options problem problems reason reasons way ways point benefit benefits risk risks issue issues advantage advantages
    difference differences pattern patterns trend trends need value no little much many lot lots how why that this these those what it
    it's myself you your error errors exception exceptions following same
  `),
  selfOpenings: phrases(`
    i am
    i'm
    we are
    we're
    being
  `),
  bareWishes: words('want wants'),
  bareLikes: words('like love rather'),
  conditionals: words("i'd we'd id would 'd"),
  jobWishes: words("want would i'd wish need like love prefer"),
  takeInfinitive: words(`
    able want wants wanted need needs needed ability option way ways how like used going have having has had allowed
    required tools tool possibility chance opportunity where and or when what whether try trying tries hard easy easier
    necessary free likely mechanism means method facility feature function page form button interface permission
    permissions right rights capability flexibility guide template command
    attempt attempts effort efforts decision request requests intention failure fail fails failed continue continues
    something anything nothing things someone somebody sure ready likely unlikely happy glad willing eager due about
    simple simpler easier quick quicker safe safer difficult impossible possible pleasant fun interesting important
    reminded asked told forced prompted invited encouraged expected advised urged meant supposed taught trained
    choose chooses decide decides start starts begin begins stop refuse learn remember forget manage agree agrees
    promise promises prefer prefers seem seems tend tends time place person people enough
  `),
  possessives: words('my our his her their its your'),
  beforeDegree: words(
    'is are was were be been am being take takes took get gets feel feels look looks seem seems become',
  ),
  groups: words(
    'team teams crew squad board committee council group department family couple union club choir band staff unit panel jury class',
  ),
  timeVerbs: words('grows evolves matures changes scales approaches progresses ages develops expands'),
  sayingVerbs: words('told said wrote asked mentioned noted suggested stated explained says'),
  contractedSubjects: words("i'd we'd i'll we'll i'm we're i've we've id"),
  adverbs: words(
    'only also really just simply often sometimes always currently still usually never do will would may might could eventually ideally additionally likewise further then now first',
  ),
  strongMarkers: phrases(`
    want to be able to
    want to to
    want is to
    want is
    need is to
    need is
    want the ability to
    want to have the ability to
    want to have the option to
    want the option to
    want to
    want
    wants to
    wants
    wanna
    would like to be able to
    would like to have the ability to
    would like the ability to
    would like the option to
    would like to
    would like
    would love to be able to
    would love to
    would love
    would want to
    would want
    would expect to
    would expect
    would prefer to
    would prefer
    would need to
    would need
    like to be able to
    like the ability to
    like to
    like
    love to
    love
    need to be able to
    need the ability to
    need to
    need
    wish to be able to
    wish to
    wish i could
    wish that i could
    wish
    would rather
    rather
    hope to
    hope
    expect to be able to
    expect to
    expect
    prefer to
    prefer
    require
    desire the ability to
    desire to
    desire
    don't want to have to
    don't want to
    don't want
    do not want to have to
    do not want to
    do not want
    don't need to
    do not need to
    am looking for
    am interested in
  `),
  weakMarkers: phrases(`
    can
    cannot
    can't
    should be able to
    should have the ability to
    should
    must be able to
    must
    shall be able to
    shall
    may
    am able to
    will be able to
    will be allowed to
    will be
    will have
    will not
    will
    have to be able to
    have the ability to
    have the option to
    have the right to
    have access to
    have to
    do not have to
    don't have to
    am allowed to
    am permitted to
    able to
    allowed to
    looking for
    could be able to
    could
    would be able to
    shouldn't
    should not
    mustn't
    must not
    won't
    get to
  `),
  connectors: phrases(`
    so that
    in order that
    in order to
    in order for
    in order
    such that
    so as to
    because
    thereby
    therefore
    thus
    hence
    that way
    this way
    with the goal of
    with the aim of
    with the goal to
    with the aim to
    in the hope that
    in the hope of
    for the purpose of
    for the sake of
    for fear of
    for fear that
    in an effort to
    in an attempt to
    in a bid to
    with the intention of
    with the result that
    with the effect that
    with the intent of
    with the intent to
    otherwise
    lest
    as i otherwise
    as we otherwise
    as this
    as it
    as i
    as we
    since i
    since we
    since it
    since this
    since the
    since my
    since our
    since a
    since an
    since there
    since they
    since he
    since she
    since no
    since nobody
    since people
    since many
    since most
    since every
    since each
    for i
    for we
    for he
    for she
    for they
  `),
  bareConnector: 'so',
  connectorTail: 'that',
  /** What may follow a bare "so" that starts a reason. */
  afterBareConnector: words(`
    i we they he she it you the my our their his her its this these those users people customers everyone everybody
    anyone nobody no others other all each every any a an one i'm i'll i'd i've we're we'll we'd they're they'll it's
    there when if only as not don't dont players clients admins developers students teachers employees i'am what
  `),
  notAfterBareConnector: words('many much far on forth called long often few little soon-to-be'),
  notBeforeBareConnector: words('do doing did done does and or if not think more even say says just hope ever quite'),
  modals: words("can could will would may might do does are is don't cannot"),
  infinitive: 'to',
  afterCommaOnly: words('as since for'),
  verbs,
  isVerb: (word) => verbs.has(word) || (word.endsWith('s') && [1, 2].some((cut) => verbs.has(word.slice(0, -cut)))),
  having: words('have get receive own keep need'),
  thingVerbs: words(`
    be have include contain accept match support work appear remain run return display render consist belong exist
    become happen occur last fit look sound feel behave respond load start stop function continue
  `),
  control: words(`
    allow allows allowing enable enables enabling ask asks asking invite invites inviting require requires requiring
    force forces forcing let lets remind reminds reminding tell tells telling encourage encourages permit permits
    instruct prompt prompts help helps want wants need needs expect expects configure configured
    cause teach persuade nudge order advise advises trust
  `),
  askingVerbs: words('ask invite tell instruct order advise'),
  usage: words('use uses using used leverage utilise utilize'),
  abilities: phrases(`
    be able to
    be safe
    be sure
    be certain
    be prepared
    be ready
    be informed
    be aware
    be on time
    be in time
  `),
  places: words('page place form template guide'),
  prepositions: words('to for in on at by with through from of into onto via under over between within without near'),
  conjunctions: words('and or when where while if as than'),
  pronouns: words(`
    it this that these those them him her me us you all each every everything something anything nothing both one
    there which who whom what
  `),
  adverbEndings: ['ly'],
  gerundEndings: ['ing'],
  personEndings: ['er', 'or', 'ist', 'ian', 'ant', 'ent', 'ers', 'ors'],
  effectEndings: ['tion', 'sion', 'ment', 'ance', 'ence', 'ency', 'ity', 'ness', 'ysis', 'ing'],
  forWhat: 'for',
  purposeNouns: words('purpose purposes reasons sake'),
  takesUp: words('this that these it by having'),
  effectVerbs: words(`
    allows lets helps enables makes gives reduces saves ensures means improves prevents avoids provides simplifies
    keeps protects spares frees speeds eases supports lowers increases cuts shortens guarantees removes
  `),
  purposeVerbs: words(`
    ensure ensures avoid prevent reduce improve mitigate maximize maximise minimize minimise facilitate simplify
    guarantee save protect increase optimize optimise achieve accommodate enhance streamline speed accelerate satisfy
    meet comply encourage promote preserve
    help make enable allow keep
    understand identify debug test execute find troubleshoot diagnose discover determine investigate push analyse analyze
    decide plan verify prove learn know choose quickly easily efficiently securely safely better stay remain gain balance maintain retain
    set-up build
    spot detect notice recognise recognize compare confirm adhere check monitor track evaluate assess measure judge
    motivate inspire celebrate relax enjoy recover heal survive attract retain engage raise spread grow earn
    catch beat win avert limit lower cut shorten boost strengthen support ease relieve resolve solve fix
    stick tailor personalise personalize anticipate foresee forecast estimate budget prepare rehearse revise
  `),
  purposeParticiples: words(`
    ensuring allowing enabling making helping giving letting reducing improving avoiding preventing providing saving
    increasing eliminating simplifying streamlining automating freeing protecting facilitating keeping minimizing minimising maximizing
    maximising boosting strengthening supporting encouraging promoting guaranteeing lowering cutting shortening speeding
    sparing feeling knowing fostering contributing leading resulting optimizing optimising enhancing bringing sharpening easing meaning
  `),
  brokenWishes: words('want wants would like wish wishes need needs sothat thati sothati'),
  copulas: words('is are was were be been has have had'),
  relativePurpose: phrases(`
    which will
    which would
    which allows
    which lets
    which helps
    which enables
    which gives
    which makes
    which means
    which ensures
    which saves
    which keeps
    which prevents
    which simplifies
    meaning that
    for a better
    for better
    for easier
    for safer
    for a safer
    for quicker
    for a quicker
    for simpler
    for a simpler
    for clearer
    for greater
    for improved
    for fewer
    for a faster
    for an easier
    for a smoother
    for faster
    since i
    since we
    since it
  `),
  likelyPurpose: phrases(`
    just in case
    given that
    that i may
    that i might
    that we may
    that we might
  `),
  reasonSentences: phrases(`
    this allows
    this will allow
    this would allow
    this lets
    this will let
    this would let
    this helps
    this will help
    this would help
    this enables
    this will enable
    this would enable
    this makes
    this will make
    this would make
    this gives
    this will give
    this would give
    this reduces
    this will reduce
    this would reduce
    this saves
    this will save
    this would save
    this ensures
    this will ensure
    this would ensure
    this means
    this will mean
    this would mean
    this improves
    this will improve
    this would improve
    this prevents
    this will prevent
    this would prevent
    this avoids
    this will avoid
    this would avoid
    this provides
    this will provide
    this would provide
    it allows
    it will allow
    it would allow
    it lets
    it will let
    it would let
    it helps
    it will help
    it would help
    it enables
    it will enable
    it would enable
    it makes
    it will make
    it would make
    it gives
    it will give
    it would give
    it reduces
    it will reduce
    it would reduce
    it saves
    it will save
    it would save
    it ensures
    it will ensure
    it would ensure
    it means
    it will mean
    it would mean
    it improves
    it will improve
    it would improve
    it prevents
    it will prevent
    it would prevent
    it avoids
    it will avoid
    it would avoid
    it provides
    it will provide
    it would provide
    that allows
    that will allow
    that would allow
    that lets
    that will let
    that would let
    that helps
    that will help
    that would help
    that enables
    that will enable
    that would enable
    that makes
    that will make
    that would make
    that gives
    that will give
    that would give
    that reduces
    that will reduce
    that would reduce
    that saves
    that will save
    that would save
    that ensures
    that will ensure
    that would ensure
    that means
    that will mean
    that would mean
    that improves
    that will improve
    that would improve
    that prevents
    that will prevent
    that would prevent
    that avoids
    that will avoid
    that would avoid
    that provides
    that will provide
    that would provide
    doing so allows
    doing so will allow
    doing so would allow
    doing so lets
    doing so will let
    doing so would let
    doing so helps
    doing so will help
    doing so would help
    doing so enables
    doing so will enable
    doing so would enable
    doing so makes
    doing so will make
    doing so would make
    doing so gives
    doing so will give
    doing so would give
    doing so reduces
    doing so will reduce
    doing so would reduce
    doing so saves
    doing so will save
    doing so would save
    doing so ensures
    doing so will ensure
    doing so would ensure
    doing so means
    doing so will mean
    doing so would mean
    doing so improves
    doing so will improve
    doing so would improve
    doing so prevents
    doing so will prevent
    doing so would prevent
    doing so avoids
    doing so will avoid
    doing so would avoid
    doing so provides
    doing so will provide
    doing so would provide
    doing this allows
    doing this will allow
    doing this would allow
    doing this lets
    doing this will let
    doing this would let
    doing this helps
    doing this will help
    doing this would help
    doing this enables
    doing this will enable
    doing this would enable
    doing this makes
    doing this will make
    doing this would make
    doing this gives
    doing this will give
    doing this would give
    doing this reduces
    doing this will reduce
    doing this would reduce
    doing this saves
    doing this will save
    doing this would save
    doing this ensures
    doing this will ensure
    doing this would ensure
    doing this means
    doing this will mean
    doing this would mean
    doing this improves
    doing this will improve
    doing this would improve
    doing this prevents
    doing this will prevent
    doing this would prevent
    doing this avoids
    doing this will avoid
    doing this would avoid
    doing this provides
    doing this will provide
    doing this would provide
    this way
    that way
    in this way
    this is because
    today i
    today we
    currently i
    currently we
    right now i
    right now we
    at the moment i
    at the moment we
    at present i
    until now i
    without it i
    without this i
    without that i
    without it we
    without this we
    this is important
    this is useful
    this is needed
    it is important
    the goal is
    the purpose
    the reason
    the benefit
    the aim
    the motivation
    because
    so that
    so i
    so we
    so
    thus
    therefore
    otherwise
    then i can
    i can then
    then nobody
    then nothing
    then no
    then my
    in order to
    with this
    why
    benefit
    benefits
    reason
    rationale
    outcome
    value
    motivation
    purpose
    business value
    user value
    customer value
    why this priority
    why this matters
    why it matters
    why this
    value proposition
    justification
    impact
    expected outcome
    desired outcome
  `),
  leadingOutcome: phrases(`
    in order to
    in order for
    in order that
    so that
    so i can
    so we can
    to
  `),
  firstReason: phrases(`
    so that
    in order to
  `),
  requestReason: phrases('so that'),
  situationOpeners: words('when whenever'),
  reasonedSituations: words('after once while before if until every'),
  conditions: words('if unless'),
  causes: words('because since'),
  slips: [
    ...(
      [
        ['i wan to', 'i want to'],
        ['i wan ot', 'i want to'],
        ['i wnat', 'i want'],
        ['i watn', 'i want'],
        ['i whant', 'i want'],
        ['i waant', 'i want'],
        ['i wantt', 'i want'],
        ['i wat to', 'i want to'],
        ['i what to', 'i want to'],
        ['i wont to', 'i want to'],
        ['i want ot', 'i want to'],
        ['i want too', 'i want to'],
        ['i need ot', 'i need to'],
        ['i ned to', 'i need to'],
        ['i wold like', 'i would like'],
        ['i woud like', 'i would like'],
        ['i would lik to', 'i would like to'],
        ["i'd lik to", "i'd like to"],
      ] as const
    ).flatMap(([written, meant]): [string, string][] => [
      [written, meant],
      [written.replace(/^i /, 'we '), meant.replace(/^i /, 'we ')],
    ]),
    ['so taht', 'so that'],
    ['so tht', 'so that'],
    ['so thta', 'so that'],
    ['so tat', 'so that'],
    ['so hat i', 'so that i'],
    ['so than i', 'so that i'],
    ['sot hat', 'so that'],
    ['in oder to', 'in order to'],
    ['in roder to', 'in order to'],
    ['as s', 'as a'],
    ['ass a', 'as a'],
    ['sa a', 'as a'],
    ['iwant', 'i want'],
    ['ineed', 'i need'],
    ['wantto', 'want to'],
    ['needto', 'need to'],
    ['sothat', 'so that'],
    ['asa', 'as a'],
  ],
  placeholderRoles: words(`
    role roles persona type-of-user user-type user-role usertype who someone-type x y z xxx xyz tbd todo something
    blank type
  `),
  placeholderRoleStarts: [
    ...['type-of-user', 'type-of-person', 'type-of-customer', 'type-of-persona'],
    ...['kind-of-user', 'kind-of-person', 'kind-of-customer', 'kind-of-persona'],
  ],
  placeholderWants: words(`
    goal goals action feature something do achieve perform complete an a the what some want xxx xyz tbd todo blank capability functionality task that this
    perform requirement desire some-goal
  `),
  roleColumns: words('as as_a as_an role persona personas who actor user user_role user_type as_a/an rôle stakeholder'),
  wantColumns: words(
    'wants_to needs_to want_to_be_able_to would_like_to wishes_to i_want i_want_to i_need i_need_to want want_to i_would_like i_would_like_to what goal need i_can action wants i_want/need feature requirement what_they_want what_they_need what_is_wanted what_is_needed',
  ),
  outcomeColumns: words(
    'so_that so_i_can so why benefit benefits reason outcome value because in_order_to rationale purpose so_that_i_can',
  ),
  nounWants: words('goal need wants feature requirement'),
  wantColumnStarts: ['i_want'],
  outcomeColumnStarts: ['so_that'],
  profileColumns: words(`
    age name bio background occupation job job_title quote pains pain pain_points frustrations motivation motivations skills
    education experience company company_size team_size size staff certificates location lives family hobbies
    demographics personality tech_savviness tools devices department industry needs challenges behaviours behaviors
    fears likes dislikes income responsibilities channels
  `),
  personLabels: words('persona role user actor'),
  storyTitles: phrases(`
    user story
    user stories
    job story
    job stories
    story
    stories
  `),
  storyLabels: phrases(`
    why this priority
    independent test
    acceptance scenarios
    acceptance scenario
  `),
  whyLabels: phrases('why this priority'),
  patternTitles: words(
    'template templates format formats pattern syntax structure example examples sample samples how like',
  ),
  scenarioTitles: words('scenario scenarios background rule examples given'),
  exampleLabels: phrases(`
    before
    for example
    for instance
    example
    examples
    an example
    like this
    like so
    example story
    example user story
    sample
    sample story
    e.g
    eg
  `),
  quoteTitles: words('interview interviews quote quotes quotation quotations testimonial testimonials verbatim cite'),
  minutesTitles: words('minutes transcript standup retro retrospective'),
  statusLabels: new Set([
    ...words(
      'status state priority prio estimate estimates estimation effort points size sprint epic assignee assigned',
    ),
    ...words(
      'owner reporter label labels tag tags component version release milestone created updated due moscow risk',
    ),
    ...words('severity complexity iteration id key type parent ticket confidence rank resolution progress phase'),
    ...[
      'story points',
      'story point',
      'fix version',
      'issue type',
      'due date',
      'assigned to',
      'depends on',
      'blocked by',
    ],
  ]),
  statusValues: phrases(`
    to do
    to be done
    todo
    doing
    must have
    should have
    could have
    nice to have
    optional
    mvp
    done
    wip
    in progress
    in review
    in test
    open
    closed
    blocked
    not started
  `),
  ratings: words(
    'high higher highest low lower lowest medium very must should could critical major minor s m l xl xs points point pts sp',
  ),
  itemNames: words('us uc fr nfr req ac p r story epic'),
  storyIds: words('us'),
  standards: words(`
    aes sha md rsa utf ascii iso iec ieee din en rfc ecma http https tls ipv h hl7 mp mpeg usb hdmi wcag psd iban covid crc
    cve ansi base x es oauth saml ean upc isbn qr gs a b c d f
  `),
  abbreviations: words('e.g i.e eg ie etc vs approx incl no resp cf mr mrs dr'),
  address: {
    nobody: 'the customer',
    somebody: 'the {who}',
    anybody: words('someone somebody anyone anybody everyone everybody'),
    endsAt: words('who that with whose when if'),
  },
};
