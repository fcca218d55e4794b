/** `--print-config <file>`. */
export async function printConfigOf(file: string, options: unknown, around: unknown): Promise<number> {
  return Promise.resolve([file, options, around].length);
}
