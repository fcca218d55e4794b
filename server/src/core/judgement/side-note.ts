/** Tells a technology that a want only mentions ("… with AI guidance") from one that is the want. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import type { TechnologyJudgement } from './technology.js';

/** Whether the want says something of its own before it comes to the means: "view my accounts with AI guidance". */
export function isSideNote(
  want: Clause,
  { hit, relation }: Pick<TechnologyJudgement, 'hit' | 'relation'>,
  { relations }: LanguagePack,
): boolean {
  if (relation !== 'means') return false;
  const before = want.words.slice(0, hit.start).map((word) => word.lower);
  const preposition = before.findLastIndex((word) => relations.means.has(word) || relations.beforeSideNote.has(word));
  return preposition > 0 && before.slice(0, preposition).some((word) => !relations.empty.has(word));
}

/** Whether the want says nothing but what stands at this range: taking it out takes no need away. */
export function isAllOf(want: Clause, { start: from, end: to }: TextRange, { relations }: LanguagePack): boolean {
  const rest = want.words.filter(({ range }) => range.start < from || range.end > to).map((word) => word.lower);
  return rest.every((word) => relations.empty.has(word) || relations.introduce.has(word));
}
