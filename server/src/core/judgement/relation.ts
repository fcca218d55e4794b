/** How a technology stands in a want: wished for, used as a means, exchanged, owned, or only talked about. */
import type { Clause } from '../document/model.js';
import type { TechnologyHit } from '../language/vocabulary.js';
import { singular } from '../language/vocabulary.js';

export type Relation =
  | 'negated'
  | 'topic'
  | 'possessed'
  | 'interchange'
  | 'counterpart'
  | 'head'
  | 'devVerb'
  | 'means'
  | 'container'
  | 'bare';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const NEGATIONS = words("not no without never don't doesn't won't isn't nor avoid");
const POSSESSIVES = words('my our their his her your existing own current favourite favorite personal company');
/** What one goes on using is one's own. */
const KEEPS = words('keep continue still remain');
const DETERMINERS = words(
  'a an the new modern own simple proper properly robust basic better good fast great nice real some any more own this that initial first unified centralized central dedicated shared single fully configured well-structured structured polished comprehensive custom and or',
);
const HEAD_VERBS = words('have use introduce adopt leverage get');
const INTERCHANGE_VERBS = words(
  'export import download upload open load save copy paste convert print sync read attach share send receive email submit provide extract transfer ingest',
);
const COUNTERPART_VERBS = words(
  'connect link sign log login pay subscribe authenticate share post invite chat register push notify',
);
const COUNTERPART_NOUNS = words(
  'integration connector plugin plug-in plug add-on account login extension compatibility import export support user users file files spreadsheet format feed sheet calendar',
);
const TOPICS = words(
  'about whether which who whose example examples demonstrates explains teaches shows readme lesson comments compare learn understand training course tutorial usage news regarding recipe book articles',
);
const MEANS = words('using via with through by');
const CONTAINERS = words('in on from to inside into onto at');
const DEV_VERBS = words(
  'implement build rebuild rebuilt migrate refactor deploy containerise containerize integrate install upgrade rewrite rewritten set setup develop introduce adopt',
);

/** The relation of `hit` to the clause it stands in; the first that applies, from the most innocent on. */
export function relationOf(clause: Clause, hit: TechnologyHit): Relation {
  const lower = (at: number): string => clause.words[at]?.lower ?? '';
  const before = skipBack(clause, hit.start);
  const next = singular(lower(hit.end));
  if (isNegated(clause, hit.start)) return 'negated';
  if (POSSESSIVES.has(lower(before)) || isOwned(clause, hit.start) || KEEPS.has(lower(0))) return 'possessed';
  const suffix = suffixRelation(clause, hit);
  if (suffix !== null) return suffix;
  if (someBefore(clause, hit.start, 5, TOPICS)) return 'topic';
  if (COUNTERPART_NOUNS.has(next) || COUNTERPART_NOUNS.has(lower(hit.end)))
    return isFileWord(next) ? 'interchange' : 'counterpart';
  const preposition = lower(before);
  if (someBefore(clause, before, 8, INTERCHANGE_VERBS) && (CONTAINERS.has(preposition) || preposition === 'as'))
    return 'interchange';
  if (someBefore(clause, before, 6, COUNTERPART_VERBS) && (MEANS.has(preposition) || CONTAINERS.has(preposition)))
    return 'counterpart';
  if (before < 0 || (HEAD_VERBS.has(preposition) && before <= 1)) return 'head';
  if (someBefore(clause, hit.start - 1, 6, SUPPORT)) return 'topic';
  if (preposition === 'by' && PROVIDED.has(lower(before - 1))) return 'counterpart';
  if (isMeans(clause, before) || ['using', 'via'].some((word) => [1, 2].some((back) => lower(before - back) === word)))
    return 'means';
  if (preposition !== 'to' && CONTAINERS.has(preposition)) return isBuilt(clause, before) ? 'means' : 'container';
  if (someBefore(clause, hit.start, 5, DEV_VERBS)) return 'devVerb';
  return preposition === 'to' ? 'container' : 'bare';
}

/** Index of the last word before `at` that is no article or empty adjective; -1 where only such words come before. */
function skipBack(clause: Clause, at: number): number {
  let before = at - 1;
  while (before >= 0 && DETERMINERS.has(clause.words[before]?.lower ?? '')) before--;
  return before;
}

function someBefore(clause: Clause, at: number, most: number, set: ReadonlySet<string>): boolean {
  for (let i = at; i >= Math.max(0, at - most); i--) if (set.has(clause.words[i]?.lower ?? '')) return true;
  return false;
}

function isNegated(clause: Clause, at: number): boolean {
  const lower = (i: number): string => clause.words[i]?.lower ?? '';
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (NEGATIONS.has(lower(i))) return true;
    if (lower(i) === 'instead' || (lower(i) === 'than' && lower(i - 1) === 'rather')) return true;
  }
  return false;
}

/** "my choir's Google calendar", "the customer's own tool", "on their existing Oracle database". */
function isOwned(clause: Clause, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = clause.words[i]?.lower ?? '';
    if (POSSESSIVES.has(lower) || lower.endsWith("'s")) return true;
    if (!DETERMINERS.has(lower)) return i === at - 1 && POSSESSIVES.has(clause.words[at - 2]?.lower ?? '');
  }
  return false;
}

/** "Redis-based", "AI-powered" name the means; "API user" a person. */
function suffixRelation(clause: Clause, hit: TechnologyHit): Relation | null {
  const next = clause.words[hit.end]?.lower ?? '';
  if (['based', 'powered', 'driven', 'backed', 'enabled'].includes(next)) return 'means';
  return null;
}

function isFileWord(word: string): boolean {
  return ['file', 'spreadsheet', 'format', 'feed', 'sheet', 'export', 'import'].includes(word);
}

function isMeans(clause: Clause, before: number): boolean {
  const lower = clause.words[before]?.lower ?? '';
  if (MEANS.has(lower)) return true;
  const earlier = clause.words[before - 1]?.lower ?? '';
  return (
    (lower === 'on' && (earlier === 'based' || earlier === 'built' || earlier === 'top')) ||
    (lower === 'of' && earlier === 'top')
  );
}

/** "rebuilt in React", "written in Rust": the language is the means, not a place. */
function isBuilt(clause: Clause, before: number): boolean {
  return someBefore(clause, before - 1, 2, BUILT);
}

/** "support for X" is for those who use it. */
const SUPPORT = words('support compatibility compatible');
/** "offered by X" names a source, not a way to build. */
const PROVIDED = words('provided exposed offered supported returned made created written sent owned');
const BUILT = words(
  'built rebuilt build rebuild written rewritten write rewrite implemented implement made developed coded stored running hosted',
);
