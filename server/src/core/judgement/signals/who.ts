/** Who wishes, as evidence and not as an exemption. */
import type { Evidence, Note } from './signal.js';

export function noteWho({ wisher }: Evidence, note: Note): void {
  note('who', wisher);
}
