/** What to see first in a picture: whom it serves least, where their life is emptiest, and what to write anew. */
import { listWords } from '../../core/text/list-words.js';
import type { Card, Picture, PictureStory } from '../../core/picture/shape.js';

export interface Headlines {
  /** The customer with the fewest stories that help them; null where everybody has some, or nobody is described. */
  readonly leastServed: Card | null;
  /** The stages with the most gaps; more than one where none is emptier than the others. */
  readonly emptiest: { readonly titles: readonly string[]; readonly gaps: number; readonly gains: number } | null;
  readonly rewrite: PictureStory | null;
}

export function headlinesOf(picture: Picture): Headlines {
  const { personas, rewriteFirst, stories } = picture;
  const served = personas.filter(({ kind }) => kind === 'customer' || kind === 'partner' || kind === 'staff');
  const [least] = [...served].sort((a, b) => a.gains.length - b.gains.length || a.stories.length - b.stories.length);
  const [first] = rewriteFirst;
  return {
    leastServed: served.length > 1 ? (least ?? null) : null,
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
  const left = titles.length - MOST_NAMED;
  const named = left > 0 ? titles.slice(0, MOST_NAMED) : titles;
  const all = [...named.map(draw), ...(left > 0 ? [`${left.toString()} more`] : [])];
  return { label: titles.length === 1 ? 'Emptiest stage' : 'Emptiest stages', names: listWords(all, 'and') };
}
