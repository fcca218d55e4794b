// What there is to learn from: labelled stories of public repositories as they were seen once, and stories written for it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { storiesOf } from './engine.mjs';

const here = new URL('./', import.meta.url);
const SEEN = new URL('seen.gz', here);

/**
 * One story: `group` is what may not stand on both sides of a fold, `readings` what each reader says of it, `seen` what
 * the engine sees. Nothing here is anybody's text.
 */
export function allRows() {
  return [...labelledRows(), ...writtenRows()];
}

/** The labelled stories, in the order of labels.tsv; those that the engine did not read are left out. */
export function labelledRows() {
  const { signals, stories } = JSON.parse(gunzipSync(readFileSync(SEEN)).toString());
  const named = (ids) => ids.map((id) => signals[id]);
  return labels().flatMap((label, i) => {
    const story = stories[i];
    if (story === null || story === undefined) return [];
    const [wish, outcome] = story;
    return [{ ...label, isWritten: false, seen: { wish: named(wish), outcome: named(outcome) } }];
  });
}

/** The lines of labels.tsv, with both readings. */
export function labels() {
  return table(new URL('labels.tsv', here)).map(({ group, repository, path, line, sure, ...cells }) => ({
    ...{ group, repository, path, line: Number(line), isSure: sure === 'y' },
    // Chosen by what the engine was in doubt about; the others were taken as they came.
    isChosen: group.startsWith('more ') && cells.taken !== 'as they came',
    hasOtherReaders: group.startsWith('more '),
    readings: ['first', 'second']
      .map((reader) => ({ technology: cells[`${reader} technology`], outcome: cells[`${reader} outcome`] }))
      .filter(({ outcome }) => outcome !== ''),
  }));
}

/** The stories of learning/written; each file is a project of counterfactual sets, each set a group of its own. */
export function writtenRows() {
  const folder = new URL('written/', here);
  const files = readdirSync(folder).sort();
  return files.flatMap((file) =>
    table(new URL(file, folder)).flatMap(({ set, story, technology, outcome }) => {
      const [read] = storiesOf(`${story}\n`, 'story.md');
      if (read === undefined) return [];
      return [
        {
          group: `written ${set}`,
          isSure: true,
          isChosen: false,
          hasOtherReaders: false,
          isWritten: true,
          readings: [{ technology, outcome }],
          seen: read.seen,
        },
      ];
    }),
  );
}

/** A story begins where its label says, give or take so many lines. */
const NEAR = 3;
/** A signal that fewer groups show is never learned, and not kept. */
const LEAST_GROUPS = 4;

/** Looks at all labelled stories anew, in texts under `folders` (OWNER__NAME/path), and keeps what is seen; returns the counts. */
export function lookAgain(folders) {
  const seen = new Map();
  const storiesIn = (repository, path) => {
    const key = `${repository.replace('/', '__')}/${path}`;
    if (!seen.has(key)) {
      const file = folders.map((folder) => `${folder}/${key}`).find((name) => existsSync(name));
      seen.set(key, file === undefined ? [] : storiesOf(readFileSync(file, 'utf8'), path));
    }
    return seen.get(key);
  };
  const rows = labels();
  const found = rows.map(({ repository, path, line }) =>
    storiesIn(repository, path).find(({ first, last }) => first <= line && line <= last && line - first <= NEAR),
  );
  const labelled = found.flatMap((story, i) =>
    story === undefined ? [] : [{ group: rows[i].group, seen: story.seen }],
  );
  const signals = sharedSignals(
    [...labelled, ...writtenRows()].map(({ group, seen }) => ({ group, signals: [...seen.wish, ...seen.outcome] })),
  );
  const idOf = new Map(signals.map((signal, id) => [signal, id]));
  // Sorted, so that nobody can tell the order of the words.
  const ids = (names) => [...new Set(names)].flatMap((name) => idOf.get(name) ?? []).sort((a, b) => a - b);
  const stories = found.map((story) => (story === undefined ? null : [ids(story.seen.wish), ids(story.seen.outcome)]));
  writeFileSync(SEEN, gzipSync(JSON.stringify({ signals, stories }), { level: 9 }));
  return { labelled: rows.length, seen: found.filter((story) => story !== undefined).length, signals: signals.length };
}

/** The signals that enough groups show, of things with a `group` and `signals`. */
export function sharedSignals(things) {
  const groups = new Map();
  for (const { group, signals } of things)
    for (const signal of signals) groups.set(signal, (groups.get(signal) ?? new Set()).add(group));
  return [...groups]
    .filter(([, set]) => set.size >= LEAST_GROUPS)
    .map(([signal]) => signal)
    .sort();
}

/** The lines of a tab-separated file with a header, as objects. */
export function table(url) {
  const [header, ...rows] = readFileSync(url, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']));
  });
}
