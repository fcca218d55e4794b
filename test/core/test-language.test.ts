/** A language is one folder and one line: what stands in its words is read and judged, whatever they are. */
import { describe, expect, it } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import type { DocumentModel } from '../../server/src/core/document/model.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { lintDocument } from '../../server/src/core/engine/lint.js';
import { createPacks, packs } from '../../server/src/core/language/packs.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { defaultSettings } from '../support/lint-text.js';
import { PERSONAS_PATH, readPersonaLine } from '../support/persona-line.js';
import { testLanguageBeside } from '../support/test-language/pack.js';

const testLanguage = testLanguageBeside(packs.fallback);
const both = createPacks([packs.fallback, testLanguage]);
const STORY = 'Zel ul portero, mi vola na vidi ula liston por ke nemo atendas.';
const ENGLISH = 'As a porter, I want to see the list so that nobody waits.';

function read(text: string, language: string | null = null) {
  return readDocument(text, createMemory(), { packs: both, language });
}

function kindsIn({ sections }: Pick<DocumentModel, 'sections'>) {
  return sections.flatMap(({ items }) => items.map(({ kind }) => kind));
}

function partsOf(text: string, language: string | null = null) {
  return placedStories(read(text, language)).map(({ persona, want, outcome, address }) => [
    ...[persona?.text, want?.text, outcome?.text, address],
  ]);
}

function lint(text: string) {
  const registry = createRegistry(readPersonaLine('Portero'), [PERSONAS_PATH], testLanguage);
  const workspace = { namedPersonas: null };
  return lintDocument({ document: read(text, 'zz'), registry, settings: defaultSettings(), workspace, rules }).findings;
}

function findingsIn(text: string) {
  return lint(text).map(({ ruleId, range }) => [ruleId, text.slice(range.start, range.end)]);
}

function messagesIn(text: string) {
  return lint(text).map(({ message }) => message);
}

describe('a point in another language', () => {
  it.each(['**Celo** – Vendi pli', '*celo*: vendi pli', '**Celo:** vendi pli'])('is read by its label: %s', (text) => {
    const open = readDocument(text, createMemory(), { packs: both, language: 'zz', gates: OPEN_GATES });
    expect(kindsIn(read(text, 'zz'))).toEqual(kindsIn(open));
  });

  it('is a goal where a dash stands behind a label of a few letters in bold', () => {
    expect(kindsIn(read('**Celo** – Vendi pli\n', 'zz'))).toEqual(['goal']);
  });
});

describe('a story in another language', () => {
  const parts = [['portero', 'vidi ula liston', 'nemo atendas', 'ula portero']];

  it.each([
    ['where the front matter says so', `---\nlang: zz\n---\n\n${STORY}\n`],
    ['where the front matter calls it by its name', `---\nlanguage: Zelish\n---\n\n${STORY}\n`],
    ['where it reads like it', `${STORY}\n\n${STORY}`],
  ])('is read %s', (_, text) => {
    expect(partsOf(text)[0]).toEqual(parts[0]);
  });

  it('is read where the configuration says so, unless the document says otherwise', () => {
    expect(partsOf(STORY, 'zz')).toEqual(parts);
    expect(partsOf(`---\nlang: en\n---\n\n${STORY}`, 'zz')).toEqual([]);
  });

  it.each([
    '**Zel ul** portero, **mi vola** na vidi ula liston',
    '_Zel_ ul portero\n\nMi __vola na__ vidi ula liston',
    '| Zel | Mi vola |\n|---|---|\n| portero | vidi ula liston |',
  ])('is read in whatever layout: %s', (text) => {
    expect(partsOf(text, 'zz').map(([who, what]) => [who, what])).toEqual([['portero', 'vidi ula liston']]);
  });

  it('is not read as English, nor English as it', () => {
    expect(partsOf(ENGLISH)).toHaveLength(1);
    expect(partsOf(ENGLISH, 'zz')).toEqual([]);
    expect(partsOf(STORY, 'en')).toEqual([]);
  });

  it('is read anew as soon as the document says which language it is in', () => {
    const memory = createMemory();
    const options = { packs: both, language: 'en' };
    const before = readDocument(`---\nlang: en\n---\n\n${STORY}\n`, memory, options);
    const after = readDocument(`---\nlang: zz\n---\n\n${STORY}\n`, memory, options);
    expect([before, after].map((model) => placedStories(model).length)).toEqual([0, 1]);
  });

  it('has its goals and criteria read', () => {
    const model = read(`Celo: pli da tempo\n\n${STORY}\n\n## Kriterioj\n\n- rapide\n`, 'zz');
    expect(model.sections.flatMap(({ titles }) => titles.map(({ clause }) => clause.text))).toEqual(['pli da tempo']);
    expect(placedStories(model)[0]?.criteria.map(({ text }) => text)).toEqual(['rapide']);
  });

  it('is judged', () => {
    expect(findingsIn('Zel ul portero, mi vola na vidi ula liston.')).toContainEqual([
      'missing-outcome',
      'vidi ula liston',
    ]);
    expect(findingsIn('Zel ul kuiristo, mi vola na vidi ula liston por ke nemo atendas.')).toContainEqual([
      ...['undefined-persona', 'kuiristo'],
    ]);
    expect(findingsIn('Zel ul portero, mi vola na vidi liston per zorko por ke nemo atendas.')).toContainEqual([
      ...['technology-in-want', 'zorko'],
    ]);
    expect(findingsIn(STORY).filter(([id]) => id === 'missing-outcome' || id === 'undefined-persona')).toEqual([]);
  });

  it('is spoken of in its own words, or by what the rule asks of a text', () => {
    const said = messagesIn('Zel ul portero, mi vola na vidi liston per zorko.');
    expect(said).toContain('“zorko” ne estas bezono. Skribu kion ula portero povas.');
    expect(said).toContain('A story says what gets better for the person in it.');
  });
});
