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
console.log(
  '\nWhat next? Open a file above, change the story as it says, and run `npm run demo` again: the finding is gone.',
);
console.log('Your own stories: node dist/cli.cjs path/to/your/stories   (add --help to see what else it can do)');
