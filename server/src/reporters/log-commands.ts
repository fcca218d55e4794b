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
const COMMANDS = new RegExp(
  `^(?<start>(?:\\s|${COLOUR})*)(?<sign>:)(?=:)|(?<sign2>#)(?=#(?:\\[|vso\\[|teamcity\\[))|(?<=section)(?<sign3>_)(?=(?:start|end):)`,
  'gimu',
);

/** `write` gets the sign that makes a command of a line, and says what stands for it: the same for readers, not for machines. */
export function replaceCommands(text: string, write: (sign: string) => string): string {
  return text.replace(COMMANDS, (...match) => {
    const { start = '', sign, sign2, sign3 } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    return start + write(sign ?? sign2 ?? sign3 ?? '');
  });
}

/** A space inside makes commands plain words again, and everybody sees it. */
export function withoutCommands(text: string): string {
  return replaceCommands(text, (sign) => `${sign} `);
}

/** For the eyes of people, on a terminal or in a log: no commands, no hidden signs, no control characters but our colours. */
export function harmless(text: string): string {
  const shown = withoutHidden(text).replace(CONTROLS, (found) => (found.length > 1 ? found : REPLACEMENT));
  return withoutCommands(shown);
}
