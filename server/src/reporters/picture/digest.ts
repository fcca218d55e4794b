/** What a change means for people, short enough for a comment on a pull request. */
import { type Change, movesOf } from '../../core/picture/change.js';
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { REPORT_MARK } from '../../core/document/own-report.js';
import { escapeMarkdown as escape } from '../markdown-text.js';
import { difference, MOVED } from './change-markdown.js';
import { headlinesOf, leastServedWords, servedNote } from './headlines.js';
import { drawEmptiest, drawEmptiness, type PictureOptions } from './markdown.js';
import { linkTo } from './markdown-links.js';
import { rungWords } from '../../core/picture/words.js';

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
    `### For whom ${count(summary.stories, 'story is', 'stories are')}`,
    drawServed(stories, picture),
    leastServed.length === 0
      ? ''
      : `Least served: ${leastServedWords(leastServed, (name) => `**${escape(name)}**`)}, ${servedNote(leastServed)}.`,
    emptiest === null ? '' : `${drawEmptiest(emptiest)}, ${drawEmptiness(emptiest)}.`,
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
      : `### For whom ${count(added.length, 'new or reworded story is', 'new or reworded stories are')}`,
    drawServed(added, picture),
    ...drawLacks(added),
    [gone, rows.length === 0 ? `Nothing else has changed since ${escape(since)}.` : ''].join(' ').trim(),
    rows.length === 0
      ? ''
      : `| since ${escape(since)} | before | now | |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`,
  ];
}

/** "3 for Tenant, 1 for Caretaker, 2 for people whom no file describes" */
function drawServed(stories: readonly PictureStory[], { personas }: Picture): string {
  if (stories.length === 0) return '';
  const served = personas.flatMap(({ id, name }) => {
    const own = stories.filter((story) => story.personas.includes(id)).length;
    return own === 0 ? [] : [`${own.toString()} for **${escape(name)}**`];
  });
  const others = stories.filter((story) => story.personas.length === 0).length;
  const all = others === 0 ? served : [...served, `${others.toString()} for people whom no file describes`];
  return `${all.slice(0, 2 * MOST_LISTED).join(', ')}.`;
}

function drawLacks(stories: readonly PictureStory[]): readonly string[] {
  return [
    drawList(
      'Nothing gets better yet: no outcome is written',
      stories.filter(({ rung }) => rung === 0),
    ),
    drawList(
      'These start from technology',
      stories.filter(({ technology }) => technology === 'said'),
    ),
    drawList(
      'These give a reason, but nobody gains by it yet',
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
