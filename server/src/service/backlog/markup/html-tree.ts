/** What HTML says, as a tree of as much as is looked at. Whatever is wrong with it, there is one. */
import { Parser } from 'htmlparser2';

export interface HtmlNode {
  /** In small letters; '' for words. */
  readonly name: string;
  readonly words: string;
  /** Where it leads to; '' for nowhere. */
  readonly link: string;
  readonly children: readonly HtmlNode[];
}

interface Growing extends HtmlNode {
  readonly children: Growing[];
}

/** More than anybody writes; a parser takes long for so many that are never closed. */
const MOST_TAGS = 20_000;

export function readHtml(html: string): readonly HtmlNode[] {
  if (html.split('<').length > MOST_TAGS) return [{ ...nodeOf('', ''), words: html.replace(/<[^<>]*>/g, ' ') }];
  const root = nodeOf('', '');
  const open: Growing[] = [root];
  const add = (node: Growing): void => void open.at(-1)?.children.push(node);
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      const node = nodeOf(name, href);
      add(node);
      open.push(node);
    },
    ontext: (words) => add({ ...nodeOf('', ''), words }),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return root.children;
}

function nodeOf(name: string, link: string): Growing {
  return { name, link, words: '', children: [] };
}
