/** What the exit code says: a promise to scripts. */

/** Nothing to complain about. */
export const EXIT_CLEAN = 0;
/** Findings that count. */
export const EXIT_FINDINGS = 1;
/** A wrong option or configuration, something that could not be read, or a crash. */
export const EXIT_TROUBLE = 2;

/** A mistake in how the command was used; its text says what to do. */
export class UserError extends Error {}
