/** Reads a configuration written in JSON; comments and trailing commas are welcome. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { depthProblem } from './depth.js';
import { deepPlaceInJson } from './json-depth.js';
import type { ConfigProblem } from './problem.js';
import type { TextRange } from './range.js';
import { type ConfigNode, type ConfigSource, listNode, mapNode } from './source.js';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** What the parser's error codes mean for the person who has to mend the file. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a closing “}” is missing',
  CloseBracketExpected: 'a closing “]” is missing',
  ColonExpected: 'a “:” is missing after the key',
  CommaExpected: 'a “,” is missing before this',
  EndOfFileExpected: 'there is more text after the end',
  InvalidCharacter: 'this character does not belong here',
  InvalidEscapeCharacter: 'write \\\\ for a backslash inside quotes',
  InvalidSymbol: 'texts need double quotes',
  PropertyNameExpected: 'a key in double quotes is expected here',
  UnexpectedEndOfComment: 'a comment is not closed with */',
  UnexpectedEndOfString: 'a closing quote is missing',
  ValueExpected: 'a value is expected here',
};

/** Reads JSON; of several syntax errors only the first is told, as the others mostly follow from it. */
export function readJson(text: string): ConfigSource {
  const deep = deepPlaceInJson(text);
  if (deep !== null) return { root: null, problems: [depthProblem(deep)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(BYTE_ORDER_MARK, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return { root: null, problems: [explain(error, text)] };
  const problems: ConfigProblem[] = [];
  return { root: tree === undefined ? null : convert(tree, null, problems), problems };
}

function explain(error: ParseError, text: string): ConfigProblem {
  const start = Math.min(error.offset, text.length);
  const range = { start, end: Math.min(start + error.length, text.length) };
  return {
    message: `This is not valid JSON: ${EXPLANATIONS[printParseErrorCode(error.error)] ?? 'this does not fit here'}.`,
    range,
  };
}

function convert(node: Node, key: TextRange | null, problems: ConfigProblem[]): ConfigNode {
  const range = rangeOf(node);
  const children = node.children ?? [];
  if (node.type === 'array')
    return listNode(
      children.map((child) => convert(child, null, problems)),
      range,
      key,
    );
  if (node.type !== 'object') return { value: node.value as unknown, range, key, children: new Map() };
  const properties = new Map<string, ConfigNode>();
  for (const property of children) {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined) continue;
    const title = String(name.value);
    if (properties.has(title))
      problems.push({ message: `“${title}” is set twice. Keep one of the two.`, range: rangeOf(name) });
    properties.set(title, convert(value, rangeOf(name), problems));
  }
  return mapNode(properties, range, key);
}

function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}
