/** Completes the stage of a story after "Stage:", "[stage::" and "#stage/". */
import { stagesOf } from '../../core/journey/journey.js';
import { anyOf } from '../../core/document/word-patterns.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { remembered } from '../../core/remembered.js';
import type { Placed } from '../ports.js';
import { begun } from './begun.js';
import type { Completion, Cursor } from './cursor.js';

/** The field with what is written of the last name in it. */
const fieldBefore = remembered(({ life }: LanguagePack) => {
  const names = anyOf(life.stageFields, '[ -]');
  return new RegExp(
    `(?:^[ \\t>*+-]{0,12}(?:\\*\\*|__)?${names}(?:\\*\\*|__)?[ \\t]{0,4}:(?:\\*\\*|__)?[ \\t]+|[[(]${names}::[ \\t]*|(?:^|\\s)#stage[/:])(?:[^,;\\])\\n]{1,40}[,;][ \\t]*){0,9}([\\p{L}\\p{N}_ -]{0,40})$`,
    'iu',
  );
});
const LONGEST = 200;

/** Null where no journey is written down, or where the cursor is in no such field. */
export function completeStages(cursor: Cursor, { snapshot, surroundings }: Placed): readonly Completion[] | null {
  const { journeys } = surroundings.settings;
  if (journeys === undefined) return null;
  const partial = fieldBefore(snapshot.model.language).exec(cursor.before.slice(-LONGEST))?.[1];
  if (partial === undefined) return null;
  const stages = stagesOf(journeys);
  return begun(partial, stages, { textOf: ({ id }) => id }).map(({ word: { id, title }, filterText }, i) => ({
    label: id,
    kind: 'choice',
    detail: title,
    filterText,
    sortText: i.toString().padStart(2, '0'),
    edit: cursor.replace(partial.length, id),
  }));
}
