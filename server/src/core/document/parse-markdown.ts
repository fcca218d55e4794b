/** Markdown text -> mdast, with tables, task lists and front matter; link definitions of other sections can be given. */
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import type { Extension, State, TokenizeContext } from 'micromark-util-types';
import { boundedInline } from './bounded-inline.js';
import { isDeepMarkdown } from './depth.js';
import { withoutMarks } from '../text/marks.js';
import { endOfFrontMatter } from './sections.js';
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
  const whole = createProcessor({
    syntax: [...defined.syntax, frontmatter(FRONT_MATTER)],
    tree: [...tables.tree, frontmatterFromMarkdown(FRONT_MATTER)],
  });
  return (written, definitions) => {
    const text = withoutMarks(written);
    if (isDeepMarkdown(text)) return { type: 'root', children: [] };
    given = definitions;
    // Extensions cost time at every line, and most sections can have neither a table nor front matter.
    if (endOfFrontMatter(text) > 0) return whole.parse(text);
    if (definitions.length > 0) return withDefinitions.parse(text);
    return (text.includes('|') ? withTables : plain).parse(text);
  };
}

const FRONT_MATTER: ('yaml' | 'toml')[] = ['yaml', 'toml'];

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
