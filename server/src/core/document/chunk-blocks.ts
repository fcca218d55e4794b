/** The blocks of some chunks of a section. */
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import { type Block, createBlockReader } from './blocks.js';
import { type Parser, type ParsedPiece, parsePieces } from './parse-pieces.js';
import { codeReader } from './story-code.js';
import { readStoryTable } from './story-tables.js';

/** `chunks` are ranges of `text`, which begins at `start` of its section; null stands for one that is passed over. */
export function blocksIn(
  { text, start: from }: { readonly text: string; readonly start: number },
  chunks: readonly (TextRange | null)[],
  parser: Parser,
  pack: LanguagePack,
): { readonly blocks: readonly Block[]; readonly parsed: readonly ParsedPiece[] } {
  const reader = createBlockReader({
    readCode: codeReader(pack.grammar),
    isStoryTable: (table) => (readStoryTable(table, pack.grammar)?.length ?? 0) > 0,
  });
  const parsed: ParsedPiece[] = [];
  for (const chunk of chunks) {
    if (chunk === null) {
      reader.skip();
      continue;
    }
    for (const { root, source, start } of parsePieces(text.slice(chunk.start, chunk.end), parser)) {
      const at = from + chunk.start + start;
      reader.add(root, source, at);
      parsed.push({ root, source, start: at });
    }
  }
  return { blocks: reader.blocks, parsed };
}
