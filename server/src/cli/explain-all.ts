/** `customer-first explain` without a rule: all rules to ask about, with how much each matters where the command runs. */
import type { Command } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { rules } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { padEnd, wrap } from '../reporters/wrap.js';
import { createConfigFinder } from '../workspace/config-discovery.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { joinPath, relativePath } from '../workspace/paths.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_TROUBLE } from './exit-code.js';
import type { Io } from './io.js';
import { printProblems } from './reading.js';

/** In the order in which a story says them, and what stands below it. */
const PARTS: readonly (readonly [title: string, parts: readonly Rule['part'][]])[] = [
  ['Who it is for', ['persona', 'workspace']],
  ['What they want', ['want', 'document']],
  ['What gets better for them', ['outcome', 'story']],
  ['How they can tell that it works', ['criterion']],
  ['How success is measured', ['measure']],
];
const GAP = '  ';
const NARROWEST = 30;
const WIDEST = 100;
/** Where nobody has written it, for the settings that hold for a story here. */
const ANY_STORY = 'story.md';

interface Around {
  readonly io: Io;
  readonly program: Command;
}

export async function explainAll({ color }: { readonly color?: boolean }, { io, program }: Around): Promise<number> {
  const cwd = toAbsolutePath(io.cwd, '.');
  const root = await createConfigFinder({ fileSystem: nodeFileSystem, rules, cwd }).findFor(cwd);
  printProblems(root.problems, program, io);
  const settings = root.settingsFor(joinPath(cwd, ANY_STORY));
  const { bold } = choosePalette(io.stdout, io.env, color);
  const columns = Math.min(WIDEST, io.stdout.columns ?? WIDEST);
  const groups = PARTS.map(([title, parts]) => {
    const listed = rules.filter(({ part }) => parts.includes(part));
    const rows = listed.flatMap((rule) => drawRule(rule, settings.rules[rule.id]?.severity ?? 'off', columns));
    return `${bold(title)}\n${rows.map((row) => `${row}\n`).join('')}`;
  });
  const from =
    root.path === null
      ? 'The severities are those of “recommended”, because there is no configuration here.'
      : `The severities are as ${relativePath(cwd, root.path)} says.`;
  const how =
    'Ask about one of them, as in “customer-first explain missing-outcome”, or about exceptions in the text with “suppression”.';
  io.stdout.write([...groups, `${wrap(`${how} ${from}`, columns).join('\n')}\n`].join('\n'));
  return hasTrouble(root.problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

function drawRule({ id, requires }: Rule, severity: string, columns: number): readonly string[] {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const start = `${GAP}${padEnd(id, width)}${GAP}${padEnd(severity, 'warning'.length)}${GAP}`;
  const lines = wrap(requires, Math.max(NARROWEST, columns - start.length));
  return lines.map((line, at) => (at === 0 ? start : ' '.repeat(start.length)) + line);
}
