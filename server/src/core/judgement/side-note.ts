/** Tells a technology that a want only mentions ("… with AI guidance") from one that is the want. */
import type { Clause } from '../document/model.js';
import type { TechnologyJudgement } from './technology.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const BEFORE_MEANS = words('with using via through by thanks');
const EMPTY = words(`
  a an the my our some any new modern own better good great nice simple proper real more and or to of be have has get use do
  make see work go want something anything everything stuff thing things one it app apps website portal platform webshop application
  applications mobile web product solution solutions system systems software tool tools
`);

/** Whether the want says something of its own before it comes to the means: "view my accounts with AI guidance". */
export function isSideNote(want: Clause, { hit, relation }: Pick<TechnologyJudgement, 'hit' | 'relation'>): boolean {
  if (relation !== 'means') return false;
  const before = want.words.slice(0, hit.start).map((word) => word.lower);
  const preposition = before.findLastIndex((word) => BEFORE_MEANS.has(word));
  return preposition > 0 && before.slice(0, preposition).some((word) => !EMPTY.has(word));
}

/** Whether the want says nothing but `from` to `to`: taking it out takes no need away. */
export function isAllOf(want: Clause, from: number, to: number): boolean {
  const rest = want.words.filter(({ range }) => range.start < from || range.end > to).map((word) => word.lower);
  return rest.every((word) => EMPTY.has(word) || INTRODUCE.has(word));
}

const INTRODUCE = words(
  'introduce adopt leverage implement build integrate develop create add launch provide offer move migrate switch',
);
