/** Which files are Markdown, by their names, and by what editors call their language. */
const MARKDOWN = /\.(?:md|markdown|mdown)$/i;

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Markdown, and what is written in Markdown with components or code between: MDX, Quarto, R Markdown. */
export const MARKDOWN_LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'mdx', 'quarto', 'rmd', 'rmarkdown']);

/** The same by the names of files, for editors that know no such language. */
export function isMarkdownWithMore(path: string): boolean {
  return /\.(?:mdx|qmd|rmd)$/i.test(path);
}
