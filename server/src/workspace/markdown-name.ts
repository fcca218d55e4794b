/** Which files are Markdown, by their names. */
const MARKDOWN = /\.(?:md|markdown|mdown)$/i;

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}
