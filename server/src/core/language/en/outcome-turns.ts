/** English turns of phrase that show what an outcome is. */
import type { OutcomeTurns } from '../outcome-turns.js';
import { sequences } from '../sequences.js';
import { words } from '../word-lists.js';

const classes = {
  moves: words(`
    increase increases rise rises grow grows climb climbs improve improves decrease decreases drop drops fall falls
    decline declines shrink shrinks
  `),
  moved: words('lower higher better reduced improved increased halved doubled up down cut'),
  is: words('is are gets get be'),
  support: words(
    'call support ticket contact enquiry inquiry email case complaint helpdesk centre center desk service',
  ),
  amounts: words('volume volumes load loads queue queues'),
  rated: words(`
    conversion churn retention attrition no-show show cancellation bounce abandonment drop-off drop-out return
    click-through engagement occupancy utilisation utilization adoption renewal sign-up signup open
  `),
  metrics: words('metrics kpis kpi scores targets figures'),
  measured: words(
    'engagement retention satisfaction sales adoption growth usage marketing performance business revenue',
  ),
  costs: words('staff staffing labour labor personnel operating operational support acquisition admin administration'),
  hits: words('hit hits meet meets reach reaches achieve achieves exceed exceeds beat beats'),
  own: words('its their our'),
  targets: words('target targets kpi kpis quota quotas benchmark benchmarks sla slas'),
  needs: words('need needs employ employs hire hires require requires'),
  cuts: words('cut cuts reduce reduces save saves lower lowers'),
  crew: words(`
    staff headcount personnel waiters waitresses clerks cashiers receptionists nurses agents operators employees workers
    librarians cooks teachers drivers guards cleaners porters assistants technicians attendants
  `),
  product: words('app apps website site platform portal shop store page channel brand product podcast newsletter'),
  wins: words('get gets gain gains have has attract attracts win wins reach reaches'),
  more: words('more new additional better higher extra greater'),
  audience: words(`
    users user downloads visitors customers subscribers traffic visibility reach followers likes ratings reviews
    engagement signups sign-ups sales exposure attention installs bookings
  `),
  collects: words('collect collects gather gathers harvest harvests mine mines'),
  insights: words('analytics statistics insights metrics demographics'),
  convert: words('convert converts upgrade upgrades'),
  paid: words('paid paying customers buyers subscribers orders subscriptions sales members'),
  artefact: words(`
    entry entries record records event events row rows log logs request requests message messages payload token session
    ticket transaction transactions data submission form details information changes input inputs value values file files
  `),
  done: words(`
    created stored saved written logged recorded inserted added sent pushed queued processed synced synchronised
    synchronized persisted updated generated captured registered indexed submitted kept
  `),
  triggers: words('job jobs event events webhook webhooks trigger workflow pipeline script build process sync'),
  triggered: words('triggered fired emitted executed started queued scheduled'),
  to: words('in to into on at with by'),
  place: words(`
    system database db log logs queue backend server servers cloud index table storage repository crm erp sheet
    spreadsheet datastore warehouse
  `),
  the: words('the a an our this that'),
  system: words('api backend server system database'),
  takes: words('receive receives know knows store stores save saves record records register registers detect detects'),
  site: words('website site app portal page platform system'),
  popup: words('popup pop-up modal dialog toast banner dropdown'),
  shown: words('displayed shown opened rendered'),
  it: words('it this that everything'),
  suits: words('meet meets fit fits suit suits match matches'),
  wanted: words('needs requirements expectations'),
  i: words('i we they users customers members everyone everybody people he she'),
  hollow: words(`
    flexibility control service services overview experience experiences visibility efficiency quality convenience
    productivity transparency usability functionality options support performance
  `),
  improved: words('more better greater improved increased enhanced good great nice smoother'),
  process: words(
    'process processes workflow workflows app system site website portal service experience interface platform tool',
  ),
  smooth: words('streamlined optimised optimized efficient user-friendly seamless smooth intuitive modern friendly'),
};

const MOVES = ['@moves', 'go/goes up/down', '@is @moved'];
const FIGURES = [
  '@support @amounts',
  '@rated rate/rates',
  'handling time/times',
  '@measured @metrics',
  'kpi/kpis',
  '@costs costs',
];

export const outcomeTurns: OutcomeTurns = {
  business: sequences(
    [
      ...FIGURES.flatMap((figure) => MOVES.map((moves) => `${figure} ${moves}`)),
      '@hits @own …2 @targets',
      '@needs fewer/less …1 @crew',
      '@cuts back? on? …2 @crew',
      '@product @wins @more …1 @audience',
      'office/desk/department/reception/secretariat has/have less work',
      '@collects …1 @insights',
      '@convert to/into @paid',
    ].join('\n'),
    classes,
  ),
  system: sequences(
    `
      @artefact @is automatically? @done @to @the? …1 @place $
      @triggers @is automatically? @triggered $
      it/this @is? integrated/connected/linked/synced with/to …3 $
      event/events @is sent to …3 $
      @the @system @takes …8 $
      @the @site has more/all/the …2 content/features/functionality/information $
      @popup @is @shown $
    `,
    classes,
  ),
  decision: sequences('know/knows/decide/decides/choose/see/tell when/what/which/whether/where/how/who …2 to'),
  vague: sequences(
    `
      @it @suits …2 @wanted $
      @i have/has/get/gets/gain/gains a? @improved @hollow $
      @process @is/becomes/become/feels/works/runs …1 @smooth $
      @process @is more? user friendly $
    `,
    classes,
  ),
};
