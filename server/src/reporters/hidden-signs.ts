/** Signs that nobody sees, and that hide words or show them in another order than they are read. */

const REPLACEMENT = '\ufffd';
/** In pictures such as 👩‍💻, and in scripts whose letters join, a joiner belongs to what stands before it. */
const JOINED = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}])`;
const SIGNS = [
  // Direction marks, and what has no width.
  String.raw`\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb`,
  // Line separators that are no line ends to most, and what is no character.
  String.raw`\u2028-\u202e\ufffe\uffff`,
  // Tags and other signs in which whole texts can be hidden.
  String.raw`\u{e0000}-\u{e0fff}`,
].join('');
const HIDDEN = new RegExp(`[${SIGNS}]|${JOINED}[\\u200c\\u200d]`, 'gu');
const CONTROLS = /\p{Cc}/gu;

/** Makes hidden signs visible, as “�”. */
export function withoutHidden(text: string): string {
  return replaceHidden(text, () => REPLACEMENT);
}

/** `write` gets each sign and says what stands for it. */
export function replaceHidden(text: string, write: (sign: string) => string): string {
  return text.replace(HIDDEN, write);
}

/** Replaces control characters too, line ends and tabs included. */
export function makePrintable(text: string): string {
  return withoutHidden(text).replace(CONTROLS, REPLACEMENT);
}
