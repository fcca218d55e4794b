/** Hints once that stories name personas which nobody has written down. */
import { z } from 'zod';
import { defineRule } from './rule.js';

export const personaRegistryMissing = defineRule({
  id: 'persona-registry-missing',
  requires: 'Projects with stories describe their personas in one place.',
  part: 'workspace',
  stage: 'stable',
  severity: 'info',
  source: 'Understand your customers before you build for them; keep what you know where all can use it.',
  options: z.strictObject({}),
  messages: {
    missing:
      '{stories} {name} {distinct}, but no file says who they are. Run “customer-first init” to create personas.md from the names you already use.',
  },
  checkDocument({ document, registry, workspace, report }) {
    if (workspace.namedPersonas === null || registry.isDeclared) return;
    const section = document.sections.find((candidate) => candidate.stories.some((story) => story.persona !== null));
    const story = section?.stories.find((candidate) => candidate.persona !== null);
    if (section === undefined || story?.persona == null) return;
    const count = [...workspace.namedPersonas.values()].reduce((sum, one) => sum + one, 0);
    const distinct = workspace.namedPersonas.size;
    const { start } = section.range;
    report({
      message: 'missing',
      range: { start: start + story.persona.range.start, end: start + story.persona.range.end },
      data: {
        stories: count === 1 ? '1 story' : `${count} stories`,
        name: count === 1 ? 'names' : 'name',
        distinct: distinct === 1 ? '1 persona' : `${distinct} personas`,
      },
    });
  },
});
