// What two builds say about the same texts: each difference with its file, line, rule and cause.

/**
 * Compares what two builds printed: `report` is the JSON of `lint`, `listing` that of `stories`. Empty where both are
 * equal byte for byte, except for the version of the tool.
 */
export function compareReadings(before, after) {
  if (before.report === after.report && before.listing === after.listing) return [];
  const stories = { before: byPath(before.listing, 'stories'), after: byPath(after.listing, 'stories') };
  const findings = { before: byPath(before.report, 'findings'), after: byPath(after.report, 'findings') };
  const paths = [...new Set([stories, findings].flatMap((each) => [...each.before.keys(), ...each.after.keys()]))];
  const differences = paths.sort().flatMap((path) => {
    const of = (each) => ({ before: each.before.get(path) ?? [], after: each.after.get(path) ?? [] });
    const readings = changedStories(of(stories));
    return [
      ...readings.map(({ line, cause }) => ({ path, line, rule: '(reading)', cause })),
      ...changedFindings(of(findings), of(stories)).map((difference) => ({ path, ...difference })),
    ];
  });
  return differences.length > 0 ? differences : restOf(before, after);
}

/** Nothing but the frame differs: counts, order, fields. */
function restOf(before, after) {
  return ['report', 'listing']
    .filter((name) => withoutVersion(before[name]) !== withoutVersion(after[name]))
    .map((name) => ({ path: '', line: 0, rule: `(${name})`, cause: 'order or form' }));
}

function withoutVersion(text) {
  const { tool, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, tool: tool?.name });
}

function byPath(text, key) {
  return new Map(JSON.parse(text).files.map((file) => [file.path, file[key] ?? []]));
}

const startOf = ({ range }) => `${range.start.line}:${range.start.column}`;
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Two lists paired by `keyOf`; what has no partner is null there. Equal keys are paired in order. */
function paired(before, after, keyOf) {
  const open = new Map();
  for (const each of after) {
    const key = keyOf(each);
    open.set(key, [...(open.get(key) ?? []), each]);
  }
  const pairs = before.map((each) => [each, open.get(keyOf(each))?.shift() ?? null]);
  return [...pairs, ...[...open.values()].flat().map((each) => [null, each])];
}

function changedStories({ before, after }) {
  return paired(before, after, startOf).flatMap(([old, now]) => {
    if (old !== null && now !== null && isSame(old, now)) return [];
    const { line } = (old ?? now).range.start;
    if (old === null) return [{ line, cause: 'story read only now' }];
    if (now === null) return [{ line, cause: 'story no longer read' }];
    const parts = ['persona', 'want', 'outcome', 'criteria'].filter((part) => !isSame(old[part], now[part]));
    return [{ line, cause: `${parts.join(', ') || 'something'} read otherwise` }];
  });
}

function changedFindings(findings, stories) {
  const changed = linesOf(changedStories(stories), stories);
  return paired(findings.before, findings.after, (each) => `${each.ruleId} ${startOf(each)}`).flatMap(([old, now]) => {
    if (old !== null && now !== null && isSame(old, now)) return [];
    const { ruleId: rule, range } = old ?? now;
    const { line } = range.start;
    const reason = changed.has(line) ? 'the story is read otherwise' : 'the same words are judged otherwise';
    if (old === null) return [{ line, rule, cause: `new: ${reason}` }];
    if (now === null) return [{ line, rule, cause: `gone: ${reason}` }];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
      (key) => !isSame(old[key], now[key]),
    );
    return [{ line, rule, cause: `other ${fields.join(', ')}` }];
  });
}

/** All lines of stories that have changed, in either version. */
function linesOf(changes, { before, after }) {
  const starts = new Set(changes.map(({ line }) => line));
  const lines = new Set();
  for (const { range } of [...before, ...after]) {
    if (!starts.has(range.start.line)) continue;
    for (let line = range.start.line; line <= range.end.line; line++) lines.add(line);
  }
  return lines;
}

/** The differences counted by rule and cause, the most frequent first, with some places each. */
export function tableOf(differences, places) {
  const groups = new Map();
  for (const each of differences) {
    const key = `${each.rule}: ${each.cause}`;
    groups.set(key, [...(groups.get(key) ?? []), `${each.path}:${each.line}`]);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([key, at]) => [`${String(at.length).padStart(6)}  ${key}`, ...at.slice(0, places).map((p) => `        ${p}`)])
    .flat()
    .join('\n');
}
