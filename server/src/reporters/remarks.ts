/** What a person should know about a run besides its findings: what was not read, and why. */
import type { ReadFile } from '../core/engine/report.js';
import { makePrintable } from './hidden-signs.js';
import { readLanguages } from './read-languages.js';

const MOST_NAMED = 3;

export interface Remarkable {
  readonly files: readonly ReadFile[];
  readonly remarks?: readonly string[];
}

/** Whole sentences, each for a line of its own. */
export function remarksOn({ files, remarks = [] }: Remarkable): readonly string[] {
  return [...drawLanguages(files), ...remarks];
}

/** "docs/a.md reads like German; stories are read in English only so far." */
function drawLanguages(files: readonly ReadFile[]): readonly string[] {
  const byLanguage = new Map<string, string[]>();
  for (const { path, language } of files) {
    if (language !== null) byLanguage.set(language, [...(byLanguage.get(language) ?? []), makePrintable(path)]);
  }
  return [...byLanguage].map(([language, paths]) => {
    const read = paths.length === 1 ? 'reads' : 'read';
    return `${drawPaths(paths)} ${read} like ${language}; stories are read in ${readLanguages()} only so far.`;
  });
}

/** "a.md, b.md and 2 more files". */
function drawPaths(paths: readonly string[]): string {
  const left = paths.length - MOST_NAMED;
  const named = paths.slice(0, MOST_NAMED).join(', ');
  return left <= 0 ? named : `${named} and ${left} more ${left === 1 ? 'file' : 'files'}`;
}
