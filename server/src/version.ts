/** Who speaks: the tool's name and version, as reports and `--version` show it. */
import type { Tool } from './reporters/reporter.js';

/** Written in by the bundler. */
declare const CUSTOMER_FIRST_VERSION: string | undefined;
declare const CUSTOMER_FIRST_BUILD: string | undefined;

export const tool: Tool = {
  name: 'customer-first',
  version: typeof CUSTOMER_FIRST_VERSION === 'string' ? CUSTOMER_FIRST_VERSION : '0.0.0-source',
};

/** Differs between two builds from different sources, even where they call themselves the same version. */
export const build: string = typeof CUSTOMER_FIRST_BUILD === 'string' ? CUSTOMER_FIRST_BUILD : 'source';
