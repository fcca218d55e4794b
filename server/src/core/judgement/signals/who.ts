/** Who wishes, as evidence and not as an exemption. */
import type { Evidence, Signal } from './signal.js';

export function whoSignals({ wisher }: Evidence): readonly Signal[] {
  return [`who:${wisher}`];
}
