/** Tells research that asks only ourselves, and research that comes too late. */
import type { Section, Statement } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence, type SequenceTable } from '../language/sequences.js';
import { spanOfWords } from './phrase.js';
import { findIn, has, type Turn, turnIn } from './turns.js';

const wordsOf = (text: string): readonly { readonly lower: string }[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).map((lower) => ({ lower }));

/** "Validated with SMEs", below a title of validation also "reviewed by stakeholders". */
export function insideValidationIn(
  { clause, around, label }: Statement,
  { heading, source }: Section,
  { mission }: LanguagePack,
): Turn | null {
  const isBelow = [...heading, label ?? ''].some(
    (title) => findSequence(mission.validationTitles, wordsOf(title)) !== null,
  );
  const turn = turnIn(clause, mission.insideValidation);
  if (turn === null) return null;
  const isAnnounced = findSequence(mission.validationTitles, clause.words) !== null;
  if (turn.voice === 'asked' && turn.start > 0 && !isBelow && !isAnnounced) return null;
  const voice = isBelow || isAnnounced ? 'said' : turn.voice;
  const near = isBelow ? source.text : around;
  if (/\?\s*$/.test(around)) return null;
  const others = wordsOf(near).filter(
    ({ lower }, i, all) => mission.outsiders.has(lower) && !mission.besideOutsiders.has(all[i - 1]?.lower ?? ''),
  );
  return others.length > 0 || has(clause, mission.reliefs, 0, turn.start) ? null : { ...turn, voice };
}

const FARTHEST = 8;

/** "Usability test after go-live"; `titles` are those that stand above. */
export function lateWorkIn(
  { clause, kind }: Statement,
  titles: readonly string[],
  { mission }: LanguagePack,
): Turn | null {
  const work = findIn(clause, mission.customerWork, 'said');
  if (work === null || has(clause, mission.repeated) || has(clause, mission.reliefs, 0, work.start)) return null;
  const late = findSequence(mission.late, clause.words);
  if (late !== null) {
    const [start, end] = [Math.min(work.start, late.start), Math.max(work.end, late.end)];
    const gap = Math.max(work.start, late.start) - Math.min(work.end, late.end);
    return gap > FARTHEST ? null : { phrase: spanOfWords(clause, start, end), voice: 'said', start, end };
  }
  // "Phase 2" above, and "User research" as the whole of a point below.
  const isPoint = kind === 'bullet' && work.start === 0 && clause.words.length <= work.end + 1;
  return isPoint && titles.some((title) => isLate(title, mission.lateTitles)) ? work : null;
}

function isLate(title: string, table: SequenceTable): boolean {
  return findSequence(table, wordsOf(title)) !== null;
}
