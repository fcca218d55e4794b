/** Hints once that stories name people whom nobody has described: in no file, or in one that is still full of gaps. */
import { z } from 'zod';
import type { DocumentModel } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { isSomebody, namedIn } from '../personas/named-people.js';
import { fillIn } from '../text/fill-in.js';
import { shift, type TextRange } from '../text/range.js';
import { defineRule } from './rule.js';

export const personaRegistryMissing = defineRule({
  id: 'persona-registry-missing',
  requires: 'Projects with stories describe their personas in one place.',
  part: 'workspace',
  stage: 'stable',
  severity: 'info',
  presets: { core: true },
  source: 'Understand your customers before you build for them; keep what you know where all can use it.',
  options: z.strictObject({}),
  messages: {
    missing: ['stories', 'distinct'],
    unwritten: ['file', 'listed'],
  },
  on: {
    document(document, { registry, workspace, language, report }) {
      if (workspace.namedPersonas === null || registry.isDescribed) return;
      const place = findFirst(document, language);
      if (place === null) return;
      const { counted, named } = language.messages;
      if (registry.isDeclared) {
        const file = registry.files[0] ?? named.configuration;
        report({
          message: 'unwritten',
          range: place,
          data: { file, listed: count(registry.personas.length, counted.personas) },
        });
        return;
      }
      const stories = [...workspace.namedPersonas.values()].reduce((sum, one) => sum + one, 0);
      report({
        message: 'missing',
        range: place,
        data: {
          stories: count(stories, counted.storiesName),
          distinct: count(workspace.namedPersonas.size, counted.personas),
        },
      });
    },
  },
});

/** The first mention of somebody who can be written down. */
function findFirst({ sections }: DocumentModel, language: LanguagePack): TextRange | null {
  for (const section of sections) {
    const persona = namedIn(section, language).find(isSomebody)?.story.persona;
    if (persona != null) return shift(persona.range, section.range.start);
  }
  return null;
}

function count(number: number, [one, more]: readonly [string, string]): string {
  return fillIn(number === 1 ? one : more, { n: number.toString() });
}
