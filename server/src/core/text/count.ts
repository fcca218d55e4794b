/** Says numbers with their nouns: "1 error", "3 errors", "2 stories". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
