/** Links that lead somewhere: rules to their pages, and what a configuration names to the files. */
import type { DocumentLink } from 'vscode-languageserver';
import { isPresetName } from '../../core/config/presets.js';
import { indexLines } from '../../core/text/line-index.js';
import { shift, type TextRange } from '../../core/text/range.js';
import type { ConfigNode } from '../../core/text/source.js';
import { readRoot, valuesOf, withoutQuotes } from '../../service/config/config-values.js';
import type { OpenDocument } from '../../service/texts/open-documents.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { createConfigReader } from '../../workspace/config-references.js';
import { folderOf, joinPath, nameOf } from '../../workspace/paths.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';

export async function documentLinks(session: Session, uri: string): Promise<DocumentLink[]> {
  const open = session.documents.get(uri);
  if (open === undefined) return [];
  if (session.project.isConfigSource(open.path)) return linksInConfig(session, open);
  const placed = await session.place(uri);
  return placed === null ? [] : linksInSuppressions(session, placed.snapshot);
}

function linksInSuppressions(session: Session, { model, lines }: Snapshot): DocumentLink[] {
  return model.sections.flatMap(({ range: section, directives }) =>
    directives.flatMap(({ rules }) =>
      rules.flatMap(({ text, range }) => {
        const link = ruleLink(session, text);
        return link === null ? [] : [{ ...link, range: toRange(lines, shift(range, section.start)) }];
      }),
    ),
  );
}

/** Null where there is no such rule, or no page of it that could be opened. */
function ruleLink({ rules, pageAddress }: Session, id: string): Pick<DocumentLink, 'target' | 'tooltip'> | null {
  const rule = rules.find((candidate) => candidate.id === id);
  const target = pageAddress(id);
  return rule === undefined || target === null ? null : { target, tooltip: rule.requires };
}

async function linksInConfig(session: Session, { path, ...open }: OpenDocument): Promise<DocumentLink[]> {
  const text = open.text();
  const lines = indexLines(text);
  const root = readRoot(path, text);
  if (root === null) return [];
  const links: DocumentLink[] = [];
  const read = createConfigReader(session.fileSystem);
  const add = (file: string, { range }: ConfigNode): number =>
    links.push({
      range: toRange(lines, withoutQuotes(text, range)),
      target: uriOf(file),
      tooltip: `Open ${nameOf(file)}`,
    });
  for (const node of [...valuesOf(root, 'personas'), ...valuesOf(root, 'journey')]) {
    // A folder or a pattern has no one place to lead to.
    const file = joinPath(folderOf(path), String(node.value));
    if ((await session.fileSystem.stat(file))?.kind === 'file') add(file, node);
  }
  for (const node of valuesOf(root, 'extends')) {
    const found = isPresetName(String(node.value)) ? null : await read(String(node.value), path);
    if (found !== null && !('problem' in found)) add(found.path, node);
  }
  return [...links, ...ruleKeys(root).flatMap((node) => keyLink(session, node, lines))];
}

interface NamedNode {
  readonly name: string;
  readonly range: TextRange;
}

/** The rules under “rules” and under each of the “overrides”. */
function ruleKeys(root: ConfigNode): readonly NamedNode[] {
  const overrides = [...(root.children.get('overrides')?.children.values() ?? [])];
  return [root, ...overrides].flatMap((node) =>
    [...(node.children.get('rules')?.children ?? [])].flatMap(([name, { key }]) =>
      key === null ? [] : [{ name: String(name), range: key }],
    ),
  );
}

function keyLink(session: Session, { name, range }: NamedNode, lines: Snapshot['lines']): DocumentLink[] {
  const link = ruleLink(session, name);
  return link === null ? [] : [{ ...link, range: toRange(lines, range) }];
}
