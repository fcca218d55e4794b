// The figures as a table for people.

/** How many files of ordinary Markdown have anything said, and how many only something asked. */
export function countPlain(files) {
  const counts = { files: files.size, said: 0, asked: 0 };
  for (const { findings } of files.values()) {
    if (findings.some(({ severity }) => severity !== 'info')) counts.said++;
    else if (findings.length > 0) counts.asked++;
  }
  return counts;
}

const voices = [
  ['said, sure labels', ({ said }) => said.sure],
  ['said, all labels', ({ said }) => said.all],
  ['said or asked, all labels', ({ heard }) => heard.all],
];

/** A Markdown table: of what is said, how much is right; of what is there, how much is found; and how many there are. */
export function tableOf({ stories, clean, questions }, plain) {
  const rows = questions.map((each) => [each.name, ...voices.map(([, pick]) => cell(pick(each)))]);
  const head = ['right / found (of)', ...voices.map(([title]) => title)];
  const lines = [
    `Stories read: ${stories.read} of ${stories.labelled} (${share(stories.read, stories.labelled)}); look-alikes read as stories: ${stories.lookAlikesRead} of ${stories.lookAlikes}.`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...rows.map(row),
    '',
    `Stories with nothing wrong: something said in ${clean.said} of ${clean.stories}, only asked in ${clean.asked}.`,
  ];
  if (plain !== null) {
    lines.push(
      `Ordinary Markdown: something said in ${plain.said} of ${plain.files} files, only asked in ${plain.asked}.`,
    );
  }
  return lines.join('\n');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function cell({ right, wrong, missed }) {
  return `${share(right, right + wrong)} / ${share(right, right + missed)} (${right + missed})`;
}

function share(part, whole) {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
