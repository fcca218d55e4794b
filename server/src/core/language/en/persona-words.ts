/** English words about people: the fields of a persona, how somebody is described, and how roles and names are told apart. */
import type { PersonaWords } from '../persona-words.js';
import { words } from '../word-lists.js';
import { grammar } from './grammar.js';
import { GIVEN_NAMES, HONORIFICS, NAME_PARTICLES, PROPER_ADJECTIVES, ROLE_ENDING, ROLE_NOUNS } from './names.js';

export const personaWords: PersonaWords = {
  label: 'persona',
  titleAdjectives: 'primary|secondary|tertiary|main|user|buyer|customer|target|example|proto',
  registryTitle:
    '^(?:(?:[\\p{L}’&]+ ){0,4}personas|(?:our |the )?(?:[\\p{L}’]+ )?(?:customer|user|buyer|client|guest|visitor|people) profiles)(?:\\s*(?:[(–—:-]|and |& |of |for |we |at a glance).*)?$',
  alsoCalled: '(?:also(?: called| known as)?|a\\.?k\\.?a\\.?|or|formerly)\\b[:,]?\\s*',
  audienceTitle:
    '^(?:(?:our|the|key|main|primary|secondary|other|target|intended) ){0,2}(?:users?|customers|audiences?|people|(?:user|customer|visitor|guest|client|target) (?:types|groups|roles|segments)|types of (?:users|customers|visitors)|who (?:is (?:this|it) for|this is for|it is for|uses (?:it|this)|will use (?:it|this)|we (?:build|design|work|do this) (?:it |this )?for|we serve|they are|are they|are (?:our|the) (?:users|people|customers))|(?:the )?people we (?:build|design|work) for|(?:the )?people we serve)\\??$',
  registryWords: ['profile'],
  notPeopleBefore: words(
    'story stories scenarios journeys requirements cases involved affected related relevant impacted applicable agent agents ai llm bot bots chatbot chatbots assistant prompt prompts model models system brand',
  ),
  nameColumns: [
    ...['persona', 'personas', 'persona name', 'user persona', 'name', 'who', 'customer', 'user', 'person', 'people'],
    ...['user type', 'customer type', 'user group', 'type of user', 'role', 'actor', 'segment'],
  ],
  fieldAdjectives: words('key main primary top core major biggest their his her user customer common typical'),
  titlesOfText: words(
    `summary glossary commentary dictionary library itinerary chapter disclaimer header footer matter number order reminder
    answer calendar folder offer paper poster letter content document appendix event moment comment component environment
    attachment amendment agreement statement department data diary inventory history directory category`,
  ),
  titleEnding: /(?:ment|ness|tion)$/,
  spokenTo: words("you your yours you’re you're"),
  remarks: words('primary secondary tertiary main persona target buyer negative anti proto draft new'),
  fields: {
    id: ['id'],
    name: ['name', 'full name'],
    kind: ['kind', 'type'],
    role: ['role', 'roles', 'occupation', 'job', 'job title', 'profession', 'position', 'job role', 'works as'],
    aliases: ['aliases', 'alias', 'also called', 'also known as'],
    technical: ['technical'],
    tools: ['tools', 'tool'],
    needs: [
      'needs',
      'need',
      'goals',
      'goal',
      'jobs',
      'jobs to be done',
      'motivations',
      'motivation',
      'wants',
      'objectives',
      'needs and pain points',
      'needs and goals',
      'goals and needs',
      'what they need',
      'what they want',
      'what do they need',
      'what do they want',
      'what matters to them',
      'looking for',
    ],
    pains: [
      'pains',
      'pain',
      'pain points',
      'frustrations',
      'problems',
      'challenges',
      'barriers',
      'pains and frustrations',
      'frustration',
      'challenge',
    ],
    context: [
      'context',
      'background',
      'bio',
      'environment',
      'situation',
      'demographics',
      'about',
      'age',
      'description',
      'location',
      'family',
      'experience',
      'personality',
    ],
    quote: ['quote', 'key phrase'],
    evidence: ['evidence', 'sources', 'research', 'based on', 'data'],
    stages: ['stages', 'journey stages', 'life-cycle stages'],
    standing: ['priority', 'status'],
  },
  otherFields: [
    'success criteria',
    'what good looks like',
    'version',
    'success',
    'behaviours',
    'behaviors',
    'scenario',
    'scenarios',
  ],
  unwritten: new Set([
    ...['tbd', 'tba', 'tbc', 'todo', 'to do', 'to be done', 'to be defined', 'to be added', 'to be written'],
    ...['none', 'none yet', 'nothing yet', 'not yet', 'unknown', 'not known yet', 'n/a', '/'],
  ]),
  parked: words('parked archived retired later dropped deprecated paused'),
  yes: words('true yes ja oui'),
  describes: new Set([
    ...grammar.describes,
    ...words(
      'looking in from on of for using at by managing viewing searching browsing when while which running building responsible',
    ),
  ]),
  negations: words('non'),
  doing: /.ing$/,
  personEnding: /(?:er|or|ist|ian|ant|ent|admin|man|person|parent|nurse)$/,
  roleEnding: ROLE_ENDING,
  roleNouns: ROLE_NOUNS,
  alsoPeople: words(`
    paramedic mechanic landlord apprentice academic critic architect gp curator surgeon physician dentist plumber tourist citizen
    technologist human steward colleague spouse newbie relative buddy trainee inmate freshman civilian delegate postman warden
  `),
  notPeople: words(`
 compiler parser linter formatter loader router container controller wrapper handler listener parameter filter header footer pointer
 number order paper computer scheduler printer scanner monitor calculator generator iterator connector selector vector factor error
 mirror color colour behavior behaviour crawler browser server cluster folder counter timer tracker identifier adapter
 adaptor layer buffer register character letter newsletter calendar dialog trigger marker slider banner
 spinner stepper picker emulator simulator renderer bundler transpiler resolver validator serializer serialiser decoder encoder
 descriptor constructor destructor iterator allocator debugger profiler logger finder
 test variant constant component element document event content environment argument comment
 segment payment shipment statement requirement component deployment department equipment instrument measurement experiment
 dictionary library summary binary boundary repository directory inventory category directive archive drive alternative
 objective initiative narrative primitive band brand command demand island hand processor
 sensor motor elevator indicator balancer wizard water weather power tower
 answer layer chapter matter theater center corner border shoulder paper poster offer transfer buffer
 process access success business progress address express harness grammar radar jar car bar year nightly committee fee
 degree tree coffee thee guarantee planet plant restaurant grant percent patent talent accent rent tent
 ingredient gradient cent extent intent incident accident ambient coefficient quotient
  `),
  doer: /(?:er|or)$/,
  doneTo: /ee$/,
  employedAt: ['at', 'on our', 'on the', 'in our', 'in the'],
  of: 'of',
  properAdjectives: PROPER_ADJECTIVES,
  givenNames: GIVEN_NAMES,
  honorifics: HONORIFICS,
  nameParticles: NAME_PARTICLES,
  determiner: 'an?(?:/an?|\\(n\\))?|the|any|some|one|every|each|another|either|our|my',
  distributive: 'every|each|another|one',
  anybody: '(?:some|any|every)(?:one|body)',
};
