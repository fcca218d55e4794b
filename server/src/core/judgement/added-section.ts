/** A section with a gap at the end of a document. */
import type { DocumentModel } from '../document/model.js';
import type { Fix } from '../finding/finding.js';

export function sectionAtEnd(
  { text }: DocumentModel,
  { title, name }: { readonly title: string; readonly name: string },
): Fix {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const at = text.trimEnd().length;
  const added = ['', '', `## ${title}`, '', `- …`].join(eol);
  return { kind: 'suggestion', title: name, edits: [{ range: { start: at, end: at }, text: added }] };
}
