/** What the preview of a document marks: persona, want and outcome, what is found, and who the personas are. */
import type { Diagnostic } from 'vscode-languageserver';
import { positionAt } from '../../core/text/line-index.js';
import { personaCard } from '../../service/explain/cards.js';
import { createPage } from '../../service/explain/page.js';
import { type Part, partsIn } from '../../service/outline/parts.js';
import type { Placed } from '../../service/ports.js';
import { targetAt } from '../../service/personas/target.js';
import { toTextRange } from '../convert.js';
import type { PreviewMark, PreviewMarks } from '../protocol.js';
import type { Session } from '../session/session.js';
import { type Reporting, reportOn } from './diagnostics.js';

/** More would make a page that nobody can look through. */
const MOST_MARKS = 4000;
const SEVERITIES = ['error', 'warning', 'info', 'question'] as const;

/** Null where the document has no stories to speak of, or nobody wants it checked. */
export async function previewMarks(
  session: Reporting & Pick<Session, 'index' | 'texts'>,
  uri: string,
): Promise<PreviewMarks | null> {
  const placed = await session.place(uri);
  if (placed === null || !(await session.settings.of(uri)).enable) return null;
  const { items } = await reportOn(session, uri);
  const shown = items.filter(({ tags, severity }) => tags === undefined && severity !== undefined);
  const parts = partsIn(placed, null);
  const marks = [
    ...parts.flatMap((part) => partMark(part, placed)),
    ...shown.flatMap((item) => findingMarks(item, placed)),
  ];
  return { marks: marks.slice(0, MOST_MARKS), cards: await cardsFor(session, parts, placed) };
}

function partMark({ range, kind }: Part, { snapshot }: Placed): readonly PreviewMark[] {
  if (kind !== 'persona' && kind !== 'want' && kind !== 'outcome') return [];
  const words = snapshot.text.slice(range.start, range.end);
  return [{ ...placeOf(range.start, snapshot), words, kind, ...(kind === 'persona' ? { card: words } : {}) }];
}

/** Line by line, and without the marks of Markdown, as a reader sees it. */
function findingMarks({ range, severity, message, code }: Diagnostic, { snapshot }: Placed): readonly PreviewMark[] {
  const { start, end } = toTextRange(snapshot.lines, range);
  const kind = SEVERITIES[(severity ?? 1) - 1] ?? 'info';
  const words = typeof message === 'string' ? message : message.value;
  const title = code === undefined ? words : `${words} (${String(code)})`;
  return [...snapshot.text.slice(start, end).matchAll(/[^*_`~[\]()<>|\\\n\r]{1,400}/g)].flatMap(
    ({ 0: piece, index }) => {
      const said = piece.trim();
      const at = start + index + piece.indexOf(said);
      return /[\p{L}\p{N}]/u.test(said) ? [{ ...placeOf(at, snapshot), words: said, kind, title }] : [];
    },
  );
}

function placeOf(offset: number, { lines }: Placed['snapshot']): Pick<PreviewMark, 'line' | 'character'> {
  const { line, column } = positionAt(lines, offset);
  return { line: line - 1, character: column - 1 };
}

/** By the words that stand for somebody; once for each. */
async function cardsFor(
  session: Pick<Session, 'index' | 'texts'>,
  parts: readonly Part[],
  { snapshot, surroundings }: Placed,
): Promise<PreviewMarks['cards']> {
  const cards: Record<string, string> = {};
  const page = createPage(false);
  for (const { range, kind } of parts) {
    const words = snapshot.text.slice(range.start, range.end);
    if (kind !== 'persona' || Object.hasOwn(cards, words)) continue;
    const target = await targetAt(session, { snapshot, surroundings, isConfig: false }, range.start);
    if (target !== null) cards[words] = (await personaCard(session, { ...target, isDefinition: true }, page)).text;
  }
  return cards;
}
