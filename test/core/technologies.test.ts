/** The technology vocabulary: up to date, free of everyday words, and complete enough to decide with. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { technologies } from '../../server/src/core/language/en/technology/technologies.generated.js';
import type { Technology, TechnologyClass } from '../../server/src/core/language/technology.js';

interface Generator {
  readonly generateTechnology: () => readonly { readonly path: string; readonly text: string }[];
  readonly buildTechnologies: (handText: string) => readonly Technology[];
  readonly spellingKey: (term: string) => string;
}

const root = new URL('../../', import.meta.url);
const generatorPath = new URL('scripts/generate-technology.mjs', root).href;
const generator = (await import(/* @vite-ignore */ generatorPath)) as Generator;

const classes: readonly TechnologyClass[] = [
  'infrastructure',
  'framework',
  'internals',
  'interface',
  'format',
  'customerTool',
  'channel',
  'trend',
  'enterpriseTool',
];

const everydayWords = `
  express react go rest spring swift notion slack teams word node token container form page library registry branch key
  table model agent basic self angular flask gardener first answer server pipeline cluster schema image volume script
  stage queue stack storage cloud network platform portal dashboard app website search index log record module component
  service class package release version ruby rust dart scala elixir crystal ionic ember meteor electron phoenix
  foundation bootstrap less sass gulp grunt yarn jest mocha jasmine karma cypress playwright selenium puppeteer cucumber
  storybook postman vault consul nomad helm chef puppet salt packer harbor rancher hive spark storm lambda apache oracle
  snowflake realm elastic swarm pod cache socket thread session cookie pandas unity prisma vue vite apollo babel maven
  hibernate doctrine eloquent drizzle recoil mongoose cassandra julia delphi sage zoom outlook excel safari chrome
  windows signal discord stripe confluence soap http endpoint parser port gateway proxy firewall domain host bucket
  function method object string array loop test plugin extension template theme widget button menu screen report
  message event channel topic subscription policy role user account profile order product ticket job task batch
  schedule backup restore export import sync link feed stream video map chart graph report tree list set file folder
  canvas dom ar vr ml rag dam spa cairo hugo ada zustand gitter vulkan stata nano rollup vault tableau telegram
`
  .trim()
  .split(/\s+/u);

const handFile = (terms: string): string =>
  `near: {}\nterms: ${terms}\ntechnicalOnly: []\nspelling: {}\nleaveOut: []\n`;

const matchOf = (word: string): readonly string[] =>
  technologies.filter(({ term }) => generator.spellingKey(term) === word).map(({ match }) => match);

describe('the generated file', () => {
  test('is what the generator writes today', () => {
    for (const { path, text } of generator.generateTechnology()) {
      expect(readFileSync(new URL(path, root), 'utf8')).toBe(text);
      expect(Buffer.byteLength(text)).toBeLessThan(90_000);
    }
  });

  test('is the same on every run', () => {
    expect(generator.generateTechnology()).toEqual(generator.generateTechnology());
  });
});

describe('the entries', () => {
  test.each(classes)('class %s has some', (technologyClass) => {
    expect(technologies.filter((entry) => entry.class === technologyClass).length).toBeGreaterThan(10);
  });

  test.each([...new Set(everydayWords)])('"%s" never counts by itself', (word) => {
    expect(matchOf(word)).not.toContain('word');
  });

  test('the plural of a term is no everyday word either', () => {
    const everyday = new Set(everydayWords);
    const folded = technologies.filter(({ term, match }) => {
      const key = generator.spellingKey(term);
      return match === 'word' && [`${key}s`, `${key}es`].some((plural) => everyday.has(plural));
    });
    expect(folded).toEqual([]);
  });

  test('context has near words, a name may have some, and nothing else has', () => {
    for (const { term, match, near } of technologies.filter((entry) => entry.match !== 'name')) {
      expect((near?.length ?? 0) > 0, term).toBe(match === 'context');
    }
  });

  test('no term is there twice, whatever its case and hyphens', () => {
    const keys = technologies.map(({ term }) => generator.spellingKey(term));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each<[string, TechnologyClass, Technology['match']]>([
    ['PostgreSQL', 'infrastructure', 'word'],
    ['React', 'framework', 'case'],
    ['Next.js', 'framework', 'word'],
    ['NextJS', 'framework', 'word'],
    ['database', 'internals', 'word'],
    ['microservice', 'internals', 'word'],
    ['REST', 'interface', 'context'],
    ['GraphQL', 'interface', 'word'],
    ['CSV', 'format', 'word'],
    ['PayPal', 'customerTool', 'word'],
    ['QR code', 'channel', 'word'],
    ['AI', 'trend', 'case'],
    ['blockchain', 'trend', 'word'],
    ['CRM', 'enterpriseTool', 'word'],
  ])('%s is %s, %s', (term, technologyClass, match) => {
    expect(technologies.find((entry) => entry.term === term)).toMatchObject({ class: technologyClass, match });
  });
});

describe('a hand file that cannot be used', () => {
  test.each([
    ['an unknown class', '{ gadget: { word: [Fooserver] } }', 'unknown class "gadget"'],
    ['an unknown match', '{ trend: { fuzzy: [Fooserver] } }', 'unknown match "fuzzy"'],
    ['an English word', '{ trend: { word: [kettle] } }', '"kettle": is an English word'],
    ['a duplicate', '{ trend: { word: [foo-bar9, Foo Bar9] } }', '"Foo Bar9" (trend) is there twice'],
    ['context without near', '{ trend: { context: [Fooserver] } }', 'match context needs near words'],
    ['an unknown group', '{ trend: { context: [{ term: Fooserver, near: cod }] } }', 'no group "cod" in near'],
    ['case without a capital', '{ trend: { case: [fooserver] } }', 'the term has no capital'],
    ['double spaces', "{ trend: { word: ['foo  server9'] } }", 'single spaces'],
    ['a number for a term', '{ trend: { word: [5] } }', '5 is not a term'],
  ])('%s is named', (_what, terms, message) => {
    expect(() => generator.buildTechnologies(handFile(terms))).toThrow(message);
  });

  test('all problems are named at once', () => {
    const broken = handFile('{ trend: { word: [kettle], case: [fooserver] } }');
    expect(() => generator.buildTechnologies(broken)).toThrow(/kettle[\s\S]*fooserver/u);
  });

  test('a name to leave out that no package has is named', () => {
    const stale = handFile('{}').replace('leaveOut: []', 'leaveOut: [Fooserver]');
    expect(() => generator.buildTechnologies(stale)).toThrow('nothing imported is called "Fooserver"');
  });
});
