/** Collects the rows and cells of tables that are written in tags, and of lists of terms: `<dt>As a</dt><dd>nurse</dd>`. */
import type { TextRange } from '../text/range.js';
import { joinProse, type Prose } from './prose.js';
import type { HtmlPiece, TableCell } from './table.js';

export interface HtmlTables {
  /** Tells of a tag; what is known to be read with it comes back. */
  readonly meet: (name: string, isClosing: boolean, place: TextRange) => readonly HtmlPiece[];
  /** Whether the text belongs to a table. */
  readonly take: (prose: Prose) => boolean;
  /** What is still open at the end. */
  readonly rest: () => readonly HtmlPiece[];
}

interface OpenTable {
  readonly rows: { readonly cells: TableCell[]; end: number }[];
  readonly prose: Prose[];
  /** The text of the cell that is open, and where it begins. */
  cell: { readonly pieces: Prose[]; readonly gap: number } | null;
}

const TABLES: ReadonlySet<string> = new Set(['table', 'dl']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'dt', 'dd']);
/** What begins a row. */
const ROWS: ReadonlySet<string> = new Set(['tr', 'dt']);

export function createHtmlTables(): HtmlTables {
  let open: OpenTable | null = null;
  const finish = (): readonly HtmlPiece[] => {
    if (open === null) return [];
    const { rows, prose } = open;
    open = null;
    return prose.length === 0 ? [] : [{ prose, table: { rows } }];
  };
  return {
    meet(name, isClosing, place) {
      if (open !== null) closeCell(open, place.start);
      if (TABLES.has(name)) {
        const before = finish();
        if (!isClosing) open = { rows: [], prose: [], cell: null };
        return before;
      }
      if (open !== null && !isClosing) openElement(open, name, place.end);
      return [];
    },
    take(prose) {
      if (open === null) return false;
      open.prose.push(prose);
      open.cell?.pieces.push(prose);
      return true;
    },
    rest: finish,
  };
}

function openElement(table: OpenTable, name: string, at: number): void {
  if (ROWS.has(name)) table.rows.push({ cells: [], end: at });
  if (CELLS.has(name)) table.cell = { pieces: [], gap: at };
}

function closeCell(table: OpenTable, end: number): void {
  const row = table.rows.at(-1);
  if (table.cell === null || row === undefined) return;
  row.cells.push({ prose: joinProse(table.cell.pieces), gap: table.cell.gap });
  row.end = end;
  table.cell = null;
}
