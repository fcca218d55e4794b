/** Builds all bundles of the sources once for all test files, which ask with `inject('built')`. */
import type { TestProject } from 'vitest/node';
import { provideBundles } from '../../scripts/build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundles, as `dist` is after `npm run build`. */
    readonly built: string;
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  provide('built', await provideBundles());
}
