// npm run pictures: takes the README's pictures of VS Code's window and of the report anew, into docs/pictures/. Look at them before you commit them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isHostPossible } from '../test/host/paths.mjs';
import { provideChromium } from './chromium.mjs';
import { pictureOfReport } from './picture-of-report.mjs';
import { installIfNeeded, packageStep, root, runSteps } from './steps.mjs';

if (!isHostPossible || !provideChromium()) {
  console.error('Pictures are taken on Linux (x64), with Chromium. One of them is missing here.');
  process.exit(2);
}
installIfNeeded();
installIfNeeded('test/host');
runSteps([{ title: 'packages', command: [process.execPath, 'scripts/package.mjs'] }]);
await pictureOfReport();
const args = ['run', '--config', 'test/window/vitest.config.ts', 'pictures'];
const { command } = packageStep({ title: 'pictures', name: 'vitest', args });
const env = { ...process.env, PICTURES: join(root, 'docs/pictures') };
process.exitCode = spawnSync(command[0], command.slice(1), { cwd: root, env, stdio: 'inherit' }).status ?? 1;
