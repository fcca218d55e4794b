/** Says above each persona how many stories there are for them. */
import type { CodeLens } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import { countStories } from '../persona-counts.js';
import { definedIn } from '../persona-mentions.js';
import type { Session } from '../session.js';

export async function codeLenses(session: Session, uri: string): Promise<readonly CodeLens[]> {
  const placed = await session.place(uri);
  if (placed === null) return [];
  const { snapshot, surroundings } = placed;
  const lenses: CodeLens[] = [];
  for (const persona of definedIn(snapshot, surroundings)) {
    if (persona.definedAt === null) continue;
    const title = await countStories(session, { persona, surroundings });
    lenses.push({ range: toRange(snapshot.lines, persona.definedAt.range), command: { title, command: '' } });
  }
  return lenses;
}
