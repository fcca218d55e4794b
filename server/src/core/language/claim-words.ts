/** What a human language has to supply to understand what is ticked off in a checklist about a text. */
import type { PhraseTable } from './phrases.js';

/**
 * `technology`: names no technology. `agnostic`: nor does what success is seen by. `value`: is about what people gain. `clear`: says nothing vague. `measurable`: success can
 * be measured. `answered`: leaves no question open. `criteria`: each story or requirement says when it is done. `persona` and `outcome`: say whom and what for.
 * `complete`: leaves no gap.
 */
export type ClaimKind =
  | 'agnostic'
  | 'technology'
  | 'value'
  | 'clear'
  | 'measurable'
  | 'answered'
  | 'criteria'
  | 'persona'
  | 'outcome'
  | 'complete';

export interface ClaimWords {
  readonly claims: Readonly<Record<ClaimKind, PhraseTable>>;
  /** What makes an exception of something: such a line says itself that it is not true of all. */
  readonly exceptions: PhraseTable;
  /** Marks of an open question, in small letters: "[needs clarification". */
  readonly openMarks: readonly string[];
  /** How titles of stories begin that are told in prose, in small letters. */
  readonly storyTitles: readonly string[];
}
