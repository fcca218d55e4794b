// The chart of docs/performance.md: a bar for each tool and kind of text, as long as the logarithm of its ratio.
const BAR = 18;
const LEFT = 190;
const WIDTH = 720;
const COLOURS = ['#3f6f52', '#8a6d3b', '#7a7a7a', '#6b5b95', '#a05555', '#4a7a94'];
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function drawChart(cold) {
  const groups = cold.map(({ title, all, few }) => ({ title, bars: [...all, ...[...few].slice(1)] }));
  const most = Math.max(10, ...groups.flatMap(({ bars }) => bars.map(([, { ratio }]) => ratio)));
  const lengthOf = (ratio) => 4 + (Math.log(Math.max(1, ratio)) / Math.log(most)) * (WIDTH - LEFT - 90);
  let y = 34;
  const parts = groups.flatMap(({ title, bars }) => {
    const heading = `<text x="12" y="${(y += 22)}" font-weight="bold">${escape(title)}</text>`;
    y += 6;
    const lines = bars.map(([name, { ratio }], i) => {
      const top = y;
      y += BAR + 4;
      const said = ratio < 10 ? ratio.toFixed(1) : Math.round(ratio);
      const length = lengthOf(ratio).toFixed(1);
      return [
        `<text x="${LEFT - 8}" y="${top + 13}" text-anchor="end">${escape(name)}</text>`,
        `<rect x="${LEFT}" y="${top}" width="${length}" height="${BAR}" rx="2" fill="${COLOURS[i % COLOURS.length]}"/>`,
        `<text x="${LEFT + Number(length) + 6}" y="${top + 13}">${said} ×</text>`,
      ].join('');
    });
    return [heading, ...lines];
  });
  const height = y + 14;
  const title = 'Processor time beside customer-first (logarithmic)';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#222" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fdfcf9"/>
<text x="12" y="24" font-size="15" font-weight="bold">${title}</text>
${parts.join('\n')}
</svg>
`;
}
