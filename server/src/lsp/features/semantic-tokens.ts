/**
 * Colours the parts of a story by what was read, not by how it looks, so that they are alike in sentences, lists, tables and fields.
 *
 * A persona is a `class` and an outcome an `enumMember`, standard types that every editor knows. Red belongs to what is wrong,
 * and themes make many types red: of 82 themes, keywords in 23, properties and variables in 6. So the words that open a part
 * have a type of their own, which package.json leads to what hardly any theme makes red, and none as red as its errors; a want,
 * most of the text, stays as it is. The modifiers let a theme or a person choose for stories alone: `class.persona`,
 * `enumMember.outcome`, `storyText.want`, `storyWord`.
 */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { type Part, partsIn } from '../../service/outline/parts.js';
import type { Placed } from '../../service/ports.js';
import type { OpenDocument } from '../../service/texts/open-documents.js';
import { toPosition, toTextRange } from '../convert.js';
import type { Session } from '../session/session.js';

export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['class', 'storyText', 'enumMember', 'storyWord'],
  tokenModifiers: ['persona', 'want', 'outcome', 'declaration'],
};

/** Place of the type in the legend, and its modifiers as bits. */
const CODES: Readonly<Record<Part['kind'], readonly [type: number, modifiers: number]>> = {
  persona: [0, 1],
  want: [1, 2],
  outcome: [2, 4],
  declaration: [0, 9],
  personaOpener: [3, 1],
  wantOpener: [3, 2],
  outcomeOpener: [3, 4],
};

/** What was sent before, so that the next answer can be the difference; gone when the document is closed. */
const builders = new WeakMap<OpenDocument, SemanticTokensBuilder>();
const NOTHING: SemanticTokens = { data: [] };

export async function semanticTokens(session: Pick<Session, 'place'>, uri: string): Promise<SemanticTokens> {
  const placed = await session.place(uri);
  if (placed === null) return NOTHING;
  const builder = new SemanticTokensBuilder();
  builders.set(placed.open, builder);
  push(builder, placed, partsIn(placed, null));
  return builder.build();
}

export async function semanticTokensDelta(
  session: Pick<Session, 'place'>,
  uri: string,
  previousResultId: string,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const placed = await session.place(uri);
  const builder = placed === null ? undefined : builders.get(placed.open);
  if (placed === null || builder === undefined) return semanticTokens(session, uri);
  builder.previousResult(previousResultId);
  push(builder, placed, partsIn(placed, null));
  return builder.buildEdits();
}

export async function semanticTokensInRange(
  session: Pick<Session, 'place'>,
  uri: string,
  range: Parameters<typeof toTextRange>[1],
): Promise<SemanticTokens> {
  const placed = await session.place(uri);
  if (placed === null) return NOTHING;
  const builder = new SemanticTokensBuilder();
  push(builder, placed, partsIn(placed, toTextRange(placed.snapshot.lines, range)));
  return builder.build();
}

function push(builder: SemanticTokensBuilder, { snapshot: { lines } }: Placed, parts: readonly Part[]): void {
  for (const { range, kind } of parts) {
    const { line, character } = toPosition(lines, range.start);
    builder.push(line, character, range.end - range.start, ...CODES[kind]);
  }
}
