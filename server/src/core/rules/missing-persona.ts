/** Flags a wish that nobody has: no "As a ...", no persona field, no situation. */
import { z } from 'zod';
import { articleOf } from '../language/en/article.js';
import { defineRule } from './rule.js';
import { inSentence, likelyPersonas, listNames } from './suggestions.js';

export const missingPersona = defineRule({
  id: 'missing-persona',
  requires: 'A story says who wants it, or in which situation.',
  part: 'persona',
  stage: 'stable',
  severity: 'error',
  source: 'Focus on people; sellers once knew each buyer by name (Connextra template, “Missing hero”).',
  options: z.strictObject({}),
  messages: {
    missing:
      'Who wants this? Start with “As a …, ” and the person who is better off, or, if the situation matters more, with “When …, I want …”.',
    missingKnown:
      'Who wants this? Start with “As a …, ” and one of your personas ({personas}), or with “When …, I want …”.',
  },
  checkStory(story, { document, registry, report }) {
    if (story.persona !== null || story.kind === 'jobStory' || 'persona' in document.frontMatter) return;
    const personas = likelyPersonas(registry, story);
    const range = story.wantMarker?.range ?? story.outcome?.connector?.range ?? story.want?.range ?? story.range;
    const at = { start: story.range.start, end: story.range.start };
    report({
      message: personas.length > 0 ? 'missingKnown' : 'missing',
      range,
      data: { personas: listNames(personas) },
      fixes:
        story.wantMarker === null
          ? []
          : openings(
              personas.map((persona) => inSentence(persona.name)),
              at,
            ),
    });
  },
});

function openings(
  names: readonly string[],
  at: { readonly start: number; readonly end: number },
): readonly { kind: 'suggestion'; title: string; edits: readonly { range: typeof at; text: string }[] }[] {
  const offered = names.length > 0 ? names.slice(0, 3) : ['…'];
  return offered.map((name) => {
    const article = articleOf(name);
    return {
      kind: 'suggestion',
      title: `Start with “As ${article} ${name}, ”`,
      edits: [{ range: at, text: `As ${article} ${name}, ` }],
    };
  });
}
