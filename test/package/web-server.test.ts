/** The language server of the browser: everything it reads comes from the editor, wherever the files are. */
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Diagnostic, MessageConnection } from 'vscode-languageserver/node';
import { home, openRepository } from './repository.js';
import { startWorker } from './worker.js';

const cleanUp: (() => void)[] = [];

afterEach(() => {
  for (const clean of cleanUp.splice(0)) clean();
});

function start(): MessageConnection {
  const { connection, stop } = startWorker(join(inject('built'), 'web/server.js'));
  cleanUp.push(stop);
  return connection;
}

const story = 'As a tennant, I want to see my bill so that I know what I pay.\n';

describe('the server in a worker', () => {
  it('reads personas from the repository', async () => {
    const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- know what to pay\n';
    const { pull } = await openRepository(start(), { 'docs/story.md': story, 'personas.md': personas });
    expect(await pull('docs/story.md')).toEqual(['undefined-persona']);
  });

  it('holds to the configuration of the repository, and asks only about places in it', async () => {
    const { pull, asked } = await openRepository(start(), {
      'docs/story.md': 'As a tenant, I want to report a leak.\n',
      '.customer-first.yaml': 'rules:\n  missing-outcome: off\n  persona-registry-missing: off\n',
    });
    expect(await pull('docs/story.md')).toEqual([]);
    expect(asked.filter((uri) => uri.startsWith(home)).length).toBeGreaterThan(0);
  });

  it('finds documents that are not open', async () => {
    const connection = start();
    await openRepository(connection, { 'docs/story.md': story, 'more/ü.md': 'As a user, I want tea.\n' });
    const answer = await connection.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const found = new Map(answer.items.map(({ uri, items }) => [uri, items.map(({ code }) => code)]));
    expect([...found.keys()].sort()).toEqual([`${home}/docs/story.md`, `${home}/more/%C3%BC.md`]);
    expect(found.get(`${home}/more/%C3%BC.md`)).toContain('generic-persona');
  });
});
