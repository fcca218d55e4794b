/** Says numbers with their nouns. */

/** "1 error", "3 errors", "2 stories". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "3 lines look like stories and were not read". */
export function drawUnread(lines: number): string {
  return lines === 1
    ? '1 line looks like a story and was not read'
    : `${lines} lines look like stories and were not read`;
}
