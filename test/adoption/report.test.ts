/** The report of a change: what a branch does for whom, compared with where it began. */
import { describe, expect, it } from 'vitest';
import { createRepository } from './repository.js';

const personas =
  '# Personas\n\n## Tenant\n\n### Needs\n\n- heat in winter\n\n### Evidence\n\n- 3 interviews, 2026-04\n';
const heat = 'As a tenant, I want heat so that my child sleeps before nine.\n';

describe('report --since', () => {
  it('compares with where the branch began, whatever is in the folder now', async () => {
    const team = createRepository({
      'personas.md': personas,
      'a.md': heat,
      'old/b.md': 'As a tenant, I want a GraphQL API.\n',
    });
    team.git('switch', '--quiet', '--create', 'feature');
    team.commit('Move', { 'a.md': `# Winter\n\n${heat}`, 'new/c.md': '# US-9 Lift\n\nAs a tenant, I want a lift.\n' });
    team.remove('old/b.md');
    team.write({ 'd.md': 'As a caretaker, I want keys so that nobody waits outside.\n' });
    const { exitCode, stdout, stderr } = await team.run(['report', '--since', 'main', '--format', 'digest']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      '### For whom 2 new or reworded stories are\n\n1 for **Tenant**, 1 for people whom no file describes.',
    );
    expect(stdout).toContain('**Nothing gets better yet: no outcome is written**\n\n- [US-9 Lift](new/c.md#L3) line 3');
    expect(stdout).toContain('1 story is gone.');
    expect(stdout).toContain('| stories that start from technology | 1 | 0 | −1 |');
    expect(team.git('status', '--porcelain')).toBe(' D old/b.md\n?? d.md\n');
  });

  it('sees personas as they were', async () => {
    const team = createRepository({ 'a.md': heat });
    team.git('switch', '--quiet', '--create', 'feature');
    team.write({ 'personas.md': personas });
    const { stdout } = await team.run(['report', '--since', 'main', '--format', 'digest']);
    expect(stdout).toContain('### No story is new or reworded');
    expect(stdout).toContain('| names that nobody has described | 1 | 0 | −1 |');
  });

  it('says what git does not know', async () => {
    const team = createRepository({ 'a.md': heat });
    const { exitCode, stdout, stderr } = await team.run(['report', '--since', 'nowhere']);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining('no branch, tag or commit “nowhere”')]);
  });
});
