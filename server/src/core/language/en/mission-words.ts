/** English turns of phrase that tell whether a text serves customers. */
import type { MissionWords } from '../mission-words.js';
import { cuesIn, sequences, type SequenceTable } from '../sequences.js';
import { phrases, words } from '../word-lists.js';

const manyCustomers = words(`
  customers users members patients callers tenants guests visitors passengers applicants parents subscribers
  policyholders shoppers buyers clients citizens residents students travellers travelers riders readers donors players
  learners claimants borrowers pensioners households consumers people families commuters cyclists hikers pupils
  householders homeowners landlords merchants sellers listeners viewers attendees participants drivers carers
  caregivers relatives borrowers payers taxpayers voters farmers owners volunteers diners fans athletes runners
`);
const customers = words(`
  customer user member patient caller tenant guest visitor passenger applicant parent subscriber policyholder shopper
  buyer client citizen resident student traveller traveler rider reader donor player learner claimant borrower pensioner
  household consumer person family commuter cyclist hiker pupil householder homeowner landlord merchant seller listener
  viewer attendee participant driver carer caregiver relative payer taxpayer voter farmer owner volunteer diner fan
  athlete runner they he she anyone everyone everybody someone ${[...manyCustomers].join(' ')}
`);

const classes = {
  who: customers,
  many: manyCustomers,
  must: words('must has have need needs required obliged forced asked'),
  give: words(`
    enter enters type types provide provides state states give gives supply supplies write writes key keys submit
    submits upload uploads send sends
  `),
  details: words(`
    details data information story address name number numbers answers explanation problem case documents document
    form forms birthday
  `),
  call: words('call calls phone phones ring rings telephone telephones dial dials'),
  errand: words(`
    cancel change confirm find get hear learn ask book rebook know receive close end leave unsubscribe request
    reschedule update correct activate register order return dispute check
  `),
  leave: words(`
    cancel cancels cancelled canceled leave end ends terminate terminates unsubscribe close closed delete deleted
    change changes changed terminated ended rebook rescheduled reschedule return returned resign withdraw
  `),
  channel: words('phone telephone post mail letter fax person writing'),
  paper: words('print prints fax faxes photocopy photocopies'),
  visit: words('visit visits travel travels queue queues'),
  often: words(
    'really always usually often just simply clearly strongly generally also mostly all still now naturally',
  ),
  inside: words(`
    sme smes stakeholder stakeholders management managers leadership committee sales marketing executives executive
    board experts expert colleagues ceo cto cpo vp directors director staff analysts sponsor sponsors department
    departments employees architects head
  `),
  checked: words('validated tested reviewed verified checked confirmed approved validation testing uat'),
  collect: words(`
    collect collects collecting track tracks tracking store stores storing save saves record records recording log logs
    logging capture captures capturing request requests require requires gather gathers retain retains keep keeps
    monitor monitors harvest harvests enter provide collected tracked stored recorded captured
  `),
  hand: words('enter give provide share state fill'),
  gather: words(
    'collect collects collecting ask asks asking gather gathers capture captures require requires demand demands harvest harvests',
  ),
  personal: words(`
    birthday birthdate birthdays gender religion ethnicity nationality whereabouts biometrics
    fingerprint fingerprints sexuality
  `),
  process: words(`
    assigned onboarded segmented routed triaged categorised categorized classified queued retained nurtured upsold
    converted processed scored profiled
  `),
};
const common = words(`
  that only user users type types key keys test tests testing service level must has have need needs required never
  always return delete input details post email save store keep cost calls call number location account customer
  customers people they security health history class uses use clear complete added write with from by to of in on the
  client clients about between within during already branch apply right sign team process page file name
`);
const rows = (text: string): SequenceTable => sequences(text, classes, common);

const burdens = {
  said: rows(`
    re enter/enters/key/keys/type/types
    reenter/reenters/retype/retypes/rekey/rekeys
    @give …5 again/twice
    @give …5 a second time
    @give …5 once more
    fill/fills in/out? …6 again/twice
    fill/fills in/out? …6 a second time
    complete/completes …4 form/forms/questionnaire/application again/twice
    complete/completes …4 same form/forms/questionnaire/application
    fill/fills in/out? …2 same form/forms/questionnaire
    repeat/repeats the/their/his/her/all …2 @details
    explain/explains …4 again to/from
    @must to? call/phone/ring back
    @must to? call/phone …1 again
    @must to? resubmit/reupload/resend/reenter
    @must to? re submit/upload/send/enter
    @must to? …1 write/send/post/mail a/an/us …2 letter
    only possible by/over/via/in the? @channel
    bring/brings …2 printed/signed copy/form/letter/page
    @must to? @call …6 to @errand
    @must to? @call …5 during/between/within office/business/opening/working hours
    only …2 @leave …5 by/over/via/in the? @channel
    only be? @leave …6 by/over/via/in the? @channel
    @leave …6 only by/over/via/in the? @channel
    to cancel …5 @must to? @call
    to cancel …5 @must to? …2 send/write/post/mail/visit/print/fax/come/go
    cancel …5 @must to? @call
    cancel …5 @must to? …2 send/write/post/mail/visit/print/fax/come/go
    @must to? …1 @paper …4 sign/scan/post/mail/bring/send/return
    prints …5 and …1 brings/takes/sends/posts/mails/hands/carries/signs/scans
    @paper and? sign and? scan
    @must to? send/post/mail/return …2 signed …1 letter/form/copy
    @must to? …1 appear/come in person
    @must to? …1 go/come/travel/return to …3 office/branch/counter/desk/shop/store/bank
    @must to? …1 visit …2 office/branch/counter/shop/store
    @give …4 we already have/hold/know
    @give …5 already on file
    @must to? remember/look/find/quote/note …1 up? …2 reference/case/contract/customer/ticket number
    @must to? wait/queue on/in …2 hold/line/hotline
    @must to? …1 contact/call/phone/email …1 support/hotline/us to cancel/leave/unsubscribe/delete/close
    not cancel/leave/unsubscribe online
    cannot/can't cancel/leave/unsubscribe online
  `),
  asked: rows(`
    @must to? …1 @paper
    only …2 @leave …6 by/over/via the? @channel
    @must to? …1 contact/phone/email/write …2 support/hotline/us/helpdesk
    @must to? …1 register/apply/enrol/enroll …2 again
    @must to? …1 @visit …2 office/branch/counter/desk/shop/store/in
    @must to? wait …2 # days/hours/weeks/minutes
    @must to? wait on the
    @must to? …1 in person
    @must to? send/post/mail …3 letter/post/mail
    @must to? create an? account before
  `),
};

const processWishes = {
  said: rows(`
    ^ to? be @process …1 to/into/by/in …4 queue/segment/funnel/category/pipeline/department/crm/system/list/bucket/tier/cohort/process/unit/team/desk/office/agent
    ^ to? be segmented/nurtured/upsold/triaged/retained/queued/onboarded/profiled/scored …1 into/in/by/as
    ^ to? be segmented/nurtured/upsold/profiled/scored
    ^ to? be verified/approved/checked/processed/screened by …2 back/office/staff/department/team/headquarters/unit
    ^ to? be entered/registered/recorded/captured/added/migrated in/into/to the/your/our? crm/system/erp/database/cdp
  `),
  asked: rows(`
    ^ to? be onboarded/converted/retained/triaged $
    ^ to? be targeted/tracked/monitored/upgraded
  `),
};
const processDuties = {
  said: rows(`
    select/selects/choose/chooses/pick/picks/identify/identifies/name/names/find/finds …2 department/departments/team/unit/office/queue/desk …2 responsible/charge/handles/deals
    select/selects/choose/chooses/pick/picks/identify/identifies …1 the? right/correct/responsible/appropriate/relevant internal? department/team/unit/queue/desk/office
    select/selects/choose/chooses/pick/picks …2 internal? cost centre/center/code
    categorise/categorize/categorises/categorizes/classify/classifies …2 own? ticket/request/enquiry/inquiry/complaint/case …6 so
    so that staff/agents/clerks/we/employees can/do …1 archive/file/process/sort/save/report/not
    so staff/agents/clerks/employees can/do …1 archive/file/process/sort/save/report/not
    so that …2 back office can/does …1
  `),
  asked: rows(`
    categorise/categorize/categorises/categorizes/classify/classifies …2 own? ticket/request/enquiry/inquiry/complaint/case
    so that our/the staff/agents/team/department/clerks
    to make it easier for us/staff/our/agents
    to save our/the agents/staff/team/clerks time
    to reduce our/the workload
    for internal reporting/processing/purposes
  `),
};

const labels = {
  said: rows(`
    convert/nurture/monetise/monetize/harvest …2 cold/warm/hot leads
    cold leads
    convert/nurture/monetise/monetize/harvest …2 eyeballs
    idiot/dummy/moron proof
    idiotproof
    dumb/stupid/clueless/ignorant users/customers/people/clients/user/customer
    non paying customers/users/members/tenants/clients/customer/tenant
    nonpaying customers/users/members/tenants/clients
    freeloaders/freeloader/deadbeats/deadbeat/churners/churner/lusers
    mortality event/events
    death event/events
    normal users/people/customers/visitors …4 disabled/handicapped
    disabled/handicapped …4 normal users/people/customers/visitors
    bums on seats
    butts/bodies in seats
    warm bodies
    the handicapped
    handicapped users/people/customers/passengers/visitors
    wheelchair bound
    worthless/junk/bad customers/users/clients/tenants/patients/users
    low value customers/clients/members/patients
    bed blockers/blocker
    frequent flyers/flyer …4 emergency/hospital/clinic/ward
    captive audience/users/customers
    cash cows
  `),
  asked: rows(`
    problem/difficult customers/clients/tenants/patients
    lazy users/customers/people
    suffers/suffering/suffer from …2 disability/autism/dementia/impairment
    mentally/physically handicapped
    monetise/monetize/convert …2 traffic
    revenue/cost/costs/spend/profit/margin per head/body
    convert/fill/sell …1 seats/heads
    number of heads
    the elderly
    uneducated/simple minded? users/people/customers
    more/new/acquire/capture eyeballs
    non compliant patients/tenants/customers
    illegals
  `),
};

const platitudes = rows(`
  customer/customers/user/users/patient/patients/client/clients/people/guest/guests at the heart/centre/center
  customer/customers/patients/people/guests first
  customer/client centric/centred/centered/obsessed
  user centric/centred/centered platform/solution/experience/culture/company/organisation
  customer centricity/obsession
  at the heart of everything
  delight/delights/delighting …3 customers/users/guests/members/clients/everyone
  customers/users/guests/members/clients/people are/is delighted
  i am delighted
  wow/magical moments/moment/experience/experiences/effect/factor
  wow …2 customers/users/guests/members/clients
  world class
  best in class
  best in breed
  seamless …2 experience/experiences/omnichannel/journey/journeys/omni
  frictionless/effortless/flawless experience/journey/experiences
  delightful/unforgettable/unparalleled/unmatched/amazing/awesome/incredible/exceptional/outstanding/superior/magical/unrivalled/unrivaled/stellar experience/experiences/service/journey/support
  exceed/exceeds/exceeding our/their/all/customer/customers'/user expectations
  exceed/exceeds/exceeding expectations
  go/goes/going the extra mile
  next level experience/service
  to the next level
  game changing/changer
  cutting edge experience/service/solution/solutions
  revolutionise/revolutionize …3 experience/way
  one stop shop
  360 degree view
  surprise and delight
  end to end excellence
  service/customer excellence
  customer/customers/user/users is/are king
  live and breathe
  raving fans
  love/loved by our/all? users/customers
`);

const claims = rows(`
  @many @often? want/expect/prefer/love/hate/demand/crave/dislike/adore/despise/distrust
  @many don't/never/rarely/always want/read/like/care/trust/expect/mind
  @many are tired/sick/bored/willing/eager of/by/with/to
  @many care about
  most/all/every/modern/today's/average/typical …2 user/customer/users/customers/people wants/expects/prefers/hates/loves/want/expect/prefer/hate/love
  ^ everyone/everybody/nobody/anyone …1 knows/wants/loves/hates/reads/likes/uses/needs/expects/prefers/cares/trusts
  nobody …1 reads/wants/uses/likes/cares …2 any more
  nobody …1 reads/wants/uses/likes/cares …2 anymore
  ^ no one …1 wants/loves/reads/likes/uses/needs/expects/cares
  obviously/naturally/undoubtedly/clearly …2 @many …1 want/prefer/expect/need/hate/love/like/use/would
  of course …2 @many …1 want/prefer/expect/need/hate/love/like/use
  it is …1 well? known/obvious/clear that …2 @many
  we all? know that? @many
`);

const collections = {
  said: rows(`
    @gather …4 date/dates of birth
    @gather …6 @personal
    @gather …4 marital/employment status
    @gather …4 social security number/numbers
    @gather …4 passport/id number/numbers/details
    track/tracks/tracking …1 location/locations/position/movements of …2 @who …1 continuously/constantly/permanently/always/$
    track/tracks/tracking the/their/his/her/every/each? …2 location/locations/position/movements/whereabouts continuously/constantly/permanently/always/$
    record/records/log/logs/track/tracks …3 location/locations/position/movements continuously/constantly/permanently/always
    record/records/log/logs/track/tracks …3 location/locations/position/movements …4 at all times
    store/stores/keep/keeps/save/saves/record/records/retain/retains all …2 chat/chats/private/call/voice messages/conversations/logs/recordings/calls
    @gather/store/stores/keep/keeps …3 browsing/viewing/call/location history/histories
    @gather …3 contact list
    @gather …3 contacts $
    @gather …4 phone/mobile/telephone number/numbers
    @hand …4 @personal
    @hand …4 date of birth
    @hand …4 phone/mobile/telephone number
  `),
  asked: rows(`
    @gather …2 as much/many …2 data/information/details
    @gather all …2 personal/customer/user/health data/information/details
    @gather …2 health/medical/biometric/demographic data/information
    @gather …2 home address/addresses
  `),
};

const insideValidation = {
  said: rows(`
    validated/tested with/by …4 @inside
    validation/testing with/by …4 @inside
    uat by/with …3 users/@inside
    validated/tested with/by …1 project/product/internal/our/delivery team/teams
    acceptance test/tests/testing by/with …4 @inside
  `),
  asked: rows(`
    feedback/input/opinion/opinions from/of …3 @inside
    reviewed by/with …4 @inside
    @inside …2 approved/approve/approves/confirmed/confirm/agreed/agree/say/said/think/believe
    interviews/workshops/workshop/interview with …3 @inside
  `),
};

const customerWork = rows(`
  user/customer/ux/design/usability/patient/client/market research
  usability test/tests/testing/study/studies/review/session/sessions
  user/customer/beta/ux test/tests/testing/tester/testers
  user/customer/patient/client/member interviews/interview
  user/customer/patient/client/member feedback
  user/customer survey/surveys/validation
  talk/talking/speak/speaking to/with customers/users/patients/members/clients
  accessibility
  ask/asking …1 customers/users
  talk/talking/speak/speaking to/with @many
  interviews/interview with …1 @many
  feedback from …1 @many
`);

const late = rows(`
  phase 2/3/4/two/three/ii/iii
  later $
  later phase/release/version
  in a later
  after go live
  after …1 launch/release/rollout/delivery/deployment/implementation
  post launch/release/golive/mvp
  if …2 time/budget permits/allows/left/remains
  time/budget permitting
  if there is …1 time/budget
  if we have …1 time
  nice to have
  nice to haves
  when we have time
  once …3 is/are live
  not for mvp/now/v1
  out of scope for …1 mvp/now/v1/launch/release
  some day
  someday
  postponed/deferred/deprioritised/deprioritized
`);

const codes = rows('pax/paxs');

export const missionWords: MissionWords = {
  cues: cuesIn([
    ...[burdens, processWishes, processDuties, labels, collections, insideValidation].flatMap(({ said, asked }) => [
      said,
      asked,
    ]),
    ...[platitudes, claims, customerWork, codes],
  ]),
  customers,
  manyCustomers,
  ours: words(`
    agent agents clerk clerks staff we our us system app application platform server service services api backend
    developer developers admin admins administrator administrators operator operators engineer engineers support team
    teams employee employees bot tool script client-side browser component function method module worker workers
    it program process job device sensor maintainer maintainers contributor contributors you i user's
  `),
  burdens,
  conditions: words('if when whenever until once while where after unless'),
  duties: words('must has have need needs required obliged forced asked only'),
  only: 'only',
  reliefs: words(`
    not no never without instead rather avoid avoids avoiding don't doesn't won't needn't cannot longer nobody
    security secure password passwords passcode pin passphrase law legal legally regulation regulations regulator
    expired expires optional optionally fraud consent because wrong invalid fails failed incorrect mismatch error
    errors unless either alternatively also or may emergency can could able allowed attempt attempts try
    tries option choose chooses prefer prefers captcha
  `),
  complaints: words(`
    today currently now presently complain complained complaints frustrated frustrating hate tired problem problems
    pain painful annoying existing legacy often sometimes typically usually until was were had struggle struggles
    struggled tedious cumbersome manual manually competitors competitor
  `),
  painTitles: words(`
    problem problems problem_statement pain pains pain_point pain_points background context current_state as_is
    current_situation why motivation research findings interviews insights what_we_learned what_we_heard status_quo
    the_problem opportunity challenges challenge frustrations needs user_needs quotes current_process current_journey
    anti_patterns anti_pattern non_goals out_of_scope risks issues known_issues competitors competition
    competitive_analysis market_analysis alternatives needs_and_pains
  `),
  processWishes,
  processDuties,
  labels,
  besideLabels: words('time times lead_time metal role roles engineer'),
  betterLabels: new Map([
    ['pax', 'passengers'],
    ['paxs', 'passengers'],
    ['churners', 'people who left'],
    ['churner', 'somebody who left'],
    ['idiot proof', 'hard to get wrong'],
    ['fool proof', 'hard to get wrong'],
    ['dummy proof', 'hard to get wrong'],
    ['moron proof', 'hard to get wrong'],
    ['idiotproof', 'hard to get wrong'],
    ['mortality event', 'death'],
    ['mortality events', 'deaths'],
    ['death event', 'death'],
    ['bed blockers', 'patients who cannot go home yet'],
    ['wheelchair bound', 'using a wheelchair'],
    ['the elderly', 'older people'],
    ['the handicapped', 'people with a disability'],
    ['eyeballs', 'readers'],
  ]),
  platitudes,
  claims,
  beforeClaims: words(`
    what how why whether if when where who which that than as so let help helps allow allows enable enables make makes
    ensure want we would make unless until because whenever features things let's those such
  `),
  sources: words(`
    interview interviews interviewed survey surveys surveyed research study studies said told asked according feedback
    tickets analytics data evidence observed observation tested test assume assumption assumptions assumed hypothesis
    hypotheses believe suspect think guess might may could unknown source sources report reports measured reviews
    respondents participants per percent who mentioned reported showed shows found support logs
  `),
  risks: words('risk risks mitigation mitigations threats challenges'),
  collections,
  handing: words('enter give provide share state fill'),
  purposes: words(`
    because so law legal legally regulation regulatory gdpr consent optional optionally voluntary voluntarily opt
    required-by statutory only minimum minimal necessary minimisation minimization minimise minimize wizard onboarding no not never without anonymous anonymised anonymized anonymously deleted delete purpose
    therefore which
  `),
  purposePhrases: rows(`
    so that
    in order to
    to …1 call/send/deliver/check/verify/prove/show/find/protect/remind/warn/help/let/make/calculate/offer/suggest/reach/contact/notify/confirm/identify/ensure/recommend/personalise/personalize/provide/support/allow/determine/improve/display/prevent/enable/detect
    used to/for/by
    for …3 delivery/emergencies/emergency/verification/notifications/reminders/recovery/safety/rescue/invoicing/billing/shipping
    needed for/to/by
    only …2 if/when/while/for
  `),
  ownPurposes: words(`
    marketing analysis analytics segmentation segment targeting target profiling later future insights upsell upselling
    campaigns campaign advertising ads sell sales resell monetise monetize machine training leads crm
  `),
  insideValidation,
  customerWork,
  late,
  repeated: words(`
    repeat repeats repeated continue continues continued again further second another every each ongoing follow more
    additional improvements improved enhancements regular existing already before earlier compare based driven drive drives
    indicates zero collected depending per integration scores mechanism audit
  `),
  validationTitles: rows(`
    ^ validation/validated/evidence/uat $
    ^ validation/validated/evidence/uat with/and/by
    ^ uat
    ^ evidence/validated/validation
    user/customer/market validation
    tested with
    user/customer research
  `),
  emptyTitles: words('validation user_validation customer_validation user_research customer_research evidence'),
  outsiders: words(`
    ${[...customers].filter((word) => !['they', 'he', 'she', 'owner', 'owners', 'person', 'people', 'user', 'anyone', 'everyone', 'everybody', 'someone'].includes(word)).join(' ')}
    interviews tickets usability handlers nurses clerks drivers teachers operators handler nurse legal regulator external
  `),
  besideOutsiders: words('business internal key power admin process product service'),
  lateTitles: rows(`
    later
    after …1 launch/release/live
    post launch/release/mvp
    nice to have
    nice to haves
    if time permits
    phase 2/3/4/two/three/ii/iii
    could have
    future work/phases/phase/ideas
    v2
    someday
  `),
  codes,
  peopleTitles: words(`
    users user customers customer personas persona target_users target_audience audience who_is_it_for user_needs
    customer_needs user_personas target_customers target_users_and_personas user_stories customer_problem user_research
    who_it_is_for our_users our_customers user_profiles
  `),
  introductions: words(`
    overview introduction summary executive_summary abstract vision purpose background context about description
    product_overview project_overview objective objectives goals what_is_it
  `),
  ownTitles: words(`
    architecture technical_architecture system_architecture tech_stack technology technology_stack timeline schedule
    budget costs cost milestones infrastructure database data_model technical_design implementation technical_approach
    technical_requirements resources team roadmap
  `),
  solutionTitles: words(`
    solution proposed_solution solution_overview design architecture features key_features core_features feature_list
    functional_requirements technical_design technical_architecture system_architecture implementation
    the_solution our_solution proposed_design technical_approach feature_set main_features product_features
  `),
  goalDocuments: rows(`
    prd/epic/initiative/brd/mrd
    product requirements/brief/spec/specification
    feature spec/specification/brief/proposal/request
    ^ spec $
    ^ feature specification
    business case
  `),
  otherDocuments: rows(`
    release notes
    adr/changelog/glossary/readme/template/templates/guide/tutorial/documentation/docs/manual/reference/handbook/index/course/lecture/assignment/lab/homework/syllabus/report/notes/meeting/minutes/checklist/tasks/todo/architecture/design/log/postmortem/faq/retrospective/retro/workflow/list/details/progress/breakdown/tracker/status/summary/completion/bibliography/overview/stories/shard/roadmap/audit/mockups/mockup/matrix/traceability/component/sample/technical/tech/infrastructure/refactor/refactoring/migration/prompt/rules/standards/testing/test/technique/techniques/policy/license/contributing/setup/deployment/library/package/plugin/framework/sdk/cli
    how to
  `),
  openStatus: words('idea discovery workshop draft proposed exploring exploration parked rejected backlog wip new'),
  readyStatus: words(
    'ready done approved accepted final released shipped in-progress in_progress implemented complete',
  ),
  measureKeys: words('measure measures metric metrics kpi kpis success_metrics success_criteria okr key_results'),
  validationKeys: words('validated validation research evidence tested next_test'),
  measureSigns: rows(`
    metric/metrics/kpi/kpis/measure/measures/measured/measurable/okr/okrs
    key result/results
    success criteria/criterion/rate/looks/indicator/indicators/means/signal/signals
    success is/if/when
    baseline/adoption
    how we know/measure
    how will we know/measure
    we will know
    north star
    definition of success
  `),
  validationSigns: rows(`
    validation/validated/validate/interview/interviews/interviewed/usability/survey/surveys/surveyed/pilot/piloted/beta
    user/customer/ux research/test/tests/testing/feedback/validation/interviews
    tested with/by
    customers/users/members/tenants/patients told/said/asked/tested/tried
    next test
    observed/observation/prototype/prototypes
    a/b test/tests/testing
  `),
  launchTitles: rows(`
    launch/rollout/release plan/checklist/strategy/timeline
    go to market
    go live plan
    launch
  `),
  vagueSuccess: rows(`
    @many are/is/feel …1 satisfied/happy/happier/delighted/pleased/engaged
    happy/happier/satisfied …1 @many
    better/improved/great/good/positive …1 experience/feedback/satisfaction/ux/usability
    the? project/feature/product is/was successful/accepted/useful
    works/work well
  `),
  conflicts: [
    {
      one: rows(
        'handling/handle/call/talk time\naht\ntime per call/case/visit/patient/customer\n@length of calls/visits'.replace(
          '@length',
          'length',
        ),
      ),
      oneGoes: 'down',
      other: rows(
        'first contact/call/time/visit resolution/fix\nfcr\nfirst contact\nfirst visit fix rate\nsatisfaction\ncsat\nnps\nsolved …2 first\nresolved …2 first',
      ),
      otherGoes: 'up',
    },
    {
      one: rows(
        'calls/phone/contacts/contact volume/rate?\ncalls/calling/contacts/tickets\nsupport calls/tickets/contacts/requests\nnumber of calls',
      ),
      oneGoes: 'down',
      other: rows(
        'reach …3 person/human/agent/somebody/someone/us\navailability of staff/agents\nreachability\nphone/call availability\nanswered within\ncalls answered\neasy to reach\nspeak to …2 person/human',
      ),
      otherGoes: 'up',
    },
    {
      one: rows(
        'newsletter/email/marketing/mailing opt/sign/consent ins/ups/rate?\nnewsletter/newsletters/mails/emails/pushes\nopt ins\nemails/messages/notifications sent',
      ),
      oneGoes: 'up',
      other: rows('complaints\nunsubscribes/unsubscribe\nunsubscribe rate\nspam reports'),
      otherGoes: 'down',
    },
    {
      one: rows(
        'staff/support/service/agent/operating/maintenance/personnel cost/costs\nheadcount\ncost per case/order/call/contact/visit\nstaffing',
      ),
      oneGoes: 'down',
      other: rows('wait/waiting/response/answer/queue time/times\nwait/waits\ntime to answer/respond/response'),
      otherGoes: 'down',
    },
    {
      one: rows('staff/support/service/agent/personnel cost/costs\nheadcount\nstaffing'),
      oneGoes: 'down',
      other: rows('satisfaction\ncsat\nnps\nopening hours\nservice level\nservice quality'),
      otherGoes: 'up',
    },
    {
      one: rows(
        'time on/in site/page/app\nscreen time\nsession length/duration/time\nminutes per session/day\ndaily minutes',
      ),
      oneGoes: 'up',
      other: rows(
        'time to find/complete/book/order/checkout/finish/result/answer\ntask time\ntime on task\nclicks to\nsteps to',
      ),
      otherGoes: 'down',
    },
    {
      one: rows(
        'upsell/upsells/upselling/cross selling?\nadd ons\nads/ad shown/impressions/load\naverage order/basket value/size',
      ),
      oneGoes: 'up',
      other: rows('returns/complaints/refunds/cancellations\nreturn/refund/complaint rate'),
      otherGoes: 'down',
    },
    {
      one: rows('cancellations/churn\nchurn/cancellation rate'),
      oneGoes: 'down',
      other: rows('cancel online\ntime to cancel\nsteps to cancel\neasy to cancel\ncancel without …2 calling'),
      otherGoes: 'up',
    },
    {
      one: rows('occupancy/utilisation/utilization\nbed/seat/room/vehicle/van/stand occupancy/utilisation/utilization'),
      oneGoes: 'up',
      other: rows('wait/waiting time/times/list\nwait\nwaiting\nturned away'),
      otherGoes: 'down',
    },
    {
      one: rows('release/releases/deployments/features per/frequency\nspeed/time …2 delivery/release/market'),
      oneGoes: 'up',
      other: rows('defects/bugs/incidents/outages/errors\ndefect/error/bug/incident rate'),
      otherGoes: 'down',
    },
    {
      one: rows('length of stay\nstay\nbed days'),
      oneGoes: 'down',
      other: rows('readmissions/readmission\nreadmission rate\nreturn visits'),
      otherGoes: 'down',
    },
    {
      one: rows('response/reply/answer time/times\ntime to first? response/reply/answer'),
      oneGoes: 'down',
      other: rows(
        'first contact/time/call resolution/fix\nanswer quality\nquality of answers\nre opened/opens\nreopened',
      ),
      otherGoes: 'up',
    },
  ],
  up: words(`
    increase increased increases raise raises rise rises grow grows growth more higher up improve improves improved
    boost double triple maximise maximize gain add better reach quadruple above least longer
  `),
  down: words(`
    reduce reduced reduces cut cuts lower lowers decrease decreased decreases fewer less down halve shorten shorter
    minimise minimize drop drops shrink save under below within fall falls faster avoid most
  `),
  limits: words('without while keeping unless provided guard guardrail guardrails limit not'),
  templateWords: words(
    'format form template templates syntax pattern example examples formula structure guide follow follows following',
  ),
  personEndings: ['er', 'or', 'ist', 'ee', 'ian', 'ant', 'man', 'woman'],
  thingsLikePeople: words(`
    server browser header footer folder router parameter order letter number counter filter trigger render buffer loader
    parser handler controller provider scheduler container adapter wrapper listener helper manager builder customer-id
    computer printer scanner reader sensor monitor editor error vendor processor connector vector layer offer paper
    timer transfer register center never other another either whether after under over her their per employee instant
    variant constant component document payment agent
  `),
  storyTitles: words('story'),
  nobodysLabels: words(
    'owner date updated update review author version assignee assigned estimate due eta deadline sprint points lead reviewer by start end target',
  ),
  gaps: words('tbd tbc todo tba fixme xxx tbs'),
  gapPhrases: phrases(`
    to be defined
    to be determined
    to be decided
    to be confirmed
    to be clarified
    to be written
    to be filled in
    to be done
    coming soon
  `),
  amounts: words('x y n xx yy nn xxx'),
  gapNames: words(`
    placeholder criterion criteria story user_story title description acceptance_criteria problem metric target baseline
    condition result amount number
    persona role user_role role_name type_of_user user_type actor goal benefit reason action feature capability
    outcome value want need something some_goal some_reason insert fill
    your_name want_to_do what why
    who functionality desired_outcome business_value measurable_outcome
    specific_user specific_capability initial_state expected_outcome precondition result
    todo tbd tbc customer_segment target_user persona_name
    user_persona desired_action desired_benefit action_goal
  `),
  gapVerbs: words('insert describe add specify explain list provide fill enter write your'),
  beforeGaps: words('the a an your some specific insert'),
  tags: words('title text object summary label time data section details main output template user name action'),
  aboutWords: words('for of in'),
  openMarks: ['NEEDS CLARIFICATION'],
  fillers: ['lorem ipsum'],
};
