/** Does no file of the product need itself? A circle cannot be understood, tested or moved piece by piece. */
import { describe, expect, it } from 'vitest';
import { readImports } from '../../scripts/imports.mjs';
import { findCircles } from '../support/import-graph.js';
import { findFiles, readText } from '../support/project-files.js';

function circlesIn(sources: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return findCircles(readImports(new Map(Object.entries(sources))));
}

describe('the sources', () => {
  it('go in no circle, imports of types counted', () => {
    const paths = findFiles(['{server,client}/src/**/*.ts']);
    const circles = circlesIn(Object.fromEntries(paths.map((path) => [path, readText(path)])));
    expect(circles).toEqual([]);
  });
});

describe('a circle', () => {
  it.each([
    ['a type', "import type { A } from './a.js';"],
    ['a type among values', "import { type A, b } from './a.js';"],
    ['something handed on', "export { a } from './a.js';"],
    ['types handed on', "export type * from './a.js';"],
    ['a type in place', "export type B = import('./a.js').A;"],
    ['a file that is loaded later', "export const b = async () => import('./a.js');"],
    ['a file for what it does', "import './a.js';"],
  ])('is seen where it is closed by %s', (_what, text) => {
    const sources = { 'x/a.ts': "import { c } from '../y/c.js';", 'x/b.ts': text, 'y/c.ts': "import '../x/b.js';" };
    expect(circlesIn(sources)).toEqual([['x/a.ts', 'x/b.ts', 'y/c.ts']]);
  });

  it('is a file that imports itself, too', () => {
    expect(circlesIn({ 'a.ts': "export * from './a.js';" })).toEqual([['a.ts']]);
  });

  it('is not what is imported twice, only written about, or a package', () => {
    const sources = {
      'a.ts': "import './b.js'; import './c.js'; import 'zod';",
      'b.ts': "import './c.js';",
      'c.ts': "// import './a.js'\nexport const text = `import './a.js'`;",
    };
    expect(circlesIn(sources)).toEqual([]);
  });

  it('is told apart from another one', () => {
    const sources = {
      'a.ts': "import './b.js'; import './c.js';",
      'b.ts': "import './a.js';",
      'c.ts': "import './d.js';",
      'd.ts': "import './c.js';",
    };
    expect(circlesIn(sources)).toEqual([
      ['a.ts', 'b.ts'],
      ['c.ts', 'd.ts'],
    ]);
  });
});
