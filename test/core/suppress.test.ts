/** Suppressions: what they cover, and what is said about those that should go. */
import { describe, expect, it } from 'vitest';
import { mergeLayers } from '../../server/src/core/config/merge.js';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import { lintDocument } from '../../server/src/core/engine/lint.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { defaultSettings } from '../support/lint-text.js';

const BAD = 'As a user, I want to log in so that I see what I owe before the first of the month.';

function lint(text: string) {
  return lintDocument({
    document: readDocument(text),
    registry: createRegistry([], [], english),
    settings: defaultSettings(),
    workspace: { namedPersonas: null },
    rules,
  });
}

/** "rule: the words it points at" of every finding. */
function said(text: string): readonly string[] {
  return lint(text).findings.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
}

describe('a suppression', () => {
  it.each([
    ['of the next line', `<!-- customer-first-disable-next-line generic-persona -- public page -->\n${BAD}\n`],
    ['with a blank line between', `<!-- customer-first-disable-next-line -- public page -->\n\n${BAD}\n`],
    ['of its line', `${BAD} <!-- customer-first-disable-line generic-persona -- public page -->\n`],
    ['of the file, at its end', `${BAD}\n\n<!-- customer-first-disable-file generic-persona -- public page -->\n`],
    ['of a stretch', `<!-- customer-first-disable -- old -->\n\n${BAD}\n\n<!-- customer-first-enable -->\n`],
    ['in a list', `- one\n- ${BAD} <!-- customer-first-disable-line -- public page -->\n- two\n`],
    ['before a list item', `<!-- customer-first-disable-next-line -- public page -->\n- ${BAD}\n`],
    [
      'of a wrapped story',
      `<!-- customer-first-disable-next-line -- public -->\nAs\na user, I want to see it\nso that I know.\n`,
    ],
    ['in another section', `# A\n\n<!-- customer-first-disable -- old -->\n\n## B\n\n${BAD}\n`],
    [
      'above a comment of another tool',
      `<!-- customer-first-disable-next-line -- public -->\n<!-- prettier-ignore -->\n${BAD}\n`,
    ],
    [
      'above a comment of several lines',
      `<!-- customer-first-disable-next-line -- public -->\n\n<!-- as agreed\n\n     with the board -->\n\n${BAD}\n`,
    ],
    ['above an anchor', `<!-- customer-first-disable-next-line -- public -->\n<a id="bill"></a>\n\n${BAD}\n`],
    ['above a link definition', `<!-- customer-first-disable-next-line -- public -->\n\n[a]: b.md\n\n${BAD}\n`],
    ['in a quotation', `> <!-- customer-first-disable-next-line -- public -->\n>\n> ${BAD}\n`],
    ['in capitals', `<!-- CUSTOMER-FIRST-Disable-Next-Line Generic-Persona -- public -->\n${BAD}\n`],
    ['in a comment of MDX', `{/* customer-first-disable-next-line generic-persona -- public */}\n\n${BAD}\n`],
    ['in a comment of MDX right above', `{/* customer-first-disable-next-line -- public */}\n${BAD}\n`],
    ['in a comment of MDX over two lines', `{/* customer-first-disable-next-line\n-- public */}\n\n${BAD}\n`],
    ['of its line, in a comment of MDX', `- ${BAD} {/* customer-first-disable-line -- public */}\n`],
    ['with line ends of Windows', `<!-- customer-first-disable-next-line -- public -->\r\n${BAD}\r\n`],
  ])('%s silences the finding and keeps its reason', (_, text) => {
    const { findings, suppressed } = lint(text);
    expect(findings).toEqual([]);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['generic-persona']);
    expect(suppressed[0]?.suppressedBecause).toMatch(/public|old/);
  });

  it.each([
    ['', '\n'],
    ['> ', '\n'],
    ['', '\n\n'],
    ['', '\r\n'],
  ])('above another one covers the same words (%j, %j)', (mark, end) => {
    const above = ['generic-persona', 'missing-outcome', 'technology-as-goal'].map(
      (rule) => `${mark}<!-- customer-first-disable-next-line ${rule} -- as the law has it -->${end}`,
    );
    expect(said(`${above.join('')}${mark}As a user, I want a chatbot.\n`)).toEqual([]);
  });

  it('is followed by its own words only, however many there are', () => {
    const item = '<!-- customer-first-disable-next-line generic-persona -- public -->\n';
    const text = `${item.repeat(3000)}${BAD}\n\n${BAD}\n`;
    expect(said(text).filter((each) => each.startsWith('generic-persona'))).toEqual(['generic-persona: user']);
  });

  it('covers only what it says', () => {
    const text = `<!-- customer-first-disable-next-line generic-persona -- one only -->\n- ${BAD}\n- ${BAD}\n`;
    expect(said(text)).toEqual(['generic-persona: user']);
    const other = `<!-- customer-first-disable-next-line missing-outcome -- another rule -->\n${BAD}\n`;
    expect(said(other)).toContain('generic-persona: user');
  });

  it('ends where it is enabled again', () => {
    const text = `<!-- customer-first-disable -- old -->\n\n${BAD}\n\n<!-- customer-first-enable -->\n\n${BAD}\n`;
    expect(said(text)).toEqual(['generic-persona: user']);
  });

  it('of a stretch ends for the rules that are enabled again, and goes on for the others', () => {
    const story = 'As a user, I want to log in.';
    const between = (off: string, on: string) =>
      said(`<!-- customer-first-disable${off} -- old -->\n\n<!-- customer-first-enable${on} -->\n\n${story}\n`);
    expect(between('', ' generic-persona')).toEqual(['generic-persona: user']);
    expect(between(' generic-persona missing-outcome', ' generic-persona')).toEqual(['generic-persona: user']);
    expect(between(' generic-persona', '')).toContain('generic-persona: user');
    expect(between(' generic-persona missing-outcome', ' technology-in-want')).toEqual([]);
  });

  it('in code is text', () => {
    expect(said('```\n<!-- customer-first-disable-file -->\n```\n\n' + BAD)).toEqual(['generic-persona: user']);
  });
});

describe('a suppression is a finding when it', () => {
  it('gives no reason', () => {
    const comment = '<!-- customer-first-disable-next-line generic-persona -->';
    expect(said(`${comment}\n${BAD}\n`)).toEqual([`suppression: ${comment}`]);
  });

  it('names a rule that does not exist', () => {
    const text = `<!-- customer-first-disable-next-line generic-person -- typing error -->\n${BAD}\n`;
    expect(said(text)).toEqual(['suppression: generic-person', 'generic-persona: user']);
  });

  it.each(['customer-first disable-next-line', 'customer-first: disable-line', 'customer-first-disableNextLine'])(
    'is spelt otherwise: %s',
    (name) => {
      const comment = `<!-- ${name} generic-persona -- public page -->`;
      expect(said(`${comment}\n${BAD}\n`)).toEqual([`suppression: ${comment}`, 'generic-persona: user']);
    },
  );

  it('but not when a comment only speaks about this program', () => {
    expect(said(`<!-- customer first, always -->\n${BAD}\n`)).toEqual(['generic-persona: user']);
    expect(said(`<!-- checked by customer-first-linter, see disable-line -->\n${BAD}\n`)).toHaveLength(1);
  });

  it('is misspelt', () => {
    expect(said(`<!-- customer-first-disable-nextline -- why -->\n${BAD}\n`)[0]).toMatch(/^suppression: <!--/);
  });

  it('covers nothing, and then it can be removed without a trace', () => {
    const text = `# Title\n\n<!-- customer-first-disable-next-line missing-outcome -- done -->\nText.\n`;
    const [finding] = lint(text).findings;
    const [fix] = finding?.fixes ?? [];
    expect(finding?.message).toBe('Nothing is found here any more, so this suppression can go.');
    expect(fix?.kind).toBe('fix');
    expect(applyEdits(text, fix?.edits ?? [])).toBe('# Title\n\nText.\n');
  });

  it('may only have slipped, and then a person has to look', () => {
    const text = `<!-- customer-first-disable-next-line generic-persona -- public -->\nText.\n\n${BAD}\n`;
    expect(lint(text).findings.map(({ fixes }) => fixes[0]?.kind)).toEqual(['suggestion', undefined]);
  });
});

it('a suppression before three bold lines or a table covers them all', () => {
  const lines = '**As a** nurse\n**I want** a list of beds\n';
  expect(said(`<!-- customer-first-disable-next-line missing-outcome -- agreed -->\n${lines}`)).toEqual([]);
  const table = '| As a | I want | So that |\n| - | - | - |\n| nurse | a list of beds | |\n';
  expect(said(`<!-- customer-first-disable-next-line missing-outcome -- agreed -->\n${table}`)).toEqual([]);
});

it.each([': agreed', ' – agreed', ' — agreed', ' --- agreed', '\n-- agreed'])(
  'a reason may be written “%s”',
  (reason) => {
    const text = `<!-- customer-first-disable-next-line generic-persona${reason} -->\n${BAD}\n`;
    expect(lint(text).findings).toEqual([]);
    expect(lint(text).suppressed[0]?.suppressedBecause).toBe('agreed');
  },
);

describe('how much a suppression problem matters', () => {
  const text = `<!-- customer-first-disable-next-line generic-persona -->\n${BAD}\n`;
  const said = (severity: string) => {
    const config = parseConfig(`rules:\n  suppression: ${severity}\n`, { format: 'yaml', rules });
    expect(config.problems).toEqual([]);
    const origin = { kind: 'preset', name: 'recommended' } as const;
    const settings = mergeLayers(
      [{ origin, isFor: null, rules: config.config?.rules ?? {}, vocabulary: {}, exemptSections: [] }],
      rules,
    );
    const { findings } = lintDocument({
      document: readDocument(text),
      registry: createRegistry([], [], english),
      settings: { ...settings, rules: { ...defaultSettings().rules, ...settings.rules } },
      workspace: { namedPersonas: null },
      rules,
    });
    return findings.map((finding) => [finding.ruleId, finding.severity]);
  };

  it('is decided in the configuration', () => {
    expect(said('off')).toEqual([]);
    expect(said('info')).toEqual([['suppression', 'info']]);
    expect(said('error')).toEqual([['suppression', 'error']]);
  });

  it('is one of the known words', () => {
    const { problems } = parseConfig('rules:\n  suppression: eror\n', { format: 'yaml', rules });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('Did you mean “error”?')]);
  });
});
