// Writes down what the rules say about themselves: in their pages, in the index of all rules, in the README and in the guide to presets.
import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { loadTypeScript } from './load-typescript.mjs';
import { replaceBlock } from './replace-block.mjs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const sources = [
  "export { z } from 'zod';",
  "export { getPresetRules, presetNames, presetPurposes } from './server/src/core/config/presets.js';",
  "export { severities } from './server/src/core/finding/finding.js';",
  "export { rules } from './server/src/core/rules/index.js';",
  "export { readFixture } from './test/support/fixture.js';",
  "export { lintTexts } from './test/support/lint-text.js';",
  "export { readExamples } from './test/support/rule-doc.js';",
];

function printTable(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** "recommended, core, strict, discovery (warning)": where the rule is on, and how strongly where that differs. */
function describePresets(rule, { getPresetRules, presetNames, rules }) {
  return presetNames
    .map((name) => ({ name, severity: getPresetRules(name, rules)[rule.id] ?? 'off' }))
    .filter(({ severity }) => severity !== 'off')
    .map(({ name, severity }) => (severity === rule.severity ? name : `${name} (${severity})`))
    .join(', ');
}

/** What the rule says about its own examples and fixtures. */
function findingsOf(rule, { readExamples, readFixture, lintTexts }) {
  const fixture = `test/rules/${rule.id}.md`;
  const cases = existsSync(new URL(fixture, root)) ? readFixture(read(fixture)) : [];
  const inputs = [
    ...readExamples(read(`docs/rules/${rule.id}.md`)),
    ...cases.map((each) => ({ ...each, options: { [rule.id]: each.options } })),
  ];
  const findings = inputs.flatMap((input) => [...lintTexts(input).values()].flat());
  return findings.filter(({ ruleId }) => ruleId === rule.id);
}

/** Which kinds of fix they bring about. */
function describeFixes(findings) {
  const kinds = new Set(findings.flatMap(({ fixes }) => fixes).map(({ kind }) => kind));
  if (kinds.has('fix')) return kinds.has('suggestion') ? 'automatic, and suggestions' : 'automatic';
  return kinds.has('suggestion') ? 'suggestions' : 'none';
}

/** "error or info": the rule's severity, and the lower ones of what it is less sure about. */
function describeSeverity(rule, findings, { severities }) {
  const found = new Set([rule.severity, ...findings.map(({ severity }) => severity)]);
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    severities.filter((severity) => found.has(severity)),
  );
}

function printFacts({ rule, severity, presets, fixes }) {
  const header = ['Part', 'Default severity', 'Stage', 'Preset', 'Quick fix'];
  const row = [rule.part, severity, rule.stage, presets, fixes];
  return [`**${rule.requires}**`, '', printTable(header, [row]), '', `Rests on: ${rule.source}`].join('\n');
}

/** Of rules that weigh evidence, and so ask where they are not sure. */
const questionText = [
  'What is sure is said, as a warning or as the configuration has it. What is likely is asked: the message is a question, the editor shows it as a hint, the command line counts it with the infos, and no build fails on it.',
  '',
  'If the answer is yes, give it once, with the light bulb or with `customer-first answer FILE:LINE --because "…"`, and it is not asked again. `customer-first explain --at FILE:LINE` says what speaks for and against it. More: [Questions and answers](../guides/questions.md).',
].join('\n');

/** "warning or info": what a rule says, and what it only asks. */
function withQuestion(page, { rule, path }) {
  return rule.weighs === undefined ? page : replaceBlock(page, { path, name: 'question', text: questionText });
}

function describeType({ type, items, enum: values }) {
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  return type === 'array' ? `list of ${items?.type === 'string' ? 'texts' : (items?.type ?? 'values')}` : String(type);
}

function printOptions(rule, { z }) {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
  const rows = Object.entries(properties).map(([name, property]) => [
    `\`${name}\``,
    property.description ?? '',
    describeType(property),
    `\`${JSON.stringify(property.default)}\``,
  ]);
  return rows.length === 0
    ? 'This rule has no options.'
    : printTable(['Option', 'What it does', 'Type', 'Default'], rows);
}

function printIndex(rows) {
  const header = ['Rule', 'What your text should do', 'Part', 'Default', 'Stage', 'Quick fix'];
  return printTable(
    header,
    rows.map(({ rule, severity, fixes }) => [
      `[${rule.id}](${rule.id}.md)`,
      rule.requires,
      rule.part,
      severity,
      rule.stage,
      fixes,
    ]),
  );
}

/** In the order in which a story says them. */
const PARTS = ['persona', 'workspace', 'want', 'document', 'outcome', 'story'];

/** What is on by itself, and what is only said where somebody asks for it. */
function printOverview(rows, { getPresetRules, rules }) {
  const usual = getPresetRules('recommended', rules);
  const isOn = ({ rule }) => (usual[rule.id] ?? 'off') !== 'off';
  return [
    printRules(rows.filter(isOn)),
    '',
    'Switched off until you ask for them, with the preset `strict` or one by one, because too few places in real texts have been read to be sure how often they are right:',
    '',
    printRules(rows.filter((row) => !isOn(row))),
  ].join('\n');
}

function printRules(rows) {
  const sorted = rows.toSorted((a, b) => PARTS.indexOf(a.rule.part) - PARTS.indexOf(b.rule.part));
  const header = ['Rule', 'What your text should do', 'Severity', 'Instead of', 'Write something like'];
  return printTable(
    header,
    sorted.map(({ rule, severity }) => [
      `[${rule.id}](docs/rules/${rule.id}.md)`,
      rule.requires,
      severity,
      ...readRewriting(rule),
    ]),
  );
}

/** The two halves of the line “Instead of …, write ….” on the rule's page. */
function readRewriting({ id }) {
  const path = `docs/rules/${id}.md`;
  const [, from, to] = /^Instead of (.+), write (.+?)\.?$/m.exec(read(path)) ?? [];
  if (to === undefined) throw new Error(`${path} needs a line “Instead of …, write ….” for the table in the README.`);
  return [from, to];
}

function printPresets({ getPresetRules, presetNames, presetPurposes, rules }) {
  const usual = getPresetRules('recommended', rules);
  const rows = presetNames.map((name) => {
    const entries = getPresetRules(name, rules);
    const different = rules.filter(({ id }) => (entries[id] ?? 'off') !== (usual[id] ?? 'off'));
    const said = different.map(({ id }) => `\`${id}: ${entries[id] ?? 'off'}\``);
    return [`\`${name}\``, presetPurposes[name], said.join(', ') || '–'];
  });
  return printTable(['Preset', 'What it is for', 'Differs from `recommended`'], rows);
}

/** With tables laid out as everywhere else. */
async function formatPage(path, text) {
  return { path, text: await format(text, { ...(await resolveConfig(path)), filepath: path }) };
}

/** What the pages should contain, without writing them. */
export async function generateRuleDocs() {
  const core = await loadTypeScript(sources);
  const rows = core.rules.map((rule) => {
    const findings = findingsOf(rule, core);
    return {
      rule,
      severity: describeSeverity(rule, findings, core),
      presets: describePresets(rule, core),
      fixes: describeFixes(findings),
    };
  });
  const pages = rows.map((row) => {
    const path = `docs/rules/${row.rule.id}.md`;
    const facts = replaceBlock(read(path), { path, name: 'facts', text: printFacts(row) });
    const options = replaceBlock(facts, { path, name: 'options', text: printOptions(row.rule, core) });
    return { path, text: withQuestion(options, { rule: row.rule, path }) };
  });
  const block = (path, name, text) => replaceBlock(read(path), { path, name, text });
  const [index, readme, guide] = ['docs/rules/README.md', 'README.md', 'docs/guides/configuration.md'];
  return [
    ...pages,
    { path: index, text: block(index, 'rules', printIndex(rows)) },
    await formatPage(readme, block(readme, 'rules', printOverview(rows, core))),
    await formatPage(guide, block(guide, 'presets', printPresets(core))),
  ];
}
