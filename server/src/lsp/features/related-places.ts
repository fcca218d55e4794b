/** The other places that a finding speaks of, in the editor's form. */
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding } from '../../core/finding/finding.js';
import { toRange } from '../convert.js';
import type { Session } from '../session/session.js';

/** In the document itself, or in another one of the workspace. */
export async function locatePlaces(
  session: Pick<Session, 'place' | 'index'>,
  places: NonNullable<Finding['places']>,
  uri: string,
): Promise<DiagnosticRelatedInformation[]> {
  if (places.length === 0) return [];
  const here = (await session.place(uri))?.snapshot;
  const all = places.some(({ path }) => path !== null) ? ((await session.index.peek()) ?? []) : [];
  return places.flatMap(({ path, range, message }) => {
    const file = path === null ? here : all.find((document) => document.path === path)?.snapshot;
    return file === undefined ? [] : [{ location: { uri: file.uri, range: toRange(file.lines, range) }, message }];
  });
}
