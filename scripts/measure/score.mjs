// Compares labels with what the engine read and found.

/** What is asked of every story: which column holds the answer, which answers count, which rules say so. */
export const questions = [
  [
    'technology first',
    'technology',
    ['means', 'goal'],
    ['technology-in-want', 'technology-as-goal', 'tool-before-need'],
  ],
  ['no outcome', 'outcome', ['none'], ['missing-outcome']],
  ['outcome repeats the want', 'outcome', ['repeats'], ['outcome-repeats-want']],
  ['outcome is a state of a system', 'outcome', ['implementation'], ['outcome-is-implementation']],
  ['outcome is one more screen', 'outcome', ['feature'], ['outcome-is-a-feature']],
  ['outcome is good words only', 'outcome', ['vague'], ['outcome-vague']],
  ['outcome is only ours', 'outcome', ['inside-out'], ['outcome-inside-out']],
  ['anybody', 'persona', ['generic'], ['generic-persona']],
  ['a system', 'persona', ['system'], ['system-as-persona']],
  ['a builder', 'persona', ['builder'], ['internal-role-persona']],
].map(([name, column, answers, rules]) => ({ name, column, answers: new Set(answers), rules: new Set(rules) }));

/** A story begins where its label says, give or take so many lines. */
const near = 3;

/**
 * `files` holds stories and findings by path. Every question has four tallies of right, wrong and missed: `said` and
 * `heard` (said or asked), each over sure and over all labels. A story that is not read counts as missed.
 */
export function scoreOf(labels, files) {
  const tallies = questions.map(({ name }) => ({ name, said: voices(), heard: voices() }));
  const stories = { labelled: 0, read: 0, lookAlikes: 0, lookAlikesRead: 0 };
  const clean = { stories: 0, said: 0, asked: 0 };
  for (const label of labels) {
    const file = files.get(label.file);
    const story = file?.stories.find(({ range }) => startsNear(range, label.line));
    if (label.persona === 'notstory') {
      stories.lookAlikes++;
      if (story !== undefined) stories.lookAlikesRead++;
      continue;
    }
    stories.labelled++;
    if (story !== undefined) stories.read++;
    const found = story === undefined ? [] : file.findings.filter(({ range }) => overlaps(range, story.range));
    questions.forEach((question, i) => count(tallies[i], question, label, found));
    if (isClean(label) && story !== undefined) countClean(clean, found);
  }
  return { stories, clean, questions: tallies };
}

const tally = () => ({ right: 0, wrong: 0, missed: 0 });
const voices = () => ({ sure: tally(), all: tally() });

function count({ said, heard }, { column, answers, rules }, label, found) {
  // Where readers do not agree, nobody is right or wrong.
  if (label[column] === '?') return;
  const isTrue = answers.has(label[column]);
  const about = found.filter(({ ruleId }) => rules.has(ruleId));
  for (const [voice, isHeard] of [
    [said, about.some(({ severity }) => severity !== 'info')],
    [heard, about.length > 0],
  ]) {
    if (!isTrue && !isHeard) continue;
    const kind = isTrue && isHeard ? 'right' : isTrue ? 'missed' : 'wrong';
    voice.all[kind]++;
    if (label.isSure) voice.sure[kind]++;
  }
}

/** Nothing should be said about these. */
function isClean({ isSure, persona, technology, outcome }) {
  return isSure && persona === 'specific' && technology === 'none' && outcome === 'ok';
}

function countClean(clean, found) {
  const about = found.filter(({ ruleId }) => questions.some(({ rules }) => rules.has(ruleId)));
  clean.stories++;
  if (about.some(({ severity }) => severity !== 'info')) clean.said++;
  else if (about.length > 0) clean.asked++;
}

function startsNear({ start, end }, line) {
  return start.line <= line && line <= end.line && line - start.line <= near;
}

function overlaps(a, b) {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}
