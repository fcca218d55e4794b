/** Makes any Markdown fit below a heading: its own headings are deeper, and nothing that it leaves open goes on behind it. */

/** What the walk through the lines knows. */
interface Walk {
  /** The fence of the code it is in. */
  readonly fence: string | null;
  /** What ends the HTML it is in. */
  readonly until: string | null;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
/** How blocks begin that go on behind empty lines, and what ends them. */
const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<\?/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, ']]>'],
  [/^ {0,3}<![a-z]/i, '>'],
];
const RAW = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i;
const OUTSIDE: Walk = { fence: null, until: null };
const DEEPEST_HEADING = 6;

/** `depth` is that of the heading above. */
export function fitBelow(markdown: string, depth: number): string {
  const lines = withoutUnderlines(markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '').split('\n'));
  const walks = walkThrough(lines);
  const levels = lines.flatMap((line, at) => (isOutside(walks[at]) ? (ATX.exec(line)?.[1]?.length ?? []) : []));
  const shift = depth + 1 - levels.reduce((least, level) => Math.min(least, level), DEEPEST_HEADING);
  const moved = lines.map((line, at) => {
    const level = isOutside(walks[at]) ? ATX.exec(line)?.[1]?.length : undefined;
    if (level === undefined) return line;
    const signs = '#'.repeat(Math.min(DEEPEST_HEADING, level + shift));
    return line.replace(/^ {0,3}#{1,6}/, signs);
  });
  return [...moved, ...closingOf(walks.at(-1) ?? OUTSIDE)]
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function isOutside(walk: Walk | undefined): boolean {
  return walk === undefined || (walk.fence === null && walk.until === null);
}

/** What each line stands in; the last one is what is open at the end. */
function walkThrough(lines: readonly string[]): readonly Walk[] {
  const walks: Walk[] = [OUTSIDE];
  for (const line of lines) walks.push(step(walks.at(-1) ?? OUTSIDE, line));
  return walks;
}

function step({ fence, until }: Walk, line: string): Walk {
  const mark = FENCE.exec(line)?.[1];
  if (fence !== null) {
    const isEnd = mark?.startsWith(fence) === true && line.trim() === mark;
    return isEnd ? OUTSIDE : { fence, until };
  }
  if (until !== null) return line.toLowerCase().includes(until) ? OUTSIDE : { fence, until };
  if (mark !== undefined && !(mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`'))) {
    return { fence: mark, until: null };
  }
  const block = BLOCKS.find(([start]) => start.test(line))?.[1];
  if (block !== undefined) return line.includes(block) ? OUTSIDE : { fence: null, until: block };
  const raw = RAW.exec(line)?.[1]?.toLowerCase();
  if (raw !== undefined && !line.toLowerCase().includes(`</${raw}>`)) return { fence: null, until: `</${raw}>` };
  return OUTSIDE;
}

function closingOf({ fence, until }: Walk): readonly string[] {
  return [...(fence === null ? [] : [fence]), ...(until === null ? [] : [until])];
}

/** Titles that are underlined get signs before them: an underline has no third level. */
function withoutUnderlines(lines: readonly string[]): readonly string[] {
  const walks = walkThrough(lines);
  const result: string[] = [];
  for (const [at, line] of lines.entries()) {
    const title = lines[at - 1] ?? '';
    const isTitle = UNDERLINE.test(line) && isOutside(walks[at]) && isWords(title);
    if (!isTitle) result.push(line);
    else if (isWords(lines[at - 2] ?? '')) result.push('', ...(line.includes('-') ? [line] : []));
    else result.splice(-1, 1, `${line.includes('=') ? '#' : '##'} ${title.trim()}`);
  }
  return result;
}

/** A line that an underline would make a title: no blank, list, quotation, table or heading. */
function isWords(line: string): boolean {
  return line.trim() !== '' && !/^ {0,3}(?:[-*+>|#]|\d+[.)]|<|`{3}|~{3})|^ {4}|^\t/.test(line) && !UNDERLINE.test(line);
}
