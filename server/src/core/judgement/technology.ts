/** Decides whether a clause starts from a technology, or only names one. */
import type { Clause, Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Technology, TechnologyClass } from '../language/technology.js';
import { normaliseName } from '../personas/normalise.js';
import {
  coreOf,
  employeeName,
  isGenericHead,
  isMaybeTeamRole,
  isOperatorRole,
  isTeamRole,
  type Resolution,
} from '../personas/resolve.js';
import { isTechnicalRole } from '../personas/technical-roles.js';
import { adoptedNameIn } from './adopted-names.js';
import { type Relation, relationOf } from './relation.js';
import type { Subject } from './subject.js';
import type { TechnologyHit, Vocabulary } from './vocabulary.js';
import type { Voice } from './voice.js';

export interface TechnologyJudgement {
  readonly hit: TechnologyHit;
  readonly relation: Relation;
  /** Whether the clause starts from it: from how something is built, not from what somebody needs. */
  readonly isStart: boolean;
  /** How sure that is. */
  readonly voice: Voice;
}

const BUILT: ReadonlySet<Relation> = new Set(['head', 'means', 'container', 'devVerb', 'adopted']);
const WISHED: ReadonlySet<Relation> = new Set(['head', 'means', 'devVerb', 'adopted']);
const ADOPTED: ReadonlySet<Relation> = new Set(['adopted']);

/** How each class stands in a clause that starts from it; all other classes and relations are fine. */
const STARTS: Readonly<Partial<Record<TechnologyClass, ReadonlySet<Relation>>>> = {
  infrastructure: BUILT,
  framework: BUILT,
  internals: BUILT,
  interface: WISHED,
  trend: WISHED,
  enterpriseTool: ADOPTED,
};

export interface TechnologyQuestion {
  readonly clause: Clause;
  readonly story: Story | null;
  readonly subject: Subject;
  readonly vocabulary: Vocabulary;
  readonly language: LanguagePack;
  readonly resolve: (reference: string) => Resolution;
}

/** Judges every technology in a clause. */
export function judgeTechnologies(question: TechnologyQuestion): readonly TechnologyJudgement[] {
  const { clause, vocabulary, language } = question;
  const audience = audienceOf(question);
  const judged = vocabulary.findTechnologies(clause).map((hit): TechnologyJudgement => {
    const relation = relationOf(clause, hit, language);
    return { hit, relation, isStart: isStart({ hit, relation }, audience, question), voice: 'said' };
  });
  if (judged.some((one) => one.isStart)) return judged;
  const name = audience === 'customer' && judged.length === 0 ? adoptedNameIn(clause, language) : null;
  if (name !== null) return [{ hit: name, relation: 'adopted', isStart: true, voice: 'asked' }];
  if (audience !== 'builder') return judged;
  const artefact = artefactIn(clause, language);
  return artefact === null ? judged : [...judged, artefact];
}

/** Who wishes: somebody who builds the product, somebody whose work is technology, or a customer. */
type Audience = 'builder' | 'technical' | 'customer';

function audienceOf({ story, resolve, language }: TechnologyQuestion): Audience {
  const reference = story?.persona?.text;
  if (reference === undefined) return 'customer';
  const { persona, state } = resolve(reference);
  if (persona !== null) return persona.technical ? 'technical' : persona.kind === 'internal' ? 'builder' : 'customer';
  const name = employeeName(normaliseName(reference, language), language);
  const isBuildingNow = story?.want != null && isBuilding(story.want, language, true);
  if (isOperatorRole(name, language)) return isBuildingNow ? 'builder' : 'technical';
  if (state === 'internalRole' || isTeamRole(name, language) || isMaybeTeamRole(name, language)) return 'builder';
  if (isBuildingNow && isMaybeBuilder(name, language)) return 'builder';
  return isTechnicalRole(reference, language) ? 'technical' : 'customer';
}

/** "plug-in developer": may be a customer, unless the want is to build. */
function isMaybeBuilder(name: string, { relations }: LanguagePack): boolean {
  const words = name.split(' ');
  return words.length > 1 && relations.maybeBuilders.has(words.at(-1) ?? '');
}

function isStart(
  { hit, relation }: Pick<TechnologyJudgement, 'hit' | 'relation'>,
  audience: Audience,
  question: TechnologyQuestion,
): boolean {
  if (audience === 'technical' || isToolOf(hit, question)) return false;
  if (audience === 'builder') return isBuilt(hit, relation, question);
  const { clause, story, subject, language } = question;
  const { term, class: kind } = hit.technology;
  if (STARTS[kind]?.has(relation) !== true && !isChangedTo(clause, hit, language)) return false;
  if (
    story !== null &&
    (subject.showsCode() ||
      (mayKnowTechnology(question) && (subject.isPervasive() || subject.owns(term.toLowerCase()))))
  )
    return false;
  return !MODIFIERS.has(kind) || !isModifier(clause, hit, language) || describesSystem(clause, hit, language);
}

/** "User" may be anybody, so the document tells; a tenant stays a tenant whatever the document is about. */
function mayKnowTechnology({ story, resolve, language }: TechnologyQuestion): boolean {
  const reference = story?.persona?.text;
  if (reference === undefined) return true;
  return (
    resolve(reference).persona === null && isGenericHead(coreOf(normaliseName(reference, language), language), language)
  );
}

/** What people move to: "migrate to SAP", "switch us over to Salesforce". */
const MOVED_TO: ReadonlySet<TechnologyClass> = new Set([
  ...(['enterpriseTool', 'infrastructure', 'framework', 'internals', 'trend'] as const),
]);
const FARTHEST_MOVE = 6;

function isChangedTo(clause: Clause, hit: TechnologyHit, { relations }: LanguagePack): boolean {
  if (!MOVED_TO.has(hit.technology.class)) return false;
  const before = clause.words.slice(Math.max(0, hit.start - FARTHEST_MOVE), hit.start).map((word) => word.lower);
  const to = before.findLastIndex((word) => !relations.determiners.has(word));
  return before[to] === relations.towards && before.slice(0, to).some((word) => relations.changesOver.has(word));
}

/** Classes whose words often only describe another noun: "database monitoring", "API documentation". */
const MODIFIERS: ReadonlySet<TechnologyClass> = new Set(['internals', 'interface']);

function isModifier(clause: Clause, hit: Pick<TechnologyHit, 'end'>, { relations }: LanguagePack): boolean {
  const next = clause.words[hit.end];
  const last = clause.words[hit.end - 1];
  if (next === undefined || last === undefined) return false;
  return /^ +$/.test(clause.text.slice(last.end, next.start)) && !relations.afterNoun.has(next.lower);
}

/** "a GraphQL endpoint", "the SQL backend": the noun it describes is technology too. */
function describesSystem(clause: Clause, hit: TechnologyHit, { lexicon, morphology }: LanguagePack): boolean {
  const next = morphology.singular(clause.words[hit.end]?.lower ?? '');
  return lexicon.artefacts.has(next) || lexicon.systemNouns.has(next);
}

/** Whether the persona of the story uses it, as their description says. */
export function isToolOf(
  hit: TechnologyHit,
  { story, resolve }: Pick<TechnologyQuestion, 'story' | 'resolve'>,
): boolean {
  const reference = story?.persona?.text;
  if (reference === undefined) return false;
  const tools = resolve(reference).persona?.tools ?? [];
  return tools.some((tool) => tool.toLowerCase() === hit.technology.term.toLowerCase());
}

const BUILDING: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals', 'interface']);

/** With somebody of the team as persona only their own building counts: "As a developer, I want to set up MongoDB". */
function isBuilt(hit: TechnologyHit, relation: Relation, question: TechnologyQuestion): boolean {
  const { clause, language } = question;
  const builds = isBuilding(clause, language);
  if (!BUILDING.has(hit.technology.class) || isNamedAfter(hit, question)) return false;
  if (isOwnMatter(hit, question.subject)) return false;
  if (relation === 'negated' || relation === 'topic' || relation === 'interchange') return false;
  if (clause.words.slice(hit.start, hit.end + 5).some((word) => language.relations.sideWork.has(word.lower)))
    return false;
  // What its builders call "my domain models" is still the product's inside.
  if (relation === 'possessed') return hit.start <= FARTHEST_OWN && OWN_INSIDE.has(hit.technology.class);
  if (hit.technology.class === 'interface' && !question.language.lexicon.makeVerbs.has(clause.words[0]?.lower ?? ''))
    return false;
  if (builds)
    return relation !== 'container' || hit.technology.class === 'internals' || isMovedTo(clause, hit, language);
  if (hit.technology.class === 'interface') return false;
  return WISHED.has(relation);
}

/** In a document that shows code, a product named again and again is what the document is about. */
function isOwnMatter(hit: TechnologyHit, subject: Subject): boolean {
  const { term } = hit.technology;
  return subject.isTitled(term.toLowerCase()) || (subject.showsCode() && subject.repeats(term));
}

const FARTHEST_OWN = 4;
const OWN_INSIDE: ReadonlySet<TechnologyClass> = new Set(['internals', 'framework']);

/** "add support to OpenShift" builds no OpenShift; "migrate to Kubernetes" does, and so does "store it in Redis". */
function isMovedTo(clause: Clause, hit: TechnologyHit, { relations }: LanguagePack): boolean {
  const before = clause.words.slice(0, hit.start).map((word) => word.lower);
  return !before.slice(-3).includes(relations.towards) || before.some((word) => relations.moves.has(word));
}

function isNamedAfter(hit: TechnologyHit, { story, language }: TechnologyQuestion): boolean {
  return normaliseName(story?.persona?.text ?? '', language)
    .split(' ')
    .includes(hit.technology.term.toLowerCase());
}

/** Whether the want begins with what people do to software: "set up", "refactor", "migrate". */
export function isBuilding(clause: Clause, language: LanguagePack, orArtefact = false): boolean {
  const start = language.relations.auxiliaries.has(clause.words[0]?.lower ?? '') ? 1 : 0;
  if (matchPhrase(language.lexicon.buildVerbs, clause.words, start) > 0) return true;
  return orArtefact && artefactIn(clause, language) !== null;
}

const SOURCE_FILE = /\.(?:tsx?|jsx?|mjs|cjs|py|java|go|rs|rb|php|cs|cpp|kt|swift|vue|sql)$/;
const FARTHEST_ARTEFACT = 7;

/** Something only its builders can see, early in a builder's want: "a parser that ...", "the User model", "search.ts". */
function artefactIn(clause: Clause, language: LanguagePack): TechnologyJudgement | null {
  const building = isBuilding(clause, language);
  const startsWithArticle = language.lexicon.determiners.has(clause.words[0]?.lower ?? '');
  if (!building && !startsWithArticle) return null;
  for (let at = 1; at < Math.min(clause.words.length, FARTHEST_ARTEFACT); at++) {
    const word = clause.words[at];
    if (word === undefined) return null;
    const isFile = SOURCE_FILE.test(word.lower);
    const isArtefact =
      !word.opaque &&
      language.lexicon.artefacts.has(language.morphology.singular(word.lower)) &&
      !language.relations.sideWork.has(clause.words[at + 1]?.lower ?? '');
    const endsNounPhrase = isFile || !isModifier(clause, { end: at + 1 }, language);
    if ((isFile && building) || (isArtefact && endsNounPhrase)) {
      return {
        hit: { technology: { ...ARTEFACT, term: word.text }, start: at, end: at + 1 },
        relation: 'head',
        isStart: true,
        voice: 'said',
      };
    }
    if (language.relations.endsPhrase.has(word.lower)) return null;
  }
  return null;
}

const ARTEFACT: Technology = { term: '', class: 'internals', match: 'word', source: 'hand' };
