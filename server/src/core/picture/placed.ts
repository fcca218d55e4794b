/** The stories of all documents in one row, each with what it is called, whom it is for and where in their life it stands. */
import { type Journeys, stageKey, stageNamed, stageTitled } from '../journey/journey.js';
import type { Gathered, Person, Root } from './gathered.js';
import type { StorySaid } from './said.js';

export interface PlacedStory extends StorySaid {
  readonly path: string;
  readonly root: string;
  /** The id of its stage, made from its name where no journey knows it; null where it says none. */
  readonly stage: string | null;
  /** The stage as written, where no journey knows it. */
  readonly unknownStage: string | null;
  /** Whether a story before it has the same words. */
  readonly isCopy: boolean;
}

/** In the order of the documents; stories with the same words get keys of their own. */
export function placeStories({ documents, roots }: Gathered): readonly PlacedStory[] {
  const byRoot = new Map(roots.map((root) => [root.root, root]));
  const seen = new Map<string, number>();
  return documents.flatMap(({ path, root, said }) => {
    const journeys = byRoot.get(root)?.journeys ?? null;
    return said.stories.map((story) => {
      const times = (seen.get(story.key) ?? 0) + 1;
      seen.set(story.key, times);
      const key = times === 1 ? story.key : `${story.key}-${times.toString()}`;
      return { ...story, key, path, root, isCopy: times > 1, ...stageOf(story, journeys) };
    });
  });
}

function stageOf({ stage, titles }: StorySaid, journeys: Journeys | null): Pick<PlacedStory, 'stage' | 'unknownStage'> {
  const known = journeys ?? NO_JOURNEY;
  const found = stage === null ? stageTitled(known, titles) : stageNamed(known, stage);
  if (found !== null) return { stage: found.id, unknownStage: null };
  return { stage: stage === null ? null : stageKey(stage).replace(/ /g, '-'), unknownStage: stage };
}

const NO_JOURNEY: Journeys = { isDeclared: false, journeys: [] };

/** Who is meant by a key among all people. */
export function personId(root: string, key: string): string {
  return `${root}\0${key}`;
}

/** Nobody builds for a system, for whom the product is not meant, or for whom that was put off. */
export function isServed({ kind, isParked }: Pick<Person, 'kind' | 'isParked'>): boolean {
  return isParked !== true && kind !== 'system' && kind !== 'anti' && kind !== 'internal';
}

/** All people with their root: customers first, then partners, staff and the others, in the order of their files. */
export function peopleOf(roots: readonly Root[]): readonly { readonly root: Root; readonly person: Person }[] {
  const all = roots.flatMap((root) => root.people.map((person) => ({ root, person })));
  const rank = ({ kind }: Person): number => ORDER.indexOf(kind);
  return all.sort((a, b) => rank(a.person) - rank(b.person));
}

const ORDER: readonly Person['kind'][] = ['customer', 'partner', 'staff', 'internal', 'system', 'anti'];
