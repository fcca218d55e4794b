/** The outline of a document, and the search through the outlines of all. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { LineIndex } from '../../core/text/line-index.js';
import { outlineOf, type Outlined, searchOutlines } from '../../service/outline/outline.js';
import { toRange } from '../convert.js';
import type { Session } from '../session/session.js';

/** Editors read the kind out behind the name, and know none but those of programs: so only such as are words of everyday life. */
const KINDS: Readonly<Record<Outlined['kind'], SymbolKind>> = {
  definition: SymbolKind.Key,
  story: SymbolKind.Event,
  persona: SymbolKind.Key,
  situation: SymbolKind.Event,
  want: SymbolKind.Field,
  outcome: SymbolKind.Property,
  criterion: SymbolKind.Field,
};

export async function documentSymbols(
  session: Pick<Session, 'client' | 'place'>,
  uri: string,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const placed = await session.place(uri);
  if (placed === null) return null;
  const { snapshot, surroundings } = placed;
  const symbols = outlineOf(snapshot, surroundings).map((outlined) => toSymbol(outlined, snapshot.lines));
  return session.client.canNestSymbols ? symbols : symbols.map((symbol) => flat(symbol, uri));
}

export async function workspaceSymbols(session: Pick<Session, 'index'>, query: string): Promise<SymbolInformation[]> {
  return (await searchOutlines(session, query)).map(({ document: { snapshot }, outlined }) => ({
    ...flat(toSymbol(outlined, snapshot.lines), snapshot.uri),
    // Where the file is, editors say themselves.
    ...(outlined.below === null ? {} : { containerName: outlined.below }),
  }));
}

function toSymbol({ kind, name, detail, range, selection, children }: Outlined, lines: LineIndex): DocumentSymbol {
  return {
    ...(detail === '' ? {} : { detail }),
    ...{ name, kind: KINDS[kind] },
    ...{ range: toRange(lines, range), selectionRange: toRange(lines, selection) },
    ...(children === undefined ? {} : { children: children.map((child) => toSymbol(child, lines)) }),
  };
}

function flat({ name, kind, selectionRange }: DocumentSymbol, uri: string): SymbolInformation {
  return { name, kind, location: { uri, range: selectionRange } };
}
