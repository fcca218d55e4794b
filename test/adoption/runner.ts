/** Stands in for the machine that runs a GitHub Action: reads action.yml, fills in expressions, and runs its steps with bash. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gitEnvironment } from './repository.js';

const root = join(import.meta.dirname, '../..');

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string | number }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

export interface Job {
  /** The checkout. */
  readonly workspace: string;
  /** A folder for everything else of the runner. */
  readonly home: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface JobResult {
  readonly exitCode: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the steps in order, up to the first that fails. */
export function runAction({ workspace, home, inputs = {}, env = {} }: Job): JobResult {
  mkdirSync(join(home, 'temp'), { recursive: true });
  const unknown = Object.keys(inputs).filter((name) => action.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`action.yml knows no input ${unknown.join(', ')}`);
  const values = new Map<string, string>([
    ['github.action_path', root],
    ['github.token', ''],
  ]);
  for (const [name, { default: usual }] of Object.entries(action.inputs)) {
    values.set(`inputs.${name}`, inputs[name] ?? fill(String(usual), values));
  }
  const summary = join(home, 'summary.md');
  writeFileSync(summary, '');
  let log = '';
  let exitCode = 0;
  for (const [at, step] of action.runs.steps.entries()) {
    const output = join(home, `output-${at}`);
    writeFileSync(output, '');
    const result = spawnSync(...bashFor(step, join(home, `step-${at}.sh`)), {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...gitEnvironment,
        ...{ HOME: home, CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_TEMP: join(home, 'temp') },
        ...{ GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_BASE_REF: '' },
        ...env,
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([key, text]) => [key, fill(text, values)])),
      },
    });
    log += `${result.stdout}${result.stderr}`;
    for (const [, key = '', value = ''] of readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)) {
      values.set(`steps.${step.id ?? ''}.outputs.${key}`, value);
    }
    exitCode = result.status ?? -1;
    if (exitCode !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, values)]);
  return { exitCode, log, summary: readFileSync(summary, 'utf8'), outputs: Object.fromEntries(outputs) };
}

/** As the runner calls it for `shell: bash`. */
function bashFor({ shell, run }: Step, file: string): [string, string[]] {
  if (shell !== 'bash') throw new Error(`Steps here run with bash, not with ${shell}.`);
  if (run.includes('${{')) throw new Error('What others write must not get into a script: pass it through env.');
  writeFileSync(file, run);
  return ['bash', ['--noprofile', '--norc', '-eo', 'pipefail', file]];
}

/** Outputs of steps that did not run are empty; anything else that is not known is a mistake in action.yml. */
function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = values.get(name) ?? (name.startsWith('steps.') ? '' : undefined);
    if (value === undefined) throw new Error(`action.yml uses ${name}, which is nothing.`);
    return value;
  });
}
