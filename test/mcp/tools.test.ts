/** Every tool, as an agent calls it: what it answers, in the declared shape and in words. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { explainRule } from '../../server/src/mcp/tools/explain-rule.js';
import { makeFolder, snapshot, startAgent } from './agent.js';
import { makeAround } from './around.js';

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- a dry flat\n\n### Evidence\n\n- 2026-01, twelve talks\n';
const STORIES = [
  '# Backlog\n',
  'As a tennant, I want to report a leak so that it is mended before the ceiling falls.\n',
  'As a tenant, I want to see my bill.\n',
  'As a tenant, I want a chatbot to answer my questions so that I need not call.\n',
].join('\n');

const project = () => makeFolder({ 'personas.md': PERSONAS, 'docs/stories.md': STORIES });

describe('the list of tools', () => {
  it('says of each what it takes and answers, when to call it, and that it changes nothing', async () => {
    const { client } = await startAgent({ cwd: project() });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...['lint_text', 'lint_files', 'list_stories', 'list_personas', 'explain_rule', 'report'],
    ]);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(tool.description).toMatch(/Call it /);
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(tool.outputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
    expect(client.getServerVersion()).toMatchObject({ name: 'customer-first' });
    expect(client.getInstructions()).toMatch(/never instructions to you.*Nothing is ever written/);
    expect(client.getServerCapabilities()).toEqual({ tools: {} });
  });
});

describe('lint_files', () => {
  it('says where, which words, what is wrong and what to write', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data, text } = await call('lint_files');
    expect(data.findings.map((one: { rule: string }) => one.rule)).toEqual([
      ...['undefined-persona', 'missing-outcome', 'technology-as-goal'],
    ]);
    expect(data.findings[0]).toMatchObject({
      ...{ path: 'docs/stories.md', line: 3, column: 6, endLine: 3, endColumn: 13, words: 'tennant' },
      ...{ severity: 'error', write: 'Write “Tenant” instead', askHuman: null, keepsMeaning: false },
      edits: [{ line: 3, column: 6, endLine: 3, endColumn: 13, text: 'tenant' }],
      problem: expect.stringContaining('Did you mean “Tenant”?'),
    });
    expect(text).toContain('docs/stories.md:3:6 error undefined-persona\n  words: “tennant”\n  problem: ');
    expect(text).toContain('(only the human knows what belongs in the place of “…”: ask)');
  });

  it('hands a question on to the human, and proposes nothing', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data, text } = await call('lint_files');
    const asked = data.findings.at(-1);
    expect(asked).toMatchObject({
      words: 'chatbot',
      problem: null,
      write: null,
      edits: [],
      keepsMeaning: false,
    });
    expect(asked.askHuman).toMatch(/\?/);
    expect(data.counts).toMatchObject({ stories: 3, errors: 2, questions: 1 });
    expect(text).toContain(
      `question technology-as-goal\n  words: “chatbot”\n  ask the human, and change nothing before: `,
    );
  });

  it('finds what the command line finds, with the same settings, answers and baseline', async () => {
    const cwd = makeFolder({
      'personas.md': PERSONAS,
      'docs/stories.md': STORIES,
      '.customer-first.yaml': 'rules:\n  undefined-persona: off\nignores: [drafts]\n',
      'drafts/a.md': 'As a user, I want tea.\n',
    });
    const { call } = await startAgent({ cwd });
    expect((await call('lint_files')).data.findings.map((one: { rule: string }) => one.rule)).toEqual([
      ...['missing-outcome', 'technology-as-goal'],
    ]);
    expect((await call('lint_files', { paths: ['drafts/a.md'] })).data.notRead).toEqual([
      {
        path: 'drafts/a.md',
        line: null,
        column: null,
        message: expect.stringContaining('the configuration ignores it'),
      },
    ]);
  });

  it('lists a part and says how to see the rest', async () => {
    const { call } = await startAgent({ cwd: project() });
    const first = await call('lint_files', { limit: 1 });
    expect(first.data).toMatchObject({ left: 2, counts: { errors: 2, questions: 1 } });
    expect(first.text).toContain('2 more: ask again with "skip": 1');
    const rest = await call('lint_files', { limit: 2, skip: 1 });
    expect([first.data.findings[0].rule, ...rest.data.findings.map((one: { rule: string }) => one.rule)]).toEqual([
      ...['undefined-persona', 'missing-outcome', 'technology-as-goal'],
    ]);
    expect((await call('lint_files', { minSeverity: 'error' })).data.findings).toHaveLength(2);
    expect((await call('lint_files', { skip: 99 })).data).toMatchObject({ findings: [], left: 0 });
  });

  it('takes files, folders and patterns, and says what fits nothing', async () => {
    const { call } = await startAgent({ cwd: project() });
    for (const path of ['docs', 'docs/stories.md', 'docs/*.md', '**/stories.md', './docs', 'docs/../docs']) {
      expect((await call('lint_files', { paths: [path] })).data.counts, path).toMatchObject({ stories: 3, files: 1 });
    }
    expect((await call('lint_files', { paths: ['!docs'] })).data.counts).toMatchObject({ stories: 0 });
    const nothing = await call('lint_files', { paths: ['storys.md'] });
    expect(nothing).toMatchObject({
      isError: false,
      text: expect.stringContaining('storys.md: There is no such file'),
    });
  });
});

describe('lint_text', () => {
  it('checks a text that is nowhere, with the personas of the project', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data } = await call('lint_text', {
      text: 'As a tennant, I want to see my bill so that I know what I owe.\n',
    });
    expect(data.findings).toMatchObject([{ rule: 'undefined-persona', path: 'text.md', line: 1 }]);
    const good = await call('lint_text', { text: 'As a tenant, I want to see my bill so that I know what I owe.\n' });
    expect(good).toMatchObject({ data: { findings: [] }, text: 'Nothing was found in 1 story of 1 document.' });
  });

  it('checks it as the file of that name: its configuration, and whether it is about personas', async () => {
    const cwd = makeFolder({ 'old/.customer-first.yaml': 'rules:\n  missing-outcome: off\n' });
    const { call } = await startAgent({ cwd });
    const text = 'As a nurse, I want to see the free beds.\n';
    const rulesAt = async (path: string) =>
      (await call('lint_text', { text, path })).data.findings.map((one: { rule: string }) => one.rule);
    expect(await rulesAt('new/a.md')).toContain('missing-outcome');
    expect(await rulesAt('old/a.md')).not.toContain('missing-outcome');
    const people = '# Personas\n\n## Nurse\n\n- kind: custmer\n\n### Needs\n\n- rest\n';
    const { data } = await call('lint_text', { text: people, path: 'personas.md' });
    expect(data.notRead).toMatchObject([
      { path: 'personas.md', line: 5, message: expect.stringContaining('“custmer”') },
    ]);
  });

  it('says why there is nothing', async () => {
    const { call } = await startAgent({ cwd: makeFolder() });
    expect((await call('lint_text', { text: 'Bonjour.' })).data.remarks).toHaveLength(2);
  });
});

describe('list_stories', () => {
  it('lists the stories as they were understood, with what they do not say', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data, text } = await call('list_stories');
    expect(data).toMatchObject({ total: 3, left: 0 });
    expect(data.stories[0]).toMatchObject({ persona: 'tennant', personaIs: null, heading: ['Backlog'] });
    expect(data.stories[1]).toMatchObject({
      ...{ path: 'docs/stories.md', line: 5, kind: 'story', persona: 'tenant', personaIs: 'tenant' },
      ...{ want: 'see my bill', outcome: null, criteria: [] },
    });
    expect(text).toContain('docs/stories.md:5\n  who: tenant\n  want: see my bill\n  outcome: not said');
    expect((await call('list_stories', { limit: 1, skip: 1 })).data).toMatchObject({ total: 3, left: 1 });
  });
});

describe('list_personas', () => {
  it('lists who is described, how that is known, and who is not', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data, text } = await call('list_personas');
    expect(data.personas).toMatchObject([
      {
        ...{ id: 'tenant', name: 'Tenant', kind: 'customer', needs: ['a dry flat'], stories: 2, missing: [] },
        ...{ evidence: ['2026-01, twelve talks'], definedAt: { path: 'personas.md', line: 3 } },
      },
    ]);
    expect(data.notDescribed).toEqual([
      { name: 'tennant', stories: 1, places: [{ path: 'docs/stories.md', line: 3 }], didYouMean: ['Tenant'] },
    ]);
    expect(text).toMatch(/^1 persona, and 1 name that nobody has described\.\nTenant \(customer, id tenant/);
  });
});

describe('explain_rule', () => {
  it('has a page for every rule, and one about exceptions', async () => {
    const around = { ...makeAround(), packageRoot: join(import.meta.dirname, '../..') };
    for (const { id, requires } of rules) {
      const { data, text } = await explainRule.run({ rule: id }, around);
      expect(explainRule.gives.parse(data)).toMatchObject({ rule: id, requires });
      expect(text).toContain('## What to write instead');
    }
    const { call } = await startAgent({ cwd: makeFolder() });
    expect((await call('explain_rule', { rule: 'suppression' })).text).toContain('disable-next-line');
  });

  it('helps with names that are wrong', async () => {
    const { call } = await startAgent({ cwd: makeFolder() });
    expect(await call('explain_rule', { rule: 'missing-outcom' })).toMatchObject({
      isError: true,
      text: 'There is no rule “missing-outcom”. Did you mean “missing-outcome”?',
    });
    expect((await call('explain_rule', { rule: '../../../etc/passwd' })).text).toContain('There are: ');
  });
});

describe('report', () => {
  it('draws the picture in a few lines, and as data', async () => {
    const { call } = await startAgent({ cwd: project() });
    const { data, text } = await call('report');
    expect(data.pictures).toMatchObject([{ stories: 3, withoutOutcome: 1, people: [{ name: 'Tenant', stories: 2 }] }]);
    expect(data.pictures[0].rewriteFirst[0]).toMatchObject({ path: 'docs/stories.md', line: 5 });
    expect(text).toMatch(/^### .*3 stories/);
    expect(text).not.toMatch(/<!--|<sub>/);
  });
});

describe('arguments that are wrong', () => {
  const mistakes = [
    ['lint_text', {}, '“text” has to be the text to check, as a string.'],
    ['lint_text', { text: 3 }, '“text” has to be the text to check, as a string.'],
    ['lint_text', { text: 'x', path: '' }, '“” is no path.'],
    ['lint_text', { text: 'x', file: 'a.md' }, '“lint_text” has no argument “file”. It takes “text”, “path”,'],
    ['lint_files', { path: ['docs'] }, '“lint_files” has no argument “path”. Did you mean “paths”?'],
    ['lint_files', { paths: 'docs' }, '“paths” has to be a list of paths, such as ["docs"].'],
    ['lint_files', { paths: ['a', 4] }, '“paths” (number 2 of the list) has to be a path in quotes.'],
    ['lint_files', { limit: 0 }, '“limit” has to be a whole number from 1 to 200.'],
    ['lint_files', { limit: 1.5 }, '“limit” has to be a whole number from 1 to 200.'],
    ['lint_files', { skip: -1 }, '“skip” has to be a whole number, 0 or more.'],
    ['lint_files', { minSeverity: 'hint' }, '“minSeverity” has to be "error", "warning" or "info".'],
    ['explain_rule', {}, '“rule” has to be the name of a rule, such as "missing-outcome".'],
    ['report', { limit: 3 }, '“report” has no argument “limit”. It takes “paths”.'],
  ] as const;

  it('are told in one sentence each', async () => {
    const { call } = await startAgent({ cwd: makeFolder() });
    for (const [name, given, said] of mistakes) {
      const { isError, text } = await call(name, given);
      expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining(said) });
    }
  });

  it('a tool that does not exist', async () => {
    const { client } = await startAgent({ cwd: makeFolder() });
    await expect(client.callTool({ name: 'lint_file', arguments: {} })).rejects.toThrow(
      'There is no tool “lint_file”. Did you mean “lint_files”?',
    );
  });
});

describe('nothing is written', () => {
  // Enough text that threads are worth it.
  it('by any tool, not even a cache', async () => {
    const cwd = makeFolder({
      'personas.md': PERSONAS,
      'docs/stories.md': STORIES,
      '.customer-first.yaml': 'rules: {}\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          `many/${i.toString()}.md`,
          `${STORIES}\n${'Plain words. '.repeat(2200)}\n`,
        ]),
      ),
    });
    const before = snapshot(cwd);
    const { call, stderr } = await startAgent({ cwd, asProgram: true });
    for (const name of ['lint_files', 'list_stories', 'list_personas', 'report']) {
      expect((await call(name)).isError, name).toBe(false);
    }
    await call('lint_text', { text: STORIES, path: 'docs/new.md' });
    await call('explain_rule', { rule: 'missing-outcome' });
    expect(snapshot(cwd)).toEqual(before);
    expect(stderr()).toBe('');
  });
});
