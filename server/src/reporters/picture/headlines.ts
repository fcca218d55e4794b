/** What to see first in a picture: whom it serves least, where their life is emptiest, and what to write anew. */
import type { Card, Picture, PictureStory } from '../../core/picture/shape.js';

export interface Headlines {
  /** The customer with the fewest stories that help them; null where everybody has some, or nobody is described. */
  readonly leastServed: Card | null;
  /** The stage with the most gaps, or with the fewest stories where nothing is required. */
  readonly emptiest: { readonly title: string; readonly gaps: number; readonly gains: number } | null;
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
  if (worst === undefined) return null;
  return worst.gaps === 0 ? null : worst;
}
