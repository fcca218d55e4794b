/** Finds English words that a source decides by: word lists, patterns, and what text is compared with. */
import { createRequire } from 'node:module';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const dictionary = [...(require('an-array-of-english-words') as readonly string[])].sort();
const known = new Set(dictionary);

/** Too short or too common to be names in code: where text is compared with one of these, English decides. */
const SMALL_WORDS = new Set(
  'a an the i we you he she it they my our your his her its their this that these those to of in on at by for from with as so and or but not no who which when where if is are was were be been am do does did have has had can could will would shall should may might must want wants need needs'.split(
    ' ',
  ),
);

/** Parts of a definition that are said to a person, or name something else than words of a text. */
const SAID = new Set(['messages', 'requires', 'source', 'title', 'description', 'message']);

const ASKS = new Set(['startsWith', 'endsWith', 'includes', 'indexOf', 'has']);
/** One word or a phrase as a text may have it; names in code have capitals inside, hyphens or dots. */
const PHRASE = /^[A-Za-z]?[a-z’']*(?: [a-z’']+)*$/;
const LIST = /^[\p{Ll}\d’'\s-]+$/u;

/** The words, in the order in which they stand. */
export function englishIn(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSaid(node) || isType(node)) return;
    found.push(...wordsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function wordsOf(node: ts.Node): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) return wordsInPattern(node.text);
  if (ts.isArrayLiteralExpression(node)) return isClosed(node) ? [] : wordsInArray(node);
  if (ts.isObjectLiteralExpression(node)) return isOpenRecord(node) ? keysOf(node).filter(isEnglish) : [];
  if (ts.isCallExpression(node)) return wordsInCall(node);
  if (ts.isBinaryExpression(node)) return isComparison(node) ? [node.left, node.right].flatMap(smallWord) : [];
  return ts.isCaseClause(node) ? smallWord(node.expression) : [];
}

function wordsInArray({ elements }: ts.ArrayLiteralExpression): readonly string[] {
  const texts = elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
  return texts.length < 2 ? [] : texts.filter((text) => PHRASE.test(text) && text.split(' ').every(isEnglish));
}

/** `words('a b c')`, `'a b c'.split(' ')` and `text.startsWith('the ')`. */
function wordsInCall({ expression, arguments: given }: ts.CallExpression): readonly string[] {
  const [first] = given;
  if (ts.isIdentifier(expression)) return first === undefined ? [] : wordsInList(first);
  if (!ts.isPropertyAccessExpression(expression)) return [];
  if (expression.name.text === 'split') return wordsInList(expression.expression);
  return first !== undefined && ASKS.has(expression.name.text) ? smallWord(first) : [];
}

function wordsInList(node: ts.Node): readonly string[] {
  if (!ts.isStringLiteralLike(node) || !LIST.test(node.text)) return [];
  const words = node.text.trim().split(/\s+/);
  return words.length < 3 ? [] : words.filter((word) => word.split(/['’-]/).some(isEnglish));
}

function smallWord(node: ts.Node): readonly string[] {
  if (!ts.isStringLiteralLike(node)) return [];
  const words = node.text.trim().toLowerCase().split(' ');
  return words.some((word) => SMALL_WORDS.has(word)) ? [node.text.trim()] : [];
}

/** The runs of letters that a pattern asks for; a run of five and more may also be the beginning of a word. */
function wordsInPattern(literal: string): readonly string[] {
  const plain = literal
    .slice(1, literal.lastIndexOf('/'))
    .replace(/\\[pP]\{[^}]*\}|\\u\{?[\dA-Fa-f]{1,6}\}?|\\x[\dA-Fa-f]{2}|\\k<\w+>|\\./g, ' ')
    .replace(/\[[^\]]*\]|\(\?<\w+>|\{\d*,?\d*\}/g, ' ');
  return (plain.match(/[a-z]{2,}/gi) ?? []).filter((run) => isEnglish(run) || (run.length >= 5 && isBeginning(run)));
}

function isEnglish(word: string): boolean {
  return known.has(word.toLowerCase()) || SMALL_WORDS.has(word.toLowerCase());
}

function isBeginning(run: string): boolean {
  const start = run.toLowerCase();
  let [low, high] = [0, dictionary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dictionary[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return dictionary[low]?.startsWith(start) === true;
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

/** What a person is told, and what a schema allows: names of settings. */
function isSaid(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return SAID.has(node.name.getText());
  return ts.isCallExpression(node) && /^z\.(?:enum|literal|describe)$/.test(node.expression.getText());
}

function isType(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node);
}

/** Names in code: of a type that is no mere string, or `as const`. */
function isClosed(node: ts.Node): boolean {
  const declared = declarationOf(node)?.type?.getText();
  if (declared !== undefined) return !/\bstring\b/.test(declared);
  return ts.isAsExpression(node.parent) || ts.isSatisfiesExpression(node.parent);
}

function isOpenRecord(node: ts.ObjectLiteralExpression): boolean {
  return /Record<string\b/.test(declarationOf(node)?.type?.getText() ?? '');
}

function keysOf({ properties }: ts.ObjectLiteralExpression): readonly string[] {
  return properties.flatMap(({ name }) => (name !== undefined && !ts.isComputedPropertyName(name) ? [name.text] : []));
}

/** The declaration whose value `node` is a part of, with nothing but other values between them. */
function declarationOf(node: ts.Node): ts.VariableDeclaration | null {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return parent;
  const isValue =
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isNewExpression(parent);
  return isValue ? declarationOf(parent) : null;
}
