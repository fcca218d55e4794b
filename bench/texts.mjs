// Makes a folder of Markdown that looks like a backlog: stories in several layouts between prose, lists and code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const people = ['tenant', 'returning shopper', 'night nurse', 'club secretary', 'user', 'train conductor', 'system'];
const wants = [
  'to know the hour in which the plumber comes',
  'the repair form rebuilt in React',
  'to compare two offers side by side',
  'my documents stored in a Postgres database',
  'to hear why my train is late',
  'an AI chatbot',
];
const outcomes = [
  'I do not lose a day of work',
  'I can decide before the weekend',
  'the data is saved in the cloud',
  'we get fewer calls',
  'I do not have to tell the story twice',
];
const prose = [
  'The interviews in May showed that most people read this on a phone, in a bus, with one hand.',
  'See [the notes](notes/2026-05.md) for *how* we asked; the table below is what we heard, `raw/` has the rest.',
  'A word on scope: this page is about the first visit, and leaves everything after it to the next one.',
];

const layouts = [
  (who, want, why) => `As a ${who}, I want ${want} so that ${why}.\n`,
  (who, want, why) => `**As a** ${who},\n**I want** ${want},\n**so that** ${why}.\n`,
  (who, want, why) => `| As a | I want | So that |\n| --- | --- | --- |\n| ${who} | ${want} | ${why} |\n`,
  (who, want) =>
    `- As a ${who}, I want ${want}.\n  - It works on a phone.\n  - Given a late train, when I look, then I see why.\n`,
];

/** The same numbers between 0 and 1 on every machine. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes sections one after the other, the same for the same seed. */
function sectionWriter(seed) {
  const next = numbersFrom(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const write = (title) => {
    const story = pick(layouts)(pick(people), pick(wants), pick(outcomes));
    const code = next() < 0.3 ? '\n```json\n{ "late": true, "minutes": 12 }\n```\n' : '';
    return `## ${title}\n\n${pick(prose)}\n${pick(prose)}\n\n${next() < 0.6 ? story : `- ${pick(prose)}\n- ${pick(prose)}\n`}${code}`;
  };
  return { next, write };
}

/** Writes `count` files below `folder`, each with at least `characters` signs; some have more, some fewer parts in the same room. */
export function writeFolder(folder, { count, characters = 0, isDense = false }) {
  const { next, write } = sectionWriter(42);
  mkdirSync(folder, { recursive: true });
  for (let file = 1; file <= count; file++) {
    const parts = [];
    const least = 3 + Math.floor(next() * 20);
    for (let length = 0; length < characters || (characters === 0 && parts.length < least);) {
      const part = isDense ? denseStory(next) : write(`Part ${file}.${parts.length + 1}`);
      length += part.length + 1;
      parts.push(part);
    }
    const name = `backlog-${String(file).padStart(4, '0')}.md`;
    writeFileSync(join(folder, name), `# Backlog ${file}\n\n${parts.join('\n')}`);
  }
}

/** A story and nothing around it. */
function denseStory(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  return `As a ${pick(people)}, I want ${pick(wants)} so that ${pick(outcomes)}.\n`;
}

/** Stories nobody has anything to say about. */
const plainStories = [
  'As a tenant, I want to know the hour in which the plumber comes so that I do not lose a day of work.',
  'As a night nurse, I want to see which beds are free so that I can place a patient before the handover.',
  'As a club secretary, I want to compare two offers side by side so that I can decide before the weekend.',
];

/**
 * The text of one file with at least `lines` lines. One in `every` stories is a random one, which mostly has something to
 * be said about it; the others are fine.
 */
export function writeStories(lines, every) {
  const { next } = sectionWriter(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const parts = ['# Stories\n'];
  for (let part = 1, count = 2; count < lines; part++) {
    const random = `As a ${pick(people)}, I want ${pick(wants)} so that ${pick(outcomes)}.`;
    const story = part % every === 0 ? random : pick(plainStories);
    const text = `## Story ${part}\n\n${story}\n\n- ${pick(prose)}\n- ${pick(prose)}\n`;
    parts.push(text);
    count += text.split('\n').length;
  }
  return parts.join('\n');
}
