/** Which plans start from technology, before any story is told. */
import type { CheckedDocument } from '../facts/fact.js';
import { type LineIndex, positionAt } from '../text/line-index.js';
import { TECHNOLOGY_RULES } from './rule-parts.js';
import type { Said } from './said.js';

/** Titles of epics and goals, and whatever else is planned that starts from technology. */
export function titlesIn({ document, findings }: CheckedDocument, index: LineIndex): Said['titles'] {
  const about = findings
    .filter(({ ruleId }) => TECHNOLOGY_RULES.has(ruleId))
    .map(({ extent, range, isQuestion }) => ({ start: (extent ?? range).start, isQuestion: isQuestion === true }))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return document.sections.flatMap(({ titles, range }) => {
    return titles.flatMap(({ kind, clause }) => {
      const [start, end] = [clause.range.start + range.start, clause.range.end + range.start];
      while ((about[next]?.start ?? Infinity) < start) next++;
      const found = about[next];
      const isAbout = found !== undefined && found.start < end;
      if (kind === 'document' && !isAbout) return [];
      const technology = isAbout ? (found.isQuestion ? ('asked' as const) : ('said' as const)) : null;
      return [{ text: clause.text, line: positionAt(index, start).line, technology }];
    });
  });
}
