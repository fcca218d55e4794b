/** How a technology stands in a want: wished for, used as a means, exchanged, owned, or only talked about. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { RelationWords } from '../language/relation-words.js';
import type { TechnologyClass } from '../language/technology.js';
import type { TechnologyHit } from './vocabulary.js';

export type Relation =
  | 'negated'
  | 'topic'
  | 'possessed'
  | 'interchange'
  | 'counterpart'
  | 'adopted'
  | 'head'
  | 'devVerb'
  | 'means'
  | 'container'
  | 'bare';

/** The relation of `hit` to the clause it stands in; the first that applies, from the most innocent on. */
export function relationOf(clause: Clause, hit: TechnologyHit, language: LanguagePack): Relation {
  const { relations: words, morphology } = language;
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  const before = skipBack(clause, hit.start, words);
  const next = morphology.singular(lower(hit.end));
  if (isNegated(clause, hit.start, words) || isDismissed(clause, hit, before, words)) return 'negated';
  if (isAdopted(clause, before, language)) return 'adopted';
  const isOnOwn =
    hit.technology.class !== 'trend' &&
    words.containers.has(lower(hit.end)) &&
    words.possessives.has(lower(hit.end + 1));
  if (
    isOnOwn ||
    words.possessives.has(lower(before)) ||
    isOwned(clause, hit.start, language) ||
    isKept(clause, before, language)
  )
    return 'possessed';
  if (words.meansSuffixes.has(lower(hit.end)) || words.meansSuffixes.has(lower(hit.end - 1))) return 'means';
  if (someBefore(clause, hit.start, 5, words.topics) || words.indirectQuestions.has(lower(before))) return 'topic';
  // "a ChatGPT integration": nobody has one already that something else would be connected to.
  const isBuiltIn = hit.technology.class === 'trend' && words.builtIns.has(next);
  if (!isBuiltIn && (words.counterpartNouns.has(next) || words.counterpartNouns.has(lower(hit.end))))
    return words.fileNouns.has(next) ? 'interchange' : 'counterpart';
  const preposition = lower(before);
  const isPlace = words.containers.has(preposition);
  if (someBefore(clause, before, 8, words.interchangeVerbs) && (isPlace || words.interchangeAs.has(preposition)))
    return 'interchange';
  if (someBefore(clause, before, 6, words.counterpartVerbs) && (words.means.has(preposition) || isPlace))
    return 'counterpart';
  if (before < 0 || (words.headVerbs.has(preposition) && before <= 1)) return 'head';
  return relationByPreposition(clause, hit, before, language);
}

function relationByPreposition(clause: Clause, hit: TechnologyHit, before: number, language: LanguagePack): Relation {
  const { relations: words } = language;
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  const preposition = lower(before);
  if (someBefore(clause, hit.start - 1, 6, words.support)) return 'topic';
  if (preposition === words.by && words.provided.has(lower(before - 1)))
    return hit.technology.class === 'trend' ? 'means' : 'counterpart'; // “written by AI”: not somebody else’s service.
  if (isForm(clause, before, hit, language)) return 'means';
  if (isMeans(clause, before, words) || [1, 2].some((back) => words.farMeans.has(lower(before - back)))) return 'means';
  if (preposition !== words.towards && words.containers.has(preposition))
    return someBefore(clause, before - 1, 2, words.built) ? 'means' : 'container';
  if (someBefore(clause, hit.start, 5, words.devVerbs)) return 'devVerb';
  return preposition === words.towards ? 'container' : 'bare';
}

/** Index of the last word before `at` that is no article or empty adjective; -1 where only such words come before. */
export function skipBack(clause: Clause, at: number, { determiners }: RelationWords): number {
  let before = at - 1;
  while (before >= 0 && determiners.has(clause.words[before]?.lower ?? '')) before--;
  return before;
}

function someBefore(clause: Clause, at: number, most: number, set: ReadonlySet<string>): boolean {
  for (let i = at; i >= Math.max(0, at - most); i--) if (set.has(clause.words[i]?.lower ?? '')) return true;
  return false;
}

function isNegated(clause: Clause, at: number, { negations, refusals }: RelationWords): boolean {
  const lower = (i: number): string => clause.words[i]?.lower ?? '';
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (negations.has(lower(i)) || refusals.has(lower(i)) || refusals.has(`${lower(i - 1)} ${lower(i)}`)) return true;
  }
  return false;
}

/** What people meet, and may not want to: nobody but its builders would have a database switched off. */
const MET: ReadonlySet<TechnologyClass> = new Set(['trend', 'customerTool', 'enterpriseTool', 'channel']);
const LONGEST_DISMISSAL = 3;

/** "turn off the chatbot", "switch the chatbot off", "delete my pictures from the AI": it is there already. */
function isDismissed(clause: Clause, hit: TechnologyHit, before: number, words: RelationWords): boolean {
  if (!MET.has(hit.technology.class)) return false;
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  for (let length = 1; length <= Math.min(LONGEST_DISMISSAL, before + 1); length++)
    if (matchPhrase(words.dismissals, clause.words, before + 1 - length) === length) return true;
  if (words.particleVerbs.has(lower(before)) && words.particles.has(lower(hit.end))) return true;
  return words.removedFrom.has(lower(before)) && someBefore(clause, before, 6, words.removals);
}

/** "my choir's Google calendar", "the customer's own tool", "on their existing Oracle database". */
function isOwned(clause: Clause, at: number, { relations, morphology }: LanguagePack): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = clause.words[i]?.lower ?? '';
    if (relations.possessives.has(lower) || morphology.withoutPossessives(lower) !== lower) return true;
    if (!relations.determiners.has(lower))
      return i === at - 1 && relations.possessives.has(clause.words[at - 2]?.lower ?? '');
  }
  return false;
}

/** "keep MongoDB", "keep working in MongoDB"; "keep my tickets in MongoDB" says where. */
function isKept(clause: Clause, before: number, { relations, people }: LanguagePack): boolean {
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  if (!relations.keeps.has(lower(0))) return false;
  return !(before > 1 && relations.containers.has(lower(before)) && !people.doing.test(lower(1)));
}

/** "using React", "on top of React". */
function isMeans(clause: Clause, before: number, { means, builtOn }: RelationWords): boolean {
  const lower = clause.words[before]?.lower ?? '';
  return means.has(lower) || builtOn.get(lower)?.has(clause.words[before - 1]?.lower ?? '') === true;
}

/** "the software to use machine learning", "us to adopt Workday", "the app to use Google's TensorFlow": what others are told to have. */
export function isAdopted(clause: Clause, before: number, { relations, morphology }: LanguagePack): boolean {
  const word = clause.words[before];
  const isMaker =
    word !== undefined && word.text !== word.lower && morphology.withoutPossessives(word.lower) !== word.lower;
  const verb = isMaker ? before - 1 : before;
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  const at = lower(verb) === relations.towards ? verb - 1 : verb;
  if (!(at === verb ? relations.adopts : relations.changesOver).has(lower(at)) || lower(at - 1) !== relations.towards)
    return false;
  return at > 1 && !relations.firstPerson.has(lower(at - 2));
}

/** What a product may be made as. */
const FORMS: ReadonlySet<TechnologyClass> = new Set(['internals', 'framework', 'infrastructure', 'interface']);

/** "the rota as a web app", "the rota to be a web app": the form of something that is named before. */
function isForm(clause: Clause, before: number, hit: TechnologyHit, { relations, lexicon }: LanguagePack): boolean {
  if (before < 1 || !FORMS.has(hit.technology.class)) return false;
  const lower = clause.words[before]?.lower ?? '';
  return relations.interchangeAs.has(lower) || (lexicon.copulas.has(lower) && before > 1);
}
