/** The library: what the command line finds and reads, as data for programs of your own. */
import { lintSources, lintWords } from './api/lint.js';
import { listRules } from './api/rules.js';
import { listSources } from './api/stories.js';
import type { LintOptions, LintTextOptions, ReadOptions, Report, RuleInfo, StoryList } from './api/types.js';
import { tool } from './version.js';

export type * from './api/types.js';

/**
 * Reads and lints files. What cannot be read is told in `problems` and does not reject; the promise is rejected when
 * an option cannot be used, or when `signal` is aborted.
 */
export function lint(options: LintOptions = {}): Promise<Report> {
  return lintSources(options);
}

/** Lints one text, with the configuration and personas that hold for `fileName`. The report has one file, or none where the configuration leaves it out. */
export function lintText(text: string, options: LintTextOptions = {}): Promise<Report> {
  return lintWords(text, options);
}

/** Reads stories without judging them. */
export function listStories(options: ReadOptions = {}): Promise<StoryList> {
  return listSources(options);
}

/** All rules, in the order of the documentation. */
export const rules: readonly RuleInfo[] = listRules();

/** The version of this package. */
export const version: string = tool.version;
