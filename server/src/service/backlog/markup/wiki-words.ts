/** The words of a line in Jira's wiki markup, said in Markdown. */

/** Each begins and ends at words, as in Jira: the lines between “well-known” and “so-called” strike nothing. */
const EDGE = '(?<![\\p{L}\\p{N}*_-])';
const END = '(?![\\p{L}\\p{N}*_-])';
const between = (sign: string): string =>
  `${EDGE}${sign}(?=[^\\s${sign}])([^${sign}\\n]{1,1000}?)(?<=\\S)${sign}${END}`;

const CODE = /\{\{([^{}\n]{1,1000})\}\}/gu;
const TAG = /\{(?:color|anchor|quote|span|status|toc)(?::[^{}\n]{0,500})?\}/gu;
/** As Jira's own editor writes emphasis, also within words: “{*}As a{*} nurse”. */
const BRACED = /\{([*_+-])\}([^{}\n]{1,1000})\{\1\}/gu;
const PICTURE = /(?<![\p{L}\p{N}!])!(?=\S)[^!\n|]{1,300}\.\w{2,5}(?:\|[^!\n]{0,300})?!/gu;
const LINK = /\[(?:([^[\]|\n]{1,500})\|)?((?:https?:\/\/|mailto:)[^[\]|\s]{1,2000})(?:\|[^[\]\n]{0,100})?\]/gu;
const ASIDE = /\[(?:~(?:accountid:)?|\^|#)([^[\]|\n]{1,300})\]/gu;
const STRONG = new RegExp(between('\\*'), 'gu');
const STRUCK = new RegExp(between('-'), 'gu');
const ADDED = new RegExp(between('\\+'), 'gu');
const CITED = /\?\?(?=\S)([^?\n]{1,500})\?\?/gu;

export function wordsOfWiki(line: string): string {
  // What is code keeps its signs: it stands aside while the rest is turned.
  return line
    .split(CODE)
    .map((piece, at) => (at % 2 === 1 ? `\`${piece.replaceAll('`', "'")}\`` : plainWords(piece)))
    .join('');
}

function plainWords(words: string): string {
  return words
    .replace(TAG, '')
    .replace(PICTURE, '')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(ASIDE, '$1')
    .replace(BRACED, (_all, sign: string, said: string) => drawBraced(sign, said))
    .replace(STRUCK, '~~$1~~')
    .replace(ADDED, '$1')
    .replace(CITED, '_$1_')
    .replace(STRONG, '**$1**')
    .replace(LINK, (_all, said: string | undefined, address: string) => drawLink(said, address))
    .replace(/\\([{}[\]|!-])/g, '$1')
    .replace(/(?<!\\)\\\\(?!\\)\s*/g, '\\\n')
    .replace(/\\\n$/, '');
}

const MARKS: Readonly<Record<string, string>> = { '*': '**', _: '_', '-': '~~' };

/** Spaces stand outside of the marks: within them, they would mean nothing. */
function drawBraced(sign: string, said: string): string {
  const words = said.trim();
  if (words === '') return said;
  const mark = MARKS[sign] ?? '';
  const [before = '', after = ''] = said.split(words);
  return before + mark + words + mark + after;
}

function drawLink(said: string | undefined, address: string): string {
  return said === undefined ? `<${address}>` : `[${said}](<${address}>)`;
}
