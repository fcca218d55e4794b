/** Draws the conclusion of what all documents say: the picture of who is served, where in their life, and how well. */
import type { LanguagePack } from '../language/pack.js';
import { dealCards, type Deck, namesNeeds } from './cards.js';
import type { Day } from '../personas/evidence.js';
import type { Gathered } from './gathered.js';
import { drawMatrix } from './matrix.js';
import { pickBest, pickWorst } from './picks.js';
import { placeStories, type PlacedStory } from './placed.js';
import { RUNGS } from './rung.js';
import { scoreOf } from './score.js';
import type { Picture, PictureStory } from './shape.js';
import { groupStrangers } from './strangers.js';

export interface Surroundings {
  /** The day that ages count from. */
  readonly today: Day;
  /** The language of the configuration with this id. */
  readonly languageOf: (id: string) => LanguagePack;
}

/** The same for the same documents, in whatever order and by whomever they were read. */
export function conclude(gathered: Gathered, { today, languageOf }: Surroundings): Picture {
  const { documents, roots } = gathered;
  const stories = placeStories(gathered);
  const deck = dealCards(roots, stories, { today, languageOf });
  const matrix = drawMatrix(roots, stories, deck);
  const technology = technologyIn(gathered, stories);
  return {
    date: today,
    summary: {
      files: documents.length,
      stories: stories.length,
      tasks: documents.filter(({ said }) => said.isTask).length,
    },
    personas: [...deck.cards],
    areNeedsNamed: namesNeeds(stories),
    ...matrix,
    nobody: keysOf(stories.filter(({ named }) => named === null)),
    ladder: RUNGS.map((_, rung) => {
      const here = stories.filter((story) => story.rung === rung);
      return { rung, stories: keysOf(here), asked: keysOf(here.filter(({ isRungAsked }) => isRungAsked)) };
    }),
    gains: gainsIn(stories),
    technology,
    plans: documents.flatMap(({ path, said }) => said.plans.map((plan) => ({ path, ...plan }))),
    strangers: groupStrangers(stories),
    rewriteFirst: pickWorst(stories),
    showOthers: pickBest(stories),
    exceptions: documents.flatMap(({ path, said }) => said.exceptions.map((each) => ({ path, ...each }))),
    score: scoreOf({ stories, deck, technology, matrix: matrix.matrix }),
    stories: stories.map((story) => shown(story, deck)),
  };
}

function technologyIn({ documents }: Gathered, stories: readonly PlacedStory[]): Picture['technology'] {
  const led = (voice: 'said' | 'asked'): string[] => keysOf(stories.filter(({ technology }) => technology === voice));
  const plans = documents.flatMap(({ path, said }) => {
    const inTitles = new Set(said.titles.map(({ line }) => line));
    const inLists = said.plans.filter(({ kind, line }) => kind !== 'measure' && !inTitles.has(line));
    return [...said.titles, ...inLists].map((plan) => ({ path, ...plan }));
  });
  return {
    said: led('said'),
    asked: led('asked'),
    titles: plans.flatMap(({ path, line, text, technology: voice }) => {
      return voice === null ? [] : [{ path, line, text, voice }];
    }),
    plans: plans.length,
  };
}

function gainsIn(stories: readonly PlacedStory[]): Picture['gains'] {
  const of = (gain: PlacedStory['gain']): string[] => keysOf(stories.filter((story) => story.gain === gain));
  return {
    customer: of('customer'),
    both: of('both'),
    company: of('company'),
    system: of('system'),
    nobody: of('nobody'),
  };
}

function shown(story: PlacedStory, deck: Deck): PictureStory {
  const { key, id, heading, path, line, text, want, stage, rung, isRungAsked, gain, technology, faults } = story;
  const rules = faults.map(({ ruleId, voice }) => ({ ruleId, voice }));
  const personas = [...deck.idsOf(story)];
  return { key, id, heading, path, line, text, want, personas, stage, rung, isRungAsked, gain, technology, rules };
}

function keysOf(stories: readonly PlacedStory[]): string[] {
  return stories.map(({ key }) => key);
}
