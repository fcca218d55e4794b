// npm test: installs what is missing, builds, and runs every suite; `npm test -- window` runs one of them.
import { buildStep, installIfNeeded, runSteps } from './steps.mjs';
import { closeWithCount, runSuites } from './suites.mjs';

installIfNeeded();
runSteps([buildStep]);
closeWithCount(await runSuites(process.argv.slice(2)));
