/** Raw Markdown as a reader would see it, as far as that can be told without parsing: what gates look at. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { BLOCK_ELEMENTS } from './html-elements.js';
import { withoutIds } from './item-ids.js';
import { withoutUnseen } from './unseen-signs.js';

/** What may begin something with letters in it that no reader sees, or letters that are written as signs. */
const MARKUP = /<[a-z/!]|\]\(|\]\[|&#?[a-z0-9]|\{\/\*/i;
/** What begins the title of a fold, which is read like one in bold. */
const FOLD_TITLE = /<summary(?:\s[^<>]{0,300})?>[ \t]*/gi;
/** A break, and what begins or ends a part of a page. */
const LINE_BREAK = new RegExp(`</?(?:br|${[...BLOCK_ELEMENTS].join('|')})(?=[\\s/>])[^<>]{0,500}>`, 'gi');
/** Text that is struck out, or the mark of a footnote. */
const WITHDRAWN = /<(del|s|strike|sup)(?:\s[^<>]{0,200})?>[^<]{0,1000}<\/\1>/gi;
/** Comments, tags, and where links and images lead to. */
const UNSEEN = new RegExp(
  [
    /<!--(?:[^-]|-(?!->)){0,2000}-->/,
    /\{\/\*(?:[^*]|\*(?!\/\})){0,2000}\*\/\}/,
    /<\/?[a-z][a-z0-9-]{0,40}(?:\s{1,20}[a-z_:][\w.:-]{0,60}(?:\s{0,5}=\s{0,5}(?:[^\s"'=<>`]{1,500}|'[^']{0,500}'|"[^"]{0,500}"))?){0,20}\s{0,20}\/?>/,
    /(?:!\[[^[\]]{0,300})?\](?:\((?:<[^<>\n]{0,500}>|[^\s()]{0,500}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s{1,20}(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,5}\)|\[[^[\]]{0,200}\])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const REFERENCE = /&(?:#(x[0-9a-f]{1,6}|[0-9]{1,7})|([a-z][a-z0-9]{1,31}));/gi;
/** Stands where something was that no reader sees. */
const MARK = '\u0001';
/** Signs in the middle of what may be one word. */
// The sign comes first: looking back from everywhere would take most of the time.
const IN_WORD = /[*`[\u0001](?<=[a-z0-9_\x80-\uFFFF].)[*_`[\u0001]{0,4}(?=['’]?[a-z0-9\x80-\uFFFF])/gis;

/** A link within the link of a note, of which the first sign is left: `[[page|[shown`. */
const LINK_IN_NOTE = /(\[\[[^[\]\n]{1,300}\|)\[(?=[^[\]\n]{0,300}\]\])/g;

/** The readings of a text, one of which is the right one. */
export type Seen = readonly string[];

/**
 * The text without what is not seen; and once more without what may not be seen, and with words joined that have signs in
 * their middle: such signs may be emphasis, or stand as they are. What is read stands in one of these as it is read.
 */
export function seenIn(text: string): Seen {
  const hasMarkup = MARKUP.test(text);
  const seen = hasMarkup ? withoutMarkup(text) : text;
  const left = hasMarkup ? text.replace(WITHDRAWN, '') : text;
  const least = withoutIds(withoutUnseen((left === text ? seen : withoutMarkup(left)).replace(LINK_IN_NOTE, '$1')));
  const joined = seen.replace(IN_WORD, '');
  if (least === seen) return joined === seen ? [seen] : [seen, joined];
  return [...new Set([seen, joined, least, least.replace(IN_WORD, '')])];
}

function withoutMarkup(text: string): string {
  const seen = text.replace(FOLD_TITLE, `\n${MARK}`).replace(LINE_BREAK, '\n').replace(UNSEEN, MARK);
  return seen.includes('&') ? seen.replace(REFERENCE, decode) : seen;
}

function decode(written: string, number: string | undefined, name: string | undefined): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || written;
  const isHex = /^x/i.test(number ?? '');
  return decodeNumericCharacterReference(isHex ? (number ?? '').slice(1) : (number ?? ''), isHex ? 16 : 10);
}
