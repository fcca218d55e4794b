/** English words that tell measures of our own work and gain from those of a customer's. */
import type { MeasureWords } from '../measure-words.js';
import { phrases, words } from '../word-lists.js';

export const measureWords: MeasureWords = {
  ofTeam: phrases(`
    velocity
    story points
    story point
    burndown
    burn down
    lines of code
    sprint goals
    sprint goal
    on time and on budget
    on time and in budget
    on time and within budget
    on time on budget
    within budget
    team velocity
    sprint completion
    backlog items
    test coverage
    code coverage
    unit test coverage
    deployment frequency
    release frequency
    release cadence
    releases per
    deployments per
  `),
  outputs: phrases(`
    feature
    new feature
    release
    sprint
    deployment
    epic
    user story
    user stories
    commit
    pull request
    merge request
    persona
    journey map
    customer journey map
    use case
    microservice
    api
    module
    component
    increment
    iteration
    milestone
    deliverable
    project
    initiative
    prototype
    wireframe
    mockup
    roadmap
    roadmap item
    backlog
  `),
  maybeOutputs: phrases(`
    workshop
    training
    training session
    session
    article
    blog post
    video
    dashboard
    integration
    interview
    page
    screen
    document
    campaign
    newsletter
    presentation
    meeting
    test
    test case
    bug
    ticket
    report
    webinar
    poster
    survey
    experiment
    demo
    country
    market
    store
    channel
    partner
    platform
    app
    website
  `),
  counts: phrases(`
    number of
    count of
    amount of
    total number of
    how many
    no of
  `),
  made: words(`
    shipped released delivered completed launched deployed built created published held conducted implemented closed
    merged written produced migrated finished developed designed run done added rolled
  `),
  doneByUs: words(`
    shipped released deployed launched implemented migrated mapped documented automated refactored integrated digitised
    digitized merged modernised modernized containerised containerized specified estimated
  `),
  ofAll: words('of'),
  byOthers: words('by'),
  launched: phrases(`
    launched
    deployed
    implemented
    rolled out
    gone live
    live
    in production
    go live
    code complete
    feature complete
  `),
  launches: phrases(`
    launch
    launching
    launch of
    ship
    release
    deploy
    go live
    go live with
    roll out
    rollout
    publish
  `),
  makes: phrases(`
    build
    implement
    complete
    finish
    finalise
    finalize
    deliver
    create
    hold
    run
    conduct
    organise
    organize
    introduce
    set up
    migrate
    develop
    design
    produce
    write
    add
    redesign
    rebuild
    train
    integrate
    onboard
  `),
  beforeMade: words('a an the our new all first at least one two three four five six seven eight nine ten version mvp'),
  staff: words('employees staff colleagues managers team teams agents developers engineers workforce people clerks'),
  taught: words('trained certified onboarded coached'),
  business: phrases(`
    revenue
    revenues
    sales
    profit
    profits
    profitability
    margin
    margins
    cost
    costs
    opex
    capex
    churn
    conversion
    conversions
    conversion rate
    upsell
    upselling
    cross sell
    cross selling
    arr
    mrr
    arpu
    cac
    ltv
    clv
    gmv
    roi
    ebitda
    headcount
    utilisation
    utilization
    aht
    handling time
    market share
    average order value
    aov
    basket size
    basket value
    turnover
    budget
    leads
    win rate
    pipeline value
    productivity
    operating income
    cash flow
    licence fees
    license fees
    ad spend
    click through rate
    ctr
    impressions
    page views
    pageviews
    growth rate
    fte
    ftes
    paid subscriptions
    paying customers
    customer lifetime value
    lifetime value
    customer acquisition
    acquisition cost
    retention
    renewals
    bookings
    deal size
    payback
  `),
  customers: phrases(`
    satisfaction
    satisfied
    nps
    csat
    ces
    promoter
    wait
    waiting
    complaints
    complaint
    first contact
    without
    errors
    error
    success rate
    task success
    time to
    within
    days
    hours
    minutes
    seconds
    trust
    effort
    easier
    faster
    accessibility
    recommend
    calls
    finish
    finishes
    find
    finds
    learn
    learns
    understand
    know
    help
    helpful
    quality
    safety
    health
    repeat
    reopened
    resolved
    rating
    ratings
    reviews
    on time
    accuracy
  `),
};
