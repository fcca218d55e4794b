/** JUnit and Checkstyle: well-formed XML that says what their readers look for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../server/src/reporters/checkstyle.js';
import { junit } from '../../server/src/reporters/junit.js';
import { findingsOf, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';
import { elementsOf, readXml, type XmlNode } from './xml-tree.js';

const text = '# Pay\n\nAs a shopper, I want tea\nand cake.\n';
const fixes = [{ kind: 'suggestion', title: 'Say what', edits: [] } as const];
const mixed = report(
  file('docs/v1.2/a.md', text, [
    { at: 'shopper', severity: 'error', ruleId: 'undefined-persona', message: 'Who is “<shopper>”?', fixes },
    { at: 'tea', message: 'A drink.' },
    { at: 'Pay', severity: 'info' },
  ]),
  file('docs/b.md', '', [], 3),
);

/** Elements, their attributes (“!” for those they must have) and what may be in them, as Jenkins' reader defines them. */
const JUNIT: Readonly<Record<string, { attributes: readonly string[]; children: readonly string[] }>> = {
  testsuites: { attributes: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    attributes: [
      'name!',
      'tests!',
      'failures!',
      'errors!',
      'skipped',
      'time',
      'timestamp',
      'hostname',
      'id',
      'package',
      'file',
    ],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    attributes: ['name!', 'classname', 'time', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { attributes: ['type', 'message'], children: [] },
  'system-out': { attributes: [], children: [] },
};

const CHECKSTYLE: typeof JUNIT = {
  checkstyle: { attributes: ['version!'], children: ['file'] },
  file: { attributes: ['name!'], children: ['error'] },
  error: { attributes: ['line!', 'column', 'severity!', 'message!', 'source'], children: [] },
};

/** What breaks the rules of the format. */
function violations(node: XmlNode, rules: typeof JUNIT): readonly string[] {
  const rule = rules[node.name];
  if (rule === undefined) return [`<${node.name}> is unknown`];
  const names = Object.keys(node.attributes);
  const known = rule.attributes.map((name) => name.replace('!', ''));
  const missing = rule.attributes.filter((name) => name.endsWith('!') && !names.includes(name.slice(0, -1)));
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => `${node.name} has ${name}`),
    ...missing.map((name) => `${node.name} lacks ${name}`),
    ...node.children
      .filter((child) => !rule.children.includes(child.name))
      .map((child) => `<${child.name}> in <${node.name}>`),
    ...node.children.flatMap((child) => violations(child, rules)),
  ];
}

describe('junit', () => {
  it('is a suite for a file and a test for a finding; what does not fail the run fails no test', () => {
    const root = readXml(junit(mixed, options()));
    expect(violations(root, JUNIT)).toEqual([]);
    expect(root.attributes).toMatchObject({ tests: '3', failures: '1', errors: '0' });
    const [failure, ...others] = elementsOf(root, 'failure');
    expect(others).toEqual([]);
    expect(failure?.attributes).toEqual({ type: 'undefined-persona', message: 'Who is “<shopper>”?' });
    expect(failure?.text).toMatch(/^Line 3, column 6: Who is “<shopper>”\?\nTry: Say what\nhttps:/);
    expect(elementsOf(root, 'system-out').map((each) => each.text)).toEqual([
      expect.stringMatching(/^warning: Line 3/),
    ]);
  });

  it('fails tests for warnings when --fail-on says so', () => {
    const root = readXml(junit(mixed, options({ failOn: 'warning' })));
    expect(root.attributes).toMatchObject({ tests: '3', failures: '2' });
  });

  it('has a test that passes for a file without findings', () => {
    const [, clean] = readXml(junit(mixed, options())).children;
    expect(clean?.attributes).toMatchObject({ name: 'docs/b.md', tests: '1', failures: '0' });
    expect(clean?.children).toMatchObject([{ attributes: { name: '3 stories', classname: 'docs/b' }, children: [] }]);
  });

  it('does not let dots in a path be taken for packages', () => {
    const [first] = elementsOf(readXml(junit(mixed, options())), 'testcase');
    expect(first?.attributes.classname).toBe('docs/v1_2/a');
  });

  it('stays well-formed whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const root = readXml(junit(hostile, options({ minSeverity: 'info' })));
        expect(violations(root, JUNIT)).toEqual([]);
        const errors = findingsOf(hostile).filter((finding) => finding.severity === 'error');
        expect(elementsOf(root, 'failure')).toHaveLength(errors.length);
      }),
      RUNS,
    );
  });
});

describe('checkstyle', () => {
  it('lists every finding below its file', () => {
    const root = readXml(checkstyle(mixed, options()));
    expect(violations(root, CHECKSTYLE)).toEqual([]);
    expect(root.children.map((each) => each.attributes.name)).toEqual(['docs/v1.2/a.md', 'docs/b.md']);
    expect(elementsOf(root, 'error').map((each) => each.attributes)).toMatchObject([
      {
        line: '3',
        column: '6',
        severity: 'error',
        message: 'Who is “<shopper>”? Try: Say what',
        source: 'customer-first.undefined-persona',
      },
      { severity: 'warning' },
      { severity: 'info', line: '1' },
    ]);
  });

  it('stays well-formed whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const root = readXml(checkstyle(hostile, options()));
        expect(violations(root, CHECKSTYLE)).toEqual([]);
        expect(elementsOf(root, 'error')).toHaveLength(findingsOf(hostile).length);
      }),
      RUNS,
    );
  });
});

describe('the strict reader of these tests', () => {
  it.each(['<a>', '<a b="<"/>', '<a>]]></a>', '<a>\u0001</a>', '<a b=c/>', '<a/><b/>'])('refuses %j', (broken) => {
    expect(() => readXml(broken)).toThrow();
  });
});
