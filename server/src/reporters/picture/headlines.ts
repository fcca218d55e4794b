/** What to see first in a picture: whom it serves least, where their life is emptiest, and what to write anew. */
import { isServed } from '../../core/picture/placed.js';
import { count } from '../../core/text/count.js';
import { listWords } from '../../core/text/list-words.js';
import type { Card, Picture, PictureStory } from '../../core/picture/shape.js';

export interface Headlines {
  /** Those with the fewest stories that help them; none where all are served alike. */
  readonly leastServed: readonly Card[];
  /** The stages with the most gaps; more than one where none is emptier than the others. */
  readonly emptiest: { readonly titles: readonly string[]; readonly gaps: number; readonly gains: number } | null;
  readonly rewrite: PictureStory | null;
}

export function headlinesOf(picture: Picture): Headlines {
  const { personas, rewriteFirst, stories } = picture;
  const served = personas.filter((card) => isServed(card));
  const [least] = [...served].sort((a, b) => a.gains.length - b.gains.length || a.stories.length - b.stories.length);
  const equal = served.filter(({ gains, stories: all }) => {
    return gains.length === least?.gains.length && all.length === least.stories.length;
  });
  const [first] = rewriteFirst;
  return {
    leastServed: equal.length === served.length ? [] : equal,
    emptiest: emptiestStage(picture),
    rewrite: stories.find(({ key }) => key === first?.story) ?? null,
  };
}

/** Only a journey says which stages there should be; without one, an empty stage is no gap. */
function emptiestStage({ stages, matrix, isJourneyDeclared }: Picture): Headlines['emptiest'] {
  const counted = stages.map(({ title }, at) => {
    const cells = matrix.flatMap(({ persona, cells: row }) => (persona === null ? [] : (row[at] ?? [])));
    const gaps = cells.filter(({ state }) => state === 'gap').length;
    return { title, gaps, gains: cells.reduce((sum, { gains }) => sum + gains.length, 0) };
  });
  if (!isJourneyDeclared) return null;
  const [worst] = counted.sort((a, b) => b.gaps - a.gaps || a.gains - b.gains);
  if (worst === undefined || worst.gaps === 0) return null;
  const { gaps, gains } = worst;
  const titles = counted.filter((one) => one.gaps === gaps && one.gains === gains).map(({ title }) => title);
  return { titles, gaps, gains };
}

const MOST_NAMED = 3;

/** "Emptiest stages": and which; `draw` writes a title as the format has it. */
export function emptiestWords(
  { titles }: NonNullable<Headlines['emptiest']>,
  draw: (title: string) => string,
): { readonly label: string; readonly names: string } {
  return { label: titles.length === 1 ? 'Emptiest stage' : 'Emptiest stages', names: firstFew(titles, draw) };
}

/** "Carer and Tenant", and how many more where they are many; `draw` writes a name as the format has it. */
export function leastServedWords(cards: readonly Card[], draw: (name: string) => string): string {
  return firstFew(
    cards.map(({ name }) => name),
    draw,
  );
}

/** "no story", "1 of 4 stories with a gain"; of several, each. */
export function servedNote(cards: readonly Card[]): string {
  const [first] = cards;
  if (first === undefined || first.stories.length === 0) return 'no story';
  const note = `${first.gains.length.toString()} of ${count(first.stories.length, 'story', 'stories')} with a gain`;
  return cards.length === 1 ? note : `${note} each`;
}

function firstFew(names: readonly string[], draw: (name: string) => string): string {
  const left = names.length - MOST_NAMED;
  const named = left > 0 ? names.slice(0, MOST_NAMED) : names;
  return listWords([...named.map(draw), ...(left > 0 ? [`${left.toString()} more`] : [])], 'and');
}
