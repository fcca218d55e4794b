// npm run demo: installs what is missing, builds, and shows what the command line says about examples/.
import { spawnSync } from 'node:child_process';
import { buildStep, installIfNeeded, root, runSteps } from './steps.mjs';

installIfNeeded();
runSteps([buildStep]);
console.log('\n$ customer-first examples\n');
const { status } = spawnSync(process.execPath, ['dist/cli.cjs', '--format', 'stylish', 'examples'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0 && status !== 1) {
  console.error('The command line could not read examples/.');
  process.exit(1);
}
console.log(`
What next?
  Change a story    open a file above, write what is proposed, and run npm run demo again: the finding is gone
  Ask why           node dist/cli.cjs explain missing-outcome
  Read your own     node dist/cli.cjs path/to/your/stories
  See what it can   node dist/cli.cjs --help

This was a show, so it ends with exit code 0. The same command in CI ends with ${status}, ${status === 0 ? 'as nothing was found' : 'because there are errors above'}.`);
