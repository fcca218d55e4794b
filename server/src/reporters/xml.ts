/** Writes XML that every reader accepts, whatever the texts hold. */
import { replaceHidden } from './hidden-signs.js';
import { replaceCommands } from './log-commands.js';
import { withoutControls } from './well-formed.js';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Either elements or one text. */
  readonly content?: readonly XmlElement[] | string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A whole document in UTF-8, one element a line. */
export function drawXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawElement(root, '')}`;
}

function drawElement({ name, attributes, content = [] }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>\n`;
  if (content.length === 0) return `${start}/>\n`;
  return `${start}>\n${content.map((child) => drawElement(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** `>` too, so that `]]>` stands nowhere; a carriage return would be read as a line feed. */
function escapeText(text: string): string {
  const entities = withoutControls(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/\r/g, '&#13;');
  return replaceCommands(replaceHidden(entities, byNumber), byNumber);
}

/** Read as the sign itself, and yet neither hidden nor obeyed. */
function byNumber(sign: string): string {
  return `&#${sign.codePointAt(0) ?? 0};`;
}

/** Line ends and tabs in attributes would be read as spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
