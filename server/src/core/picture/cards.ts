/** One card for each persona: what they need, how well they are known, and what is written for them. */
import type { LanguagePack } from '../language/pack.js';
import { type Day, type Evidence, evidenceOf } from '../personas/evidence.js';
import type { Person, Root } from './gathered.js';
import { needKey } from './needs-said.js';
import { peopleOf, personId, type PlacedStory } from './placed.js';
import { GAIN_RUNG } from './rung.js';
import type { Card } from './shape.js';

export interface Deck {
  readonly cards: readonly Card[];
  /** The person behind each card, in the same order. */
  readonly people: readonly { readonly root: Root; readonly person: Person }[];
  /** Ids of the cards that a story is for. */
  readonly idsOf: (story: PlacedStory) => readonly string[];
}

export interface Knowing {
  readonly today: Day;
  readonly languageOf: (id: string) => LanguagePack;
}

/** From the best to the worst. */
const KNOWN: readonly Card['known'][] = ['fresh', 'supposed', 'undated', 'old', 'overdue', 'none'];

export function dealCards(roots: readonly Root[], stories: readonly PlacedStory[], knowing: Knowing): Deck {
  const people = peopleOf(roots);
  const ids = uniqueIds(people.map(({ person }) => person.id));
  const byPerson = new Map(people.map(({ root, person }, i) => [personId(root.root, person.key), ids[i] ?? person.id]));
  const idsOf = ({ root, personas }: PlacedStory): readonly string[] =>
    personas.flatMap((key) => byPerson.get(personId(root, key)) ?? []);
  const byId = new Map<string, PlacedStory[]>(ids.map((id) => [id, []]));
  for (const story of stories) for (const id of idsOf(story)) byId.get(id)?.push(story);
  const byNumber = namesNeeds(stories);
  const cards = people.map(({ root, person }, i) => {
    const id = ids[i] ?? person.id;
    return cardOf({ id, root, person, byNumber, stories: byId.get(id) ?? [] }, knowing);
  });
  return { cards, people, idsOf };
}

interface Dealt {
  readonly id: string;
  readonly root: Root;
  readonly person: Person;
  readonly stories: readonly PlacedStory[];
  /** Whether stories name needs by their numbers, so that words need not be compared. */
  readonly byNumber: boolean;
}

function cardOf({ id, root, person, stories, byNumber }: Dealt, { today, languageOf }: Knowing): Card {
  const language = languageOf(root.language);
  const evidence = person.evidence.map((text) => evidenceOf(text, today, language));
  return {
    id,
    root: root.root,
    name: person.name,
    kind: person.kind,
    ...(person.isParked === true ? { isParked: true } : {}),
    definedAt: person.definedAt,
    names: namesIn(stories),
    needs: person.needs.map((text, at) => {
      const key = needKey(person.key, at);
      const about = stories.filter((story) => speaksOf(story, key, byNumber)).map((story) => story.key);
      const mayBe = byNumber ? about.length > 0 : stories.some(({ needs }) => needs.some((need) => need.key === key));
      return { text, stories: about, isOpen: !mayBe };
    }),
    pains: [...person.pains],
    evidence,
    known: knownBy(evidence),
    stories: stories.map(({ key }) => key),
    gains: stories.filter(({ rung, isRungAsked }) => rung >= GAIN_RUNG && !isRungAsked).map(({ key }) => key),
  };
}

/** Whether any story names a need by its number: then others are taken not to speak of one. */
export function namesNeeds(stories: readonly PlacedStory[]): boolean {
  return stories.some(({ needs }) => needs.some(({ isNamed }) => isNamed));
}

function speaksOf({ needs }: PlacedStory, need: string, byNumber: boolean): boolean {
  return needs.some(({ key, isNamed, isLikely }) => key === need && (isNamed || (isLikely && !byNumber)));
}

function knownBy(evidence: readonly Evidence[]): Card['known'] {
  const kinds = new Set<Card['known']>(evidence.map(({ kind }) => kind));
  return KNOWN.find((kind) => kinds.has(kind)) ?? 'none';
}

/** As the stories call them, the most used name first. */
function namesIn(stories: readonly PlacedStory[]): Card['names'] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { called } of stories) {
    if (called === null || called === '') continue;
    const known = counts.get(called.toLowerCase());
    if (known === undefined) counts.set(called.toLowerCase(), { name: called, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Two people called alike in two projects are two. */
function uniqueIds(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times.toString()}`;
  });
}
