/** Who speaks, for the commands. */
export { build, tool } from '../version.js';
