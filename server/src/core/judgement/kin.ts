/** Hears what is said again in other words. */
import type { KinWords } from '../language/kin-words.js';
import type { LanguagePack } from '../language/pack.js';

/** Words that begin the same, with so many letters, belong together: "organise" and "organisation". */
const FAMILY = 5;

export function areRelated(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length > FAMILY && b.length > FAMILY && a.slice(0, FAMILY) === b.slice(0, FAMILY);
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
  const groups = new Set(wanted.flatMap((stem) => kin.groupsOf.get(stem) ?? []));
  return gained.filter(
    (stem) =>
      !wanted.some((other) => areRelated(stem, other)) &&
      !(kin.groupsOf.get(stem) ?? []).some((group) => groups.has(group)),
  );
}
