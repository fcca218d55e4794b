/** Keeps the words of a story from being taken for commands by a CI system that reads the log. */

const BREAK = '\u200b';

/**
 * GitHub obeys `::command::` at the start of a line, and both GitHub and Azure obey `##[…]` or `##vso[…]` anywhere.
 * An invisible character inside makes them plain words again.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, `$1:${BREAK}`).replace(/##(?=\[|vso\[)/gi, `#${BREAK}#`);
}
