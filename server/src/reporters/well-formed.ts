/** Makes any text fit for strict readers: no halves of characters, no control characters where these are forbidden. */
import { replaceHidden, withoutHidden } from './hidden-signs.js';
import { replaceCommands } from './log-commands.js';

const REPLACEMENT = '\ufffd';
/** What XML 1.0 cannot hold, not even escaped; white space stays. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Control characters that JSON does not escape by itself. */
const LATE_CONTROLS = /[\u007f-\u009f]/g;

/** Replaces single halves of UTF-16 pairs, which are no characters and which many readers refuse. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, REPLACEMENT);
}

/** Replaces control characters too, all but tabs and line ends. */
export function withoutControls(text: string): string {
  return wellFormed(text).replace(UNPRINTABLE, REPLACEMENT);
}

/** On one line: every run of white space as one space. */
export function onOneLine(text: string): string {
  return withoutHidden(withoutControls(text)).replace(/\s+/g, ' ').trim();
}

/**
 * Indented JSON, ended by a line end, in which every text is well-formed. What hides or commands is escaped: whoever reads the
 * JSON gets it as it was, whoever looks at it sees it.
 */
export function toJsonText(value: unknown): string {
  return toJson(value, 2);
}

/** The same on one line. */
export function toJsonLine(value: unknown): string {
  return toJson(value, 0);
}

function toJson(value: unknown, indent: number): string {
  const clean = (_key: string, inner: unknown): unknown => (typeof inner === 'string' ? wellFormed(inner) : inner);
  const json = JSON.stringify(value, clean, indent).replace(LATE_CONTROLS, escapeUnits);
  return `${replaceCommands(replaceHidden(json, escapeUnits), escapeUnits)}\n`;
}

function escapeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
