// Writes what the rule pages say about the rules' own facts: the table of facts, the options, and the index of all rules.
import { existsSync, readFileSync } from 'node:fs';
import { loadTypeScript } from './load-typescript.mjs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const sources = [
  "export { z } from 'zod';",
  "export { getPresetRules, presetNames } from './server/src/core/config/presets.js';",
  "export { rules } from './server/src/core/rules/index.js';",
  "export { readFixture } from './test/support/fixture.js';",
  "export { lintTexts } from './test/support/lint-text.js';",
  "export { readExamples } from './test/support/rule-doc.js';",
];

/** Replaces what stands between `<!-- generated: name -->` and `<!-- /generated -->`. */
function replaceBlock(page, { path, name, text }) {
  const start = `<!-- generated: ${name} -->\n`;
  const end = '<!-- /generated -->';
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${path} needs the lines “${start.trim()}” and “${end}”.`);
  return page.slice(0, from + start.length) + text + '\n' + page.slice(to);
}

function printTable(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** "recommended, core, strict, discovery (warning)": where the rule is on, and how strongly where that differs. */
function describePresets(rule, { getPresetRules, presetNames, rules }) {
  return presetNames
    .map((name) => ({ name, entry: getPresetRules(name, rules)[rule.id] ?? 'off' }))
    .map(({ name, entry }) => ({ name, severity: Array.isArray(entry) ? entry[0] : entry }))
    .filter(({ severity }) => severity !== 'off')
    .map(({ name, severity }) => (severity === rule.severity ? name : `${name} (${severity})`))
    .join(', ');
}

/** Which kinds of fix the rule's own examples and fixtures bring about. */
function describeFixes(rule, { readExamples, readFixture, lintTexts }) {
  const fixture = `test/rules/${rule.id}.md`;
  const cases = existsSync(new URL(fixture, root)) ? readFixture(read(fixture)) : [];
  const inputs = [
    ...readExamples(read(`docs/rules/${rule.id}.md`)),
    ...cases.map((each) => ({ ...each, options: { [rule.id]: each.options } })),
  ];
  const findings = inputs.flatMap((input) => [...lintTexts(input).values()].flat());
  const fixes = findings.filter(({ ruleId }) => ruleId === rule.id).flatMap((finding) => finding.fixes);
  const kinds = new Set(fixes.map(({ kind }) => kind));
  if (kinds.has('fix')) return kinds.has('suggestion') ? 'automatic, and suggestions' : 'automatic';
  return kinds.has('suggestion') ? 'suggestions' : 'none';
}

function printFacts({ rule, presets, fixes }) {
  const header = ['Part', 'Default severity', 'Stage', 'Preset', 'Quick fix'];
  const row = [rule.part, rule.severity, rule.stage, presets, fixes];
  return [`**${rule.requires}**`, '', printTable(header, [row]), '', `Rests on: ${rule.source}`].join('\n');
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
    rows.map(({ rule, fixes }) => [
      `[${rule.id}](${rule.id}.md)`,
      rule.requires,
      rule.part,
      rule.severity,
      rule.stage,
      fixes,
    ]),
  );
}

/** What the pages under docs/rules should contain, without writing them. */
export async function generateRuleDocs() {
  const core = await loadTypeScript(sources);
  const rows = core.rules.map((rule) => ({
    rule,
    presets: describePresets(rule, core),
    fixes: describeFixes(rule, core),
  }));
  const pages = rows.map((row) => {
    const path = `docs/rules/${row.rule.id}.md`;
    const facts = replaceBlock(read(path), { path, name: 'facts', text: printFacts(row) });
    return { path, text: replaceBlock(facts, { path, name: 'options', text: printOptions(row.rule, core) }) };
  });
  const index = 'docs/rules/README.md';
  return [
    ...pages,
    { path: index, text: replaceBlock(read(index), { path: index, name: 'rules', text: printIndex(rows) }) },
  ];
}
