/** Sections and stories that can be folded away. */
import type { FoldingRange } from 'vscode-languageserver';
import type { TextRange } from '../../core/text/range.js';
import { sectionRanges, storyRanges } from '../../service/outline/folds.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { toPosition } from '../convert.js';
import type { Session } from '../session/session.js';

export async function foldingRanges(session: Pick<Session, 'place'>, uri: string): Promise<readonly FoldingRange[]> {
  const placed = await session.place(uri);
  if (placed === null) return [];
  const { snapshot } = placed;
  const ranges = [...sectionRanges(snapshot), ...storyRanges(snapshot)].flatMap((range) => fold(snapshot, range));
  const byLine = new Map(ranges.map((range) => [`${range.startLine.toString()}-${range.endLine.toString()}`, range]));
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function fold({ text, lines }: Snapshot, { start, end }: TextRange): readonly FoldingRange[] {
  const last = start + text.slice(start, end).trimEnd().length;
  const startLine = toPosition(lines, start).line;
  const endLine = toPosition(lines, last).line;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
