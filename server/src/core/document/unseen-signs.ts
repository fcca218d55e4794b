/** What writers put between words that no reader sees as one: footnote marks, struck text, comments, links of notes, codes. */
import type { TextRange } from '../text/range.js';

/** Whether any of it may be there; most texts have none. */
const ANY = /::|\[\^|\^\[|~~|%%|\[\[|:[a-z+][a-z0-9_-]{1,40}:|\{[:#.]|[\u00AD\u200B-\u200D\u2060\uFEFF]/;
/** All begin with one of these; looking for them first saves most of the time. */
const FIRST = /(?=[[(^~%!:{\u00AD\u200B-\u200D\u2060\uFEFF])/;

const FOOTNOTE = /\[\^[^\s[\]]{1,60}\](?:(?<=^[ \t>]{0,8}\[\^[^\s[\]]{1,60}\]):)?|\^\[[^[\]]{0,500}\]/u;
/** Two tildes strike out, one means "about". */
const STRUCK = /~~(?![\s~])(?:[^~\n]|~(?!~)|\n(?![ \t>]{0,80}\n)){1,3000}(?<!\s)~~(?!~)/u;
const COMMENT = /(?<![\p{L}\p{N}%])%%(?!%)(?:[^%]|%(?!%)){0,3000}%%/u;
/** `[[page]]`, `[[page|what is shown]]`; with `!` the page itself is shown. */
const NOTE = /!?\[\[(?<target>[^[\]\n|]{1,300}\|)?(?<shown>[^[\]\n|]{1,300})\]\]/u;
const EMOJI = /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_-]{1,40}|\+1):(?![\p{L}\p{N}:])/u;
/** `{#id}`, `{.class}`, `{: .class}` behind a heading or word. */
const ATTRIBUTES = /\{[:#.][^{}\n]{0,200}\}/u;
/** `[stage:: leave]`: a field as note-taking tools have it. */
const INLINE_FIELD = /(?:\[\p{L}[\p{L} _-]{0,30}::[^\]\n]{0,80}\]|\(\p{L}[\p{L} _-]{0,30}::[^)\n]{0,80}\))/u;
/** What may stand inside of a word and takes no room. */
const NO_ROOM = /[\u00AD\u200B\u2060\uFEFF]|(?<=[a-zA-Z])[\u200C\u200D](?=[a-zA-Z])/u;
const UNSEEN = new RegExp(
  `${FIRST.source}(?:${[FOOTNOTE, STRUCK, COMMENT, NOTE, INLINE_FIELD, EMOJI, ATTRIBUTES, NO_ROOM].map(({ source }) => source).join('|')})`,
  'gmu',
);

/** Where something unseen stands in a text, in order; offsets into it. */
export interface Unseen {
  readonly left: readonly TextRange[];
  /** What stands between the signs of a link, and all of the link. */
  readonly linked: readonly (TextRange & { readonly whole: TextRange })[];
}

const NOTHING: Unseen = { left: [], linked: [] };

/** Looks for unseen signs in `text`. */
export function unseenIn(text: string): Unseen {
  if (!ANY.test(text)) return NOTHING;
  const left: TextRange[] = [];
  const linked: Unseen['linked'][number][] = [];
  for (const { 0: found, index, groups } of text.matchAll(UNSEEN)) {
    const whole = { start: index, end: index + found.length };
    const shown = groups?.['shown'];
    if (shown === undefined || found.startsWith('!')) left.push(whole);
    else {
      const end = whole.end - ']]'.length;
      left.push({ start: whole.start, end: end - shown.length }, { start: end, end: whole.end });
      linked.push({ start: end - shown.length, end, whole });
    }
  }
  return { left, linked };
}

/** `text` without them. */
export function withoutUnseen(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(UNSEEN, (found: string, ...rest) => {
    const { shown } = rest[rest.length - 1] as { readonly shown?: string };
    return shown === undefined || found.startsWith('!') ? '' : shown;
  });
}
