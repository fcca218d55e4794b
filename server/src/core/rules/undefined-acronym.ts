/** Asks about short forms that a document never writes out. */
import { z } from 'zod';
import type { Clause, Item, Section, Span } from '../document/model.js';
import { isExplained, shortFormsIn } from '../judgement/short-forms.js';
import type { Vocabulary } from '../judgement/vocabulary.js';
import type { LanguagePack } from '../language/pack.js';
import { shift } from '../text/range.js';
import { defineRule } from './rule.js';

export const undefinedAcronym = defineRule({
  id: 'undefined-acronym',
  requires: 'A short form that not everybody knows is written out once.',
  part: 'document',
  stage: 'trial',
  severity: 'info',
  yieldsTo: {
    'dehumanising-label': 'same words',
    'technology-in-want': 'same words',
    'technology-as-goal': 'same words',
    'technology-in-criterion': 'same words',
  },
  source: 'Abbreviations are explained at their first use (GOV.UK, INCOSE R37, R38); a mountain of them buries people.',
  options: z.strictObject({}),
  messages: {
    unknown: ['phrase'],
    often: ['phrase', 'count'],
  },
  on: {
    document(document, { vocabulary, language, report }) {
      for (const section of document.sections) {
        for (const { text, range } of formsIn(section, vocabulary, language)) {
          if (isExplained(text, document.text)) continue;
          report({
            message: 'unknown',
            range: shift(range, section.range.start),
            data: { phrase: text },
            isQuestion: true,
            once: { key: '', often: 'often', again: null },
          });
        }
      }
    },
  },
});

/** Where people are spoken about; what a plan says is for those who made it. */
const READ: ReadonlySet<Item['kind']> = new Set(['requirement', 'criterion', 'goal', 'measure']);

function formsIn(section: Section, vocabulary: Vocabulary, language: LanguagePack): readonly Span[] {
  const clauses = [
    ...section.stories.flatMap(({ persona, want, outcome }) => [persona, want, outcome]),
    ...section.items.flatMap((item) => (READ.has(item.kind) ? [item.clause] : [])),
  ];
  return clauses.flatMap((clause) => (clause === null ? [] : unknownIn(clause, vocabulary, language)));
}

function unknownIn(clause: Clause, vocabulary: Vocabulary, language: LanguagePack): readonly Span[] {
  const forms = shortFormsIn(clause, language);
  if (forms.length === 0) return forms;
  const known = [...vocabulary.findTechnologies(clause), ...vocabulary.findAllowed(clause)];
  const named = new Set(
    known.flatMap(({ start, end }) => clause.words.slice(start, end).map(({ range }) => range.start)),
  );
  return forms.filter(({ range }) => !named.has(range.start));
}
