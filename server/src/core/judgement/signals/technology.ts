/** Each technology of a want: its kind, how it stands there, who wishes for it. */
import { isBuilding, type TechnologyJudgement } from '../technology.js';
import type { Evidence, Signal } from './signal.js';

export function technologySignals({ story, language, wisher, technologies }: Evidence): readonly Signal[] {
  const { want } = story;
  const signals = [`technologies:${Math.min(3, technologies.length)}`];
  if (want === null) return signals;
  if (isBuilding(want, language)) signals.push('want.builds', `want.builds/who:${wisher}`);
  else if (isBuilding(want, language, true)) signals.push('want.artefact', `want.artefact/who:${wisher}`);
  for (const one of technologies) signals.push(...signalsOf(one, wisher, want.words.length));
  return signals;
}

function signalsOf({ hit, relation, isStart }: TechnologyJudgement, wisher: string, length: number): readonly Signal[] {
  const kind = hit.technology.class;
  const signals = [
    `technology:${kind}`,
    `relation:${relation}`,
    `technology/relation:${kind}/${relation}`,
    `technology/who:${kind}/${wisher}`,
    `relation/who:${relation}/${wisher}`,
  ];
  if (hit.start <= 2) signals.push('technology.early');
  if (hit.end === length) signals.push('technology.last');
  if (isStart) signals.push('technology.start', `technology.start/who:${wisher}`);
  return signals;
}
