/** What the guides and templates for other systems tell people to write: it parses, and the program understands it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createFolder } from '../cli/terminal.js';
import { readText } from '../support/project-files.js';
import { packProgram, type Packed } from '../support/packed.js';
import { createRepository, gitEnvironment, openRepository, type Repository } from './repository.js';
import { action } from './runner.js';

const guides = ['ci', 'old-backlogs', 'github-actions', 'gitlab', 'azure', 'jenkins', 'pre-commit'];
const pageOf = (name: string): string => readText(`docs/guides/${name}.md`);

let packed: Packed;
beforeAll(() => {
  packed = packProgram();
});

/** The code blocks of a page in one language. */
function blocksOf(name: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms');
  return [...pageOf(name).matchAll(fence)].map(([, block = '']) => block);
}

/** The keys under which these systems expect commands. */
const COMMAND_KEYS = ['run', 'script', 'entry', 'before_script'];

function scriptsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (COMMAND_KEYS.includes(key) && typeof inner === 'string') return [inner];
    if (COMMAND_KEYS.includes(key) && Array.isArray(inner)) return [inner.join('\n')];
    return scriptsIn(inner);
  });
}

/** Every script on a page, whatever it is wrapped in. */
function scriptsOf(name: string): readonly string[] {
  const yaml = blocksOf(name, 'yaml').flatMap((block) => scriptsIn(parse(block)));
  const groovy = blocksOf(name, 'groovy').flatMap((block) =>
    [...block.matchAll(/\bsh '([^']*)'/g)].map(([, text = '']) => text),
  );
  return [...yaml, ...groovy, ...blocksOf(name, 'bash')].filter((script) => script.includes('customer-first'));
}

/** Lines for npm only fetch the program. */
function startsProgram(line: string): boolean {
  return line.includes('customer-first') && !line.startsWith('npm ');
}

/** A team with everything the examples speak of, on a branch. */
function createTeam(): Repository {
  const stories = 'As a tenant, I want to report a leak at night so that the damage stays small.\n';
  const team = createRepository({
    'personas.md': '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n',
    'docs/a.md': stories,
  });
  team.git('update-ref', 'refs/remotes/origin/main', 'main');
  team.git('switch', '--quiet', '--create', 'branch');
  team.commit('Story', { 'docs/b.md': 'As a tenant, I want to read the house rules.\n' });
  return team;
}

interface Ran {
  readonly exitCode: number | null;
  readonly said: string;
  /** How often the program was started, and with which exit codes. */
  readonly programExits: readonly string[];
}

/** Runs a script where `npx customer-first` and `customer-first` are the real program, and npm has nothing to do. */
function runScript(team: Repository, script: string, env: Readonly<Record<string, string>> = {}): Ran {
  const log = join(createFolder(), 'exits');
  const bin = createFolder({
    'customer-first': `#!/bin/bash\n"${process.execPath}" "${packed.program}" "$@"; code=$?; echo "$code" >> "${log}"; exit "$code"\n`,
    npx: '#!/bin/bash\nwhile [[ "$1" == -* ]]; do shift; done\nexec "$@"\n',
    npm: '#!/bin/bash\nexit 0\n',
  });
  for (const name of ['customer-first', 'npx', 'npm']) chmodSync(join(bin, name), 0o755);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: team.folder,
    encoding: 'utf8',
    input: '',
    env: { ...gitEnvironment, ...env, PATH: `${bin}:${gitEnvironment['PATH'] ?? ''}` },
  });
  const exits = spawnSync('cat', [log], { encoding: 'utf8' }).stdout.trim().split('\n');
  return { exitCode: status, said: `${stdout}${stderr}`, programExits: exits.filter((exit) => exit !== '') };
}

describe.each(guides)('the guide “%s”', (name) => {
  it('shows only YAML that can be read', () => {
    for (const block of blocksOf(name, 'yaml')) {
      expect(
        parseAllDocuments(block).flatMap(({ errors }) => errors),
        block,
      ).toEqual([]);
    }
  });

  it('tells commands that the program understands', () => {
    const base = { GITHUB_BASE_REF: 'main', BUILD_ARTIFACTSTAGINGDIRECTORY: '.', BODY: 'As a tenant, I want a door.' };
    const first = createTeam();
    for (const script of scriptsOf(name)) {
      const team = openRepository(createFolder());
      cpSync(first.folder, team.folder, { recursive: true });
      const sha = team.git('rev-parse', 'main').trim();
      // Some scripts end at the first finding, as they should; what comes after is then not reached.
      const whole = script
        .split('\n')
        .filter((line) => !line.startsWith('#!'))
        .map((line) => `${line.replace(/^exec /, '')}\n`);
      for (const line of name === 'gitlab' || script.includes('if [') ? [whole.join('')] : whole) {
        if (!startsProgram(line)) continue;
        const { said, programExits } = runScript(team, line, { ...base, CI_MERGE_REQUEST_DIFF_BASE_SHA: sha });
        expect(programExits.length, `${line}${said}`).toBeGreaterThan(0);
        expect(
          programExits.every((code) => code === '0' || code === '1'),
          `${line}${said}`,
        ).toBe(true);
      }
    }
  }, 120_000);
});

it('every guide for a system shows at least one command', () => {
  for (const name of guides) expect(scriptsOf(name).length, name).toBeGreaterThan(0);
});

describe('GitHub Actions', () => {
  it('knows every input that the guide names, and the guide names every input', () => {
    const named = [...pageOf('github-actions').matchAll(/^\| `([\w-]+)`/gm)].map(([, input]) => input);
    expect(named.sort()).toEqual(Object.keys(action.inputs).sort());
    const used = blocksOf('github-actions', 'yaml').flatMap((block) => inputsIn(parse(block)));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((input) => !(input in action.inputs))).toEqual([]);
  });
});

function inputsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(inputsIn);
  if (typeof value !== 'object' || value === null) return [];
  const step = value as { readonly uses?: unknown; readonly with?: object };
  const own = typeof step.uses === 'string' && /\/customer-first@/.test(step.uses) ? Object.keys(step.with ?? {}) : [];
  return [...own, ...Object.values(value).flatMap(inputsIn)];
}

describe('the GitLab component', () => {
  interface Component {
    readonly spec: { readonly inputs: Readonly<Record<string, { readonly default?: string }>> };
  }
  interface Job {
    readonly 'customer-first': {
      readonly script: readonly string[];
      readonly variables: Readonly<Record<string, string | number>>;
    };
  }
  const [head = '', body = ''] = readFileSync(
    join(import.meta.dirname, '../../templates/customer-first.yml'),
    'utf8',
  ).split(/^---$/m);
  const { spec } = parse(head) as Component;

  function jobWith(inputs: Readonly<Record<string, string>>): Job['customer-first'] {
    const filled = body.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
      const input = spec.inputs[name];
      if (input === undefined) throw new Error(`The component uses ${name}, which is no input.`);
      const value = inputs[name] ?? input.default;
      if (value === undefined) throw new Error(`The component needs ${name}.`);
      return value;
    });
    return (parse(filled) as Job)['customer-first'];
  }

  const from = './tools/customer-first.tgz';

  it.each([
    ['a merge request', { package: from, paths: 'docs' }, true, 'docs/b.md', 'docs/a.md'],
    ['another branch', { package: from, paths: 'docs' }, false, 'docs/b.md', ''],
    ['everything on request', { package: from, paths: 'docs', since: '' }, true, 'docs/b.md', ''],
  ])('reports on %s', (_what, inputs, isMergeRequest, found, notFound) => {
    const team = createTeam();
    const { script, variables } = jobWith(inputs);
    const sha = isMergeRequest ? { CI_MERGE_REQUEST_DIFF_BASE_SHA: team.git('rev-parse', 'main').trim() } : {};
    const env = Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)]));
    const { exitCode, said } = runScript(team, script.join('\n'), { ...env, ...sha });
    expect(exitCode, said).toBe(1);
    expect(said).toContain(found);
    if (notFound !== '') expect(said).not.toContain(notFound);
  });

  it('has the inputs that the guide uses', () => {
    const [{ include }] = blocksOf('gitlab', 'yaml').map(
      (block) => parse(block) as { include: { inputs: object }[] },
    ) as [{ include: { inputs: object }[] }];
    const given = Object.keys(include[0]?.inputs ?? {});
    expect(given.filter((input) => !(input in spec.inputs))).toEqual([]);
    const needed = Object.keys(spec.inputs).filter((input) => spec.inputs[input]?.default === undefined);
    expect(given).toEqual(expect.arrayContaining(needed));
  });
});

describe('the hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
  }
  const hooks = parse(readText('.pre-commit-hooks.yaml')) as readonly Hook[];

  it('are those that the guide names', () => {
    expect(hooks.map(({ id }) => id)).toContain('customer-first');
    expect(pageOf('pre-commit')).toContain('- id: customer-first\n');
  });

  it.each(hooks.map((hook) => [hook.id, hook] as const))('“%s” runs the program', (_id, { entry, files }) => {
    const team = createTeam();
    team.write({ 'docs/c.md': 'As a tenant, I want to ring the caretaker.\n' });
    team.git('add', '--all');
    const { exitCode, said } = runScript(team, entry);
    expect(exitCode, said).toBe(1);
    expect(said).toContain('docs/c.md');
    expect(new RegExp(files.replace('(?i)', ''), 'i').test('docs/Stories.MD')).toBe(true);
  });
});
