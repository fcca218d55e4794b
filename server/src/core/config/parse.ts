/** Reads the text of a configuration: what it says, and every problem with its exact place. */
import { remembered } from '../remembered.js';
import type { Rule } from '../rules/rule.js';
import { readJson } from '../text/json-source.js';
import { withoutInnerMarks } from '../text/marks.js';
import type { ConfigProblem } from '../text/problem.js';
import type { TextRange } from '../text/range.js';
import { type ConfigNode, type ConfigPath, type ConfigSource, getNode, isKeySet } from '../text/source.js';
import { readYaml } from '../text/yaml-source.js';
import { type ExplainedIssue, explainIssues } from './explain-issues.js';
import { type Config, type ConfigSchema, createConfigSchema } from './schema.js';

export type ConfigFormat = 'yaml' | 'json';

export interface ParseConfigOptions {
  readonly format: ConfigFormat;
  /** The catalogue, so that ids and options can be checked. */
  readonly rules: readonly Rule[];
}

export interface ParsedConfig {
  /** What could be understood; null where the text is no configuration at all. */
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
  /** Where the value at `path` stands, or the nearest one around it. */
  readonly rangeOf: (path: ConfigPath) => TextRange;
}

const MAX_LENGTH = 1_000_000;
const EVERYTHING_WRONG = 3;

/** Never throws; a configuration with mistakes is read without the mistaken parts. */
export function parseConfig(text: string, { format, rules }: ParseConfigOptions): ParsedConfig {
  const { root, problems } = text.trim() === '' ? { root: null, problems: [] } : readSource(text, format);
  const whole = { start: 0, end: text.length };
  if (root === null)
    return { config: null, problems: problems.length > 0 ? problems : [emptyProblem(text)], rangeOf: () => whole };
  const rangeOf = (path: ConfigPath) => getNode(root, path).range;
  if (root.value === null) return { config: null, problems: [...problems, emptyProblem(text)], rangeOf };
  if (!isKeySet(root.value)) {
    const message = 'A configuration is a set of keys such as “rules: …”. See “customer-first init” for an example.';
    return { config: null, problems: [...problems, { message, range: firstLine(text) }], rangeOf };
  }
  const checked = check(root, getSchema(rules));
  return { config: checked.config, problems: [...problems, ...checked.problems], rangeOf };
}

/** The keys and values of a configuration with their places, whatever they say; never throws. */
export function readSource(text: string, format: ConfigFormat): ConfigSource {
  if (text.length > MAX_LENGTH) {
    return {
      root: null,
      problems: [{ message: 'This file is too long for a configuration (more than 1 MB).', range: firstLine(text) }],
    };
  }
  try {
    const source = withoutInnerMarks(text);
    return format === 'json' ? readJson(source) : readYaml(source);
  } catch {
    // What a parser trips over although its depth is bounded.
    return {
      root: null,
      problems: [
        { message: 'This configuration cannot be read. Take it apart, or write it anew.', range: firstLine(text) },
      ],
    };
  }
}

function emptyProblem(text: string): ConfigProblem {
  const message = 'This configuration is empty. Add a setting, for example “extends: recommended”, or delete the file.';
  return { message, range: firstLine(text) };
}

function firstLine(text: string): TextRange {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(text.length, 200) : Math.min(end, 200) };
}

/** The schema for these rules, built once. */
export const getSchema: (rules: readonly Rule[]) => ConfigSchema = remembered(createConfigSchema);

/** Checks the values; what is wrong is left out, a little more each time, until the rest is right. */
function check(root: ConfigNode, schema: ConfigSchema): { config: Config | null; problems: readonly ConfigProblem[] } {
  let value = withoutEmptyKeys(root);
  let problems: readonly ExplainedIssue[] = [];
  for (let round = 0; round <= EVERYTHING_WRONG; round++) {
    const result = schema.safeParse(value);
    if (result.success) return { config: result.data, problems: problems.map(({ path: _, ...problem }) => problem) };
    const issues = explainIssues(result.error.issues, root, schema);
    if (round === 0) problems = issues;
    const paths = issues.map(({ path }) => wholeEntry(path.slice(0, Math.max(1, path.length - round))));
    value = without(value, round === EVERYTHING_WRONG - 1 ? paths.map((path) => path.slice(0, 1)) : paths);
  }
  return { config: null, problems: problems.map(({ path: _, ...problem }) => problem) };
}

/** A rule's severity cannot be left out of its entry. */
function wholeEntry(path: ConfigPath): ConfigPath {
  const ruleAt = path.indexOf('rules');
  return ruleAt >= 0 && path.length === ruleAt + 3 ? path.slice(0, -1) : path;
}

/** A key without a value ("rules:" above lines that are all comments) counts as not written, outside of rules. */
function withoutEmptyKeys(root: ConfigNode): unknown {
  const empty: ConfigPath[] = [];
  const collect = (node: ConfigNode, path: ConfigPath): void => {
    for (const [step, child] of node.children) {
      if (step === 'rules' && child.value !== null) continue;
      if (child.value === null && typeof step === 'string') empty.push([...path, step]);
      else collect(child, [...path, step]);
    }
  };
  collect(root, []);
  return without(root.value, empty);
}

/** A copy of `value` without the parts at `paths`. */
function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  if (paths.length === 0) return value;
  const keep = (step: string | number) => !paths.some((path) => path.length === 1 && path[0] === step);
  const below = (step: string | number) =>
    paths.filter((path) => path.length > 1 && path[0] === step).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) => (keep(i) ? [without(item, below(i))] : []));
  }
  if (!isKeySet(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter(keep)
      .map((key) => [key, without(value[key], below(key))]),
  );
}
