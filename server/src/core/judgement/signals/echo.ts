/** What an outcome says again, and what it adds to the want. */
import type { LanguagePack } from '../../language/pack.js';
import { areKin, areRelated, isOfKin, kinGroups } from '../kin.js';
import type { Note, OutcomeEvidence } from './signal.js';

/** `wanted` and `stems` are the stems of the want and of the outcome. */
export function noteEchoes(
  { outcome, language }: OutcomeEvidence,
  wanted: readonly string[],
  stems: readonly string[],
  note: Note,
): void {
  const gained = [...new Set(stems)];
  const { light } = language.outcomes;
  const said: string[] = [];
  const added: string[] = [];
  for (const stem of gained) (wanted.some((other) => areRelated(stem, other)) ? said : added).push(stem);
  const heavy = added.filter((stem) => !light.has(stem)).length;
  const share = shareOf(gained, added);
  const [verb = '', object] = wanted;
  const last = wanted[wanted.length - 1] ?? '';
  note('echo.added', String(Math.min(5, added.length)));
  note('echo.weighty', String(Math.min(5, heavy)));
  note('echo.share', String(share));
  note('echo.share/weighty', `${share}/${Math.min(3, heavy)}`);
  note('echo.share/length', `${share}/${Math.min(4, Math.floor(outcome.words.length / 4))}`);
  note('echo.verbs', `${verb}/${gained[0] ?? ''}`);
  for (const stem of added) note('echo.new', stem);
  for (const stem of said) note('echo.again', stem);
  if (gained.some((stem) => areRelated(stem, last))) note('echo.end');
  if (gained.some((stem) => areRelated(stem, verb))) note('echo.verb');
  if (object !== undefined && gained.some((stem) => areRelated(stem, object))) note('echo.object');
  noteKin({ wanted, gained, added }, language, note);
}

/** How many quarters of the words are said again. */
function shareOf(gained: readonly string[], added: readonly string[]): number {
  return gained.length === 0 ? 4 : Math.round((4 * (gained.length - added.length)) / gained.length);
}

interface Echo {
  readonly wanted: readonly string[];
  readonly gained: readonly string[];
  /** Those of `gained` that no word of the want is related to. */
  readonly added: readonly string[];
}

/** The same where words of one meaning count as one: "sign in" and "authenticate". */
function noteKin({ wanted, gained, added }: Echo, { kin, outcomes }: LanguagePack, note: Note): void {
  const groups = kinGroups(wanted, kin);
  const fresh = groups.size === 0 ? added : added.filter((stem) => !isOfKin(stem, groups, kin));
  const heavy = Math.min(5, fresh.filter((stem) => !outcomes.light.has(stem)).length);
  const share = shareOf(gained, fresh);
  note('kin.weighty', String(heavy));
  note('kin.share', String(share));
  note('kin.share/weighty', `${share}/${Math.min(3, heavy)}`);
  if (areKin(gained[0] ?? '', wanted[0] ?? '', kin)) note('kin.verb');
}
