/** Where in a half-typed value such as `[warning, { allow: [Spa` the cursor is. */
import type { ConfigPath } from '../text/source.js';

export interface ConfigPlace {
  /** Of the set of keys for a key, of the value itself for a value; for `either`, both are the same. */
  readonly path: ConfigPath;
  readonly kind: 'key' | 'value' | 'either';
  /** What is typed of the word so far, without a quote before it. */
  readonly written: string;
  readonly quote: boolean;
  /** Keys that are there already. */
  readonly siblings: readonly string[];
}

/** No setting is nested as deeply as this. */
const DEEPEST = 20;
/** No value that is still being typed is as long; longer ones would take quadratic time. */
const LONGEST = 10_000;

interface Open {
  readonly bracket: '[' | '{';
  readonly path: ConfigPath;
  readonly keys: string[];
  index: number;
  /** In `{`: the key whose value is being written. */
  key: string | null;
}

/** `text` is the value from its start to the cursor; `path` is that of the value. */
export function placeInFlow(text: string, path: ConfigPath): ConfigPlace | null {
  if (text.length > LONGEST) return null;
  const stack: Open[] = [];
  let word = '';
  let quote = '';
  for (const char of text) {
    if (quote !== '') {
      if (char === quote) quote = '';
      else word += char;
    } else if (word.trim() === '' && (char === '"' || char === "'")) quote = char;
    else if (char === '[' || char === '{') {
      if (stack.length === DEEPEST) return null;
      stack.push({ bracket: char, path: pathIn(stack, path), keys: [], index: 0, key: null });
      word = '';
    } else if (char === ']' || char === '}') {
      stack.pop();
      word = '';
      if (stack.length === 0) return null;
    } else word = readMark(char, word, stack.at(-1));
  }
  const top = stack.at(-1);
  const common = { written: word.trimStart(), quote: quote !== '', siblings: top?.keys ?? [] };
  // Behind a closing quote or a space, the word is complete.
  if (/\s$/.test(common.written) || !text.endsWith(common.written)) return null;
  if (top?.bracket === '{' && top.key === null) return { ...common, kind: 'key', path: top.path };
  return { ...common, kind: 'value', path: pathIn(stack, path) };
}

/** The word after a comma, a colon or any other letter. */
function readMark(char: string, word: string, top: Open | undefined): string {
  if (top !== undefined && char === ',') {
    top.index++;
    top.key = null;
    return '';
  }
  if (top?.bracket === '{' && char === ':' && top.key === null) {
    top.key = word.trim();
    top.keys.push(top.key);
    return '';
  }
  return word + char;
}

/** The path of what is written next inside of the brackets that are open. */
function pathIn(stack: readonly Open[], path: ConfigPath): ConfigPath {
  const top = stack.at(-1);
  if (top === undefined) return path;
  return [...top.path, top.bracket === '[' ? top.index : (top.key ?? '')];
}
