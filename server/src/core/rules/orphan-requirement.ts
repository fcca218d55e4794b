/** Asks for whom requirements are, in a document that names nobody. */
import { z } from 'zod';
import type { DocumentModel, Requirement, Section } from '../document/model.js';
import { isPersonWord } from '../document/people.js';
import { isForEverybody } from '../judgement/sections.js';
import type { LanguagePack } from '../language/pack.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { shift } from '../text/range.js';
import { defineRule } from './rule.js';

export const orphanRequirement = defineRule({
  id: 'orphan-requirement',
  requires: 'A requirement says, or stands beside, for whom it is.',
  part: 'document',
  stage: 'trial',
  severity: 'info',
  source:
    'Requirements can be traced to a need (ISO 29148, INCOSE rationale); Kiro and spec-kit put stories above them.',
  options: z.strictObject({}),
  messages: {
    nobody: [],
    often: ['count'],
  },
  on: {
    document(document, { registry, language, report }) {
      const orphans = orphansIn(document, registry, language);
      const [first] = orphans;
      if (first === undefined) return;
      const range = shift(first.requirement.clause.range, first.section.range.start);
      const count = String(orphans.length);
      report({ message: orphans.length === 1 ? 'nobody' : 'often', range, data: { count }, isQuestion: true });
    },
  },
});

interface Placed {
  readonly requirement: Requirement;
  readonly section: Section;
}

/** All requirements of a document in which nobody wishes, does or notices anything; none where somebody does. */
function orphansIn(document: DocumentModel, registry: PersonaRegistry, language: LanguagePack): readonly Placed[] {
  const orphans: Placed[] = [];
  for (const section of document.sections) {
    if (section.stories.length > 0) return [];
    for (const item of section.items) {
      if (item.kind !== 'requirement') continue;
      if (item.wish !== null || namesSomebody(item, registry, language)) return [];
      if (!isForEverybody(section.heading, language)) orphans.push({ requirement: item, section });
    }
  }
  return namesPersona(document, registry) ? [] : orphans;
}

function namesSomebody(
  { clause, subject }: Requirement,
  { personas }: PersonaRegistry,
  language: LanguagePack,
): boolean {
  const words = [...clause.words, ...(subject?.words ?? [])];
  return words.some(({ lower, opaque }) => !opaque && isPersonWord(lower, language)) || isNamed(clause.text, personas);
}

/** A heading that is called like a persona. */
function namesPersona({ headings }: DocumentModel, { personas }: PersonaRegistry): boolean {
  return headings.some(({ text }) => isNamed(text, personas));
}

function isNamed(text: string, personas: PersonaRegistry['personas']): boolean {
  const lower = text.toLowerCase();
  return personas.some(({ name, aliases }) => [name, ...aliases].some((one) => lower.includes(one.toLowerCase())));
}
