/** English words for roles: who builds software, who works with it, and who only sounds like it. */
import type { Lexicon } from '../pack.js';
import { phrases, words } from '../word-lists.js';

export const roleWords: Pick<
  Lexicon,
  | 'teamRoles'
  | 'maybeTeamRoles'
  | 'operatorRoles'
  | 'builderNames'
  | 'codingWords'
  | 'buildingWords'
  | 'careRoles'
  | 'technicalWords'
  | 'technicalHeads'
  | 'technicalTitles'
  | 'ranks'
  | 'technicalModifiers'
  | 'besideTechnical'
  | 'layHeads'
  | 'layTrades'
> = {
  teamRoles: phrases(`
    product owner
    project owner
    scrum master
    tester
    qa
    qa tester
    qa engineer
    qa analyst
    quality engineer
    test engineer
    test manager
    software engineer
    software developer
    software tester
    backend developer
    back end developer
    backend engineer
    frontend developer
    front end developer
    frontend engineer
    front end engineer
    front end dev
    back end engineer
    back end dev
    full stack engineer
    fullstack engineer
    full stack dev
    app tester
    application tester
    web tester
    mobile tester
    manual tester
    po
    full stack developer
    fullstack developer
    cli developer
    game developer
    game designer
    team member
    member of the team
    development team
    dev team
    developer team
    engineering team
    software team
    devops team
    dev ops team
    qa team
    test team
    scrum team
    developer on the team
    developer on our team
    engineer on the team
    engineer on our team
    team lead
    qa lead
    test lead
    dev lead
    engineering lead
    lead developer
    lead engineer
    test automation engineer
    automation tester
    automation engineer
    sdet
    product team
    project team
    agile team
    platform team
    delivery team
    design team
    ux team
    backend team
    back end team
    frontend team
    front end team
    mobile team
    infrastructure team
    squad
    dev squad
    engineering squad
    member of the development team
    ios developer
    android developer
    backend dev
    frontend dev
    mobile engineer
    web engineer
    ios engineer
    android engineer
    product designer
    ux ui designer
    ui ux designer
    ux engineer
    technical writer
    tech writer
    agile coach
    release engineer
    tech lead
    technical lead
    ux designer
    ui designer
    ux researcher
    ux writer
    user researcher
    visual designer
    visualdesigner
    content designer
    interaction designer
    service designer
    designer
    release manager
    개발자
  `),
  maybeTeamRoles: phrases(`
    developer
    dev
    engineer
    web developer
    mobile developer
    app developer
    programmer
    coder
    maintainer
    contributor
    software architect
    owner
  `),
  operatorRoles: phrases(`
    data engineer
    security engineer
    devops engineer
    devops
    dev ops engineer
    dev ops
    sre
    site reliability engineer
    platform engineer
    infrastructure engineer
    cloud engineer
    integration engineer
    build engineer
    ml engineer
    machine learning engineer
    ai engineer
    integration developer
    database developer
    system architect
    systems architect
    solution architect
    solutions architect
    technical architect
    cloud architect
    data architect
  `),
  builderNames: phrases(`
    team
    we
    product manager
    product team
    project team
    scrum team
    agile team
    engineering team
    business analyst
    po
    pm
  `),
  codingWords: words('developer dev programmer coder software'),
  buildingWords: words('building implementing developing maintaining'),
  careRoles: words('maintainer developer'),
  technicalWords: words(`
    developer dev devops sre sysadmin sysop dba api cli sdk cluster kubernetes k8s openshift vm cloud data
    programmer coder hacker platform infra infrastructure network security devsecops webmaster it
  `),
  technicalHeads: words(`
    admin administrator operator architect analyst scientist integrator maintainer contributor provider technician
  `),
  technicalTitles: words('engineer'),
  ranks: words(`
    senior junior staff principal lead chief support performance test search firmware embedded hardware computer research knowledge gis
    graphics forward deployed
  `),
  technicalModifiers: words(`
    software application app web website frontend front-end front back backend back-end end full stack system systems
    database databases server servers enterprise release build qa automation reliability kernel runtime middleware
    integration cyber identity ml ai llm machine-learning hub container containers registry repository repo index bi etl
    pipeline pipelines observability monitoring managed plugin plug-in addon add-on extension bot tool tooling library
    package framework controller operator mobile game iot edge storage backup log logs dev ops catalog catalogue
    microservice service mesh virtual technical tech hosting tenant instance root super global site solution solutions
    sys project business saas metal bare-metal compute workload workloads catalog catalogs
  `),
  besideTechnical: words('author publisher consumer creator browser'),
  layHeads: words(`
    guard clerk guest subject inspector marketer patrol driver courier deposit lender
  `),
  layTrades: words(`
    property real-estate estate land housing course curriculum talent child sound civil railway rail heating lighting
    structural mechanical chemical marine flight agricultural mining building highway water gas track protection privacy bridge tunnel
  `),
};
