/** A number with its noun. */

/** "1 story", "2 stories". */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
