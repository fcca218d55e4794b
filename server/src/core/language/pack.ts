/** What a human language has to supply: grammar, word lists and section titles; one field a part, all as data. */
import type { KinWords } from './kin-words.js';
import type { ClaimWords } from './claim-words.js';
import type { CraftWords } from './craft-words.js';
import type { CriteriaWords } from './criteria.js';
import type { GainWords } from './gain-words.js';
import type { StoryGrammar } from './grammar.js';
import type { LifeWords } from './life-words.js';
import type { InsideWords } from './inside-words.js';
import type { ItemWords } from './items.js';
import type { LookalikeWords } from './lookalikes.js';
import type { MeasureWords } from './measure-words.js';
import type { MissionWords } from './mission-words.js';
import type { Messages } from './messages.js';
import type { Morphology } from './morphology.js';
import type { OutcomeTurns } from './outcome-turns.js';
import type { OutcomeWords } from './outcome-words.js';
import type { PersonaWords } from './persona-words.js';
import type { PlanWords } from './plan-words.js';
import type { PhraseTable } from './phrases.js';
import type { QualityWords } from './quality-words.js';
import type { RelationWords } from './relation-words.js';
import type { SystemWords } from './system-words.js';
import type { Technology } from './technology.js';
import type { TitleWords } from './titles.js';
import type { Weights } from './weights.js';
import type { WishWords } from './wish-words.js';

type Words = ReadonlySet<string>;

export interface Lexicon {
  /** Persona nouns that may be anybody: "user", "customer". */
  readonly genericPersonas: Words;
  /** Adjectives that leave a generic persona generic: "end user", "normal user". */
  readonly emptyQualifiers: Words;
  readonly systemNouns: Words;
  /** Things that want nothing and are no parts of what is built: "thermostat", "webshop". */
  readonly deviceNouns: Words;
  /** System nouns that are also people and companies. */
  readonly softSystemNouns: Words;
  readonly systemModifiers: Words;
  /** Words before a system noun that make it people: "customer service". */
  readonly notSystemBefore: Words;
  /** Roles that build the product. */
  readonly teamRoles: PhraseTable;
  /** Roles that build the product or buy it: the want has to tell. */
  readonly maybeTeamRoles: PhraseTable;
  /** Roles that run, feed or design what others build: technology is the material of their work, unless they wish to build. */
  readonly operatorRoles: PhraseTable;
  /** Words in the names of roles that write code, whatever they write it for. */
  readonly codingWords: Words;
  /** What builders do, behind a role and before "the": "developer building the booking page". */
  readonly buildingWords: Words;
  /** Who looks after a thing that has a name: "maintainer of Larkspur". */
  readonly careRoles: Words;
  /** More of those who build: left out where the people of stories are collected. */
  readonly builderNames: PhraseTable;
  /** Adjectives and nouns before "user" that say how somebody is known to the product, not who they are. */
  readonly accountQualifiers: Words;
  /** Last words of a name that is a body of people: "finance department", "ACME Ltd". */
  readonly organisationNouns: Words;
  /** Last words of bodies that serve people: "city hospital". */
  readonly institutions: Words;
  /** Bodies that are a few people, unless they are named after what they lead: "film committee", "parish council". */
  readonly groupNouns: Words;
  /** A few people who work together, whomever they work for: "sailing team", "marketing team". */
  readonly teamNouns: Words;
  /** Words before a body of people that is served from outside: "partner company". */
  readonly outsiders: Words;
  /** Last words of names of companies, in small letters: "Ridgeway Buses". */
  readonly companyEndings: Words;
  /** Words for things that mean a person beside one of these words: "server" in a café. */
  readonly peopleBeside: ReadonlyMap<string, Words>;
  /** Parts of a company, which stand for the people who work there ("HR", "HR manager") but before "department". */
  readonly departments: Words;
  /** Last words of people who probably work for the makers of the product: "admin". */
  readonly staffNouns: Words;
  /** Names at whose end somebody works for those who build, most likely: "claims handler". */
  readonly staffRoles: PhraseTable;
  /** More nouns of bodies that people belong to: "club". */
  readonly bodies: Words;
  /** Words for texts that show how stories look or what somebody said: "For example: As a …". */
  readonly exampleWords: Words;
  /** Words that may stand beside them in a title: "Examples of good stories". */
  readonly besideExamples: Words;
  /** What people do to software, at the start of a want. */
  readonly buildVerbs: PhraseTable;
  /** What makes an interface, rather than uses one. */
  readonly makeVerbs: Words;
  /** How a wish of somebody who builds may end: "I want the project set up". */
  readonly setUpEndings: PhraseTable;
  /** What only a team that builds plans with: "sprint". */
  readonly planningWords: Words;
  /** What people who build software work on. */
  readonly buildObjects: Words;
  /** What only builders see of a product: parsers, modules, models. */
  readonly artefacts: Words;
  /** Words in a persona's name that make technology the material of their own work. */
  readonly technicalWords: Words;
  /** Last words of a name that do so alone, or behind a technical word: "cluster operator", but not "lift operator". */
  readonly technicalHeads: Words;
  /** Titles of many trades, which are technical where nothing else stands before them: "engineer". */
  readonly technicalTitles: Words;
  /** What may stand before such a title without naming another trade: "senior". */
  readonly ranks: Words;
  /** Words before those that are technical beside them only: "release engineer". */
  readonly technicalModifiers: Words;
  /** Last words that are technical people behind such a word only: "plug-in author". */
  readonly besideTechnical: Words;
  /** Last words that are no technical people, whatever stands before them: "security guard". */
  readonly layHeads: Words;
  /** Trades whose engineers and developers know another material: "property developer". */
  readonly layTrades: Words;
  readonly stopWords: Words;
  readonly determiners: Words;
  readonly possessives: Words;
  readonly modals: Words;
  readonly copulas: Words;
  /** Words for people: an outcome that mentions one is not only about a system. */
  readonly people: Words;
  /** Nouns for systems and their parts, as subjects of an outcome. */
  readonly systemThings: Words;
  /** Before "system" and the like, they make something built or grown of it: "heating". */
  readonly builtBefore: Words;
  /** Things that people have too: a system only in a technical state. */
  readonly softThings: Words;
  /** Days that have names, and feasts. */
  readonly days: Words;
  readonly technicalStates: Words;
  /** What only systems do: "runs", "scales". */
  readonly systemVerbs: Words;
  readonly organisations: Words;
  /** Figures that only the organisation looks at, one or two words. */
  readonly businessFigures: Words;
  readonly figureVerbs: Words;
  /** By what an organisation gains: it saves, sells, targets. */
  readonly gainVerbs: Words;
  /** Personas whose own gain a business figure is. */
  readonly figureRoles: Words;
  /** Section titles that list what could be bought. */
  readonly optionSections: Words;
  /** Section titles under which technology is at home. */
  readonly exemptSections: Words;
  /** Section titles that state a need. */
  readonly needSections: Words;
  /** What such a title may hold: "What people told us". */
  readonly needPhrases: PhraseTable;
  /** Front matter types of items that are no stories. */
  readonly taskTypes: Words;
  /** Begin a title that asks which tool to buy, `choiceVerbs` end it: "Which chatbot should we buy?" */
  readonly choiceOpeners: Words;
  readonly choiceVerbs: Words;
  /** Between two products of which one is to be chosen: "vs". */
  readonly comparedBy: Words;
  /** Begin a title that asks others for an offer: "RFP". */
  readonly tenders: PhraseTable;
  /** Titles above those who sell tools. */
  readonly vendorLists: Words;
  /** What one does with a tool before knowing the need, as words a title starts with. */
  readonly toolVerbs: Words;
  readonly toolNouns: PhraseTable;
  /** More of them, where a title chooses one: customers choose a booking platform too. */
  readonly titledTools: PhraseTable;
  /** Tools only beside another noun, or when "us" has to choose: everybody chooses a tool sometimes. */
  readonly bareToolNouns: PhraseTable;
}

export interface LanguagePack {
  readonly id: string;
  /** As an English sentence calls it. */
  readonly name: string;
  /** Words that nearly every text has and other languages have not; they tell which language a text is in. */
  readonly frequentWords: Words;
  readonly grammar: StoryGrammar;
  readonly titles: TitleWords;
  readonly criteria: CriteriaWords;
  readonly items: ItemWords;
  readonly lookalikes: LookalikeWords;
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
  readonly people: PersonaWords;
  readonly relations: RelationWords;
  readonly wishes: WishWords;
  readonly outcomes: OutcomeWords;
  readonly turns: OutcomeTurns;
  readonly gains: GainWords;
  readonly systems: SystemWords;
  readonly life: LifeWords;
  readonly plans: PlanWords;
  readonly insides: InsideWords;
  readonly measures: MeasureWords;
  readonly qualities: QualityWords;
  readonly mission: MissionWords;
  readonly kin: KinWords;
  readonly claims: ClaimWords;
  readonly craft: CraftWords;
  readonly messages: Messages;
  readonly technologies: readonly Technology[];
  /** What evidence weighs; null where nothing was learned: then structure alone decides. */
  readonly weights: Weights | null;
}
