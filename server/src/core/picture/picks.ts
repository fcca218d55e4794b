/** The few stories to begin with: those to write anew first, and good ones to show to others. */
import type { PlacedStory } from './placed.js';
import { matters } from './rule-parts.js';
import { GAIN_RUNG } from './rung.js';
import type { Picture } from './shape.js';

type Picked = Picture['rewriteFirst'][number];

const MOST = 3;

/** The worst by what is said of them, not by what is asked; where two are as bad, the first one. */
export function pickWorst(stories: readonly PlacedStory[]): Picked[] {
  const badness = ({ faults }: PlacedStory): number =>
    faults.reduce((sum, { ruleId, voice, weight }) => sum + (voice === 'said' ? weight * matters(ruleId) : 0), 0);
  const worst = stories
    .map((story, at) => ({ story, at, bad: badness(story) }))
    .filter(({ story, bad }) => bad > 0 && !story.isCopy)
    .sort((a, b) => b.bad - a.bad || a.story.rung - b.story.rung || a.at - b.at)
    .slice(0, MOST);
  return worst.map(({ story }) => {
    const worth = ({ ruleId, weight }: PlacedStory['faults'][number]): number => weight * matters(ruleId);
    const said = story.faults.filter(({ voice }) => voice === 'said').sort((a, b) => worth(b) - worth(a));
    return { story: story.key, why: said.map(({ message }) => message), draft: story.draft };
  });
}

/** Nothing is said or asked about them; each for somebody else, as long as there is somebody. */
export function pickBest(stories: readonly PlacedStory[]): Picked[] {
  const good = stories
    .filter(({ faults, rung, personas, isCopy }) => {
      return faults.length === 0 && rung >= GAIN_RUNG && personas.length > 0 && !isCopy;
    })
    .map((story, at) => ({ story, at }))
    .sort((a, b) => b.story.rung - a.story.rung || a.at - b.at)
    .map(({ story }) => story);
  const people = new Set<string>();
  const first = good.filter(({ root, personas }) => {
    const person = `${root}\0${personas[0] ?? ''}`;
    const isNew = !people.has(person);
    people.add(person);
    return isNew;
  });
  const rest = good.filter((story) => !first.includes(story));
  return [...first, ...rest].slice(0, MOST).map(({ key }) => ({ story: key, why: [], draft: null }));
}
