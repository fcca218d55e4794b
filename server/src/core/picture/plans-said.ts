/** Goals, measures and points of plans, each with what the rules say of it. */
import type { Item } from '../document/model.js';
import type { CheckedDocument } from '../facts/fact.js';
import { type LineIndex, positionAt } from '../text/line-index.js';
import { TECHNOLOGY_RULES } from './rule-parts.js';
import type { PlanSaid, Said } from './said.js';
import { oneLine } from './story-words.js';

export function plansIn({ document, findings }: CheckedDocument, index: LineIndex): Said['plans'] {
  const about = findings
    .map(({ ruleId, range, isQuestion }) => ({ ruleId, at: range.start, voice: voiceOf(isQuestion) }))
    .sort((a, b) => a.at - b.at);
  return document.sections.flatMap(({ items, range: { start: offset } }) => {
    return items.flatMap((item): readonly PlanSaid[] => {
      const { kind } = item;
      if (!isPlan(kind)) return [];
      const [start, end] = [item.range.start + offset, item.range.end + offset];
      const rules = about.flatMap(({ ruleId, at, voice }) => (at >= start && at < end ? [{ ruleId, voice }] : []));
      const led = rules.filter(({ ruleId }) => TECHNOLOGY_RULES.has(ruleId)).map(({ voice }) => voice);
      const technology = led.includes('said') ? 'said' : (led[0] ?? null);
      return [{ kind, text: oneLine(item.clause.text), line: positionAt(index, start).line, technology, rules }];
    });
  });
}

function voiceOf(isQuestion: boolean | undefined): 'said' | 'asked' {
  return isQuestion === true ? 'asked' : 'said';
}

function isPlan(kind: Item['kind']): kind is PlanSaid['kind'] {
  return kind === 'goal' || kind === 'measure' || kind === 'planEntry';
}
