/** Items that only show how not to write: below a line "Don't write:", or behind one in the same block. */
import type { LanguagePack } from '../../language/pack.js';
import { announces, type Block } from '../blocks.js';
import { isCounterLabel } from '../counter-labels.js';

const LONGEST_ANNOUNCEMENT = 80;

export function isShownBelow(blocks: readonly Block[], block: Block, { grammar }: LanguagePack): boolean {
  const label = blocks[block.above];
  if (
    label !== undefined &&
    label.table === null &&
    announces(label, LONGEST_ANNOUNCEMENT) &&
    isCounterLabel(label.prose.text, grammar)
  )
    return true;
  const own = block.table === null ? /^[^:\n]{1,30}:/.exec(block.prose.text) : null;
  return own !== null && isCounterLabel(own[0], grammar);
}
