/** A tree of Markdown as lines that can be compared. */
import type { Nodes, Root } from 'mdast';
import { walk } from '../../server/src/core/document/parse-markdown.js';

/** What reading stories looks at: containers by kind, words with their places. */
export function outline(root: Root): readonly string[] {
  const lines: string[] = [];
  walk(root, (node: Nodes) => {
    const { start, end } = node.position ?? {};
    const isContainer = node.type === 'root' || node.type === 'list' || node.type === 'listItem';
    const place = isContainer ? '' : ` ${start?.offset ?? ''}-${end?.offset ?? ''}`;
    const more =
      node.type === 'listItem' ? ` ${String(node.checked)}` : node.type === 'list' ? ` ${String(node.ordered)}` : '';
    lines.push(
      `${node.type}${more}${place}${node.type === 'heading' ? ` ${node.depth}` : ''} ${'value' in node ? JSON.stringify(node.value) : ''}`,
    );
  });
  return lines;
}
