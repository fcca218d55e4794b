/** The package as it would be published, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, inject } from 'vitest';

const root = join(import.meta.dirname, '../..');

export interface Packed {
  /** The folder of the package, as it is after it was installed. */
  readonly folder: string;
  readonly program: string;
  /** Makes the file that npm would publish, and returns its path. */
  readonly pack: () => string;
}

/** Gone after the tests of the file. */
export function packProgram(): Packed {
  const home = mkdtempSync(join(tmpdir(), 'customer-first-package-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'package');
  cpSync(inject('built'), join(folder, 'dist'), { recursive: true });
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
  for (const path of ['package.json', 'README.md', 'LICENSE', ...files]) {
    if (path.startsWith('dist/') || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  return {
    folder,
    program: join(folder, 'dist/cli.cjs'),
    pack: () => {
      const args = ['pack', '--ignore-scripts', '--loglevel=silent', '--pack-destination', home];
      const name = execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }).trim();
      return join(home, name);
    },
  };
}
