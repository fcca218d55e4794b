/** What one click would commit is complete: gaps are for people, and stay in the formats that people read. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { GAP } from '../../server/src/core/rules/suggestions.js';
import { readRuleFiles } from '../support/rule-files.js';
import { createFolder, readText, runIn } from './terminal.js';

/** The first stories of all fixtures, so that suggestions of every rule are among them. */
function storiesOfEveryRule(): Readonly<Record<string, string>> {
  const files = rules.flatMap(({ id }) =>
    readRuleFiles(id)
      .cases.slice(0, 8)
      .flatMap((each, i) => each.files.map(({ path, text }) => [`${id}/${i}/${path}`, text])),
  );
  return Object.fromEntries(files) as Record<string, string>;
}

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly fixes?: readonly unknown[] }[] }[];
}

interface Rdjson {
  readonly diagnostics: readonly { readonly suggestions?: readonly { readonly text: string }[] }[];
}

describe('a gap', () => {
  it('is in no fix of a format that is applied with one click, and stays in the others', async () => {
    const folder = createFolder(storiesOfEveryRule());
    const outputs = ['--output', 'sarif=out.sarif', '--output', 'rdjson=out.json'];
    const { stdout } = await runIn(folder, ['--concurrency', '1', '--format', 'json', ...outputs]);
    const json = JSON.parse(stdout) as { files: { findings: { fixes: { edits: unknown[] }[] }[] }[] };
    const all = json.files.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes));
    const complete = all.filter(({ edits }) => !JSON.stringify(edits).includes(GAP));
    expect(complete.length).toBeLessThan(all.length);

    const { runs } = JSON.parse(readText(folder, 'out.sarif')) as Sarif;
    const inSarif = runs.flatMap(({ results }) => results.flatMap(({ fixes = [] }) => fixes));
    const replacements = inSarif.map((fix) => JSON.stringify((fix as { artifactChanges: unknown }).artifactChanges));
    expect(replacements.filter((text) => text.includes(GAP))).toEqual([]);
    expect(replacements.length).toBeGreaterThanOrEqual(complete.length);
    expect(runs.flatMap(({ results }) => results.filter(({ fixes }) => fixes?.length === 0))).toEqual([]);

    const { diagnostics } = JSON.parse(readText(folder, 'out.json')) as Rdjson;
    const suggestions = diagnostics.flatMap(({ suggestions: found = [] }) => found);
    expect(suggestions.filter(({ text }) => text.includes(GAP))).toEqual([]);
    expect(suggestions).toHaveLength(complete.length);
  });
});

describe('a rule that is named for fixing', () => {
  const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- rest\n\n## Owner\n\n### Needs\n\n- rest\n';
  const story = (name: string): string => `As a ${name}, I want to know who comes so that I can plan my day.\n`;

  it('has a misspelt persona written as the only one that is meant', async () => {
    const text = `${story('tennant')}\n${story('ownr')}`;
    const folder = createFolder({ 'personas.md': personas, 'a.md': text });
    const dry = await runIn(folder, ['--fix-dry-run', '--fix-rule', 'undefined-persona']);
    expect(dry.stdout).toContain('+ As a tenant,');
    expect(readText(folder, 'a.md')).toBe(text);
    expect((await runIn(folder, ['--fix'])).exitCode).toBe(1);
    expect(readText(folder, 'a.md')).toBe(text);
    expect(await runIn(folder, ['--fix-rule', 'undefined-persona'])).toMatchObject({
      exitCode: 0,
      stderr: '2 findings in 1 file fixed.\n',
    });
    expect(readText(folder, 'a.md')).toBe(`${story('tenant')}\n${story('owner').replace('As a o', 'As an o')}`);
  });

  it('leaves the choice to a person where there is more than one, or words are missing', async () => {
    const text = `${story('user')}\nAs a tenant, I want to know who comes.\n`;
    const folder = createFolder({ 'personas.md': personas, 'a.md': text });
    const { stderr } = await runIn(folder, ['--fix-rule', 'generic-persona,missing-outcome']);
    expect(stderr).toContain('nothing to fix');
    expect(readText(folder, 'a.md')).toBe(text);
  });
});
