// Reads labels: one story a line, what readers think of its persona, technology and outcome.

const needed = ['file', 'line', 'persona', 'technology', 'outcome', 'sure'];

/** The labels of a tab-separated text with a header; a sentence with file and line where one is broken. */
export function parseLabels(text, path) {
  const [header = '', ...rows] = text.split(/\r?\n/);
  const columns = header.split('\t');
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) return `${path}:1: the header has no column “${missing.join('”, “')}”.`;
  const labels = [];
  for (const [i, row] of rows.entries()) {
    if (row === '') continue;
    const cells = row.split('\t');
    const label = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
    const line = Number(label.line);
    if (!Number.isInteger(line) || line < 1) return `${path}:${i + 2}: “${label.line}” is no line number.`;
    labels.push({ ...label, line, isSure: label.sure === 'y', project: label.file.split('/')[0] });
  }
  return labels;
}
