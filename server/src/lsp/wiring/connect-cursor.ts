/** Hears where the cursor went, from editors that tell: whoever has left a story can be told what it lacks. */
import { z } from 'zod';
import { toOffset } from '../convert.js';
import type { Server } from './served.js';

const count = z.int().min(0);
/** The position is null where another document is being edited now. */
const movedCursor = z.object({ uri: z.string(), position: z.object({ line: count, character: count }).nullable() });

export function connectCursor({ connection, session }: Server): void {
  connection.onNotification('customerFirst/cursorMoved', async (params: unknown) => {
    const { data } = movedCursor.safeParse(params);
    const placed = data === undefined ? null : await session().place(data.uri);
    if (data === undefined || placed === null) return;
    const { snapshot } = placed;
    session().writing.moved(snapshot, data.position === null ? null : toOffset(snapshot.lines, data.position));
  });
}
