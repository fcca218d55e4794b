// node bench/growth.mjs: how the cost of one file grows with its length, by shape; prints JSON. All in one process, which is warm.
import { lintText } from '../dist/index.mjs';
import { exponentOf } from './measured.mjs';
import { costly, written } from './shapes.mjs';

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** A size that takes longer than this is the last one of its shape. */
const ENOUGH_MS = 1500;
const LINE = 100;

async function milliseconds(text) {
  const before = process.cpuUsage();
  await lintText(text, { fileName: 'stories.md', baseline: false });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function growthOf(makeText) {
  const points = [];
  for (const size of SIZES) {
    const text = makeText(size);
    const times = [];
    // Small ones are over before they can be measured, and cold the first time.
    const runs = Math.max(1, Math.min(6, 100_000 / text.length));
    for (let run = 0; run < runs; run++) times.push(await milliseconds(text));
    points.push([text.length, Math.min(...times)]);
    if (points.at(-1)[1] > ENOUGH_MS) break;
  }
  return points;
}

const shapes = {
  ...Object.fromEntries(Object.entries(written).map(([name, make]) => [name, (size) => make(size / LINE)])),
  ...costly,
};
const rows = [];
for (const [name, makeText] of Object.entries(shapes)) {
  const points = await growthOf(makeText);
  rows.push({ name, points, exponent: points.length > 1 ? exponentOf(points) : null });
}
console.log(JSON.stringify(rows));
