/** What an outcome says again, and what it adds to the want. */
import type { LanguagePack } from '../../language/pack.js';
import { areKin, areRelated, newStems } from '../kin.js';
import type { OutcomeEvidence, Signal } from './signal.js';
import { stemsOf } from './words.js';

export function echoSignals({ story, outcome, language }: OutcomeEvidence): readonly Signal[] {
  if (story.want === null) return [];
  const wanted = stemsOf(story.want, language);
  const gained = [...new Set(stemsOf(outcome, language))];
  const said = gained.filter((stem) => wanted.some((other) => areRelated(stem, other)));
  const added = gained.filter((stem) => !said.includes(stem));
  const weighty = added.filter((stem) => !language.outcomes.light.has(stem));
  const share = shareOf(gained, added);
  const [verb = '', object] = wanted;
  const last = wanted.at(-1) ?? '';
  const signals = [
    `echo.added:${Math.min(5, added.length)}`,
    `echo.weighty:${Math.min(5, weighty.length)}`,
    `echo.share:${share}`,
    `echo.share/weighty:${share}/${Math.min(3, weighty.length)}`,
    `echo.share/length:${share}/${Math.min(4, Math.floor(outcome.words.length / 4))}`,
    `echo.verbs:${verb}/${gained[0] ?? ''}`,
    ...added.map((stem) => `echo.new:${stem}`),
    ...said.map((stem) => `echo.again:${stem}`),
  ];
  if (gained.some((stem) => areRelated(stem, last))) signals.push('echo.end');
  if (gained.some((stem) => areRelated(stem, verb))) signals.push('echo.verb');
  if (object !== undefined && gained.some((stem) => areRelated(stem, object))) signals.push('echo.object');
  return [...signals, ...kinSignals(wanted, gained, language)];
}

/** How many quarters of the words are said again. */
function shareOf(gained: readonly string[], added: readonly string[]): number {
  return gained.length === 0 ? 4 : Math.round((4 * (gained.length - added.length)) / gained.length);
}

/** The same where words of one meaning count as one: "sign in" and "authenticate". */
function kinSignals(wanted: readonly string[], gained: readonly string[], language: LanguagePack): readonly Signal[] {
  const added = newStems(gained, wanted, language);
  const heavy = Math.min(5, added.filter((stem) => !language.outcomes.light.has(stem)).length);
  const share = shareOf(gained, added);
  const signals = [`kin.weighty:${heavy}`, `kin.share:${share}`, `kin.share/weighty:${share}/${Math.min(3, heavy)}`];
  if (areKin(gained[0] ?? '', wanted[0] ?? '', language.kin)) signals.push('kin.verb');
  return signals;
}
