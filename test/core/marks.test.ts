/** Joined files (`cat a.md b.md`) carry byte order marks at the start of lines: each line reads as people see it. */
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import { parseBaseline } from '../../server/src/core/engine/baseline-text.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { sentenceAt } from '../../server/src/core/rewrite/sentence-at.js';
import { rules } from '../../server/src/core/rules/index.js';
import { lintTexts } from '../support/lint-text.js';

const MARK = '\uFEFF';
const OTHER = '# Heating\n\nAs a tenant, I want heat so that I sleep.\n\nA note.\n\n';
const TENANT = '## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n';

describe('a byte order mark within a text', () => {
  it.each([
    ['before a paragraph', `${MARK}As a tenantr, I want tea so that I wake.\n`],
    ['before a bullet', `${MARK}- As a tenantr, I want tea so that I wake.\n`],
    ['before bold words', `${MARK}**As a** tenantr **I want** tea **so that** I wake.\n`],
    ['before a quotation', `${MARK}> As a tenantr,\n> I want tea so that I wake.\n`],
    ['before each line of a quotation', `${MARK}> As a tenantr,\n${MARK}> I want tea so that I wake.\n`],
    ['before a table', `${MARK}| As a | I want | So that |\n| --- | --- | --- |\n| tenantr | tea | I wake |\n`],
    ['before a heading', `${MARK}# Tea\n\nAs a tenantr, I want tea so that I wake.\n`],
    ['before wrapped lines', `As a tenantr,\n${MARK}I want tea\n${MARK}so that I wake.\n`],
    ['twice', `${MARK}${MARK}As a tenantr, I want tea so that I wake.\n`],
  ])('%s leaves every place where it is', (_, story) => {
    const text = `${MARK}${OTHER}${story}`;
    const [finding, ...more] = lintTexts({ files: [{ path: 'a.md', text }], personas: 'Tenant' }).get('a.md') ?? [];
    expect(more).toEqual([]);
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('tenantr');
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(text.replace('tenantr', 'tenant'));
  });

  it('hides no heading', () => {
    const { headings, sections } = readDocument(
      `${MARK}${OTHER}${MARK}# Tea\n\nAs a tenant, I want tea so that I wake.\n`,
    );
    expect(headings.map(({ text }) => text)).toEqual(['Heating', 'Tea']);
    expect(sections.map(({ heading, stories }) => [heading, stories.length])).toEqual([
      [['Heating'], 1],
      [['Tea'], 1],
    ]);
  });

  it('begins no code and no front matter', () => {
    const text = `${OTHER}${MARK}\`\`\`\n# No heading\n\`\`\`\n\n${MARK}---\ntype: task\n---\n`;
    const { headings, frontMatter } = readDocument(text);
    expect(headings.map(({ text: title }) => title)).toEqual(['Heating']);
    expect(frontMatter).toEqual({});
  });

  it('does not move the sentence at the cursor', () => {
    const text = `${OTHER}${MARK}Tenants must see the bill.\n`;
    const found = sentenceAt(readDocument(text), text.length - 3);
    expect(text.slice(0, found?.endOffset).endsWith('see the bill')).toBe(true);
  });

  it('hides no persona', () => {
    const text = `${MARK}${TENANT}\n${MARK}${TENANT.replace('Tenant', 'Nurse').replace('renter', 'sister')}`;
    const found = readPersonas(text, 'personas.md', { language: english });
    expect(found.map(({ name, aliases, needs }) => ({ name, aliases, needs }))).toEqual([
      { name: 'Tenant', aliases: ['renter'], needs: ['heat'] },
      { name: 'Nurse', aliases: ['sister'], needs: ['heat'] },
    ]);
    const places = found.map(({ definedAt }) => text.slice(definedAt?.range.start, definedAt?.range.end));
    expect(places).toEqual(['Tenant', 'Nurse']);
  });

  it('hides no persona in front matter', () => {
    const [tenant] = readPersonas(`${MARK}---\nname: Tenant\nkind: staff\n---\n`, 'personas/tenant.md', {
      language: english,
    });
    expect(tenant).toMatchObject({ name: 'Tenant', kind: 'staff' });
  });

  it.each([
    ['yaml', `${MARK}extends: recommended\n${MARK}rules:\n  missing-outcome: of\n`],
    ['yaml', `extends: recommended\r\n${MARK}rules:\r\n  missing-outcome: of\r\n`],
    ['json', `${MARK}{ "extends": "recommended",\n${MARK}"rules": { "missing-outcome": "of" } }`],
  ] as const)('hides no setting (%s)', (format, text) => {
    const { problems, config } = parseConfig(text, { format, rules });
    expect(config).toMatchObject({ extends: 'recommended' });
    expect(problems.map(({ range }) => text.slice(range.start, range.end).replaceAll('"', ''))).toEqual(['of']);
  });

  it('hides no entry of a baseline', () => {
    const entry = { fingerprint: '0123456789abcdef', path: 'a.md', rule: 'r', words: 'w', story: 's', occurrence: 1 };
    const line = JSON.stringify(entry);
    const other = { ...entry, path: 'b.md' };
    const { entries, problems } = parseBaseline(`${MARK}${line}\n${MARK}${JSON.stringify(other)}\n`);
    expect({ entries, problems }).toEqual({ entries: [entry, other], problems: [] });
  });
});
