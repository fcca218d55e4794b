/** The blocks of some chunks of a section. */
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import { type Block, createBlockReader } from './blocks.js';
import { type Parser, type ParsedPiece, parsePieces } from './parse-pieces.js';
import { codeReader } from './story-code.js';
import { readStoryTable } from './story-tables.js';

/** Null among the chunks stands for one that is passed over. */
export function blocksIn(
  section: string,
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
    for (const { root, source, start } of parsePieces(section.slice(chunk.start, chunk.end), parser)) {
      reader.add(root, source, chunk.start + start);
      parsed.push({ root, source, start: chunk.start + start });
    }
  }
  return { blocks: reader.blocks, parsed };
}
