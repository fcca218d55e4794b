/** Fills the `{placeholder}`s of a message and keeps it to a length that can be read at a glance. */
import { fillIn } from '../text/fill-in.js';

export const LONGEST_MESSAGE = 220;
const LONGEST_VALUE = 60;
const SHORTEST_VALUE = 16;
/** Lists of problems and terminals cut a message here; with room for the first words of what to do. */
const SEEN = 80;
const FIRST_WORDS = 12;

/** Values are shortened first, because they are the writer's own words and can be seen in the text. */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  const most = Math.min(LONGEST_VALUE, roomIn(template, LONGEST_MESSAGE));
  const first = firstSentence(template);
  const seen = roomIn(first, first.endsWith('?') ? SEEN : SEEN - FIRST_WORDS);
  const short = Object.entries(data).map(([name, value]) => {
    const room = first.includes(`{${name}}`) ? Math.min(most, seen) : most;
    return [name, shorten(value.replace(/\s+/g, ' ').trim(), Math.max(SHORTEST_VALUE, room))];
  });
  return fillIn(template, Object.fromEntries(short) as Readonly<Record<string, string>>);
}

/** What is wrong, or the question: up to where it says what to do. */
function firstSentence(template: string): string {
  return /^[^.?!:]*[.?!:]?/.exec(template)?.[0] ?? template;
}

/** For each value, where the whole is to be no longer than this. */
function roomIn(template: string, length: number): number {
  const fixed = template.replace(/\{[^}]*\}/g, '').length;
  const names = template.match(/\{[^}]*\}/g)?.length ?? 0;
  return Math.floor((length - fixed) / Math.max(1, names));
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, cut > most / 2 ? cut : most - 2).trimEnd()} …`;
}
