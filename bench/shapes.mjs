// Long texts of one shape each: what somebody may write a great deal of in one file, and what readers of Markdown are slow at.
import { writeStories } from './texts.mjs';

const people = ['tenant', 'night nurse', 'club secretary', 'returning shopper'];
const wants = ['to know the hour in which the plumber comes', 'to compare two offers', 'to see which beds are free'];
const outcomes = ['I do not lose a day of work', 'I can decide before the weekend', 'nobody waits for long'];
const at = (list, i) => list[i % list.length];
const story = (i) => `As a ${at(people, i)}, I want ${at(wants, i)} ${i} so that ${at(outcomes, i)}.`;
const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i));
const below = (title, rows) => `# ${title}\n\n${rows.join('\n')}\n`;

/** By name: a text of about so many lines, with stories that somebody types in. */
export const written = {
  'headed stories': (count) => writeStories(count, 10),
  'table rows': (count) =>
    below('Stories', [
      '| As a | I want | So that |',
      '| --- | --- | --- |',
      ...lines(count, (i) => `| ${at(people, i)} | ${at(wants, i)} ${i} | ${at(outcomes, i)} |`),
    ]),
  'numbered items': (count) =>
    below(
      'Stories',
      lines(count, (i) => `${i + 1}. ${story(i)}`),
    ),
  'lines of a quote': (count) =>
    below(
      'Stories',
      lines(count, (i) => `> ${story(i)}`),
    ),
  'lines of a paragraph': (count) => below('Stories', lines(count, story)),
  'mixed items': (count) =>
    below(
      'Plan',
      lines(Math.ceil(count / 10), (i) =>
        [
          `## Goal ${i}`,
          '',
          `- ${story(i)}`,
          `  - Given a late train, when I look, then I see why ${i}.`,
          `  - It works on a phone.`,
          `- REQ-${i}: The system shall keep the list for ${i} days.`,
          '',
          `Success: half as many calls by May ${i}`,
          '',
          `1. ${story(i + 1)}`,
        ].join('\n'),
      ),
    ),
};

/** Where somebody types in such a text: in the middle, behind the want of a story. */
export function typedPlace(text) {
  const rows = text.split('\n');
  for (let line = Math.floor(rows.length / 2); line < rows.length; line++) {
    const found = / (?:to know the hour|to compare two offers|to see which beds)/.exec(rows[line]);
    if (found !== null) return { line, character: found.index + found[0].length };
  }
  throw new Error('There is no story in the second half.');
}

const WISH = 'As a tenant, I want heat so that I sleep.\n\n';
const repeated = (unit) => (length) => WISH + unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** By name: a text of about so many characters, made to cost. */
export const costly = {
  'link references': (length) =>
    WISH + lines(Math.ceil(length / 50), (i) => `[see ${i}][d${i}] and\n\n[d${i}]: http://x.org/${i}\n`).join('\n'),
  directives: (length) =>
    lines(
      Math.ceil(length / 120),
      (i) =>
        `<!-- customer-first-disable-next-line missing-outcome -- agreed ${i} -->\nAs a tenant, I want heat ${i}.\n`,
    ).join('\n'),
  'nested containers': (length) =>
    WISH +
    lines(Math.ceil(length / 400), (i) =>
      lines(8, (depth) => `${'  '.repeat(depth)}- > ${story(i).slice(0, 40)}`).join('\n'),
    ).join('\n\n'),
  'runs of emphasis': repeated('*a _b '),
  'open brackets': repeated('[a]('),
  'one long line': repeated('so that data is saved '),
};
