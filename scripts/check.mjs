// npm run check: everything that CI runs, in order, up to the first failure. `--skip-tests` leaves the suites out.
import { buildStep, installIfNeeded, packageStep, runSteps } from './steps.mjs';
import { closeWithCount, runSuites } from './suites.mjs';

installIfNeeded();
const node = process.execPath;
runSteps([
  packageStep({ title: 'types', name: 'tsc', of: 'typescript', args: ['-b'], hint: 'npm run types shows this alone.' }),
  packageStep({ title: 'lint', name: 'eslint', args: ['.'], hint: 'npm run lint shows this alone.' }),
  packageStep({ title: 'formatting', name: 'prettier', args: ['--check', '.'], hint: 'npm run format mends it.' }),
  packageStep({ title: 'dead code', name: 'knip', args: [], hint: 'Delete what nothing uses.' }),
  {
    title: 'generated files unchanged',
    command: [node, 'scripts/generate.mjs', '--check'],
    hint: 'npm run generate writes them anew; commit what changes.',
  },
  {
    title: 'patterns that no text keeps busy',
    command: [node, 'scripts/patterns.mjs', '--check', '--sources'],
    hint: 'npm run patterns looks at new ones, and at those that are made while the program runs.',
  },
  buildStep,
  {
    title: 'picture in the README unchanged',
    command: [node, 'scripts/generate-picture.mjs', '--check'],
    hint: 'node scripts/generate-picture.mjs draws it anew; look at it and commit it.',
  },
  {
    title: 'own texts',
    command: [node, 'dist/cli.cjs', '--max-warnings', '0', '*.md', 'docs'],
    hint: 'Our own texts should pass our own rules.',
  },
]);
if (!process.argv.includes('--skip-tests')) closeWithCount(await runSuites());
