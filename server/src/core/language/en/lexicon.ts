/** English word lists about people and outcomes; what each list decides is said where it is used. */
import type { Lexicon } from '../pack.js';
import { phraseTable } from '../phrases.js';
import { phrases, words } from '../word-lists.js';
import { roleWords } from './role-words.js';

/** Kinds of tools that one chooses, and what they are called. */
const TOOLS = [
  'ticketing',
  'booking',
  'reservation',
  'scheduling',
  'rostering',
  'survey',
  'analytics',
  'reporting',
  'helpdesk',
  'invoicing',
  'accounting',
  'payroll',
  'recruiting',
  'procurement',
  'planning',
  'collaboration',
  'crm',
  'erp',
  'cms',
  'email',
  'marketing',
  'newsletter',
  'e-learning',
  'learning',
  'monitoring',
  'project-management',
  'e-commerce',
];
const TOOL_HEADS = ['tool', 'platform', 'software', 'solution', 'suite'];
export const lexicon: Lexicon = {
  ...roleWords,
  // Stories are often English only in their labels ("As a 用户, I want ..."), so the commonest catch-alls of other
  // languages belong to the same list.
  genericPersonas: words(`
    user users enduser endusers end-user end-users customer customers client clients consumer consumers person persons
    people role roles someone somebody anyone anybody everyone everybody individual individuals human humans stakeholder
    stakeholders usr business businesses
    用户 使用者 사용자 유저 ユーザー 利用者 usuario usuária usuário utilisateur utilisatrice utente benutzer nutzer kunde
    kundin gebruiker пользователь kullanıcı käyttäjä użytkownik
  `),
  emptyQualifiers: words('end final normal regular ordinary typical average generic general standard any every random'),
  systemNouns: words(`
    validator turnstile
    system systems application app apps service server servers api apis database db backend back-end frontend front-end
    crawler bot machine device component module microservice scheduler engine gateway pipeline platform website site
    software browser algorithm daemon process webhook cluster queue cache plugin interface sensor computer
    infrastructure workflow program tool portal robot engine agent
  `),
  deviceNouns: words(`
    thermostat drone camera webcam router modem boiler fridge freezer dishwasher kiosk turnstile doorbell smartwatch
    wearable smartphone phone tablet laptop firmware microcontroller chatbot cronjob turbine satellite
    page webpage homepage screen navbar toolbar sidebar checkbox dropdown spreadsheet mainframe datawarehouse datalake
    orderform loginform signupform registrationform contactform bookingform applicationform paymentform webform entryform
    webshop onlineshop crm erp cms smartlock smartmeter smarthome smarttv smartspeaker
  `),
  // A streaming platform is a company, a casual browser a person: these are systems only bare or beside a technical word.
  softSystemNouns: words(
    'service services platform browser client program tool machine portal site website engine process agent job script terminal',
  ),
  systemModifiers: words(`
    billing payment payments auth authentication backend back-end frontend web micro api notification search data email
    mail cloud mobile desktop external internal remote legacy core monitoring logging reporting scheduling integration
    third-party other upstream downstream messaging sync batch execution ai llm cron scheduled background import export controller
    ticket vending parking cash ticketing
  `),
  notSystemBefore: words(
    'customer emergency fire police social health postal secret civil support foster care nursing',
  ),
  accountQualifiers: words(`
    new returning existing current registered unregistered logged logged-in signed signed-in in authenticated
    unauthenticated anonymous first-time guest app application web website site mobile desktop portal platform system
    product online power external internal potential prospective authorised authorized paying active inactive
  `),
  organisationNouns: words(`
    company organisation organization business bank insurer firm agency department team unit division
    council committee board association authority ministry institution institute office headquarters corporation
    enterprise startup ltd limited inc llc gmbh plc corp co
  `),
  institutions: words(`
    municipality city town village government hospital school university college clinic charity museum hotel bakery
    restaurant supermarket pharmacy brewery newspaper parish
  `),
  groupNouns: words('board committee council'),
  teamNouns: words('team unit group crew panel'),
  outsiders: words(`
    partner client customer member supplier vendor sponsor donor host tenant participating contributing external
    third-party
  `),
  companyEndings: words(`
    buses railways rail airways airlines motors foods stores hotels taxis cabs ferries trains trams holdings industries
    enterprises energy telecom utilities waterworks bakeries dairies breweries ltd limited inc llc gmbh plc corp co
  `),
  peopleBeside: new Map([
    [
      'server',
      words(`
        café cafe restaurant bar bistro diner pub canteen tea room tearoom table tables dining soup meal meals dish dishes
        guest guests menu kitchen chef order waiting wine drinks
      `),
    ],
  ]),
  departments: words(`
    hr it finance accounting marketing sales operations management leadership controlling legal compliance procurement
    purchasing logistics support helpdesk service-desk call-centre call-center backoffice back-office
  `),
  staffNouns: words(`
    admin administrator superadmin sysadmin webmaster moderator staff employee clerk
  `),
  staffRoles: phrases(`
    receptionist
    caseworker
    case worker
    case manager
    case handler
    claims handler
    claim handler
    call handler
    dispatcher
    account manager
    store manager
    shop manager
    branch manager
    warehouse worker
    warehouse manager
    field technician
    service technician
    field engineer
    service agent
    support agent
    shift leader
    shift supervisor
    team leader
    cashier
    underwriter
    loan officer
    customer advisor
    customer adviser
    service advisor
    key account manager
    back office worker
    marketing manager
    sales manager
    operations manager
    compliance officer
  `),
  bodies: words('club society foundation federation chamber ngo nonprofit charity library theatre factory shop store'),
  exampleWords: words('example examples e.g instance sample quotation quotations verbatim'),
  besideExamples: words(`
    a an the of for our some good bad better worse first short story stories user write notes with from this is looks
    like
  `),
  buildVerbs: phrases(`
    set up
    setup
    implement
    refactor
    re factor
    rewrite
    build
    rebuild
    create
    integrate
    migrate
    containerise
    containerize
    deploy
    upgrade
    bundle
    extract
    design
    develop
    code
    add
    update
    fix
    tidy up
    tidy
    clean up
    restructure
    optimize
    optimise
    set
    make some updates to
    define
    scaffold
    bootstrap
    mock
    automate
    document
    created
    built
    implemented
    developed
    deployed
    migrated
    integration with
    integration of
    connect
    wire up
    replace
    move
    split
    merge
  `),
  setUpEndings: phrases(`
    set up
    in place
    configured
    scaffolded
    containerised
    containerized
    refactored
    dockerised
    dockerized
  `),
  makeVerbs: words('implement build create develop design expose refactor write rewrite set integrate integration add'),
  planningWords: words('sprint sprints backlog backlogs standup velocity'),
  buildObjects: words(`
    code codebase test tests testing build builds script scripts deployment ci cd repo repository branch branches
    documentation refactoring module modules class classes schema migration migrations endpoint endpoints middleware
    database environment pipeline pipelines architecture logs logging indexes monorepo library dependency dependencies
    component components model models logging linting linter boilerplate scaffolding skeleton
  `),
  artefacts: words(`
    architecture layer stack
    parser module resolver middleware monorepo adapter wrapper handler singleton mixin codebase schema migration
    library package model interface context class function repository constructor serializer compiler linter
    namespace enum struct api endpoint microservice backend database table
  `),
  stopWords: words(`
    myself yourself itself himself herself ourselves yourselves themselves
    a an the and or but if then than that this these those to of in on at by for with from into onto about as is are was
    were be been being am do does did have has had having can could may might must shall should will would i me my mine
    we us our ours you your yours he him his she her hers it its they them their theirs who whom which what when where
    why how so not no nor also just only very more most much many some any all each every other another such own same
    able there here up out off over under again once ever even still yet too quite really get gets got getting be
    possible i'm i'll i'd i've it's don't want wants need needs make makes made let lets ability them one
  `),
  determiners: words('a an the this that these those all any each every some no both such'),
  possessives: words('my our your his her their its mine ours yours theirs own'),
  modals: words('can could may might must shall should will would always never only also still'),
  copulas: words('is are was were be been being has have had gets get become becomes remain remains stay stays'),
  people: words(`
    i me we us you he she they them him her who people person someone everyone anyone nobody somebody everybody user
    users customer customers client clients consumer visitor visitors member members player players student students
    teacher teachers parent parents child children patient patients nurse nurses doctor doctors tenant tenants buyer
    buyers seller sellers shopper shoppers employee employees staff team teams colleague colleagues admin admins
    administrator administrators developer developers reader readers author authors guest guests human humans others
    friend friends family public community stakeholder stakeholders manager managers agent agents neighbour
    ambulance ambulances paramedic paramedics firefighter firefighters police mother father grandmother grandfather
    son daughter husband wife sister brother relatives neighbours neighbors tester testers participant participants citizen citizens family families driver drivers owner owners operator operators
  `),
  systemThings: words(`
    system server api database db backend frontend cache query microservice module codebase cluster pipeline endpoint
    schema deployment middleware architecture repository
  `),
  builtBefore: words(`
    heating brake braking water irrigation ventilation cooling drainage sewage sewer immune nervous digestive respiratory
    fire sprinkler alarm signal signalling electrical electric power lighting sound solar exhaust fuel hydraulic
    school health healthcare justice legal court transport railway rail tram bus metro road milking feeding root steering
    suspension air gas waste bell lock filing rain plumbing
  `),
  days: words('monday tuesday wednesday thursday friday saturday sunday christmas easter'),
  softThings: words(`
    application app service record index component code portal website site platform software table build process
    infrastructure queue data log interface page
  `),
  technicalStates: words(`
    stored saved indexed updated cached synced synchronised synchronized deployed populated filled persisted loaded
    imported migrated replicated logged processed parsed validated compiled written up-to-date current up consistent
    scalable maintainable reusable modular cloud database
  `),
  systemVerbs: words(
    'runs run scales scale works work performs perform executes execute deploys deploy loads load persists persist starts start',
  ),
  organisations: new Set([
    ...[
      'service desk',
      'help desk',
      'call centre',
      'call center',
      'contact centre',
      'support team',
      'back office',
      'customer service',
    ],
    ...words(`
    company organisation organization business bank insurer firm agency management marketing sales finance department
    departments hr headquarters shareholders investors operations call-centre call-center helpdesk leadership controlling
  `),
  ]),
  businessFigures: words(`
    revenue revenues sales profit profits margin margins churn conversion upsell upselling costs cost workload headcount
    calls targets turnover kpi kpis retention engagement income roi brand
  `),
  figureVerbs: words(
    'increase increases grow grows rise rises go goes drop drops fall falls decrease decreases reduce reduces improve improves save saves cut cuts boost boosts',
  ),
  gainVerbs: words(`
    save saves earn earns reduce reduces cut cuts increase increases target targets sell sells upsell cross-sell
    monetise monetize advertise advertises profit profits fewer less lower grow grows meet meets gain gains
  `),
  figureRoles: words(
    'owner seller merchant founder cfo ceo coo manager sales marketing investor entrepreneur retailer',
  ),
  optionSections: words(
    'options option candidates vendors tools shortlist comparison solution solutions demo demos budget tool_options',
  ),
  exemptSections: words(`
    constraints constraint technical_notes technical_note technical_details technical_constraints notes_for_developers solution_ideas
    solution solutions proposed_solution architecture design implementation implementation_notes implementation_details tech_stack technology technologies
    technical_requirements non-goals out_of_scope business_goal business_goals tech_notes dev_notes developer_notes
  `),
  needSections: words(`
    need needs problem problems problem_statement required_capabilities capabilities capability why motivation
    background context opportunity pain_points user_needs customer_needs jobs_to_be_done job_to_be_done goals
    user_stories stories requirements pain_point the_problem the_need what_we_learned who_needs_this user_story
    why_now interviews research findings discovery
  `),
  needPhrases: phrases(`
    pain points
    pain point
    painpoints
    customer problem
    customer problems
    user problem
    user problems
    the problem
    problem we solve
    who is this for
    who is it for
    who this is for
    who it is for
    who needs
    who will use
    who benefits
    told us
    tells us
    we heard
    have heard
    people said
    they said
    members said
    customers said
    users said
    customers say
    users say
    people say
    customer needs
    user needs
    customer feedback
    user feedback
    voice of the customer
    user research
    customer research
    customer interviews
    user interviews
    research findings
    interview findings
    what we learned
    what we learnt
    why this matters
    why it matters
    why we need
    why we do this
    why are we doing this
    what is missing
    what people need
    what they need
    what customers need
    jobs to be done
    needs of
    unmet needs
    user story
    user stories
    customer journey
    required capabilities
  `),
  taskTypes: words('task spike enabler adr chore bug decision'),
  choiceOpeners: words('which what'),
  choiceVerbs: words('buy use choose pick take select get go adopt license purchase procure replace'),
  comparedBy: words('vs versus'),
  tenders: phrases(`
    rfp
    rfps
    rfq
    rfi
    request for proposal
    request for proposals
    request for quotation
    request for quotations
    request for information
    call for tenders
    invitation to tender
    tender for
  `),
  vendorLists: words(`
    vendor_list vendor_lists list_of_vendors vendor_longlist vendor_long_list vendor_short_list vendor_demos vendor_demo
    software_vendors vendors_to_consider vendors_considered vendor_options vendor_candidates candidate_vendors
    shortlisted_vendors shortlist_of_vendors vendor_shortlist vendor_comparison vendor_evaluation vendor_selection
    tool_shortlist tool_longlist tool_candidates candidate_tools list_of_tools shortlist_of_tools tool_comparison
    tool_selection tool_evaluation
  `),
  toolVerbs: words(`
    evaluate evaluating evaluation select selecting selection choose choosing buy buying purchase purchasing procure
    procuring procurement roll-out rollout roll rolling introduce introducing adopt adopting adoption replace implement
    compare comparing switch
  `),
  toolNouns: phrases(`
    cms
    crm
    erp
    cdp
    crm system
    erp system
    marketing automation
    ticketing system
    phone system
    booking tool
    booking system
    data warehouse
    hr suite
    hr software
    survey tool
    analytics tool
    journey mapping tool
    project management tool
    project management software
    chat tool
    collaboration tool
    software vendor
    vendor
    saas
  `),
  titledTools: phraseTable(TOOLS.flatMap((tool) => TOOL_HEADS.map((head) => `${tool} ${head}`))),
  bareToolNouns: phrases(`
    tool
    software
    suite
    vendor
  `),
};
