/** Writes one setting into the text of a configuration without touching the rest of it. */
import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { deepPlaceInJson } from '../../core/text/json-depth.js';
import { deepPlaceInYaml } from '../../core/text/yaml-depth.js';
import { lineEndOf } from '../texts/file-changes.js';

export type ConfigChange =
  | { readonly kind: 'allow'; readonly term: string }
  | { readonly kind: 'remove'; readonly at: readonly (string | number)[] }
  | { readonly kind: 'off'; readonly ruleId: string }
  | { readonly kind: 'persona'; readonly name: string; readonly description?: string | undefined };

/** Null where the text cannot be read. */
export function changeYaml(text: string, change: ConfigChange): string | null {
  if (deepPlaceInYaml(text) !== null) return null;
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  if (document.contents === null) document.contents = document.createNode({}) as never;
  const root = document.contents as unknown;
  if (!isMap(root)) return null;
  if (change.kind === 'remove') document.deleteIn(change.at);
  else if (change.kind === 'off') setRule(document, root, change.ruleId);
  else if (change.kind === 'allow') addToList(document, mapAt(document, root, 'vocabulary'), 'allow', change.term);
  else addPersona(document, root, change);
  const isTight = !/\[ \S/.test(text);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: !isTight, indentSeq: isIndented(text) });
  return written.replace(/\r?\n/g, lineEndOf(text));
}

/** Lists stand further in than their key, unless the file has it otherwise. */
function isIndented(text: string): boolean {
  return !/^([ \t]*)[\w-]+:[ \t]*(?:#.*)?\r?\n\1- /m.test(text);
}

/** A rule with options keeps them, so that they are there when it is switched on again. */
function setRule(document: Document, root: YAMLMap, ruleId: string): void {
  const rules = mapAt(document, root, 'rules');
  const before = rules.get(ruleId, true) as unknown;
  if (isSeq(before)) before.set(0, 'off');
  else if (isScalar(before)) before.value = 'off';
  else rules.set(ruleId, 'off');
}

/** The keys below `key`; a key with nothing but comments below it gets its first. */
function mapAt(document: Document, parent: YAMLMap, key: string): YAMLMap {
  const before = parent.get(key, true) as unknown;
  if (isMap(before)) return before;
  const fresh = document.createNode({}) as unknown as YAMLMap;
  if (isScalar(before)) {
    fresh.comment = before.comment ?? null;
    fresh.commentBefore = before.commentBefore ?? null;
  }
  parent.set(key, fresh);
  return fresh;
}

/** There is no key for a description, so it stands beside the name for those who read the file. */
function addPersona(
  document: Document,
  root: YAMLMap,
  { name, description = '' }: { readonly name: string; readonly description?: string | undefined },
): void {
  const title = document.createNode(name);
  const about = description.replace(/\s+/g, ' ').trim();
  if (about !== '') title.comment = ` ${about}`;
  addToList(document, root, 'personas', { name: title });
}

function addToList(document: Document, parent: YAMLMap, key: string, value: unknown): void {
  const before = parent.get(key, true) as unknown;
  if (isSeq(before)) before.add(document.createNode(value));
  else if (isScalar(before) && before.value !== null && before.value !== '') {
    parent.set(key, document.createNode([before.value, value], { flow: true }));
  } else parent.set(key, document.createNode([value], { flow: typeof value === 'string' }));
}

/** The same for JSON with comments. */
export function changeJson(text: string, change: ConfigChange): string | null {
  if (deepPlaceInJson(text) !== null) return null;
  const tree = parseTree(text, [], { allowTrailingComma: true });
  if (tree?.type !== 'object') return null;
  const insertSpaces = !/^\t/m.test(text);
  const tabSize = /^( +)"/m.exec(text)?.[1]?.length ?? 2;
  const formattingOptions = { insertSpaces, tabSize, eol: lineEndOf(text) };
  const set = (path: JSONPath, value: unknown, isArrayInsertion = false): string =>
    applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
  if (change.kind === 'remove') return set([...change.at], undefined);
  if (change.kind === 'off') {
    const before = findNodeAtLocation(tree, ['rules', change.ruleId]);
    return set(['rules', change.ruleId, ...(before?.type === 'array' ? [0] : [])], 'off');
  }
  const path = change.kind === 'allow' ? ['vocabulary', 'allow'] : ['personas'];
  const value = change.kind === 'allow' ? change.term : { name: change.name };
  const before = findNodeAtLocation(tree, path);
  if (before?.type === 'array') return set([...path, -1], value, true);
  const old: unknown = before?.value;
  return set(path, old === undefined || old === null ? [value] : [old, value]);
}
