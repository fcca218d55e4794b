/** Where YAML is nested too deeply, asked of its words alone: the parser itself would exhaust the call stack. */
import { CST, Lexer } from 'yaml';
import { DEEPEST } from './depth.js';

interface Reading {
  /** Columns of the lists and sets of keys that are open. */
  readonly columns: number[];
  brackets: number;
  /** Names and types (`&name`, `!type`) in a row before one value. */
  properties: number;
  /** As the parser counts it: the dashes of lists within lists indent like blanks. */
  indent: number;
  isLineStart: boolean;
}

/** The offset of the first place that is nested more than `DEEPEST` deep, or null. */
export function deepPlaceInYaml(text: string): number | null {
  const reading: Reading = { columns: [], brackets: 0, properties: 0, indent: 0, isLineStart: true };
  let offset = 0;
  let isScalar = false;
  for (const word of new Lexer().lex(text)) {
    // A scalar is announced by a sign of its own, which does not stand in the text.
    const type: CST.TokenType | null = isScalar ? 'scalar' : CST.tokenType(word);
    const isAnnounced: boolean = !isScalar && type === 'scalar';
    if (!isAnnounced) read(reading, type, word);
    if (reading.columns.length + reading.brackets + reading.properties > DEEPEST) return offset;
    if (!isAnnounced && !NO_SOURCE.has(type ?? '')) offset += word.length;
    isScalar = isAnnounced;
  }
  return null;
}

const NO_SOURCE: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end']);
const INDICATORS: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

function read(reading: Reading, type: CST.TokenType | null, word: string): void {
  if (type === 'newline') Object.assign(reading, { isLineStart: true, indent: 0 } satisfies Partial<Reading>);
  else if (type === 'space') reading.indent += word.length;
  if (type === 'newline' || type === 'space' || type === 'comment' || type === 'doc-mode') return;
  if (reading.isLineStart && reading.brackets === 0) openAt(reading.columns, reading.indent);
  reading.properties = type === 'anchor' || type === 'tag' ? reading.properties + 1 : 0;
  if (type === 'flow-seq-start' || type === 'flow-map-start') reading.brackets++;
  else if (type === 'flow-seq-end' || type === 'flow-map-end') reading.brackets = Math.max(0, reading.brackets - 1);
  else if (type === 'flow-error-end') reading.brackets = 0;
  if (INDICATORS.has(type ?? '')) reading.indent += word.length;
  else reading.isLineStart = false;
}

function openAt(columns: number[], indent: number): void {
  while ((columns[columns.length - 1] ?? -1) > indent) columns.pop();
  if ((columns[columns.length - 1] ?? -1) < indent) columns.push(indent);
}
