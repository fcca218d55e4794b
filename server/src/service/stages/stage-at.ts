/** The stage of somebody's life at a place: what is known of it, and where the project has written it down. */
import { type Journeys, type Stage, stageNamed, stageTitled } from '../../core/journey/journey.js';
import { storyStages } from '../../core/document/stage-said.js';
import { isIn, type TextRange } from '../../core/text/range.js';
import { joinPath } from '../../workspace/paths.js';
import type { Card } from '../explain/cards.js';
import type { Page } from '../explain/page.js';
import type { Placed, Ports } from '../ports.js';
import type { Snapshot } from '../texts/snapshot.js';

export interface StageAt {
  readonly stage: Stage;
  /** The name under the cursor. */
  readonly range: TextRange;
}

type Looked = Pick<Placed, 'snapshot' | 'surroundings'>;

/** In a field of a story, or in a title that is a stage; null where no journey is written down. */
export function stageAt({ snapshot, surroundings }: Looked, offset: number): StageAt | null {
  const { journeys } = surroundings.settings;
  if (journeys === undefined) return null;
  const { model } = snapshot;
  const heading = model.headings.find(({ range }) => isIn(range, offset));
  const titled = heading === undefined ? null : stageTitled(journeys, [heading.text]);
  if (heading !== undefined && titled !== null) return { stage: titled, range: heading.range };
  for (const { stage: said } of storyStages(model)) {
    if (said?.range == null || !isIn(said.range, offset)) continue;
    const found = partAt(journeys, said.name, said.range, offset);
    if (found !== null) return found;
  }
  return null;
}

/** Of "join, onboard", the one under the cursor. */
function partAt(journeys: Journeys, name: string, range: TextRange, offset: number): StageAt | null {
  const whole = stageNamed(journeys, name);
  if (whole !== null) return { stage: whole, range };
  for (const { 0: part, index } of name.matchAll(/[^,;/+]+/g)) {
    const start = range.start + index + (part.length - part.trimStart().length);
    const at = { start, end: start + part.trim().length };
    const stage = isIn(at, offset) ? stageNamed(journeys, part) : null;
    if (stage !== null) return { stage, range: at };
  }
  return null;
}

/** Where the project has written it down; null where that is gone. */
export async function stageDefinition(
  { texts }: Pick<Ports, 'texts'>,
  { surroundings: { root } }: Looked,
  { stage }: StageAt,
): Promise<{ readonly file: Snapshot; readonly range: TextRange } | null> {
  if (stage.definedAt === undefined) return null;
  const file = await texts.read(joinPath(root.folder, stage.definedAt.path), root.config);
  return file === null ? null : { file, range: stage.definedAt.range };
}

/** What the stage is called, and how many stories of the document stand in it. */
export function stageCard({ snapshot, surroundings }: Looked, { stage, range }: StageAt, page: Page): Card {
  const journeys = surroundings.settings.journeys ?? { isDeclared: false, journeys: [] };
  const own = storyStages(snapshot.model).filter(({ section, stage: said }) => {
    const found = said === null ? stageTitled(journeys, section.heading) : stageNamed(journeys, said.name);
    return found?.id === stage.id;
  });
  const count = own.length === 1 ? '1 story here' : `${own.length.toString()} stories here`;
  const text = page.paragraphs([
    `${page.strong(stage.title)}: ${page.plain(`stage “${stage.id}” · ${count}`)}`,
    ...page.list('Also called', stage.aliases),
    ...page.list('Never comes here', stage.notApplicable),
  ]);
  return { range, text };
}
