/** Turns the schema's complaints into sentences that name the key, say what is wrong and what to write instead. */
import type { z } from 'zod';
import { didYouMean, findClosest } from '../text/did-you-mean.js';
import { listWords } from '../text/list-words.js';
import type { ConfigProblem } from '../text/problem.js';
import { type ConfigNode, type ConfigPath, getNode } from '../text/source.js';
import { keysAt } from './schema-at.js';
import type { ConfigSchema } from './schema.js';

type Issue = z.core.$ZodIssue;

/** A complaint with the innermost place it is about. */
export interface ExplainedIssue extends ConfigProblem {
  readonly path: ConfigPath;
}

/** Explains every issue of a failed check of `root` against `schema`. */
export function explainIssues(
  issues: readonly Issue[],
  root: ConfigNode,
  schema: ConfigSchema,
): readonly ExplainedIssue[] {
  return issues.flatMap((issue) => explain(issue, issue.path as ConfigPath, root, schema));
}

function explain(issue: Issue, path: ConfigPath, root: ConfigNode, schema: ConfigSchema): readonly ExplainedIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainKey(key, path, root, schema));
  }
  if (issue.code === 'invalid_union') {
    const branch = chooseBranch(issue.errors, getValue(root, path));
    if (branch !== undefined)
      return branch.flatMap((inner) => explain(inner, [...path, ...(inner.path as ConfigPath)], root, schema));
  }
  const node = getNode(root, path);
  const message = `${capitalise(nameOf(path))} ${complaintOf(issue, getValue(root, path))}`;
  const isEmpty = node.range.start === node.range.end;
  return [
    { message, range: isEmpty ? (node.key ?? node.range) : node.range, path, ...meantBy(issue, getValue(root, path)) },
  ];
}

/** The alternative that was meant: one that accepts this type of value, or a word of a fixed list. */
function chooseBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const inside = branches.find((issues) => issues.every(isAboutInside));
  if (inside !== undefined || typeof value !== 'string') return inside;
  return branches.find((issues) => issues.some((issue) => issue.code === 'invalid_value'));
}

/** Whether the value has the right type and only something in it is wrong. */
function isAboutInside(issue: Issue): boolean {
  if (issue.path.length > 0) return true;
  if (issue.code === 'invalid_union') return issue.errors.some((issues) => issues.every(isAboutInside));
  return issue.code !== 'invalid_type' && issue.code !== 'invalid_value';
}

function explainKey(key: string, path: ConfigPath, root: ConfigNode, schema: ConfigSchema): ExplainedIssue {
  const known = keysAt(schema, path).flatMap(({ text }) => (text === '$schema' ? [] : [text]));
  const place = [...path, key];
  const node = getNode(root, place);
  const isRule = path.at(-1) === 'rules';
  const what = isRule ? `There is no rule “${key}”.` : `${capitalise(nameOf(place))} is not a setting.`;
  const hint =
    didYouMean(key, known) || (known.length <= 15 && !isRule ? ` Known here: ${known.join(', ') || 'nothing'}.` : '');
  const closest = findClosest(key, known);
  const about = { unknownKey: place, ...(closest === null ? {} : { meant: closest }) };
  return { message: `${what}${hint}`, range: node.key ?? node.range, path: place, ...about };
}

function meantBy(issue: Issue, value: unknown): Pick<ConfigProblem, 'meant'> {
  const closest =
    issue.code === 'invalid_value' && typeof value === 'string' ? findClosest(value, issue.values.map(String)) : null;
  return closest === null ? {} : { meant: closest };
}

function complaintOf(issue: Issue, value: unknown): string {
  const isMissing = value === undefined || value === null;
  switch (issue.code) {
    case 'invalid_type':
      return isMissing
        ? `is missing; it must be ${typeName(issue.expected)}.`
        : `must be ${typeName(issue.expected)}, not ${describe(value)}.`;
    case 'invalid_value': {
      const words = issue.values.map(String);
      const hint = typeof value === 'string' ? didYouMean(value, words) : '';
      return `must be ${listWords(words)}${isMissing ? '' : `, not ${describe(value)}`}.${hint}`;
    }
    case 'too_small':
      return issue.origin === 'array'
        ? 'has too few entries.'
        : `must be ${issue.origin === 'string' ? 'a text that is not empty' : `at least ${String(issue.minimum)}`}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? 'has too many entries.'
        : `must be at most ${String(issue.maximum)}${issue.origin === 'string' ? ' letters long' : ''}.`;
    case 'invalid_union':
      return `${isMissing ? 'has no value; it ' : ''}${issue.message}.`;
    case 'custom':
      return `${issue.message}.`;
    default:
      return `cannot be read: ${issue.message}.`;
  }
}

/** "“vocabulary.allow”", "item 2 of “ignores”", "option “allow” of “technology-in-want”". */
function nameOf(path: ConfigPath): string {
  if (path.length === 0) return 'the configuration';
  const ruleAt = path.indexOf('rules');
  if (ruleAt >= 0 && path.length > ruleAt + 2) return nameInRule(String(path[ruleAt + 1]), path.slice(ruleAt + 2));
  const last = path.at(-1);
  if (typeof last === 'number') return `item ${String(last + 1)} of ${nameOf(path.slice(0, -1))}`;
  const listAt = path.findLastIndex((step) => typeof step === 'number');
  const words = `“${path.slice(listAt + 1).join('.')}”`;
  return listAt < 0 ? words : `${words} in ${nameOf(path.slice(0, listAt + 1))}`;
}

function nameInRule(id: string, [slot, ...inside]: ConfigPath): string {
  if (inside.length > 0) return `option ${nameOf(inside)} of “${id}”`;
  return slot === 0 ? `the severity of “${id}”` : `what follows the severity of “${id}”`;
}

function getValue(root: ConfigNode, path: ConfigPath): unknown {
  let node: ConfigNode | undefined = root;
  for (const step of path) node = node?.children.get(step);
  return node?.value;
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    array: 'a list',
    tuple: 'a list of a severity and options',
    object: 'a set of keys',
    record: 'a set of keys',
    boolean: 'true or false',
    int: 'a whole number',
  };
  return names[expected] ?? `a ${expected}`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? 'this text' : `“${value}”`;
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'empty';
  return typeof value === 'object' ? 'a set of keys' : String(value);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
