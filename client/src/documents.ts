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

/** Markdown, and the project's own configuration and lists, which have findings too. */
export function selectDocuments(schemes: readonly string[]): DocumentSelector {
  return schemes.flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/.customer-first.{yaml,yml,json}' },
    { scheme, pattern: '**/.customer-first-{answers,baseline}.jsonl' },
  ]);
}
