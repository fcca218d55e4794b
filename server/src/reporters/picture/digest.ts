/** What a change means for people, short enough for a comment on a pull request. */
import { type Change, movesOf } from '../../core/picture/change.js';
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { REPORT_MARK } from '../../core/document/own-report.js';
import { escapeMarkdown as escape } from '../markdown-text.js';
import { difference, MOVED } from './change-markdown.js';
import { headlinesOf } from './headlines.js';
import type { PictureOptions } from './markdown.js';
import { linkTo } from './markdown-links.js';
import { rungWords } from './words.js';

/** Of each kind; what is left is counted. With all its titles, the whole stays below sixty lines. */
const MOST_LISTED = 8;

export function digest(picture: Picture, { tool, change }: PictureOptions): string {
  const parts = [
    ...(change === null ? drawWhole(picture) : drawNews(picture, change)),
    `<sub>${tool.name} ${tool.version}</sub>`,
  ];
  return `${REPORT_MARK}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Without anything to compare with: the picture in a few lines. */
function drawWhole(picture: Picture): readonly string[] {
  const { leastServed, emptiest, rewrite } = headlinesOf(picture);
  const { summary, stories } = picture;
  return [
    `### Whom ${count(summary.stories, 'story serves', 'stories serve')}`,
    drawServed(stories, picture),
    leastServed === null ? '' : `Least served: **${escape(leastServed.name)}**.`,
    emptiest === null ? '' : `Emptiest stage: **${escape(emptiest.title)}**.`,
    rewrite === null ? '' : `To rewrite first: ${linkTo(rewrite)}`,
    ...drawLacks(stories),
  ];
}

function drawNews(picture: Picture, change: Change): readonly string[] {
  const { added, removed, since } = change;
  const moved = movesOf(change).filter(({ before, after }) => before !== after);
  const rows = moved.map(({ id, before, after }) => {
    return `| ${MOVED[id]} | ${before?.toString() ?? '–'} | ${after?.toString() ?? '–'} | ${difference(before, after)} |`;
  });
  const gone = removed.length === 0 ? '' : `${count(removed.length, 'story is', 'stories are')} gone.`;
  return [
    added.length === 0
      ? '### No story is new or reworded'
      : `### Whom ${count(added.length, 'new or reworded story serves', 'new or reworded stories serve')}`,
    drawServed(added, picture),
    ...drawLacks(added),
    [gone, rows.length === 0 ? `Nothing else has changed since ${escape(since)}.` : ''].join(' ').trim(),
    rows.length === 0
      ? ''
      : `| since ${escape(since)} | before | now | |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`,
  ];
}

/** "Tenant 3, Caretaker 1, nobody described 2" */
function drawServed(stories: readonly PictureStory[], { personas }: Picture): string {
  if (stories.length === 0) return '';
  const served = personas.flatMap(({ id, name }) => {
    const own = stories.filter((story) => story.personas.includes(id)).length;
    return own === 0 ? [] : [`**${escape(name)}** ${own.toString()}`];
  });
  const others = stories.filter((story) => story.personas.length === 0).length;
  const all = others === 0 ? served : [...served, `nobody described ${others.toString()}`];
  return `${all.slice(0, 2 * MOST_LISTED).join(', ')}.`;
}

function drawLacks(stories: readonly PictureStory[]): readonly string[] {
  return [
    drawList(
      'Without an outcome',
      stories.filter(({ rung }) => rung === 0),
    ),
    drawList(
      'Starts from technology',
      stories.filter(({ technology }) => technology === 'said'),
    ),
    drawList(
      'The outcome is no gain yet',
      stories.filter(({ rung }) => rung > 0 && rung < 7),
      true,
    ),
  ];
}

function drawList(title: string, stories: readonly PictureStory[], withRung = false): string {
  if (stories.length === 0) return '';
  const lines = stories.slice(0, MOST_LISTED).map((story) => {
    return `- ${linkTo(story)}${withRung ? `: ${rungWords(story.rung)}` : ''}`;
  });
  const left = stories.length - lines.length;
  return [`**${title}**`, '', ...lines, ...(left === 0 ? [] : [`- and ${left.toString()} more`])].join('\n');
}
