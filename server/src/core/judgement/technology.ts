/** Decides what a technology in a clause means: started from technology (flag), perhaps (hint), or fine. */
import type { Clause, DocumentModel, Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TechnologyClass, TechnologyHit, Vocabulary } from '../language/vocabulary.js';
import { isMaybeTeamRole, isTeamRole, coreOf, type Resolution } from '../personas/resolve.js';
import { normaliseName } from '../personas/normalise.js';
import { relationOf, type Relation } from './relation.js';

export type Verdict = 'flag' | 'hint' | 'fine';

export interface TechnologyJudgement {
  readonly hit: TechnologyHit;
  readonly relation: Relation;
  readonly verdict: Verdict;
}

type Row = Readonly<Record<Exclude<Relation, 'topic' | 'possessed' | 'negated'>, Verdict>>;

const row = (head: Verdict, means: Verdict, container: Verdict, devVerb: Verdict, interchange: Verdict, counterpart: Verdict, bare: Verdict): Row => ({
  head,
  means,
  container,
  devVerb,
  interchange,
  counterpart,
  bare,
});
const F = 'flag';
const H = 'hint';
const O = 'fine';

/** Class x relation; topic, possessed and negated are always fine. */
const TABLE: Readonly<Record<TechnologyClass, Row>> = {
  infrastructure: row(F, F, F, F, O, H, H),
  framework: row(F, F, F, F, O, H, H),
  internals: row(F, F, F, F, H, H, H),
  interface: row(F, F, H, F, H, O, O),
  format: row(O, O, O, H, O, O, O),
  customerTool: row(H, O, O, H, O, O, O),
  channel: row(H, H, O, H, O, O, O),
  trend: row(F, F, O, F, O, O, H),
  enterpriseTool: row(F, H, H, F, O, O, H),
};

/** The verdict on one hit for a persona whose own material is not technology. */
export function verdictFor(technology: TechnologyClass, relation: Relation): Verdict {
  if (relation === 'topic' || relation === 'possessed' || relation === 'negated') return O;
  return TABLE[technology][relation];
}

export interface TechnologyQuestion {
  readonly clause: Clause;
  readonly story: Story | null;
  readonly document: DocumentModel;
  readonly vocabulary: Vocabulary;
  readonly language: LanguagePack;
  readonly resolve: (reference: string) => Resolution;
}

/** Judges every technology in a clause. */
export function judgeTechnologies(question: TechnologyQuestion): readonly TechnologyJudgement[] {
  const hits = question.vocabulary.findTechnologies(question.clause);
  if (hits.length === 0) return [];
  const audience = audienceOf(question);
  return hits.map((hit) => {
    const relation = relationOf(question.clause, hit);
    return { hit, relation, verdict: softened(verdictFor(hit.technology.class, relation), hit, audience, question) };
  });
}

/** Who wishes: somebody who builds the product, somebody whose work is technology, or a customer. */
type Audience = 'builder' | 'technical' | 'customer';

function audienceOf({ story, resolve, language }: TechnologyQuestion): Audience {
  const reference = story?.persona?.text;
  if (reference === undefined) return 'customer';
  const { persona, state } = resolve(reference);
  if (persona !== null) return persona.technical ? 'technical' : persona.kind === 'internal' ? 'builder' : 'customer';
  const name = normaliseName(reference);
  if (state === 'internalRole' || isTeamRole(name, language.lexicon) || isMaybeTeamRole(coreOf(name), language.lexicon)) return 'builder';
  return isTechnicalName(name) ? 'technical' : 'customer';
}

/** Words that tell a persona's work is technology, registered or not. */
const TECHNICAL = new Set(
  ('admin administrator administrators admins operator operators engineer engineers developer developers devops sre architect architects ' +
    'sysadmin sysops dba api cli sdk cluster kubernetes k8s openshift vm cloud data analyst scientist integrator programmer coder ' +
    'hacker maintainer contributor publisher author platform infra infrastructure network security devsecops webmaster it tekton pipeline ' +
    'task vendor consumer provider').split(' '),
);

function isTechnicalName(name: string): boolean {
  return name.split(' ').some((word) => TECHNICAL.has(word));
}

function softened(verdict: Verdict, hit: TechnologyHit, audience: Audience, question: TechnologyQuestion): Verdict {
  if (verdict === O) return O;
  if (isToolOf(hit, question)) return O;
  if (audience === 'technical') return O;
  if (audience === 'builder') return isBuilding(question) && BUILDING.has(hit.technology.class) ? 'flag' : O;
  return verdict;
}

const BUILDING: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals']);

function isToolOf(hit: TechnologyHit, { story, resolve }: TechnologyQuestion): boolean {
  const reference = story?.persona?.text;
  if (reference === undefined) return false;
  const tools = resolve(reference).persona?.tools ?? [];
  return tools.some((tool) => tool.toLowerCase() === hit.technology.term.toLowerCase());
}

/** Whether the want begins with what people do to software: "set up", "refactor", "migrate". */
export function isBuilding({ clause, language }: Pick<TechnologyQuestion, 'clause' | 'language'>): boolean {
  return matchPhrase(language.lexicon.buildVerbs, clause.words, 0) > 0;
}
