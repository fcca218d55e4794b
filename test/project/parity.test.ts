/** Does every rule have its page, its fixture and its row in the index, and does none of them stand alone? */
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { findFiles, readText } from '../support/project-files.js';
import { readTitles } from '../support/rule-doc.js';
import { readRuleFiles } from '../support/rule-files.js';

const ids = rules.map(({ id }) => id);

const SECTIONS = ['Why', 'Examples', 'Options', 'What to write instead', 'When to switch it off', 'Ask yourself'];
/** Rules that weigh evidence ask where they are not sure. */
const ASKING = SECTIONS.toSpliced(3, 0, 'When it asks');

/** What `npm run new-rule` leaves for a person to write. */
const TEMPLATE_WORD = ['FI', 'LL'].join('');

function findNames(pattern: string, except: readonly string[] = []): readonly string[] {
  return findFiles([pattern])
    .map((path) => path.replace(/^.*\/|\.\w+$/g, ''))
    .filter((name) => !except.includes(name));
}

describe('the catalogue', () => {
  it('lists the rules by name', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });
  it('knows every rule file', () => {
    expect(findNames('server/src/core/rules/*.ts', ['index', 'rule']).filter((name) => !ids.includes(name))).toEqual(
      findHelpers(),
    );
  });
  it('has a rule for every page', () => {
    expect(findNames('docs/rules/*.md', ['README'])).toEqual(ids);
  });
  it('has a rule for every fixture', () => {
    expect(findNames('test/rules/*.md')).toEqual(ids);
  });
  it('has a row for every rule', () => {
    const rows = [...readText('docs/rules/README.md').matchAll(/^\| \[([a-z-]+)\]\(\1\.md\)/gm)].map(([, id]) => id);
    expect(rows).toEqual(ids);
  });
  it('has a row in the README for every rule', () => {
    const rows = [...readText('README.md').matchAll(/^\| \[([a-z-]+)\]\(docs\/rules\/\1\.md\)/gm)].map(([, id]) => id);
    expect(rows.toSorted()).toEqual(ids);
  });
});

/** Files beside the rules that define none. */
function findHelpers(): readonly string[] {
  return findNames('server/src/core/rules/*.ts', ['index', 'rule']).filter(
    (name) => !readText(`server/src/core/rules/${name}.ts`).includes('defineRule('),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { source, page, fixture, examples, cases } = readRuleFiles(id);

  it('has a constant of its own name', () => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(source).toContain(`export const ${name} = defineRule({`);
  });
  it('has a page with the usual sections', () => {
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    expect(readTitles(page)).toEqual(rule.weighs === undefined ? SECTIONS : ASKING);
  });
  it('has at least three examples of both kinds', () => {
    expect(examples.filter(({ verdict }) => verdict === 'incorrect').length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ verdict }) => verdict === 'correct').length).toBeGreaterThanOrEqual(3);
  });
  it('has no case twice', () => {
    const titles = cases.map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    const inputs = cases.map((each) => JSON.stringify({ ...each, title: '', line: 0 }));
    expect(inputs.length).toBe(new Set(inputs).size);
  });
  it('has cases that speak and cases that are silent', () => {
    const speaking = cases.filter(({ files }) =>
      files.some(({ expected }) => expected.some(({ ruleId }) => ruleId === id)),
    );
    expect(speaking.length).toBeGreaterThanOrEqual(3);
    expect(cases.length - speaking.length).toBeGreaterThanOrEqual(3);
  });
  it('has carets of other rules only where they count', () => {
    const others = cases
      .filter(({ onlyThisRule }) => onlyThisRule)
      .flatMap(({ files }) => files.flatMap(({ expected }) => expected.filter(({ ruleId }) => ruleId !== id)));
    expect(others).toEqual([]);
  });
  it('has no words of the template left', () => {
    const texts = { source, page, fixture, rule: JSON.stringify({ ...rule, options: null }) };
    const unfinished = Object.entries(texts).filter(([, text]) => new RegExp(`\\b${TEMPLATE_WORD}\\b`).test(text));
    expect(
      unfinished.map(([name]) => name),
      `Replace every “${TEMPLATE_WORD} IN” in the rule, docs/rules/${id}.md and test/rules/${id}.md.`,
    ).toEqual([]);
  });
});
