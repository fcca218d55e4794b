/** Several threads say the same as one, whatever becomes of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createSettingsLookup, getDefaultConfig } from '../../server/src/core/config/resolve.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { checkInThreads } from '../../server/src/workspace/workers.js';
import { makeBacklog } from '../support/backlog.js';
import { runProgram, startNode } from '../support/program.js';
import { createFolder, runIn } from './terminal.js';

const personas = '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- to sleep\n';

const TIE = `
  const { isMainThread } = require('node:worker_threads');
  if (!isMainThread) {
    require('node:fs').writeSync(2, 'tied');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
`;

describe('--concurrency', () => {
  it.each([
    ['json', '2'],
    ['stylish', '3'],
  ])(
    'does not change a byte of %s with %s threads',
    async (format, number) => {
      const cwd = createFolder({
        ...makeBacklog({ files: 24 }),
        'shop/personas.md': personas,
        'shop/.customer-first.yaml': 'extends: strict\n',
      });
      const run = (threads: string) => runProgram(['--format', format, '--concurrency', threads], cwd);
      const one = await run('1');
      expect(one).toMatchObject({ exitCode: 1, stderr: '' });
      expect(await run(number)).toEqual(one);
    },
    60_000,
  );

  it('uses threads by itself when there is much to read, and says the same', async () => {
    // Few files, but just long enough for threads.
    const cwd = createFolder(makeBacklog({ files: 12, stories: 3, notes: 85_000 }));
    const [one, auto] = [await runProgram(['--concurrency', '1'], cwd), await runProgram([], cwd)];
    expect(auto).toEqual(one);
  }, 60_000);

  it('tells with --stats how long each file took in its thread', async () => {
    const cwd = createFolder(makeBacklog({ files: 3 }));
    const { stderr } = await runProgram(['--concurrency', '2', '--stats'], cwd);
    const lines = stderr.split('\n').map((line) => line.replace(/[\d.]+ ms/, 'N ms').trim());
    expect(lines).toContain('Time, of all threads together');
    const slowest = lines.slice(lines.indexOf('Slowest files') + 1).slice(0, 3);
    expect(slowest.sort()).toEqual(
      Object.keys(makeBacklog({ files: 3 }))
        .map((path) => `N ms  ${path}`)
        .sort(),
    );
  });

  it.each(['0', '-1', 'many', '1.5', '1000'])('does not take “%s”', async (number) => {
    const { exitCode, stderr } = await runIn(createFolder(), ['--concurrency', number]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“auto”, or a whole number from 1 to 256');
  });

  it('ends at once when a person interrupts it', async () => {
    const cwd = createFolder(makeBacklog({ files: 3 }));
    // Threads say that they are there, and then never come to an end.
    const tie = createFolder({ 'tie.cjs': TIE });
    const argv = ['--require', join(tie, 'tie.cjs'), join(inject('built'), 'cli.cjs'), '--concurrency', '2'];
    const { child, ended, until } = startNode(argv, cwd);
    await until(({ stderr }) => stderr.includes('tied'));
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ signal: 'SIGINT', stdout: '' });
  }, 60_000);
});

describe('a thread that ends', () => {
  const config = getDefaultConfig(rules);
  const context = { registry: createRegistry([], [], english), settings: createSettingsLookup(config, rules)('a.md') };
  const worker = `
    const result = { isRead: true, isWhole: true, stories: 1, findings: [], suppressed: [], problems: [] };
    exports.checkTask = ({ texts }) => {
      if (texts.includes('throw')) throw new Error('out of words');
      if (!texts.includes('fall')) return texts.map((text) => ({ checked: { ...result, facts: { words: [text] } }, times: { read: 1, check: 1 } }));
      setImmediate(() => { throw new Error('the floor is gone'); });
      return new Promise(() => {});
    };
  `;

  it('costs one file, which is named, and no other', async () => {
    const workerFile = join(createFolder(), 'worker.cjs');
    writeFileSync(workerFile, worker);
    const texts = Array.from({ length: 40 }, (_, i) => (i === 7 ? 'throw' : i === 23 ? 'fall' : `text ${i}`));
    const results = new Map<string, string>();
    const isDone = await checkInThreads(
      texts.map((text) => ({ ...context, path: text, text })),
      { concurrency: 2, workerFile },
      ({ text }, { isRead, facts, problems }) =>
        void results.set(text, isRead ? String(facts['words']) : (problems[0]?.message ?? '')),
    );
    expect(isDone).toBe(true);
    expect([...results.keys()].sort()).toEqual([...texts].sort());
    for (const [text, said] of results) {
      const reason = new Map([
        ['throw', 'out of words'],
        ['fall', 'the floor is gone'],
      ]).get(text);
      if (reason !== undefined)
        expect(said).toMatch(`This file could not be checked (${reason}). The rest was checked.`);
      else expect(said).toBe(text);
    }
  }, 30_000);

  it('is not needed where there is little to do, or no bundle of the worker', async () => {
    const workerFile = join(createFolder(), 'none.cjs');
    const sources = [
      { ...context, path: 'a.md', text: 'a' },
      { ...context, path: 'b.md', text: 'b' },
    ];
    const never = (): void => expect.unreachable();
    expect(await checkInThreads(sources, { concurrency: 2, workerFile }, never)).toBe(false);
    writeFileSync(workerFile, worker);
    expect(await checkInThreads(sources, { concurrency: 'auto', workerFile }, never)).toBe(false);
    expect(await checkInThreads(sources, { concurrency: 1, workerFile }, never)).toBe(false);
  });
});
