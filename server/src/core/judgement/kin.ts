/** Hears what is said again in other words. */
import type { KinWords } from '../language/kin-words.js';
import type { LanguagePack } from '../language/pack.js';

/** Words that begin the same, with so many letters, belong together: "organise" and "organisation". */
const FAMILY = 5;

export function areRelated(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length > FAMILY && b.length > FAMILY && beginAlike(a, b, FAMILY);
}

/** Whether both words begin with the same so many letters. */
export function beginAlike(a: string, b: string, letters: number): boolean {
  if (a.length < letters || b.length < letters) return false;
  for (let i = 0; i < letters; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

/** Whether two stems mean the same in a story: "authenticat" and "sign". */
export function areKin(a: string, b: string, { groupsOf }: KinWords): boolean {
  const groups = groupsOf.get(b) ?? [];
  return (groupsOf.get(a) ?? []).some((group) => groups.includes(group));
}

/** The stems of `gained` that nothing in `wanted` says, in whatever words. */
export function newStems(
  gained: readonly string[],
  wanted: readonly string[],
  { kin }: Pick<LanguagePack, 'kin'>,
): readonly string[] {
  const groups = kinGroups(wanted, kin);
  return gained.filter((stem) => !wanted.some((other) => areRelated(stem, other)) && !isOfKin(stem, groups, kin));
}

/** The meanings of words, as numbers. */
export function kinGroups(stems: readonly string[], { groupsOf }: KinWords): ReadonlySet<number> {
  const groups = new Set<number>();
  for (const stem of stems) for (const group of groupsOf.get(stem) ?? []) groups.add(group);
  return groups;
}

export function isOfKin(stem: string, groups: ReadonlySet<number>, { groupsOf }: KinWords): boolean {
  return groupsOf.get(stem)?.some((group) => groups.has(group)) === true;
}
