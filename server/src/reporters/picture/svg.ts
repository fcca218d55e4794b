/** The picture as one drawing: for a wiki, a slide, a wall. It loads nothing, and is dark where the reader’s page is. */
import type { Picture } from '../../core/picture/shape.js';
import { DIMENSIONS, GAINS, percent, rungWords } from '../../core/picture/words.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import { emptiestWords, headlinesOf, leastServedWords, servedNote } from './headlines.js';
import type { PictureOptions } from './markdown.js';
import { type Bar, drawChart, drawWords } from './svg-parts.js';
import { drawMatrix } from './svg-matrix.js';

const WIDTH = 960;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;

export function pictureSvg(picture: Picture, { tool }: PictureOptions): string {
  const parts: string[] = [];
  let y = EDGE + 20;
  parts.push(drawWords({ x: EDGE, y, text: 'Whom we serve', size: 28, tone: 'ink bold' }));
  y += 26;
  parts.push(drawWords({ x: EDGE, y, text: summaryOf(picture), tone: 'soft' }));
  for (const line of headlinesIn(picture)) {
    y += 26;
    parts.push(drawWords({ x: EDGE, y, text: line, size: 16, width: INNER }));
  }
  y += 34;
  const matrix = drawMatrix(picture, EDGE, y, INNER);
  parts.push(matrix.svg);
  y += matrix.height === 0 ? 0 : matrix.height + 30;
  const half = (INNER - 48) / 2;
  const left = drawChart(
    { title: 'The “so that” of each story is …', bars: ladderIn(picture) },
    { x: EDGE, y, width: half },
  );
  const right = drawChart({ title: 'Who gains', bars: gainsIn(picture) }, { x: EDGE + half + 48, y, width: half });
  const score = drawChart(scoreIn(picture), { x: EDGE + half + 48, y: y + right.height + 20, width: half });
  parts.push(left.svg, right.svg, score.svg);
  y += Math.max(left.height, right.height + 20 + score.height) + 24;
  parts.push(drawWords({ x: EDGE, y, text: `${tool.name} ${tool.version}`, size: 11, tone: 'soft' }));
  return frame(y + 20, picture, parts);
}

function frame(height: number, picture: Picture, parts: readonly string[]): string {
  const size = `${WIDTH.toString()} ${Math.ceil(height).toString()}`;
  const told = [summaryOf(picture), ...headlinesIn(picture)].join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${WIDTH.toString()}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif">
<title id="t">Whom we serve</title>
<desc id="d">${escapeHtml(told)}</desc>
<style>${STYLE}</style>
<rect width="100%" height="100%" class="paper"/>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
}

function summaryOf({ summary, date }: Picture): string {
  return `${count(summary.stories, 'story', 'stories')} in ${count(summary.files, 'file')}, ${date}`;
}

function headlinesIn(picture: Picture): readonly string[] {
  const { leastServed, emptiest, rewrite } = headlinesOf(picture);
  const plain = (name: string): string => name;
  const stages = emptiest === null ? null : emptiestWords(emptiest, plain);
  return [
    leastServed.length === 0 ? '' : `Least served: ${leastServedWords(leastServed, plain)}, ${servedNote(leastServed)}`,
    stages === null || emptiest === null
      ? ''
      : `${stages.label}: ${stages.names}, a gap for ${count(emptiest.gaps, 'person', 'people')}`,
    rewrite === null ? '' : `Rewrite first: ${rewrite.id === null ? '' : `${rewrite.id} `}${rewrite.text}`,
  ].filter((line) => line !== '');
}

function ladderIn({ ladder, stories }: Picture): readonly Bar[] {
  const shown = ladder.filter(({ rung, stories: here }) => rung !== 1 || here.length > 0);
  return shown.reverse().map(({ rung, stories: here }) => ({
    name: rungWords(rung),
    value: here.length.toString(),
    share: here.length / Math.max(1, stories.length),
    tone: rung >= 7 ? 'good' : rung >= 5 ? 'fair' : 'poor',
  }));
}

function gainsIn({ gains, stories }: Picture): readonly Bar[] {
  return GAINS.map(([gain, name]) => ({
    name,
    value: gains[gain].length.toString(),
    share: gains[gain].length / Math.max(1, stories.length),
    tone: gain === 'customer' || gain === 'both' ? 'good' : gain === 'nobody' ? 'poor' : 'fair',
  }));
}

function scoreIn({ score: { total, base, dimensions } }: Picture): {
  readonly title: string;
  readonly bars: readonly Bar[];
} {
  if (total === null) return { title: `${count(base, 'story', 'stories')}: too few for a score`, bars: [] };
  const bars = dimensions.map(({ id, value }): Bar => {
    const tone = value === null || value >= 0.8 ? 'good' : value >= 0.5 ? 'fair' : 'poor';
    return { name: DIMENSIONS[id].title, value: value === null ? '–' : percent(value), share: value ?? 0, tone };
  });
  return { title: `Score: ${total.toString()} of 100`, bars };
}

const STYLE = `
.paper { fill: #fbfaf8; } .ink, .on-heat1, .on-heat2, .on-heat3, .on-weak { fill: #23262d; } .soft { fill: #5d6470; } .bold, [class^="on-"] { font-weight: 600; }
.heat1 { fill: #e3f3ec; } .heat2 { fill: #bfe3d3; } .heat3 { fill: #8accb1; } .heat4 { fill: #4faf8c; } .on-heat4 { fill: #06231a; } .weak { fill: #fdeecb; }
.gap { fill: #fdf0ee; stroke: #b3261e; stroke-dasharray: 4 3; } .on-gap { fill: #b3261e; } .good { fill: #1d7a5f; } .fair { fill: #8a5a00; } .poor { fill: #b3261e; }
@media (prefers-color-scheme: dark) { .paper { fill: #16181d; } .ink, .on-heat1, .on-heat2, .on-heat3, .on-weak { fill: #e6e4df; } .soft { fill: #a3a9b5; }
.heat1 { fill: #1c3029; } .heat2 { fill: #1f4638; } .heat3 { fill: #23604b; } .heat4 { fill: #2a7d61; } .on-heat4 { fill: #f2fffa; } .weak { fill: #4a3812; }
.gap { fill: #331c1a; stroke: #ff9d94; } .on-gap { fill: #ff9d94; } .good { fill: #6fd0ac; } .fair { fill: #f2c66d; } .poor { fill: #ff9d94; } }
`;
