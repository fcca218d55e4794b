/** Keeps the words of a story from being taken for commands by a terminal or by a CI system that reads the log. */
import { withoutHidden } from './hidden-signs.js';

const REPLACEMENT = '\ufffd';
/** Colours as we write them; everything else that a terminal obeys is taken out. */
const COLOUR = String.raw`\u001b\[(?:[124]|2[24]|3[1236]|39)m`;
const CONTROLS = new RegExp(`${COLOUR}|(?!\\r\\n)[^\\P{Cc}\\n\\t]`, 'gu');
/**
 * GitHub obeys `::command::` at the start of a line, GitHub and Azure `##[…]` and `##vso[…]` anywhere, TeamCity
 * `##teamcity[…]`, GitLab `section_start:…`. Each is matched up to the sign that is written differently.
 */
const INSIDE = String.raw`(?<hash>#)(?=#(?:\[|vso\[|teamcity\[))|(?<=section)(?<line>_)(?=(?:start|end):)`;
const COMMANDS = new RegExp(`^(?<start>(?:[^\\S\\n\\r\\u2028\\u2029]|${COLOUR})*)(?<colon>:)(?=:)|${INSIDE}`, 'gimu');
const COMMANDS_INSIDE = new RegExp(INSIDE, 'gimu');

/** `write` gets the sign that makes a command of a line, and says what stands for it: the same for readers, not for machines. */
export function replaceCommands(text: string, write: (sign: string) => string): string {
  return text.replace(COMMANDS, (...match) => {
    const { start = '', colon, hash, line } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    return start + write(colon ?? hash ?? line ?? '');
  });
}

/** A space inside makes commands plain words again, and everybody sees it. */
export function withoutCommands(text: string): string {
  return replaceCommands(text, (sign) => `${sign} `);
}

/** For words that do not begin a line: those behind a command of our own. */
export function withoutInnerCommands(text: string): string {
  return text.replace(COMMANDS_INSIDE, (sign) => `${sign} `);
}

/** For the eyes of people, on a terminal or in a log: no commands, no hidden signs, no control characters but our colours. */
export function harmless(text: string): string {
  const shown = withoutHidden(text).replace(CONTROLS, (found) => (found.length > 1 ? found : REPLACEMENT));
  return withoutCommands(shown);
}
