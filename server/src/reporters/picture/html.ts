/** The picture as one page that stands for itself: to hang on a wall, to read on a phone, to follow with a keyboard. */
import { type Change, movesOf } from '../../core/picture/change.js';
import type { Picture } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { drawFrame } from '../html-frame.js';
import { escapeHtml } from '../html-text.js';
import { difference, MOVED } from './change-markdown.js';
import { emptiestWords, headlinesOf, leastServedWords, servedNote } from './headlines.js';
import { drawGains, drawLadder, drawScore, drawTechnology } from './html-bars.js';
import { anchorOfCell, createLinks, drawLink, type LinkOptions, type Links } from './html-links.js';
import { drawMatrix } from './html-matrix.js';
import { drawPeople, drawStrangers } from './html-people.js';
import { drawPlans } from './html-plans.js';
import { drawAll, drawExceptions, drawGood, drawRewrites } from './html-stories.js';
import { pictureStyle } from './html-style.js';
import type { PictureOptions } from './markdown.js';

export function pictureHtml(picture: Picture, { tool, change }: PictureOptions): string {
  return drawFrame({
    title: PICTURE_TITLE,
    style: pictureStyle,
    body: pictureParts(picture, { change }),
    footer: `${escapeHtml(tool.name)} ${escapeHtml(tool.version)}`,
    script: null,
  });
}

export const PICTURE_TITLE = 'Whom we serve';

export interface PartOptions extends LinkOptions {
  readonly change: Change | null;
}

/** What stands on the page, in order; '' for what there is nothing of. */
export function pictureParts(picture: Picture, { change, ...options }: PartOptions): readonly string[] {
  const links = createLinks(picture, options);
  return [
    ...[drawSummary(picture), drawHeadlines(picture, links), change === null ? '' : drawChange(change)],
    ...[drawMatrix(picture), drawPeople(picture, links), drawStrangers(picture, links)],
    `<div class="pair">${drawLadder(picture, links)}<div>${drawGains(picture, links)}${drawTechnology(picture, links)}</div></div>`,
    ...[
      drawRewrites(picture, links),
      drawGood(picture, links),
      drawPlans(picture, links),
      drawExceptions(picture, links),
    ],
    ...[drawScore(picture, links), drawAll(picture, links)],
  ];
}

function drawSummary({ summary, personas, date }: Picture): string {
  const tasks = summary.tasks === 0 ? '' : `, ${count(summary.tasks, 'file')} of technical work left out`;
  const people = personas.length === 0 ? 'nobody described' : `${count(personas.length, 'person', 'people')} described`;
  return `<p class="read">${count(summary.stories, 'story', 'stories')} in ${count(summary.files, 'file')}, ${people}${tasks}. <time datetime="${date}">${date}</time></p>`;
}

function drawHeadlines(picture: Picture, links: Links): string {
  const { leastServed, emptiest, rewrite } = headlinesOf(picture);
  const stages = emptiest && emptiestWords(emptiest, drawName);
  const tiles = [
    leastServed.length === 0
      ? ''
      : drawTile('Least served', leastServedWords(leastServed, drawName), {
          note: servedNote(leastServed),
          to: leastServed.some(({ stories }) => stories.length === 0)
            ? 'people'
            : anchorOfCell(leastServed[0]?.id ?? ''),
        }),
    emptiest === null || stages === null
      ? ''
      : drawTile(stages.label, stages.names, {
          note:
            emptiest.gaps > 0
              ? `a gap for ${count(emptiest.gaps, 'person', 'people')}`
              : `${count(emptiest.gains, 'story', 'stories')} with a gain`,
          to: 'stages',
        }),
    rewrite === null
      ? ''
      : drawTile(
          'Rewrite first',
          `<bdi>${escapeHtml(rewrite.id ?? rewrite.heading ?? rewrite.text.slice(0, 40))}</bdi>`,
          {
            note: `${rewrite.path}, line ${rewrite.line.toString()}`,
            to: links.anchorOf(rewrite.key) === 's0' ? 'all' : 'rewrite',
          },
        ),
  ].filter((tile) => tile !== '');
  return tiles.length === 0 ? '' : `<ul class="tiles">${tiles.join('')}</ul>`;
}

function drawName(name: string): string {
  return `<bdi>${escapeHtml(name)}</bdi>`;
}

function drawTile(title: string, name: string, { note, to }: { readonly note: string; readonly to: string }): string {
  return `<li><a href="#${to}"><span class="title">${title}</span> <strong>${name}</strong> <span class="about"><bdi>${escapeHtml(note)}</bdi></span></a></li>`;
}

function drawChange(change: Change): string {
  const rows = movesOf(change)
    .filter(({ before, after }) => before !== null || after !== null)
    .map(({ id, before, after }) => {
      const cells = [before?.toString() ?? '–', after?.toString() ?? '–', difference(before, after)];
      return `<tr><th scope="row">${MOVED[id]}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
  const { added, removed, since } = change;
  const links = createLinks(change.after);
  const news = added.map(({ key }) => `<li>${drawLink(key, links)}</li>`).join('');
  const gone = removed.length === 0 ? '' : `<p>${count(removed.length, 'story is', 'stories are')} gone.</p>`;
  const list =
    added.length === 0
      ? ''
      : `<details><summary>${count(added.length, 'new or reworded story', 'new or reworded stories')}</summary><ul>${news}</ul></details>`;
  return `<section id="change"><h2>Since <bdi>${escapeHtml(since)}</bdi></h2><table class="plain"><thead><tr><td></td><th scope="col">before</th><th scope="col">now</th><th scope="col">change</th></tr></thead><tbody>${rows.join('')}</tbody></table>${list}${gone}</section>`;
}
