/** Markdown text -> mdast, with tables, task lists and comments of MDX; link definitions of other sections can be given. */
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Extension, State, TokenizeContext } from 'micromark-util-types';
import { withoutMarks } from '../text/marks.js';
import { boundedInline } from './bounded-inline.js';
import { isDeepMarkdown } from './depth.js';
import { endOfFrontMatter } from './front-matter.js';
import { COMMENT_OPENING, mdxComments } from './mdx-comments.js';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Nodes, Root } from 'mdast';

/** Places in the tree are offsets into `text`, whatever signs stand in it. What is nested too deeply is not read. */
export type ParseMarkdown = (text: string, definitions: readonly string[]) => Root;

/** Makes a parser; `definitions` are normalised labels that count as defined although `text` does not define them. */
export function createMarkdownParser(): ParseMarkdown {
  let given: readonly string[] = [];
  const tasks = { syntax: [boundedInline(), gfmTaskListItem()], tree: [gfmTaskListItemFromMarkdown()] };
  const tables = { syntax: [...tasks.syntax, gfmTable()], tree: [...tasks.tree, gfmTableFromMarkdown()] };
  const plain = createProcessor(tasks);
  const withTables = createProcessor(tables);
  const defined = { syntax: [...tables.syntax, knownDefinitions(() => given)], tree: tables.tree };
  const withDefinitions = createProcessor(defined);
  const whole = createProcessor({ syntax: [...defined.syntax, mdxComments], tree: defined.tree });
  return (written, definitions) => {
    const body = withoutMarks(withoutFrontMatter(written));
    if (isDeepMarkdown(body)) return { type: 'root', children: [] };
    given = definitions;
    // Extensions cost time at every line, and most sections need none of them.
    if (body.includes(COMMENT_OPENING)) return whole.parse(body);
    if (definitions.length > 0) return withDefinitions.parse(body);
    return (body.includes('|') ? withTables : plain).parse(body);
  };
}

/** Blank lines stand where the fields stood, so that all places stay. */
function withoutFrontMatter(text: string): string {
  const end = endOfFrontMatter(text);
  return end === 0 ? text : text.slice(0, end).replace(/[^\n\r]/g, ' ') + text.slice(end);
}

interface Extensions {
  readonly syntax: readonly Extension[];
  readonly tree: readonly MdastExtension[];
}

function createProcessor({ syntax, tree }: Extensions): { readonly parse: (text: string) => Root } {
  return unified()
    .use(remarkParse)
    .data({ micromarkExtensions: [...syntax], fromMarkdownExtensions: [...tree] });
}

/** A syntax extension that reads nothing: at the first line it tells the parser which link labels exist elsewhere. */
function knownDefinitions(given: () => readonly string[]): Extension {
  const told = new WeakSet<object>();
  function tokenize(this: TokenizeContext, _effects: unknown, _ok: State, nok: State): State {
    const parser = this.parser;
    return (code) => {
      if (!told.has(parser)) {
        told.add(parser);
        parser.defined.push(...given());
      }
      return nok(code);
    };
  }
  return { document: { null: { name: 'knownDefinitions', tokenize } } };
}

/** Calls `visit` for every node, parents first; a `false` from it skips the node's children. */
export function walk(node: Nodes, visit: (node: Nodes) => boolean | void): void {
  if (visit(node) === false) return;
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
