/** Hints once that stories name people whom nobody has described: in no file, or in one that is still full of gaps. */
import { z } from 'zod';
import type { DocumentModel } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { isSomebody, namedIn } from '../personas/named-people.js';
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
    missing:
      '{stories} {name} {distinct}, but no file says who they are. Run “customer-first init” to create personas.md from the names you already use.',
    unwritten: '{file} lists {listed}, but none of their needs yet. Write down one need of each, and how you know it.',
  },
  checkDocument({ document, registry, workspace, language, report }) {
    if (workspace.namedPersonas === null || registry.isDescribed) return;
    const place = findFirst(document, language);
    if (place === null) return;
    if (registry.isDeclared) {
      const listed = count(registry.personas.length, 'persona', 'personas');
      report({ message: 'unwritten', range: place, data: { file: registry.files[0] ?? 'Your configuration', listed } });
      return;
    }
    const stories = [...workspace.namedPersonas.values()].reduce((sum, one) => sum + one, 0);
    report({
      message: 'missing',
      range: place,
      data: {
        stories: count(stories, 'story', 'stories'),
        name: stories === 1 ? 'names' : 'name',
        distinct: count(workspace.namedPersonas.size, 'persona', 'personas'),
      },
    });
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

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
