/** How requirements, goals, measures and plans are announced in English. */
import type { ItemWords } from '../items.js';
import { phrases, words } from '../word-lists.js';

export const items: ItemWords = {
  places: {
    goals: phrases(`
      goal
      goals
      objective
      objectives
      aims
      ambitions
      strategic priorities
      our priorities
      goals and background context
      vision
      our vision
      purpose
      our goal
    `),
    okr: phrases(`
      okr
      okrs
      objectives and key results
    `),
    measures: phrases(`
      key result
      key results
      success metrics
      success metric
      success measures
      success criteria
      success criterion
      success indicators
      success factors
      measures of success
      measure of success
      measuring success
      metrics of success
      metrics for success
      how we measure success
      how we will measure success
      how we know it works
      how will we know
      how do we know
      how we will know
      definition of success
      what success looks like
      kpi
      kpis
      metrics
      measures
      key performance indicators
      performance indicators
      north star
      north star metric
      measurable outcomes
      key metrics
      outcome metrics
    `),
    plan: phrases(`
      roadmap
      road map
      product roadmap
      release plan
      release planning
      milestones
      delivery plan
      product plan
      rollout plan
      annual plan
      yearly plan
      quarterly plan
      plan for the year
      what's next
      coming next
      coming soon
      upcoming features
      planned features
      planned initiatives
      initiatives
      strategic initiatives
    `),
    wholePlan: phrases(`
      now
      next
      later
      soon
      upcoming
      planned
      this quarter
      next quarter
      this year
      next year
      q1
      q2
      q3
      q4
      h1
      h2
      first quarter
      second quarter
      third quarter
      fourth quarter
      first half
      second half
    `),
    requirements: phrases(`
      requirement
      requirements
      requirements document
      requirements specification
      software requirements specification
      srs
      quality requirements
      non functional requirements
      nonfunctional requirements
      must have
      must haves
      should have
      should haves
    `),
    functions: phrases(`
      functional requirements
      user requirements
      business requirements
      product requirements
      feature requirements
      functional specification
      system requirements specification
    `),
  },
  apart: phrases(`
    non goals
    nongoals
    anti goals
    definition of done
    definition of ready
    dod
    out of scope
    not in scope
    constraint
    constraints
    assumptions
    dependencies
    technical notes
    technical note
    technical details
    technical constraints
    technical requirements
    technical goals
    technical debt
    technical roadmap
    tech notes
    dev notes
    developer notes
    engineering notes
    notes for developers
    notes
    solution
    solutions
    solution ideas
    proposed solution
    options
    ideas
    architecture
    design
    design goals
    design objectives
    design decisions
    implementation
    implementation notes
    implementation details
    implementation plan
    tech stack
    technology stack
    technology
    technologies
    technology requirements
    architecture requirements
    infrastructure
    infrastructure requirements
    deployment requirements
    hardware requirements
    software requirements
    system requirements
    installation requirements
    build requirements
    minimum requirements
    integration requirements
    interface requirements
    interfaces
    security requirements
    documentation requirements
    submission requirements
    course requirements
    prerequisites
    setup
    set up
    installation
    install
    configuration
    usage
    getting started
    quick start
    api
    changelog
    change log
    release notes
    releases
    history
    meeting
    meeting notes
    minutes
    action items
    agenda
    retrospective
    sprint
    sprint goals
    sprint goal
    sprint backlog
    sprint tasks
    sprint metrics
    tasks
    task list
    todo
    to do
    todos
    subtasks
    checklist
    testing
    tests
    test plan
    testing goals
    test cases
    learning goals
    learning objectives
    course objectives
    glossary
    references
    contributing
    license
    appendix
    examples
    example
    template
    risks
    data model
    database
    competitors
    alternatives
    alternatives considered
    decision
    decisions
    monitoring
    logging
    security measures
    protection measures
    system metrics
    system inventory metrics
    backlog metrics
    story metrics
    project metrics
    team metrics
    code metrics
    velocity metrics
    story metrics and tracking
    performance metrics
    quality metrics
    prometheus metrics
  `),
  afterPlace: words('for of in and to the by draft q1 q2 q3 q4 h1 h2'),
  labels: {
    goal: phrases(`
      goal
      purpose
      aim
      goals
      objective
      o
    `),
    measure: phrases(`
      kr
      key result
      metric
      measure
      kpi
      success metric
      success measure
      success indicator
      measure of success
      north star
      north star metric
      target
    `),
    measures: phrases(`
      krs
      key results
      metrics
      measures
      kpis
      success metrics
      success measures
      measures of success
      okr
      okrs
    `),
    criterion: phrases(`
      ac
      acceptance criterion
      success criterion
      criterion
      sc
    `),
    planEntry: phrases(`
      milestone
      release
      q1
      q2
      q3
      q4
      h1
      h2
      now
      next
      later
      roadmap
      roadmap item
    `),
    requirement: phrases(`
      fr
      nfr
      req
      requirement
      r
      br
      ur
      us
      sr
      srs
      rq
      functional requirement
      business requirement
      user requirement
    `),
  },
  beforeLabel: words(`
    business product project main primary secondary overall key customer team company strategic our the this epic
    top high-level high level long short term release quarterly annual smart ultimate first second third
  `),
  columns: {
    goal: words('goal goals objective objectives'),
    measure: words('kpi kpis key_result key_results success_metric success_metrics success_measure success_measures'),
    figure: words('metric metrics measure measures indicator indicators'),
    target: words('target targets goal aim baseline today target_value success threshold by'),
    planEntry: words('initiative initiatives milestone milestones roadmap_item roadmap_items theme deliverable'),
    requirement: words('requirement requirements functional_requirement functional_requirements'),
    criterion: words('criterion criteria acceptance_criterion acceptance_criteria'),
    text: words('description feature item epic name title statement what topic plan project deliverable work'),
  },
  systems: phrases(`
    the system
    system
    the app
    app
    the application
    the platform
    the portal
    the product
    the service
    the software
    the website
    the site
    the solution
    the tool
    the api
    the backend
    the server
    the database
  `),
  duties: words('must shall should'),
  addressed: words('you we i contributors developers students teams everyone it this that there they'),
  conditions: words('when while if where whenever once after as'),
  selections: words(
    'selection shortlist longlist list comparison evaluation procurement vendor tender rfp candidate demo',
  ),
  months: words(`
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec spring summer autumn winter
  `),
  choices: words('evaluate evaluating select selecting choose choosing compare comparing buy buying procure procuring'),
};
