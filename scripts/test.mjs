// npm test: installs what is missing, builds, and runs every suite.
import { buildStep, closeWithCount, installIfNeeded, runSteps, runTests } from './steps.mjs';

installIfNeeded();
runSteps([buildStep]);
closeWithCount(runTests());
