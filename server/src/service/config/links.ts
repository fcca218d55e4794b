/** What a text names that stands elsewhere: rules, and the files that a configuration is made of. */
import { isLayoutName } from '../../core/config/layouts.js';
import { isPresetName } from '../../core/config/presets.js';
import { shift, type TextRange } from '../../core/text/range.js';
import type { ConfigNode } from '../../core/text/source.js';
import { createConfigReader } from '../../workspace/config-references.js';
import { folderOf, joinPath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import type { Snapshot } from '../texts/snapshot.js';
import { readRoot, valuesOf, withoutQuotes } from './config-values.js';

export interface NamedRule {
  readonly ruleId: string;
  readonly range: TextRange;
}

export interface NamedFile {
  /** Absolute. */
  readonly path: string;
  readonly range: TextRange;
}

/** The rules that comments in the text make exceptions of. */
export function rulesInText({ model }: Pick<Snapshot, 'model'>): readonly NamedRule[] {
  return model.sections.flatMap(({ range: section, directives }) =>
    directives.flatMap(({ rules }) =>
      rules.map(({ text, range }) => ({ ruleId: text, range: shift(range, section.start) })),
    ),
  );
}

/** The rules under “rules” and under each of the “overrides”. */
export function rulesInConfig(path: string, text: string): readonly NamedRule[] {
  const root = readRoot(path, text);
  if (root === null) return [];
  const overrides = [...(root.children.get('overrides')?.children.values() ?? [])];
  return [root, ...overrides].flatMap((node) =>
    [...(node.children.get('rules')?.children ?? [])].flatMap(([name, { key }]) =>
      key === null ? [] : [{ ruleId: String(name), range: key }],
    ),
  );
}

export async function filesInConfig(
  { fileSystem }: Pick<Ports, 'fileSystem'>,
  path: string,
  text: string,
): Promise<readonly NamedFile[]> {
  const root = readRoot(path, text);
  if (root === null) return [];
  const files: NamedFile[] = [];
  const read = createConfigReader(fileSystem);
  const add = (file: string, { range }: ConfigNode): number =>
    files.push({ path: file, range: withoutQuotes(text, range) });
  for (const node of [...valuesOf(root, 'personas'), ...valuesOf(root, 'journey')]) {
    // A folder or a pattern has no one place to lead to.
    const file = joinPath(folderOf(path), String(node.value));
    if ((await fileSystem.stat(file))?.kind === 'file') add(file, node);
  }
  for (const node of valuesOf(root, 'extends')) {
    const found =
      isPresetName(String(node.value)) || isLayoutName(String(node.value))
        ? null
        : await read(String(node.value), path);
    if (found !== null && !('problem' in found)) add(found.path, node);
  }
  return files;
}
