/** Puts any words into HTML so that they are read as they are, in text and in quoted attributes alike. */
import { withoutHidden } from './hidden-signs.js';
import { replaceCommands } from './log-commands.js';
import { withoutControls } from './well-formed.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  const entities = withoutHidden(withoutControls(text)).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return replaceCommands(entities, (sign) => `&#${sign.charCodeAt(0)};`);
}
