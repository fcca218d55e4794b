/** `customer-first rules`: every rule with what it asks for. */
import { type Command, Option } from 'commander';
import type { Rule } from '../core/rules/rule.js';
import type { Palette } from '../reporters/palette.js';
import { toJsonText } from '../reporters/well-formed.js';
import { padEnd, wrap } from '../reporters/wrap.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN } from './exit-code.js';
import type { Io } from './io.js';
import type { Session } from './session.js';
import { toRuleFacts } from './rule-facts.js';

interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

const GAP = '  ';
const NARROWEST = 30;

export function addRules(program: Command, { io, finish }: Session): void {
  program
    .command('rules')
    .description('List all rules with what they ask for')
    .addOption(new Option('--format <name>', 'how to print them').choices(['text', 'json']).default('text'))
    .action((_options, command: Command) => finish(listRules(command.optsWithGlobals<RulesOptions>(), io)));
}

async function listRules(options: RulesOptions, io: Io): Promise<number> {
  const { rules } = await import('../core/rules/index.js');
  const palette = choosePalette(io.stdout, io.env, options.color);
  io.stdout.write(options.format === 'json' ? asJson(rules) : asTable(rules, palette, io.stdout.columns));
  return EXIT_CLEAN;
}

function asJson(rules: readonly Rule[]): string {
  const listed = rules
    .map(toRuleFacts)
    .map(({ id, severity, stage, part, requires, url }) => ({ id, severity, stage, part, requires, url }));
  return toJsonText({ schemaVersion: 1, rules: listed });
}

function asTable(rules: readonly Rule[], palette: Palette, columns: number | null): string {
  const head = ['rule', 'severity', 'stage'];
  const cells = rules.map((rule) => [rule.id, rule.severity, rule.stage]);
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => (row[at] ?? '').length)));
  const indent = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const room = columns === null ? Infinity : Math.max(NARROWEST, columns - indent);
  const draw = (row: readonly string[], text: string): readonly string[] => {
    const start = row.map((cell, at) => padEnd(cell, widths[at] ?? 0) + GAP).join('');
    return wrap(text, room).map((line, at) => (at === 0 ? start : ' '.repeat(indent)) + line);
  };
  const body = rules.flatMap((rule, at) => draw(cells[at] ?? [], rule.requires));
  const title = draw(head, 'asks that').map(palette.bold);
  const footer = 'Rules on trial are off unless the preset “strict” or your configuration switches them on.';
  return `${[...title, ...body, '', ...wrap(footer, columns ?? Infinity)].join('\n')}\n`;
}
