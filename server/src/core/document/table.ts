/** A table as it is read, whether it is drawn with pipes or written in tags. */
import type { Table } from 'mdast';
import { type Prose, proseOf } from './prose.js';

export interface TableCell {
  readonly prose: Prose;
  /** Where text would go if the cell were empty; offset into the section. */
  readonly gap: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Where a cell could be added; offset into the section. */
  readonly end: number;
}

export interface TableBlock {
  readonly rows: readonly TableRow[];
}

/** Text between two elements of the page, or all that stands in a table. */
export interface HtmlPiece {
  readonly prose: readonly Prose[];
  readonly table: TableBlock | null;
}

/** A table drawn with pipes; `source` is the text its places refer to, `base` that text's place in the section. */
export function tableOf(node: Table, source: string, base: number): TableBlock {
  return {
    rows: node.children.map((row) => ({
      cells: row.children.map((cell) => {
        const at = cell.position?.start.offset ?? 0;
        // After its pipe.
        return { prose: proseOf(cell.children, source, base), gap: base + (source[at] === '|' ? at + 1 : at) };
      }),
      end: base + (row.position?.end.offset ?? 0),
    })),
  };
}
