/** Reads a configuration written in YAML. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { depthProblem } from './depth.js';
import type { ConfigProblem } from './problem.js';
import type { TextRange } from './range.js';
import { type ConfigNode, type ConfigSource, listNode, mapNode } from './source.js';
import { deepPlaceInYaml } from './yaml-depth.js';

/** Aliases (`*name`) repeat parts; a few lines of them can stand for billions of values. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 100;
const STOPPED = Number.POSITIVE_INFINITY;

/** What the parser's error codes mean for the person who has to mend the file. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'a bracket before this place is not closed, or this line is not indented far enough',
  BAD_SCALAR_START: 'a text that starts with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'there is a second “:” in this line, or the next line is indented too far; put texts that hold “: ” in quotes',
  BLOCK_IN_FLOW: 'a list with “-” cannot stand inside brackets',
  MISSING_CHAR: 'a quote, bracket or “:” is missing here',
  MULTILINE_IMPLICIT_KEY: 'a “: ” (colon and space) is missing after the key',
  MULTIPLE_DOCS: 'a configuration is one document; remove the second “---”',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'use spaces instead of tabs at the start of this line',
  UNEXPECTED_TOKEN: 'this does not fit the lines before it; compare the indentation',
};

interface Reading {
  readonly anchors: Map<string, Node>;
  readonly problems: ConfigProblem[];
  nodes: number;
}

/** Reads YAML; of several syntax errors only the first is told, as the others mostly follow from it. */
export function readYaml(text: string): ConfigSource {
  const deep = deepPlaceInYaml(text);
  if (deep !== null) return { root: null, problems: [depthProblem(deep)] };
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) return { root: null, problems: [explain(error, text)] };
  const reading: Reading = { anchors: new Map(), problems: [], nodes: 0 };
  const root = convert(document.contents, { start: 0, end: text.length }, null, reading, 0);
  return { root: reading.nodes > MAX_NODES ? null : root, problems: reading.problems };
}

function explain(error: YAMLError, text: string): ConfigProblem {
  const why = EXPLANATIONS[error.code] ?? error.message;
  const start = Math.min(error.pos[0], text.length);
  const range = { start, end: Math.min(Math.max(start, error.pos[1]), text.length) };
  return { message: `This is not valid YAML: ${why}.`, range };
}

function convert(node: unknown, around: TextRange, key: TextRange | null, reading: Reading, depth: number): ConfigNode {
  const range = rangeOf(node, around);
  const nothing: ConfigNode = { value: null, range, key, children: new Map() };
  if (++reading.nodes > MAX_NODES || depth > MAX_DEPTH) return stop(nothing, reading);
  if (isAlias(node)) {
    const target = reading.anchors.get(node.source);
    if (target !== undefined) return { ...convert(target, around, key, reading, depth + 1), key };
    reading.problems.push({ message: `A text that starts with “*” needs quotes: write "*${node.source}".`, range });
    return { ...nothing, value: `*${node.source}` };
  }
  if (hasAnchor(node)) reading.anchors.set(node.anchor, node);
  if (isSeq(node)) return convertList(node, range, key, reading, depth);
  if (isMap(node)) return convertMap(node, range, key, reading, depth);
  return isScalar(node) ? { ...nothing, value: node.value } : nothing;
}

function stop(nothing: ConfigNode, reading: Reading): ConfigNode {
  const message = 'The configuration repeats or nests its parts too often. Write it without “*” references.';
  if (reading.nodes !== STOPPED) reading.problems.push({ message, range: nothing.range });
  reading.nodes = STOPPED;
  return nothing;
}

function convertList(
  list: YAMLSeq,
  range: TextRange,
  key: TextRange | null,
  reading: Reading,
  depth: number,
): ConfigNode {
  const items: ConfigNode[] = [];
  for (const item of list.items) {
    items.push(convert(item, range, null, reading, depth + 1));
    if (reading.nodes > MAX_NODES) break;
  }
  return listNode(items, range, key);
}

function convertMap(
  map: YAMLMap,
  range: TextRange,
  key: TextRange | null,
  reading: Reading,
  depth: number,
): ConfigNode {
  const children = new Map<string, ConfigNode>();
  for (const pair of map.items) {
    const keyRange = rangeOf(pair.key, range);
    if (!isScalar(pair.key)) {
      reading.problems.push({
        message: 'A key must be a single word. Texts that start with “*”, “[” or “{” need quotes.',
        range: keyRange,
      });
      continue;
    }
    const name = String(pair.key.value);
    if (children.has(name))
      reading.problems.push({ message: `“${name}” is set twice. Keep one of the two.`, range: keyRange });
    children.set(name, convert(pair.value, keyRange, keyRange, reading, depth + 1));
    if (reading.nodes > MAX_NODES) break;
  }
  return mapNode(children, range, key);
}

function hasAnchor(node: unknown): node is Node & { readonly anchor: string } {
  return (isScalar(node) || isSeq(node) || isMap(node)) && node.anchor !== undefined;
}

function rangeOf(node: unknown, around: TextRange): TextRange {
  const range = isScalar(node) || isSeq(node) || isMap(node) || isAlias(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : around;
}
