/** Where JSON is nested too deeply, asked of its words alone: the parser itself would exhaust the call stack. */
import { createScanner, type SyntaxKind } from 'jsonc-parser';
import { DEEPEST } from './depth.js';

/** The offset of the first place that is nested more than `DEEPEST` deep, or null; comments are welcome. */
export function deepPlaceInJson(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (kind === OPEN_BRACE || kind === OPEN_BRACKET) depth++;
    else if (kind === CLOSE_BRACE || kind === CLOSE_BRACKET) depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return null;
}

/** The parser's own numbers: it declares them in a way that cannot be used from modules like this one. */
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, END] = [1, 2, 3, 4, 17] satisfies SyntaxKind[];
