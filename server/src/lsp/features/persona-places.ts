/** The persona at a place of the editor, and the places where they are described and mentioned. */
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { type AskedPersona, mentionsOf } from '../../service/personas/mentions.js';
import { descriptionOf, type Target, targetAt } from '../../service/personas/target.js';
import type { Ports } from '../../service/ports.js';
import { toOffset, toRange } from '../convert.js';

export async function targetIn(
  ports: Pick<Ports, 'documents' | 'project' | 'texts' | 'place'>,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Target | null> {
  const { documents, project } = ports;
  const open = documents.get(textDocument.uri);
  if (open === undefined) return null;
  const surroundings = await project.surroundingsOf(open.path, open.text());
  const snapshot = open.current(surroundings.settings);
  const offset = toOffset(snapshot.lines, position);
  const isConfig = project.isConfigSource(open.path);
  if (!isConfig && (await ports.place(open.uri)) === null) return null;
  return targetAt(ports, { snapshot, surroundings, isConfig }, offset);
}

export async function locateDefinition(ports: Pick<Ports, 'texts'>, asked: AskedPersona): Promise<Location | null> {
  const found = await descriptionOf(ports, asked);
  return found === null ? null : { uri: found.file.uri, range: toRange(found.file.lines, found.range) };
}

/** Every mention in the workspace, document by document. */
export async function locateMentions(ports: Pick<Ports, 'index'>, asked: AskedPersona): Promise<readonly Location[]> {
  return (await mentionsOf(ports, asked)).flatMap(({ snapshot, mentions }) =>
    mentions.map(({ range }) => ({ uri: snapshot.uri, range: toRange(snapshot.lines, range) })),
  );
}
