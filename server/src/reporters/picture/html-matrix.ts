/** People by stages, as a table: colour says it at a glance, words in each cell say it to everybody. */
import type { Cell, Picture, Row } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import { anchorOfCell } from './html-links.js';

export function drawMatrix(picture: Picture): string {
  const { stages, matrix } = picture;
  if (matrix.length === 0) return '';
  const title = '<h2 id="stages">Where in their life</h2>';
  if (stages.length === 0) {
    return `<section>${title}<p>No story says in which stage of somebody’s life with you it stands. A line <code>Stage: leave</code> below a story does, or <code>stage: leave</code> at the top of a file, or a heading of that name. A file <code>journey.yaml</code> says which stages there are.</p></section>`;
  }
  const most = Math.max(1, ...matrix.flatMap(({ cells }) => cells.map(({ gains }) => gains.length)));
  const head = stages
    .map((stage) => `<th scope="col"><span><bdi>${escapeHtml(stage.title)}</bdi></span></th>`)
    .join('');
  const hasUnplaced = matrix.some(({ unplaced }) => unplaced.length > 0);
  const last = hasUnplaced ? '<th scope="col" class="unplaced"><span>no stage said</span></th>' : '';
  const rows = matrix.map((row) => drawRow(row, picture, { most, hasUnplaced })).join('\n');
  return `<section>${title}
<div class="scroll" role="region" aria-labelledby="stages" tabindex="0"><table class="matrix">
<caption class="hidden">Stories by person and stage</caption>
<thead><tr><td></td>${head}${last}</tr></thead>
<tbody>
${rows}
</tbody></table></div>
${drawLegend(matrix)}</section>`;
}

interface Drawing {
  /** The most gains in one cell. */
  readonly most: number;
  readonly hasUnplaced: boolean;
}

function drawRow({ persona, cells, unplaced }: Row, { personas }: Picture, { most, hasUnplaced }: Drawing): string {
  const name = personas.find(({ id }) => id === persona)?.name ?? null;
  const head = name === null ? 'nobody described' : `<bdi>${escapeHtml(name)}</bdi>`;
  const drawn = cells.map((cell) => drawCell(cell, anchorOfCell(persona, cell.stage), most)).join('');
  const last = hasUnplaced
    ? `<td class="unplaced">${drawUnplaced(unplaced.length, anchorOfCell(persona, ''))}</td>`
    : '';
  return `<tr${name === null ? ' class="nobody"' : ''}><th scope="row">${head}</th>${drawn}${last}</tr>`;
}

function drawUnplaced(number: number, anchor: string): string {
  return number === 0 ? '' : `<a href="#${anchor}">${number.toString()}</a>`;
}

const SHADES = 4;

function drawCell({ stories, gains, state }: Cell, anchor: string, most: number): string {
  if (state === 'never')
    return '<td class="never"><span aria-hidden="true">·</span><span class="hidden">never comes here</span></td>';
  if (state === 'empty')
    return '<td class="empty"><span aria-hidden="true">–</span><span class="hidden">no story</span></td>';
  if (state === 'gap') return '<td class="gap">gap</td>';
  const shade = state === 'weak' ? 'weak' : `heat${Math.max(1, Math.ceil((SHADES * gains.length) / most)).toString()}`;
  const all = stories.length === gains.length ? '' : ` <small>of ${stories.length.toString()}</small>`;
  const label = `${gains.length.toString()} of ${count(stories.length, 'story', 'stories')} with a gain`;
  return `<td class="${shade}"><a href="#${anchor}" aria-label="${label}"><b>${gains.length.toString()}</b>${all}</a></td>`;
}

function drawLegend(matrix: readonly Row[]): string {
  const states = new Set(matrix.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const parts = [
    states.has('served')
      ? '<li><span class="key heat3">3</span> stories that say a gain; the darker, the more</li>'
      : '',
    states.has('weak') ? '<li><span class="key weak">0 of 2</span> stories, but none says a gain</li>' : '',
    states.has('gap') ? '<li><span class="key gap">gap</span> their life leads here, and no story does</li>' : '',
    states.has('empty') ? '<li><span class="key">–</span> no story</li>' : '',
    states.has('never') ? '<li><span class="key">·</span> they never come here</li>' : '',
  ];
  return `<ul class="legend">${parts.join('')}</ul>`;
}
