/** Nothing leads to a name or an address that nobody owns yet: with the switch off no page, finding or report does, with it on they do. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFiles, readText } from '../support/project-files.js';

/** The switch: see docs/publishing.md. */
const isPublished = JSON.parse(readText('package.json')).private !== true;
const ADDRESS = 'https://github.com/customer-first/customer-first/blob/main/';

/** What people read and copy. The page about publishing speaks of nothing else, and action.yml asks the switch itself. */
const pages = findFiles([
  ...['*.md', 'docs/**/*.md', 'examples/**/*.md', 'templates/*', '.pre-commit-hooks.yaml', 'Dockerfile'],
  'client/src/**/*.ts',
]).filter((path) => path !== 'docs/publishing.md');

/** Places and names that are the project's own only once it is published. */
function publicNames(text: string): readonly string[] {
  const patterns = [
    /(?:github\.com|gitlab\.com|\$CI_SERVER_FQDN|uses:) ?\/?customer-first\/customer-first\b\S*/g,
    /\bcustomer-first@(?:v?\d+\.\d|latest|next)\S*/g,
    /\bnpm (?:install|i|add)\b[^\n]*\scustomer-first(?=[\s`]|$)/gm,
    /marketplace\.visualstudio\.com\S*|open-vsx\.org\S*|npmjs\.com\S*/g,
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

/** Commands that would fetch a package of this name from a registry, whoever has put it there. */
function askingCommands(text: string): readonly string[] {
  return (
    text.match(
      /\b(?:npx|pnpx|bunx|npm exec|npm x|pnpm dlx|yarn dlx)\b(?!(?: |", "args": \[")--no-install\b)[^\n`]*\bcustomer-first\b/g,
    ) ?? []
  );
}

describe('what counts', () => {
  it.each([
    'uses: customer-first/customer-first@main',
    'npm install --save-dev customer-first',
    '`npm i customer-first`',
    `[page](${ADDRESS}docs/rules/missing-outcome.md)`,
    "additional_dependencies: ['customer-first@0.1.0']",
  ])('as public: %s', (text) => expect(publicNames(text)).toHaveLength(1));

  it.each([
    'npm install --save-dev ./tools/customer-first-0.1.0.tgz',
    'uses: your-organisation/customer-first@0123456789abcdef',
    'npx --no-install customer-first docs',
    '"command": "npx", "args": ["--no-install", "customer-first", "mcp"]',
  ])('as our own: %s', (text) => expect([...publicNames(text), ...askingCommands(text)]).toEqual([]));

  it.each([
    'npx customer-first docs',
    'npx --yes customer-first',
    'pnpm dlx customer-first',
    'npx --no -- customer-first',
    '"command": "npx", "args": ["--yes", "customer-first", "mcp"]',
  ])('as a question to a registry: %s', (text) => expect(askingCommands(text)).toHaveLength(1));
});

describe.runIf(!isPublished)('as long as nothing is published', () => {
  it.each(pages)('%s leads to nobody else', (path) => {
    expect([...publicNames(readText(path)), ...askingCommands(readText(path))]).toEqual([]);
  });

  it('the change log says so', () => {
    expect(readText('CHANGELOG.md')).toMatch(/^## \d+\.\d+\.\d+ \(not yet published\)$/m);
  });
});

/** Each of these tells how to get customer-first, so each has to change on the day. */
describe.runIf(isPublished)('once it is published', () => {
  it.each(['README.md', ...['github-actions', 'gitlab', 'pre-commit', 'ci'].map((name) => `docs/guides/${name}.md`)])(
    '%s says where to get it',
    (path) => expect(publicNames(readText(path))).not.toEqual([]),
  );

  it('the change log has a date', () => expect(readText('CHANGELOG.md')).not.toContain('not yet published'));
});

describe('the switch', { timeout: 120_000 }, () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** Everything that names the page of a rule, as the sources say it with the switch off or on. */
  async function sayAll(address: string | undefined): Promise<Readonly<Record<string, string>>> {
    vi.resetModules();
    vi.stubGlobal('CUSTOMER_FIRST_ADDRESS', address);
    const { createFolder, runIn } = await import('../cli/terminal.js');
    const { addressPages } = await import('../../server/src/lsp/session/rule-pages.js');
    const { reporterNames } = await import('../../server/src/reporters/index.js');
    const folder = createFolder({ 'a.md': 'As a tenant, I want to report a leak.\n' });
    const said: Record<string, string> = {};
    for (const format of reporterNames) said[format] = (await runIn(folder, ['--format', format])).stdout;
    said['rules'] = (await runIn(folder, ['rules', '--format', 'json'])).stdout;
    const shipped = addressPages({ pages: null }, 'file:///here/');
    said['in an editor'] = String(shipped('missing-outcome'));
    return said;
  }

  const speaking = ['html', 'json', 'junit', 'markdown', 'rdjson', 'sarif', 'rules', 'in an editor'];

  it('off: no address, but a way to the page all the same', async () => {
    const said = await sayAll(undefined);
    for (const [who, text] of Object.entries(said)) expect(text, who).not.toContain('github.com/customer-first');
    expect(said['json']).toContain('"url": "docs/rules/missing-outcome.md"');
    expect(said['in an editor']).toBe('file:///here/docs/rules/missing-outcome.md');
    expect(said['html']).toContain('<a href="#rule-missing-outcome">');
    expect(said['html']).toContain('id="rule-missing-outcome"');
    expect(said['sarif']).not.toContain('helpUri');
    for (const who of ['junit', 'sarif']) expect(said[who]).toContain('customer-first explain missing-outcome');
  });

  it('on: everybody who speaks of the page gives its address', async () => {
    const said = await sayAll(ADDRESS);
    for (const who of speaking) expect(said[who], who).toContain(`${ADDRESS}docs/rules/missing-outcome.md`);
  });
});
