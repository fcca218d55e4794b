// npm run audit: asks the registry whether anything is known against the packages that we use. What is in the bundles has to be
// free of it; of the tools we only build with it is told. Where no registry answers, that is said, and nothing is refused.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBundles } from './build.mjs';
import { installIfNeeded, root } from './steps.mjs';

installIfNeeded();
const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { vulnerabilities } = parsed(stdout);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

if (vulnerabilities === undefined) console.log('No registry answers, so nothing is known.');
else {
  const bill = JSON.parse(readFileSync(join(await provideBundles(), 'sbom.cdx.json'), 'utf8'));
  const shipped = new Set(bill.components.map(({ name }) => name));
  const all = Object.values(vulnerabilities);
  for (const { name, severity, range } of all) {
    console.log(`${shipped.has(name) ? 'in the bundles' : 'for building'}: ${name} ${range} (${severity})`);
  }
  if (all.some(({ name }) => shipped.has(name))) process.exitCode = 1;
  else console.log('Nothing is known against what is in the bundles.');
}
