/** Fills the `{placeholder}`s of a message and keeps it to a length that can be read at a glance. */
import { fillIn } from '../text/fill-in.js';

export const LONGEST_MESSAGE = 220;
const LONGEST_VALUE = 60;

/** Values are shortened first, because they are the writer's own words and can be seen in the text. */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  const fixed = template.replace(/\{[^}]*\}/g, '').length;
  const names = template.match(/\{[^}]*\}/g)?.length ?? 1;
  const most = Math.max(16, Math.min(LONGEST_VALUE, Math.floor((LONGEST_MESSAGE - fixed) / Math.max(1, names))));
  const short = Object.entries(data).map(([name, value]) => [name, shorten(value.replace(/\s+/g, ' ').trim(), most)]);
  return fillIn(template, Object.fromEntries(short) as Readonly<Record<string, string>>);
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, cut > most / 2 ? cut : most - 2).trimEnd()} …`;
}
