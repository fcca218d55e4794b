/** Which findings a team has accepted or answered: matches what was found with what the two lists hold. */
import type { FindingIdentity } from './identity.js';

/**
 * The lists that a team keeps beside its stories. In the baseline stand findings that it puts up with for now; in the
 * answers stand questions that somebody has answered, so that they are not asked again.
 */
export type ListName = 'baseline' | 'answers';

/** One finding in one of the lists. */
export interface BaselineEntry {
  /** The rule and the clause, as `FindingIdentity.clause`. */
  readonly fingerprint: string;
  /** As `FindingIdentity.story`. */
  readonly story: string;
  /** Where it was last seen, relative to the folder of the baseline. */
  readonly path: string;
  readonly rule: string;
  /** For people. */
  readonly words: string;
  /** Counts the same story in the same file, from 1. */
  readonly occurrence: number;
  /** What somebody wrote with an answer. */
  readonly because?: string;
}

/** What matching needs to know about a finding. */
export interface Identified {
  readonly path: string;
  readonly ruleId: string;
  readonly identity: FindingIdentity;
}

export interface Matches<Found> {
  /** Each finding that is accepted, with the entry that says so; one entry accepts one finding. */
  readonly accepted: ReadonlyMap<Found, BaselineEntry>;
  /** Entries that accept nothing, in the order given. */
  readonly unused: readonly BaselineEntry[];
}

/** What can be compared of a finding and of an entry. */
interface Sides {
  readonly clause: string;
  readonly rule: string;
  readonly story: string;
  readonly path: string;
}

interface Round {
  /** What both sides have to have in common; null where one side can have nothing in common. */
  readonly key: (one: Sides) => string | null;
  readonly fits: (finding: Identified, entry: BaselineEntry) => boolean;
}

/**
 * The surest first: the very same story, here or where it was moved to; then one whose other parts were edited; at last
 * the very same story with other words pointed at, as when the judgement has learned anew.
 */
const ROUNDS: readonly Round[] = [
  { key: ({ clause, path, story }) => `${clause}\0${path}\0${story}`, fits: () => true },
  { key: ({ clause, story }) => `${clause}\0${story}`, fits: () => true },
  { key: ({ clause, path }) => `${clause}\0${path}`, fits: isEditedStory },
  { key: ({ clause }) => clause, fits: isEditedStory },
  { key: ({ rule, path, story }) => (story === '' ? null : `${rule}\0${path}\0${story}`), fits: () => true },
];

/**
 * Matches findings and entries one to one. `mayMove` says whether the finding of an entry may have gone to another
 * file: where its own file was not looked at, nobody can tell.
 */
export function matchBaseline<Found extends Identified>(
  findings: readonly Found[],
  entries: readonly BaselineEntry[],
  mayMove: (entry: BaselineEntry) => boolean,
): Matches<Found> {
  const accepted = new Map<Found, BaselineEntry>();
  const used = new Set<BaselineEntry>();
  for (const { key, fits } of ROUNDS) {
    const left = entries.filter((entry) => !used.has(entry));
    if (left.length === 0) break;
    const free = groupBy(left, (entry) => key({ ...entry, clause: entry.fingerprint }));
    for (const finding of findings) {
      const { path, identity, ruleId: rule } = finding;
      if (accepted.has(finding)) continue;
      const wanted = key({ ...identity, rule, path });
      const candidates = (wanted === null ? undefined : free.get(wanted)) ?? [];
      const at = candidates.findIndex((entry) => (entry.path === path || mayMove(entry)) && fits(finding, entry));
      const [entry] = at < 0 ? [] : candidates.splice(at, 1);
      if (entry === undefined) continue;
      accepted.set(finding, entry);
      used.add(entry);
    }
  }
  return { accepted, unused: entries.filter((entry) => !used.has(entry)) };
}

/** A clause like “user” is no proof: another part of its story has to be the same, if there is one. */
function isEditedStory({ identity }: Identified, { story }: BaselineEntry): boolean {
  if (identity.isSpecific) return true;
  const now = identity.story.split('-');
  const before = story.split('-');
  const others = now.map((_, i) => i).filter((i) => i !== identity.part);
  const isAlone = others.every((i) => now[i] === '' && (before[i] ?? '') === '');
  return isAlone || others.some((i) => now[i] !== '' && now[i] === before[i]);
}

/** The entries that accept exactly these findings, in the order in which they are written. */
export function createEntries(findings: readonly Identified[]): readonly BaselineEntry[] {
  const seen = new Map<string, number>();
  const entries = findings.map(({ path, ruleId, identity: { clause, story, words } }) => {
    const key = [clause, story, path].join('\0');
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { fingerprint: clause, story, path, rule: ruleId, words, occurrence };
  });
  return sortEntries(entries);
}

/**
 * Sorted by fingerprint, because that spreads what two branches add over the whole file: sorted by path, it would meet
 * in the same place again and again, and git would ask a person to sort it out.
 */
export function sortEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ fingerprint, story, path, occurrence }: BaselineEntry): string =>
    [fingerprint, story, path, String(occurrence).padStart(6, '0')].join('\0');
  const keyed = entries.map((entry) => ({ entry, key: key(entry) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}

/** Without those that have no key. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
