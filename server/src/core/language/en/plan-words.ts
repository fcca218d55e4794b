/** English words that tell what we do from what changes for somebody, in goals, plans and measures. */
import type { PlanWords } from '../plan-words.js';
import { phrases, words } from '../word-lists.js';

export const planWords: PlanWords = {
  adopts: phrases(`
    introduce
    introducing
    introduction of
    implement
    implementing
    implementation of
    adopt
    adopting
    adoption of
    launch
    launching
    launch of
    roll out
    rolling out
    roll out of
    rollout
    rollout of
    deploy
    deploying
    deployment of
    build
    building
    rebuild
    rebuild on
    develop
    developing
    development of
    create
    add
    integrate
    integration of
    integrate with
    install
    installing
    set up
    setup
    setup of
    buy
    buying
    purchase
    purchase of
    procure
    procurement of
    acquire
    license
    replace
    replacing
    replacement of
    upgrade
    upgrade to
    upgrade of
    use
    start using
    leverage
    leveraging
    harness
    embrace
    exploit
    pilot
    trial
    ship
    release
    deliver
    bring in
    invest in
    investment in
    experiment with
    embed
    apply
    go live with
    go live on
    go live of
    get
    have
    establish
    provide
    containerise
    containerize
    modernise with
    modernize with
    standardise on
    standardize on
    consolidate on
    onboard onto
    cut over to
    become
    becoming
    digital transformation with
  `),
  installs: phrases(`
    roll out
    rolling out
    rollout of
    roll out of
    deploy
    install
    implement
    implementation of
    adopt
    adoption of
    integrate
    integrate with
    integration of
    license
    buy
    procure
    purchase
    go live with
    go live on
    go live of
    onboard onto
    pilot
  `),
  acquires: phrases(`
    introduce
    introducing
    introduction of
    roll out
    rolling out
    rollout of
    roll out of
    adopt
    adopting
    adoption of
    buy
    buying
    procure
    procurement of
    purchase
    purchase of
    license
    deploy
    deployment of
    standardise on
    standardize on
    go live with
    go live on
  `),
  exploits: phrases(`
    leverage
    leveraging
    harness
    harnessing
    exploit
    exploiting
    embrace
    embracing
  `),
  changes: phrases(`
    migrate to
    migrate onto
    migrate everything to
    migrate all data to
    migrate data to
    migrating to
    migration to
    migration onto
    move to
    move onto
    move everything to
    move everything onto
    moving to
    switch to
    switch over to
    switching to
    change over to
    transition to
    transition onto
    port to
    go live on
    cut over to
    standardise on
    standardize on
    upgrade to
    rewrite in
    rewrite with
    rebuild in
    rebuild on
  `),
  beforeAdopts: words(`
    we will to fully finally also complete finish finalise finalize start begin continue plan the our a an full
    successfully phase step decide want wants aim must shall should need phased team teams company organisation
    organization pilot it business by kick off execute project programme program initiative goal aim objective
    ambition mission is
  `),
  beforeAdopted: words(`
    a an the our new modern own first central single shared own into to of in on onto with for more advanced
    state-of-the-art latest next generation full fully company-wide group-wide whole entire everything all custom
    in-house dedicated enterprise global smart intelligent powerful internal integrated unified cloud proper better and
    customer customers self service team teams sales support
  `),
  builtIn: words('in on'),
  adoptions: words(`
    migration rollout roll-out introduction implementation integration adoption launch go-live deployment upgrade
    replacement project programme program pilot selection evaluation procurement purchase setup transition transformation
    initiative platform system solution engine layer assistant assistants agent agents bot app feature features support tool
    module suite backend frontend
  `),
  effects: words(`
    faster quicker easier simpler shorter fewer less safer cheaper sooner earlier better without reduce reduces reducing
    cut cuts cutting halve halves halving shorten shortens save saves saving avoid avoids increase increases improve
    improves improving raise raises lower lowers minutes minute hours hour days day seconds percent waiting wait waits
    help helps helping let lets letting enable enables enabling allow allows allowing
  `),
  reasons: phrases(`
    so that
    so
    because
    in order to
    such that
    in which
    where
    which lets
    since
    instead of
  `),
  manualTitles: words(`
    installation install installing getting_started quick_start quickstart usage contributing license licence prerequisites tech_stack technology_stack built_with running_locally run_locally local_development development_setup project_structure folder_structure directory_structure api_reference api_endpoints environment_variables deployment running_tests running_the_tests changelog acknowledgements acknowledgments
  `),
  planTitles: phrases(`
    prd
    brd
    product requirements
    product brief
    product vision
    product spec
    feature spec
    feature specification
    functional spec
    business case
    user stories
    user story
    user scenarios
    user journey
    customer journey
    personas
    persona
    target users
    target audience
    target customers
    stakeholders
    acceptance criteria
    success criteria
    success metrics
    epic
    epics
    initiative
    roadmap
    mvp
    backlog
    okr
    okrs
    kpi
    kpis
    use cases
    value proposition
    scope
    out of scope
    non goals
    open questions
    validation
    user research
    hypothesis
    hypotheses
  `),
  orders: words('action step workflow ask check output critical'),
};
