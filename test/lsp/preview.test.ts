/** What the preview of a document marks, and how these marks come into the page that markdown-it draws. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { markTokens, type Token } from '../../client/src/preview/mark-tokens.js';
import type { PreviewMarks } from '../../server/src/lsp/protocol.js';
import { openEditor, prepareServer } from './editor.js';

prepareServer();

interface MarkdownIt {
  readonly parse: (text: string, env: object) => Token[];
  readonly renderer: { readonly render: (tokens: readonly Token[], options: object, env: object) => string };
  readonly options: object;
}

/** The one that VS Code draws its preview with. */
const require = createRequire(import.meta.url);
const MarkdownIt = createRequire(require.resolve('@vscode/vsce/package.json'))('markdown-it') as new () => MarkdownIt;

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when Kim & Co come\n';
const TEXT = `# Repairs

As a **tenant** who works, I want to report
a *leak* so that nobody slips.

- As a landlord, I want a [list](x.md).

| As a | I want | so that |
| --- | --- | --- |
| tenant | tea | I am warm |
`;

async function marksOf(text: string): Promise<PreviewMarks | null> {
  const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': text } });
  const { uri } = editor.open('a.md');
  return editor.connection.sendRequest<PreviewMarks | null>('customerFirst/previewMarks', { uri });
}

function draw(text: string, marks: PreviewMarks | null): string {
  const markdown = new MarkdownIt();
  const tokens = markdown.parse(text, {});
  const before = JSON.stringify(tokens);
  const marked = marks === null ? tokens : markTokens(tokens, marks);
  const html = markdown.renderer.render(marked, markdown.options, {});
  expect(JSON.stringify(tokens)).toBe(before);
  return html;
}

const withoutMarks = (html: string): string =>
  html.replace(/<span class="customer-first-card"[^>]*>[^<]*<\/span>/g, '').replace(/<\/?span[^>]*>/g, '');

describe('the preview', () => {
  it('marks persona, want and outcome, also in lists and tables, and what is found', async () => {
    const html = draw(TEXT, await marksOf(TEXT));
    expect(html).toMatch(/<strong><span class="customer-first-persona customer-first-known" tabindex="0">tenant<span/);
    expect(html).toMatch(/<em><span class="customer-first-want">leak<\/span><\/em>/);
    expect(html).toContain('<span class="customer-first-outcome">nobody slips</span>');
    expect(html).toMatch(
      /<span class="customer-first-persona customer-first-warning" title="“landlord” is not one of [^"]* \(undefined-persona\)">landlord<\/span>/,
    );
    expect(html).toMatch(/<td><span class="customer-first-persona customer-first-known"[^>]*>tenant<span/);
    expect(html).toContain('<td><span class="customer-first-outcome">I am warm</span></td>');
    expect(html).toMatch(/class="customer-first-want customer-first-error"[^>]*>list</);
  });

  it('tells who a persona is in a card, in words that are no markup', async () => {
    const html = draw(TEXT, await marksOf(TEXT));
    const card = /<span class="customer-first-card" role="note">([^<]*)<\/span>/.exec(html)?.[1] ?? '';
    expect(card).toMatch(/^Tenant: customer · 2 stories/);
    expect(card).toContain('- know when Kim &amp; Co come');
  });

  it('keeps the words and everything around them', async () => {
    expect(withoutMarks(draw(TEXT, await marksOf(TEXT)))).toBe(draw(TEXT, null));
  });

  it('leaves out what is not there any more', async () => {
    const marks = await marksOf(TEXT);
    const other = TEXT.replace('leak', 'drip').replace('# Repairs', '# Repairs\n\nOne more line.');
    expect(withoutMarks(draw(other, marks))).toBe(draw(other, null));
  });

  it('has nothing to mark in a document that is not checked', async () => {
    const editor = await openEditor({ files: { 'a.md': TEXT }, settings: { enable: false } });
    const { uri } = editor.open('a.md');
    expect(await editor.connection.sendRequest('customerFirst/previewMarks', { uri })).toBeNull();
    expect(await editor.connection.sendRequest('customerFirst/previewMarks', { uri: `${uri}x` })).toBeNull();
  });
});
