/** The outline of a document: its personas, and its stories with their parts. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Story } from '../../core/document/model.js';
import type { LineIndex } from '../../core/text/line-index.js';
import { shift, type TextRange } from '../../core/text/range.js';
import { fitOf } from '../../service/outline/fit.js';
import { definedIn } from '../../service/personas/mentions.js';
import type { Surroundings } from '../../service/project/project.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

const LONGEST = 80;
const MOST_SYMBOLS = 1000;

export async function documentSymbols(
  session: Session,
  uri: string,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const placed = await session.place(uri);
  if (placed === null) return null;
  const symbols = symbolsOf(placed.snapshot, placed.surroundings);
  return session.client.canNestSymbols ? symbols : symbols.map((symbol) => flat(symbol, uri));
}

/** Personas and stories of the whole workspace that fit the query, the best first. */
export async function workspaceSymbols({ index }: Session, query: string): Promise<SymbolInformation[]> {
  const wanted = query.toLowerCase();
  const found: { readonly symbol: SymbolInformation; readonly fit: number }[] = [];
  for (const document of await index.documents()) {
    for (const symbol of headlinesOf(document.snapshot, document)) {
      const fit = fitOf(wanted, `${symbol.name} ${symbol.detail ?? ''}`.toLowerCase());
      if (fit === null) continue;
      found.push({ symbol: { ...flat(symbol, document.snapshot.uri), containerName: document.path }, fit });
    }
  }
  const best = found.sort((a, b) => a.fit - b.fit).slice(0, MOST_SYMBOLS);
  return best.map(({ symbol }) => symbol);
}

function symbolsOf(snapshot: Snapshot, surroundings: Surroundings): DocumentSymbol[] {
  const { lines, stories } = snapshot;
  return [...personaSymbols(snapshot, surroundings), ...stories.map((story) => storySymbol(story, lines))];
}

/** Personas and stories without their parts, which would take time to read in every file. */
function headlinesOf(snapshot: Snapshot, surroundings: Surroundings): DocumentSymbol[] {
  const stories = snapshot.model.sections.flatMap((section) =>
    section.stories.map((story) => {
      const range = shift(story.range, section.range.start);
      return symbol(snapshot.lines, SymbolKind.Event, { ...titleOf(story), range });
    }),
  );
  return [...personaSymbols(snapshot, surroundings), ...stories];
}

function personaSymbols(snapshot: Snapshot, surroundings: Surroundings): DocumentSymbol[] {
  const { lines } = snapshot;
  return definedIn(snapshot, surroundings).flatMap(({ name, kind, definedAt }) =>
    definedAt === null ? [] : [symbol(lines, SymbolKind.Class, { name, detail: kind, range: definedAt.range })],
  );
}

function titleOf({ persona, situation, want, outcome }: Story): Pick<Shape, 'name' | 'detail'> {
  const who = persona?.text ?? situation?.text ?? 'somebody';
  return { name: `${who}: ${want?.text ?? '…'}`, detail: outcome?.text ?? 'no outcome' };
}

function storySymbol(story: Story, lines: LineIndex): DocumentSymbol {
  const { persona, situation, want, outcome, criteria, range } = story;
  const parts = [
    ...(persona === null || persona.range.start < range.start ? [] : [part(lines, 'persona', persona)]),
    ...(situation === null ? [] : [part(lines, 'situation', situation)]),
    ...(want === null ? [] : [part(lines, 'want', want)]),
    ...(outcome === null ? [] : [part(lines, 'outcome', outcome)]),
    ...criteria.map((criterion) => part(lines, 'criterion', criterion)),
  ];
  const end = Math.max(range.end, ...criteria.map((criterion) => criterion.range.end));
  const whole = symbol(lines, SymbolKind.Event, {
    ...titleOf(story),
    range: { start: range.start, end },
    selection: range,
  });
  return { ...whole, children: parts };
}

const KINDS = {
  persona: SymbolKind.Variable,
  situation: SymbolKind.Variable,
  want: SymbolKind.Method,
  outcome: SymbolKind.Property,
  criterion: SymbolKind.Boolean,
} as const;

interface Text {
  readonly text: string;
  readonly range: TextRange;
}

function part(lines: LineIndex, name: keyof typeof KINDS, { text, range }: Text): DocumentSymbol {
  return symbol(lines, KINDS[name], { name: text, detail: name, range });
}

interface Shape {
  readonly name: string;
  readonly detail: string;
  readonly range: TextRange;
  readonly selection?: TextRange;
}

function symbol(lines: LineIndex, kind: SymbolKind, { name, detail, range, selection = range }: Shape): DocumentSymbol {
  return {
    name: shorten(name) || '…',
    detail: shorten(detail),
    kind,
    range: toRange(lines, range),
    selectionRange: toRange(lines, selection),
  };
}

function flat({ name, kind, selectionRange }: DocumentSymbol, uri: string): SymbolInformation {
  return { name, kind, location: { uri, range: selectionRange } };
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 2).trimEnd()} …`;
}
