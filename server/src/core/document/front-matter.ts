/** The few front matter fields rules ask for ("type: task", "persona: ..."), read without a YAML parser. */
import { afterMarks } from '../text/marks.js';
import { endOfFrontMatter } from './sections.js';

const FIELD = /^([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(.*)$/s;
const LONGEST = 20_000;

/** Top-level `key: value` lines; nested and broken ones are passed over, the configuration reader complains about those. */
export function frontMatterOf(text: string): Readonly<Record<string, string>> {
  const end = endOfFrontMatter(text);
  if (end === afterMarks(text, 0)) return {};
  const fields: Record<string, string> = {};
  for (const line of text.slice(0, Math.min(end, LONGEST)).split(/\r\n|\n|\r/)) {
    const match = FIELD.exec(line);
    if (match?.[1] === undefined) continue;
    fields[match[1].toLowerCase()] = (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return fields;
}
