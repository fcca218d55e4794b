/** How many lines were not read, in words: "3 lines look like stories and were not read". */
export function drawUnread(lines: number): string {
  return lines === 1
    ? '1 line looks like a story and was not read'
    : `${lines} lines look like stories and were not read`;
}
