/** English words that tell a gain of the organisation alone. */
import type { GainWords } from '../gain-words.js';
import { phraseTable } from '../phrases.js';
import { phrases, words } from '../word-lists.js';

const MORE = [
  '',
  'more ',
  'a ',
  'a higher ',
  'a bigger ',
  'a better ',
  'higher ',
  'bigger ',
  'better ',
  'extra ',
  'additional ',
];
const MONEY = ['profit', 'profits', 'money', 'revenue', 'turnover', 'sales', 'margin', 'margins', 'leads'];
const MAKE = ['make', 'makes', 'generate', 'generates', 'get', 'gets', 'gain', 'gains', 'have', 'has'];
const COME_IN = MAKE.flatMap((verb) => MORE.flatMap((more) => MONEY.map((money) => `${verb} ${more}${money}`)));

const HOLDS = ['retain', 'retains', 'acquire', 'acquires', 'win', 'wins', 'attract', 'attracts', 'convert', 'converts'];
const HELD = ['members', 'customers', 'clients', 'subscribers', 'guests', 'visitors', 'users', 'buyers', 'patients'];
const WINS = HOLDS.flatMap((verb) =>
  ['', 'new ', 'more ', 'more new ', 'our ', 'existing '].flatMap((more) =>
    HELD.map((held) => `${verb} ${more}${held}`),
  ),
);

const NOT = ['do not', 'does not', "don't", "doesn't", 'don’t', 'doesn’t', 'no longer', 'never', 'need not'];
const MUST = ['have to', 'has to', 'need to', 'needs to', 'must'];
const NO_NEED = NOT.flatMap((not) => MUST.map((must) => `${not} ${must}`));

const HOLD = [
  'have',
  'has',
  'get',
  'gets',
  'receive',
  'receives',
  'need',
  'needs',
  'handle',
  'handles',
  'take',
  'takes',
  'answer',
  'answers',
  'employ',
  'employs',
];
const LESS = HOLD.flatMap((verb) => ['fewer', 'less'].map((less) => `${verb} ${less}`));

export const gainWords: GainWords = {
  houses: words(`
    gym shop store club salon airline railway theatre theater cinema zoo garage dealer dealership supplier utility
    practice surgery laundry brewery winery cafe café pub bar spa resort studio agency broker insurer lender
    operator retailer wholesaler publisher chain franchise marketplace
    dairy bakery caterer council authority
  `),
  commons: words(
    'charity parish village town city municipality government school university college museum newspaper club theatre theater practice zoo',
  ),
  crews: phrases(`
    staff
    employees
    receptionists
    front desk
    service desk
    help desk
    helpdesk
    call centre
    call center
    contact centre
    back office
    customer service
    customer care
    accounts department
    clerks
  `),
  departments: words('reception dispatch billing bookkeeping accounts fulfilment fulfillment warehousing'),
  writtenLarge: words('it'),
  crewHeads: words('team teams department departments staff desk people office crew employees agents reps clerks'),
  proprietors: words(
    'owner owners operator provider landlord shareholder shareholders investors vendor seller merchant retailer',
  ),
  served: words(`
    user customer client consumer member patient guest tenant shopper subscriber buyer visitor reader passenger
    traveller traveler policyholder borrower citizen resident rider commuter patron diner viewer listener applicant
    taxpayer pupil student parent renter lodger cardholder caller recipient receiver addressee
  `),
  ownGroups: words(`
    band team board choir crew family staff committee cooperative co-op council cabinet union association society
    orchestra club house household party crowd guild
  `),
  insiders: words(`
    owner seller merchant founder cfo ceo coo cmo manager director sales salesperson salesman saleswoman marketing marketer
    investor shareholder entrepreneur retailer wholesaler trader vendor landlord landlady publican innkeeper hotelier
    restaurateur shopkeeper biller bookkeeper accountant accounting treasurer controller clerk cashier receptionist
    secretary agent rep representative broker dealer staff employee worker admin administrator officer official planner
    dispatcher supervisor foreman lead leader head chair chairman president boss executive principal dean trainer
    coach instructor operator host organiser organizer promoter publisher editor nurse doctor physician midwife surgeon
    dentist vet therapist pharmacist carer waiter waitress chef cook barista baker brewer butcher florist jeweller
    hairdresser barber tailor bartender bar technician mechanic engineer consultant adviser advisor analyst economist
    fundraiser donor volunteer sponsor supporter fan activist partner affiliate advertiser supplier producer grower farmer
    winemaker artist freelancer contractor attendant assistant steward concierge porter registrar teacher lecturer
    professor librarian curator warden guard driver courier collector auditor underwriter adjuster teller banker
  `),
  sold: phraseTable([
    ...[
      'upsell',
      'upsells',
      'up-sell',
      'up-sells',
      'cross sell',
      'cross sells',
      'up sell',
      'up sells',
      'cross-sell',
      'cross-sells',
      'monetise',
      'monetises',
      'monetize',
    ],
    ...['monetizes', 'advertise', 'advertises', 'convert leads', 'convert visitors'],
    ...WINS,
  ]),
  earned: phraseTable([
    ...['earn', 'earns', 'bill', 'bills', 'invoice', 'invoices', 'profit', 'profits', 'sell more', 'sells more'],
    ...['is more profitable', 'are more profitable', 'be more profitable', 'raise prices', 'raise its prices'],
    ...COME_IN,
  ]),
  spared: phraseTable([
    ...NO_NEED,
    ...['need not', 'spend less time', 'spends less time', 'save time', 'saves time', 'save work', 'saves work'],
    ...['save effort', 'saves effort', 'save paper', 'saves paper', 'is spared', 'are spared', 'is relieved'],
    ...['are relieved', 'be relieved', 'has less to do', 'have less to do'],
  ]),
  fewer: phraseTable(LESS),
  burdens: words(`
    ticket tickets call calls question questions email emails e-mails letter letters complaint complaints no-shows people
    staff employees form forms paper paperwork work workload costs effort returns enquiries inquiries requests visits
    cases errors clerks agents cashiers operators
  `),
  sends: words('send sends show shows mail mails email emails text texts push pushes serve serves target targets'),
  adverts: words(
    'ad ads advert adverts advertisement advertisements advertising campaign campaigns promotion promotions promotional marketing spam',
  ),
  sells: words('sell sells pitch pitches'),
  buyers: words('me us them people customers members guests patients clients users subscribers readers visitors more'),
  figureTails: words('rate rates figure figures number numbers value values volume'),
  businessOnly: words(
    'revenue revenues churn conversion conversions upsell upselling headcount turnover kpi kpis retention roi margin margins',
  ),
  moved: words('higher lower better up down bigger smaller less more improved reduced increased halved doubled cut'),
  wins: words(`
    make makes generate generates get gets gain gains have has win wins increase increases grow grows raise raises improve
    improves keep keeps secure secures boost boosts protect protects strengthen strengthens lift lifts attract attracts
  `),
  saves: words('save saves cut cuts reduce reduces lower lowers avoid avoids'),
  keeping: phraseTable(
    ['do not', 'does not', "don't", "doesn't", 'don’t', 'doesn’t', 'never', 'no longer'].flatMap((not) => [
      `${not} lose`,
      `${not} loses`,
    ]),
  ),
  prizes: words(`
    revenue revenues turnover profit profits sales margin margins tender tenders image reputation brand conversion conversions
    footfall leads upsell
  `),
  longPrizes: phrases(`
    market share
    conversion rate
    staff costs
    labour costs
    labor costs
    personnel costs
    counter staff
    customer base
  `),
  attracted: words(
    'customers members visitors traffic statistics stats subscribers guests ratings bookings footfall clients buyers donations',
  ),
  moreOf: words('more better new higher additional extra'),
  spending: words('cost costs wages salaries staff personnel expenses overhead overheads payroll postage money'),
  houseOwn: words('its their our'),
  rates: words('per each'),
  belongings: words(`
    dog cat pet horse garden home house car bike boat bicycle phone device motorcycle caravan tent allotment flat puppy
    animal bird fish
  `),
  joiners: words('and but while who which because so'),
};
