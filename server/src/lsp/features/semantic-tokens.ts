/**
 * Colours persona, want and outcome by what was read, not by how it looks.
 *
 * Standard token types, because every theme colours them and no editor needs to be told: a persona is a `class`, a name
 * that is defined somewhere; a want is a `property`, the quietest of all, as it is most of the text; an outcome is an
 * `enumMember`, which default themes give a clear blue, dark and light, as it is what a reader should find first. Types
 * that default themes make red, bold or green are left to code and comments. The modifiers let a theme or a person choose
 * for stories alone: `class.persona`, `property.want`, `enumMember.outcome`.
 */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Clause } from '../../core/document/model.js';
import { overlaps, type TextRange } from '../../core/text/range.js';
import { definedIn, mentionsIn } from '../../service/personas/mentions.js';
import type { Placed } from '../../service/ports.js';
import type { OpenDocument } from '../../service/texts/open-documents.js';
import { toPosition, toTextRange } from '../convert.js';
import type { Session } from '../session.js';

export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['class', 'property', 'enumMember'],
  tokenModifiers: ['persona', 'want', 'outcome', 'declaration'],
};

type Kind = 'persona' | 'want' | 'outcome' | 'declaration';

/** Place of the type in the legend, and its modifiers as bits. */
const CODES: Readonly<Record<Kind, readonly [type: number, modifiers: number]>> = {
  persona: [0, 1],
  want: [1, 2],
  outcome: [2, 4],
  declaration: [0, 9],
};

interface Token {
  readonly range: TextRange;
  readonly kind: Kind;
}

/** What was sent before, so that the next answer can be the difference; gone when the document is closed. */
const builders = new WeakMap<OpenDocument, SemanticTokensBuilder>();
const NOTHING: SemanticTokens = { data: [] };

export async function semanticTokens(session: Session, uri: string): Promise<SemanticTokens> {
  const placed = await session.place(uri);
  if (placed === null) return NOTHING;
  const builder = new SemanticTokensBuilder();
  builders.set(placed.open, builder);
  push(builder, placed, tokensIn(placed, null));
  return builder.build();
}

export async function semanticTokensDelta(
  session: Session,
  uri: string,
  previousResultId: string,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const placed = await session.place(uri);
  const builder = placed === null ? undefined : builders.get(placed.open);
  if (placed === null || builder === undefined) return semanticTokens(session, uri);
  builder.previousResult(previousResultId);
  push(builder, placed, tokensIn(placed, null));
  return builder.buildEdits();
}

export async function semanticTokensInRange(
  session: Session,
  uri: string,
  range: Parameters<typeof toTextRange>[1],
): Promise<SemanticTokens> {
  const placed = await session.place(uri);
  if (placed === null) return NOTHING;
  const builder = new SemanticTokensBuilder();
  push(builder, placed, tokensIn(placed, toTextRange(placed.snapshot.lines, range)));
  return builder.build();
}

/** In order and without overlaps: what starts inside of another token is left out. */
function push(builder: SemanticTokensBuilder, { snapshot: { lines } }: Placed, tokens: readonly Token[]): void {
  let last = 0;
  for (const { range, kind } of [...tokens].sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < last) continue;
    const { line, character } = toPosition(lines, range.start);
    builder.push(line, character, range.end - range.start, ...CODES[kind]);
    last = range.end;
  }
}

function tokensIn({ snapshot, surroundings }: Placed, visible: TextRange | null): readonly Token[] {
  const { text, model } = snapshot;
  const isVisible = (range: TextRange): boolean => visible === null || overlaps(range, visible);
  const tokens: Token[] = [];
  for (const { range: section, stories } of model.sections) {
    if (!isVisible(section)) continue;
    for (const { persona, want, outcome } of stories) {
      tokens.push(...piecesOf(persona, 'persona', text, section.start));
      tokens.push(...piecesOf(want, 'want', text, section.start));
      tokens.push(...piecesOf(outcome, 'outcome', text, section.start));
    }
  }
  const declared = definedIn(snapshot, surroundings).flatMap(({ definedAt }) => definedAt?.range ?? []);
  const front = mentionsIn(snapshot, surroundings.registry).filter(({ stories }) => stories.length === 0);
  const named = [
    ...declared.map((range) => ({ range, kind: 'declaration' as const })),
    ...front.map(({ range }) => ({ range, kind: 'persona' as const })),
  ];
  return [...named, ...tokens].filter(
    ({ range }) => isVisible(range) && !/[\n\r]/.test(text.slice(range.start, range.end)),
  );
}

/** Runs of words on one line; markup, code and the targets of links between them keep their own colours. */
function piecesOf(clause: Clause | null, kind: Kind, text: string, by: number): readonly Token[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { range, opaque } of clause?.words ?? []) {
    if (opaque) continue;
    const start = range.start + by;
    const last = pieces[pieces.length - 1];
    const isNext =
      last !== undefined && last.end <= start && /^[^[\]()<>`*_~|\\\n\r]{0,9}$/.test(text.slice(last.end, start));
    if (last !== undefined && isNext) last.end = range.end + by;
    else pieces.push({ start, end: range.end + by });
  }
  return pieces.map((range) => ({ range, kind }));
}
