/** What becomes of exports as trackers write them: byte order marks, columns of one name, quoted lines, HTML, documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, readText, runIn } from '../cli/terminal.js';

const folder = join(import.meta.dirname, 'exports');
const exports = readdirSync(folder);

/** What Excel of another country calls the columns. */
const named: Readonly<Record<string, readonly string[]>> = {
  'excel.csv': ['--column', 'title=Titel', '--column', 'id=nummer', '--column', 'body=Beschreibung'],
};

async function importFile(name: string): Promise<string> {
  const cwd = createFolder({ [name]: readFileSync(join(folder, name)) });
  const { exitCode } = await runIn(cwd, ['import', name, '--to', 'backlog.md', ...(named[name] ?? [])]);
  expect(exitCode).toBe(0);
  return readText(cwd, 'backlog.md');
}

describe('an export', () => {
  it.each(exports)('%s becomes these stories', async (name) => {
    await expect(await importFile(name)).toMatchFileSnapshot(`expected/${name}.md`);
  });

  it('is judged at once, and each finding names the issue', async () => {
    const cwd = createFolder({ 'jira.csv': readFileSync(join(folder, 'jira.csv')) });
    await runIn(cwd, ['import', 'jira.csv']);
    const { stdout } = await runIn(cwd, ['backlog']);
    expect(stdout).toContain('backlog/WARD-12.md');
    expect(stdout).toContain('technology-in-want');
    const { stdout: listed } = await runIn(cwd, ['stories', 'backlog', '--format', 'json']);
    const { files } = JSON.parse(listed) as {
      files: readonly { path: string; stories: readonly { outcome: { text: string } | null; criteria: unknown[] }[] }[];
    };
    const stories = files.flatMap(({ path, stories: some }) => some.map((story) => ({ path, ...story })));
    expect(stories).toMatchObject([
      { path: 'backlog/WARD-12.md', outcome: { text: 'I can place a patient at once' } },
      { path: 'backlog/WARD-9.md', outcome: { text: 'I know whom to call' } },
    ]);
    expect(stories[0]?.criteria).toHaveLength(2);
  });
});
