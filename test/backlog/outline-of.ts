/** The headings of a text, as Markdown has them. */
import type { Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export function outlineOf(markdown: string): readonly { readonly depth: number; readonly title: string }[] {
  return fromMarkdown(markdown)
    .children.filter((node) => node.type === 'heading')
    .map((heading) => ({ depth: heading.depth, title: textOf(heading) }));
}

function textOf(node: Heading | Heading['children'][number]): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
