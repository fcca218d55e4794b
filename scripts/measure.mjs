// npm run measure -- --labels FILE --stories DIR [--plain DIR]: how often the built engine is right about labelled stories.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLabels } from './measure/labels.mjs';
import { scoreOf } from './measure/score.mjs';
import { countPlain, tableOf } from './measure/table.mjs';
import { root } from './steps.mjs';

const usage = `Usage: npm run measure -- --labels FILE --stories DIR [--plain DIR] [--only REPOSITORIES] [--json]

  --labels FILE        tab-separated, with a header: file, line, persona, technology, outcome, sure (y or n), and language
                       where it is not English; “?” where readers do not agree
  --stories DIR        the texts; every folder in it is a project of its own
  --plain DIR          ordinary Markdown, on which nothing should be said
  --only FILE          count only the projects named in this file, one a line
  --json               the figures as JSON`;

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    stories: { type: 'string' },
    plain: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const built = join(root, 'dist/index.mjs');
if (values.labels === undefined || values.stories === undefined) stop(usage);
if (!existsSync(built)) stop('The engine is not built yet: npm run build makes it.');
for (const path of [values.labels, values.stories, values.plain, values.only]) {
  if (path !== undefined && !existsSync(path)) stop(`There is no ${path}.`);
}

const { lint, listStories } = await import(built);
const wanted =
  values.only === undefined ? null : new Set(readFileSync(values.only, 'utf8').split('\n').filter(Boolean));
const parsed = parseLabels(readFileSync(values.labels, 'utf8'), values.labels);
if (typeof parsed === 'string') stop(parsed);
const labels = parsed.filter(({ project }) => wanted === null || wanted.has(project));
if (labels.length === 0) stop(`No label of ${values.labels} is to be counted.`);

const score = scoreOf(labels, await readProjects(values.stories));
const plain = values.plain === undefined ? null : countPlain(await readProjects(values.plain));
console.log(values.json ? JSON.stringify({ ...score, plain }, null, 2) : tableOf(score, plain));

/** What the engine reads and finds in every project of a folder: path -> stories and findings. */
async function readProjects(folder) {
  const files = new Map();
  for (const project of readdirSync(folder).sort()) {
    const cwd = join(folder, project);
    if (!statSync(cwd).isDirectory()) continue;
    const [report, listing] = [await lint({ cwd, baseline: false }), await listStories({ cwd })];
    const stories = new Map(listing.files.map((file) => [file.path, file.stories]));
    for (const { path, findings } of report.files) {
      files.set(`${project}/${path}`, { findings, stories: stories.get(path) ?? [] });
    }
  }
  return files;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
