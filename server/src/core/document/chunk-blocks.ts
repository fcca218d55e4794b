/** The blocks of some chunks of a section. */
import type { Root } from 'mdast';
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import { type Block, createBlockReader } from './blocks.js';
import { codeReader } from './story-code.js';
import { readStoryTable } from './story-tables.js';

/** Parses a chunk of the section. */
export type ParseChunk = (chunk: string) => Root;

export interface ParsedChunk {
  readonly root: Root;
  readonly source: string;
  /** Its place in the section. */
  readonly start: number;
}

/** Null among the chunks stands for one that is passed over. */
export function blocksIn(
  section: string,
  chunks: readonly (TextRange | null)[],
  parse: ParseChunk,
  pack: LanguagePack,
): { readonly blocks: readonly Block[]; readonly parsed: readonly ParsedChunk[] } {
  const reader = createBlockReader({
    readCode: codeReader(pack.grammar),
    isStoryTable: (table) => (readStoryTable(table, pack.grammar)?.length ?? 0) > 0,
  });
  const parsed: ParsedChunk[] = [];
  for (const chunk of chunks) {
    if (chunk === null) {
      reader.skip();
      continue;
    }
    const source = section.slice(chunk.start, chunk.end);
    const root = parse(source);
    reader.add(root, source, chunk.start);
    parsed.push({ root, source, start: chunk.start });
  }
  return { blocks: reader.blocks, parsed };
}
