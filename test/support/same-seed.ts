/** Random texts are the same in every run, so that a red test is red again. */
import fc from 'fast-check';
import { seedFrom } from './runs.js';

fc.configureGlobal({ seed: seedFrom(20_261_121) });
