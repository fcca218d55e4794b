/** Which plans start from technology, before any story is told. */
import type { Section } from '../document/model.js';
import type { CheckedDocument } from '../facts/fact.js';
import { type LineIndex, positionAt } from '../text/line-index.js';
import { TECHNOLOGY_RULES } from './rule-parts.js';
import type { Said } from './said.js';

/** Titles of epics and goals, and whatever else is planned that starts from technology. */
export function titlesIn({ document, findings }: CheckedDocument, index: LineIndex): Said['titles'] {
  const about = findings
    .filter(({ ruleId }) => TECHNOLOGY_RULES.has(ruleId))
    .map((finding) => {
      return {
        start: finding.extent?.start ?? finding.range.start,
        voice: finding.isQuestion === true ? ('asked' as const) : ('said' as const),
      };
    });
  return document.sections.flatMap((section) => {
    return section.titles.flatMap(({ kind, clause }) => {
      const { start, end } = placed(clause.range, section);
      const found = about.find((each) => each.start >= start && each.start < end);
      if (kind === 'document' && found === undefined) return [];
      return [{ text: clause.text, line: positionAt(index, start).line, technology: found?.voice ?? null }];
    });
  });
}

function placed({ start, end }: { readonly start: number; readonly end: number }, { range }: Section) {
  return { start: start + range.start, end: end + range.start };
}
