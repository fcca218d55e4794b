/** Turns the bytes of a file into text and back, without losing how it was written. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A place in the bytes that is no text. */
export interface DecodingProblem {
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

export interface DecodedText {
  /** Without byte order mark, as editors show it; null where the file is no text. */
  readonly text: string | null;
  readonly encoding: Encoding;
  readonly hasBom: boolean;
  /** One at most: the first of its kind. Bytes that are no text read as “�”, and the rest as it is. */
  readonly problem: DecodingProblem | null;
}

const START = 8192;
const UTF_32_MARK = 0x0000feff;
const UTF_32_MARK_SWAPPED = 0xfffe0000;
const LINE_FEED = 10;
const REPLACEMENT = '\uFFFD';

const decoders: Readonly<Record<Encoding, { readonly decode: (bytes: Uint8Array) => string }>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16le', { ignoreBOM: true }),
};
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads UTF-8, and UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const foreign = foreignProblem(bytes);
  if (foreign !== null) return { text: null, encoding: 'utf-8', hasBom: false, problem: foreign };
  const [encoding, bomLength] = findEncoding(bytes);
  const hasBom = bomLength > 0;
  const body = bytes.subarray(bomLength);
  if (encoding !== 'utf-8') return decodeUtf16(body, encoding);
  const zero = body.subarray(0, START).indexOf(0);
  if (zero >= 0) return { text: null, encoding, hasBom, problem: binaryProblem(body, zero) };
  const text = decoders[encoding].decode(body);
  return { text, encoding, hasBom, problem: text.includes(REPLACEMENT) ? findBadByte(body) : null };
}

/** The bytes of `text`, written like the file it came from. */
export function encodeText(text: string, { encoding, hasBom }: Pick<DecodedText, 'encoding' | 'hasBom'>): Uint8Array {
  const marked = hasBom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function findEncoding(bytes: Uint8Array): readonly [Encoding, bomLength: number] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 2];
  return ['utf-8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0];
}

/** What other programs save, and nobody else reads: recognised by its mark, or by how zeros stand among letters. */
function foreignProblem(bytes: Uint8Array): DecodingProblem | null {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  const zeros = [a, b, c, d].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const mark = (a << 24) | (b << 16) | (c << 8) | d;
  const isUtf32 = mark === UTF_32_MARK || mark >>> 0 === UTF_32_MARK_SWAPPED || zeros === 'x000' || zeros === '000x';
  if (!isUtf32 && zeros !== 'x0x0' && zeros !== '0x0x') return null;
  const name = isUtf32 ? 'UTF-32' : 'UTF-16 without a byte order mark';
  return { line: null, column: null, message: `This file is saved as ${name}, so it was not read. Save it as UTF-8.` };
}

function decodeUtf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = decoders[encoding].decode(encoding === 'utf-16be' ? swapPairs(body) : body);
  const isWhole = body.length % 2 === 0;
  const message = 'The last character of this file is cut off. Save it again as UTF-8.';
  return { text, encoding, hasBom: true, problem: isWhole ? null : { line: null, column: null, message } };
}

/** Not every system can decode big-endian text by itself. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = bytes.slice();
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    [swapped[i], swapped[i + 1]] = [bytes[i + 1] ?? 0, bytes[i] ?? 0];
  }
  return swapped;
}

function binaryProblem(body: Uint8Array, zero: number): DecodingProblem {
  const line = countLines(body.subarray(0, zero)) + 1;
  const message = 'This is not plain text, so it was not read. Save it as plain text in UTF-8.';
  return { line, column: null, message };
}

/** Finds the first line that is not UTF-8; a “�” that somebody really wrote is none. */
function findBadByte(body: Uint8Array): DecodingProblem | null {
  for (let start = 0, line = 1; start < body.length; line++) {
    const lineEnd = body.indexOf(LINE_FEED, start);
    const end = lineEnd < 0 ? body.length : lineEnd + 1;
    const bytes = body.subarray(start, end);
    if (!isUtf8(bytes)) {
      const column = decoders['utf-8'].decode(bytes).indexOf(REPLACEMENT) + 1;
      const message =
        'Some characters of this file cannot be read, because it is not saved as UTF-8. Save it again as UTF-8.';
      return { line, column, message };
    }
    start = end;
  }
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), 0);
}
