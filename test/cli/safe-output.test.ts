/** Whatever others write into stories, names and settings: nothing that is printed hides, reorders or commands anything. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../server/src/reporters/log-commands.js';
import { reporterNames } from '../../server/src/reporters/index.js';
import { toJsonText } from '../../server/src/reporters/well-formed.js';
import { createFolder, type Files, runIn } from './terminal.js';

const tricks = [
  ...[
    '::error::owned',
    '##vso[task.complete result=Succeeded;]',
    '##[error]owned',
    "##teamcity[buildStop comment='x']",
  ],
  ...[
    'section_start:1:owned\r\u001b[0K',
    '\u001b]0;owned\u0007',
    '\u001b[2J',
    '\u001b[8mhidden',
    '\u009b31m',
    'a\rb',
    '\u007f',
  ],
  ...[
    '\u202eesrever',
    '\u2066a\u2069',
    '\u200e',
    '\u061c',
    'pay\u200bment',
    'pay\u200dment',
    '\u2028::error::owned',
    '\ufeff',
  ],
  ...['\u{e0041}', 'so\u00adft', '\u2060'],
];

/** All that no reader may be exposed to. `own` are the commands that are meant. */
function dangers(text: string, own = /^$/): readonly string[] {
  const hidden = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;
  const control = /(?!\n|\t)\p{Cc}/u;
  const command = /^\s*::|##(?:\[|vso\[|teamcity\[)|section_(?:start|end):/i;
  return text
    .split('\n')
    .filter((line) => hidden.test(line) || control.test(line) || (command.test(line) && !own.test(line)))
    .concat(text.split('\n').filter((line) => /[^\s].*##vso\[/.test(line)));
}

const OWN: Readonly<Record<string, RegExp>> = {
  github: /^::(?:error|warning|notice) file=/,
  azure: /^##vso\[task\.logissue type=(?:error|warning);/,
};

const all = tricks.join(' ');
const oneLine = all.replace(/[\r\n]/g, ' ');
/** A file name may hold anything but `/` and NUL, and has a length. */
const name = `${tricks
  .filter((trick) => !/[/\\]/.test(trick))
  .join('')
  .slice(0, 90)}\n::error::name.md`;
const files: Files = {
  'a.md': `# ${oneLine}\n\nAs a ${oneLine}, I want to click ${oneLine} in React.\n\n${tricks.map((trick) => `As a user, I want ${trick}.\n`).join('\n')}`,
  'b.md': tricks.map((trick) => `${trick}\n\nAs a nurse,\nI want\n${trick}\nthe plan.\n`).join('\n'),
  [name]: `As a user, I want ${oneLine}.\n`,
  'personas.md': `# Personas\n\n## Nurse ${oneLine}\n\n- Alias: ${oneLine}\n- Needs: ${oneLine}\n`,
};
const config = `extends: ${JSON.stringify(`./${oneLine}.yaml`)}\n${JSON.stringify(oneLine)}: 1\nfiles: [${JSON.stringify(oneLine)}]\n`;

async function said(argv: readonly string[], given: Files, env = {}): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr } = await runIn(createFolder(given), argv, { env, answers: [] });
  return { stdout, stderr };
}

describe('in every format', () => {
  it.each(reporterNames)('%s, on the screen and in a file', async (format) => {
    const folder = createFolder(files);
    const argv = ['--format', format, '--output', `${format}=out`, '--min-severity', 'info', '--fail-on', 'info'];
    const { stdout, stderr } = await runIn(folder, argv);
    expect(stdout).not.toBe('');
    for (const text of [stdout, stderr, readFileSync(join(folder, 'out'), 'utf8')]) {
      expect(dangers(text, OWN[format])).toEqual([]);
    }
  });

  it('json keeps what was written', async () => {
    const { stdout } = await said(['stories', '--format', 'json'], files);
    expect(dangers(stdout)).toEqual([]);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('##vso[task.complete result=Succeeded;]');
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toContain(name);
  });
});

describe('by every command', () => {
  it.each([
    ...[
      ['stories'],
      ['init', '--yes'],
      ['baseline', 'status'],
      ['baseline', 'create'],
      ['baseline', 'prune'],
      ['--stats'],
    ],
    ...[
      ['--list-files'],
      ['--fix-dry-run'],
      ['--fix'],
      ['--print-config', name],
      ['--print-config', 'a.md'],
      ['rules'],
    ],
    ...[[all], ['explain', all], [`--${all}`], ['--format', all], ['--since', all], ['--config', `${all}.yaml`]],
    ...[
      ['--baseline', all],
      ['merge', all],
      ['--output', `json=${all}/x`],
      ['--shard', all],
      ['-', '--stdin-filename', name],
    ],
    ...[
      ['--fix-rule', all],
      ['--max-warnings', all],
      ['--concurrency', all],
      ['completion', all],
      ['help', all],
    ],
  ])('%j', async (...argv) => {
    for (const env of [{}, { GITHUB_ACTIONS: 'true' }]) {
      for (const given of [
        files,
        { ...files, '.customer-first.yaml': config, '.customer-first-baseline.jsonl': all },
      ]) {
        const { stdout, stderr } = await said(argv, given, env);
        expect(dangers(stdout, OWN['github'])).toEqual([]);
        expect(dangers(stderr)).toEqual([]);
      }
    }
  });

  it('with what git says, and in the summary of a job', async () => {
    const folder = createFolder({ ...files, summary: '' });
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const env = { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    const { stdout, stderr } = await runIn(folder, ['--min-severity', 'info'], { env });
    const bad = await runIn(folder, ['--since', `HEAD\n${all}`], { env });
    expect([stdout, stderr, bad.stderr].flatMap((text) => dangers(text, OWN['github']))).toEqual([]);
    expect(dangers(readFileSync(join(folder, 'summary'), 'utf8'))).toEqual([]);
  });

  it('lists names that are no single line as JSON', async () => {
    const { stdout } = await said(['--list-files'], { 'a b.md': '', 'c\n::error::d.md': '', '"q".md': '' });
    expect(stdout).toBe('"\\"q\\".md"\na b.md\n"c\\n::error::d.md"\n');
  });
});

it('does so for any text, and leaves alone what is harmless already', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...tricks, '\n', ' ', '#', ':', '[', 'ä', '漢'), fc.string()))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const shown = harmless(written);
      expect(dangers(shown)).toEqual([]);
      expect(harmless(shown)).toBe(shown);
      const json = toJsonText({ written });
      expect(harmless(json)).toBe(json);
      expect(JSON.parse(json)).toEqual({ written: written.replace(/\p{Surrogate}/gu, '\ufffd') });
    }),
  );
  expect(harmless('👩‍💻 می‌خواهم \u001b[31mred\u001b[39m')).toBe('👩‍💻 می‌خواهم \u001b[31mred\u001b[39m');
});
