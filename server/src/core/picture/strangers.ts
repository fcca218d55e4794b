/** Names in stories that stand for nobody described, grouped: one card of people instead of one finding a story. */
import type { PlacedStory } from './placed.js';
import type { Picture } from './shape.js';
import type { StrangerSaid } from './said.js';

type Stranger = Picture['strangers'][number];

/** The most used first; then by name. */
export function groupStrangers(stories: readonly PlacedStory[]): Stranger[] {
  const groups = new Map<string, { readonly first: StrangerSaid; readonly stories: string[] }>();
  for (const { root, key, strangers } of stories) {
    for (const stranger of strangers) {
      const id = `${root}\0${stranger.key}`;
      const group = groups.get(id) ?? { first: stranger, stories: [] };
      groups.set(id, group);
      if (group.stories.at(-1) !== key) group.stories.push(key);
    }
  }
  return [...groups.values()]
    .map(({ first: { name, state, meant }, stories: used }) => ({ name, state, didYouMean: meant, stories: used }))
    .sort((a, b) => b.stories.length - a.stories.length || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
