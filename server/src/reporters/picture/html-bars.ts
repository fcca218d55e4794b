/** Rows of a name, a number that opens its stories, and a bar; a table for whoever does not see the bars. */
import type { Picture } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import { drawLink, drawNumber, type Links } from './html-links.js';
import { DIMENSIONS, GAINS, percent, rungWords } from '../../core/picture/words.js';

interface Bar {
  /** HTML. */
  readonly name: string;
  readonly value: string;
  /** From 0 to 1; null for no bar. */
  readonly share: number | null;
  readonly tone: 'good' | 'fair' | 'poor';
  /** HTML below the name. */
  readonly note?: string;
}

function drawBars(bars: readonly Bar[], [first, second]: readonly [string, string]): string {
  const rows = bars.map(({ name, value, share, tone, note = '' }) => {
    const width =
      share === null || share === 0
        ? ''
        : `<span class="bar ${tone}" style="width:${(share * 100).toFixed(1)}%"></span>`;
    const below = note === '' ? '' : `<span class="note">${note}</span>`;
    return `<tr><th scope="row">${name}${below}</th><td class="value">${value}</td><td class="track" aria-hidden="true">${width}</td></tr>`;
  });
  return `<table class="bars"><thead class="hidden"><tr><th scope="col">${first}</th><th scope="col">${second}</th><td></td></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** The best rung on top, as one climbs. */
export function drawLadder({ ladder, stories }: Picture, links: Links): string {
  if (stories.length === 0) return '';
  const bars = [...ladder].reverse().flatMap(({ rung, stories: here, asked }): readonly Bar[] => {
    if (rung === 1 && here.length === 0) return [];
    const note = asked.length === 0 ? '' : `${asked.length.toString()} of them to look at again`;
    const tone = rung >= 7 ? 'good' : rung >= 5 ? 'fair' : 'poor';
    return [{ name: rungWords(rung), value: drawNumber(here, links), share: here.length / stories.length, tone, note }];
  });
  return `<section id="outcomes"><h2>What comes of it</h2><p class="lead">The “so that” of each story is …</p>${drawBars(bars, ['Outcome', 'Stories'])}</section>`;
}

export function drawGains({ gains, stories }: Picture, links: Links): string {
  if (stories.length === 0) return '';
  const bars = GAINS.map(([gain, name]): Bar => {
    const here = gains[gain];
    const tone = gain === 'customer' || gain === 'both' ? 'good' : gain === 'nobody' ? 'poor' : 'fair';
    return { name, value: drawNumber(here, links), share: here.length / stories.length, tone };
  });
  return `<section id="gains"><h2>Who gains</h2>${drawBars(bars, ['Who', 'Stories'])}</section>`;
}

export function drawTechnology({ technology, stories }: Picture, links: Links): string {
  const { said, asked, titles } = technology;
  if (stories.length === 0 && titles.length === 0) return '';
  const bars: readonly Bar[] = [
    { name: 'start from technology', keys: said, tone: 'poor' as const },
    ...(asked.length === 0 ? [] : [{ name: 'perhaps do', keys: asked, tone: 'fair' as const }]),
  ].map(({ name, keys, tone }) => {
    return {
      name,
      value: drawNumber(keys, links),
      share: stories.length === 0 ? 0 : keys.length / stories.length,
      tone,
    };
  });
  const plans = titles.map((title) => `<li><bdi>${escapeHtml(title.text)}</bdi> ${links.place(title)}</li>`);
  const list =
    plans.length === 0
      ? ''
      : `<p class="lead">Plans that start from technology:</p><ul class="plans">${plans.join('')}</ul>`;
  return `<section id="technology"><h2>What is only technology</h2>${drawBars(bars, ['Stories that', 'Stories'])}${list}</section>`;
}

/** Last, and as parts: how they move matters more than where they are. */
export function drawScore({ score: { total, base, dimensions } }: Picture, links: Links): string {
  const title = '<h2>Score</h2>';
  const stories = count(base, 'story', 'stories');
  if (total === null) {
    return `<section id="score">${title}<p>${stories}: too few for a score. From five on there is one.</p></section>`;
  }
  const bars = dimensions.map(({ id, value, weight, stories: keys }): Bar => {
    const { title: name, asks, missing } = DIMENSIONS[id];
    const tone = value === null || value >= 0.8 ? 'good' : value >= 0.5 ? 'fair' : 'poor';
    const first = keys[0] === undefined || value === 1 ? '' : `, such as ${drawLink(keys[0], links)}`;
    const note = value === null ? `not measured: ${missing}` : `${asks}; counts ${weight.toString()}${first}`;
    return { name, value: value === null ? '–' : percent(value), share: value, tone, note };
  });
  return `<section id="score">${title}${drawBars(bars, ['Part', 'Share'])}<p class="lead"><strong>${total.toString()} of 100</strong> from ${stories}. How the parts move matters more than where they are.</p></section>`;
}
