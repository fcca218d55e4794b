/** Which documents the server is asked about. */
import { workspace } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Not the old versions that a comparison shows, nor output or settings. */
const ALWAYS = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs', 'vscode-test-web'];

/** How addresses of documents begin that may hold stories: those of every open folder among them. */
export function findSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...ALWAYS, ...folders])].sort();
}

/** What VS Code calls Markdown, and the languages that extensions give to Markdown with components or code in it. */
export const MARKDOWN = ['markdown', 'mdx', 'quarto', 'rmd'];

/** Markdown, and the project's own configuration and lists, which have findings too. */
export function selectDocuments(schemes: readonly string[]): DocumentSelector {
  return schemes.flatMap((scheme) => [
    ...MARKDOWN.map((language) => ({ scheme, language })),
    // Where no extension has given them a language.
    { scheme, pattern: '**/*.{mdx,qmd,rmd,Rmd,markdown,mdown}' },
    { scheme, pattern: '**/.customer-first.{yaml,yml,json}' },
    { scheme, pattern: '**/.customer-first-{answers,baseline}.jsonl' },
  ]);
}
