/** Where personas, wants and outcomes stand, word by word: for who colours them by what was read, not by how it looks. */
import type { Clause } from '../../core/document/model.js';
import { overlaps, shift, type TextRange } from '../../core/text/range.js';
import { definedIn, mentionsIn } from '../personas/mentions.js';
import type { Placed } from '../ports.js';

export interface Part {
  readonly range: TextRange;
  /** A declaration is the name of a persona where they are described; the opener of a part says which one it opens. */
  readonly kind: 'persona' | 'want' | 'outcome' | 'declaration' | 'personaOpener' | 'wantOpener' | 'outcomeOpener';
}

/** “As a”, with the signs around it. */
const LONGEST_OPENER = 40;

/** In order and without overlaps: what starts inside of another part is left out. Each stands on one line. */
export function partsIn(placed: Pick<Placed, 'snapshot' | 'surroundings'>, visible: TextRange | null): readonly Part[] {
  const parts: Part[] = [];
  for (const part of [...allIn(placed, visible)].sort((a, b) => a.range.start - b.range.start)) {
    if (part.range.start >= (parts.at(-1)?.range.end ?? 0)) parts.push(part);
  }
  return parts;
}

function allIn(
  { snapshot, surroundings }: Pick<Placed, 'snapshot' | 'surroundings'>,
  visible: TextRange | null,
): readonly Part[] {
  const { text, model } = snapshot;
  const isVisible = (range: TextRange): boolean => visible === null || overlaps(range, visible);
  const tokens: Part[] = [];
  for (const { range: section, stories } of model.sections) {
    if (!isVisible(section)) continue;
    for (const { persona, situation, want, wantMarker, outcome, range } of stories) {
      const who = persona ?? situation;
      tokens.push(...openerOf(who, text, shift(range, section.start), section.start));
      if (wantMarker !== null) tokens.push({ range: shift(wantMarker.range, section.start), kind: 'wantOpener' });
      if (outcome?.connector != null)
        tokens.push({ range: shift(outcome.connector.range, section.start), kind: 'outcomeOpener' });
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

/** What stands before the person or the situation on the same line: "As a", "When", "Persona". */
function openerOf(who: Clause | null, text: string, story: TextRange, by: number): readonly Part[] {
  const end = (who?.range.start ?? 0) + by;
  if (who === null || end <= story.start || end - story.start > LONGEST_OPENER) return [];
  const found = /\p{L}(?:[^\n\r|]*\p{L})?(?=[^\p{L}\n\r|]*$)/u.exec(text.slice(story.start, end));
  if (found === null) return [];
  const start = story.start + found.index;
  return [{ range: { start, end: start + found[0].length }, kind: 'personaOpener' }];
}

/** Runs of words on one line; markup, code and the targets of links between them keep their own colours. */
function piecesOf(clause: Clause | null, kind: Part['kind'], text: string, by: number): readonly Part[] {
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
