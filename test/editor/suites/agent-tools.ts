/** The tools for agents, as the language models of VS Code call them. */
import { expect } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, createProject, PERSONAS } from '../support/project.js';

interface Models {
  readonly tools: readonly { readonly name: string; readonly inputSchema: object | undefined }[];
  readonly invokeTool: (
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ) => Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

const { lm } = vscode as unknown as { readonly lm?: Partial<Models> };

suite('Tools for agents', () => {
  teardown(cleanUp);

  test('are listed, and answer in words', async function () {
    if (lm?.tools === undefined || lm.invokeTool === undefined) return this.skip();
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': 'As a tenant, I want tea.\n' });
    await project.open('story.md');
    const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('customerFirst_'));
    expect(names.sort()).to.deep.equal(
      ['explain_rule', 'lint_files', 'lint_text', 'list_personas', 'list_stories', 'report'].map(
        (name) => `customerFirst_${name}`,
      ),
    );
    const call = async (name: string, input: object): Promise<string> => {
      const answer = await lm.invokeTool?.(`customerFirst_${name}`, { input, toolInvocationToken: undefined });
      return answer?.content.map(({ value }) => value).join('') ?? '';
    };
    expect(await call('lint_text', { text: 'As a tenant, I want to report a leak.' })).to.contain('missing-outcome');
    expect(await call('lint_text', { txt: '' })).to.contain('has no argument “txt”');
    expect(await call('list_stories', {})).to.contain('who: tenant');
    expect(await call('explain_rule', { rule: 'missing-outcome' })).to.contain('## Why');
  });
});
