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
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Nodes, Root } from 'mdast';

export type ParseMarkdown = (text: string, definitions: readonly string[]) => Root;

/** Makes a parser; `definitions` are normalised labels that count as defined although `text` does not define them. */
export function createMarkdownParser(): ParseMarkdown {
  let given: readonly string[] = [];
  const matter = { syntax: [frontmatter(FRONT_MATTER)], tree: [frontmatterFromMarkdown(FRONT_MATTER)] };
  const plain = createProcessor([], []);
  const whole = createProcessor([...matter.syntax, knownDefinitions(() => given)], matter.tree);
  return (text, definitions) => {
    given = definitions;
    // Most sections need neither extension, and both cost time at every line.
    const isPlain = definitions.length === 0 && !text.startsWith('---') && !text.startsWith('+++');
    return (isPlain ? plain : whole).parse(text);
  };
}

const FRONT_MATTER: ('yaml' | 'toml')[] = ['yaml', 'toml'];

function createProcessor(syntax: readonly Extension[], tree: readonly MdastExtension[]): { parse: (text: string) => Root } {
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [gfmTable(), gfmTaskListItem(), ...syntax],
      fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), ...tree],
    });
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
