/** What the guide tells people to write is what the server takes. */
import { describe, expect, it } from 'vitest';
import { tools } from '../../server/src/mcp/tools/index.js';
import { readText } from '../support/project-files.js';

describe('the guide', () => {
  const guide = readText('docs/guides/agents.md');
  const commands = [...guide.matchAll(/^\s*"customer-first": (\{.*\})$/gm)].map(
    ([, json = '']) => JSON.parse(json) as { readonly command: string; readonly args: readonly string[] },
  );

  it('starts what the project has, in every file it shows', () => {
    expect(commands.length).toBe(2);
    for (const one of commands) {
      expect(one).toMatchObject({ command: 'npx', args: ['--no-install', 'customer-first', 'mcp'] });
    }
    for (const [, block = ''] of guide.matchAll(/^```json\n(.*?)^```/gms)) JSON.parse(block);
  });

  it('names every tool with what it takes, and no other', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)` .*\| (`.*`) +\|$/gm)].map(([, name, takes = '']) => ({
      name,
      takes: takes.split(', ').map((word) => word.replaceAll('`', '')),
    }));
    expect(rows).toEqual(tools.map(({ name, takes }) => ({ name, takes: Object.keys(takes.shape) })));
    const rules = /^```markdown\n(.*?)^```/ms.exec(guide)?.[1] ?? '';
    for (const { name } of tools) expect(rules).toContain(`\`${name}\``);
  });
});
