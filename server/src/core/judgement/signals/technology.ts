/** Each technology of a want: its kind, how it stands there, who wishes for it. */
import { isBuilding, type TechnologyJudgement } from '../technology.js';
import type { Evidence, Note } from './signal.js';

export function noteTechnologies({ story, language, wisher, technologies }: Evidence, note: Note): void {
  const { want } = story;
  note('technologies', String(Math.min(3, technologies.length)));
  if (want === null) return;
  if (isBuilding(want, language)) {
    note('want.builds');
    note('want.builds/who', wisher);
  } else if (isBuilding(want, language, true)) {
    note('want.artefact');
    note('want.artefact/who', wisher);
  }
  for (const one of technologies) noteOne(one, wisher, want.words.length, note);
}

function noteOne({ hit, relation, isStart }: TechnologyJudgement, wisher: string, length: number, note: Note): void {
  const kind = hit.technology.class;
  note('technology', kind);
  note('relation', relation);
  note('technology/relation', `${kind}/${relation}`);
  note('technology/who', `${kind}/${wisher}`);
  note('relation/who', `${relation}/${wisher}`);
  if (hit.start <= 2) note('technology.early');
  if (hit.end === length) note('technology.last');
  if (isStart) {
    note('technology.start');
    note('technology.start/who', wisher);
  }
}
