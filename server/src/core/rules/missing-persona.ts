/** Flags a wish that nobody has: no "As a ...", no persona field, no situation. */
import { z } from 'zod';
import type { Story } from '../document/model.js';
import type { Fix } from '../finding/finding.js';
import { isWorkOnProduct } from '../judgement/builders.js';
import { isPersonName, manyOf, withArticle } from '../personas/naming.js';
import type { Persona } from '../personas/persona.js';
import { storyName } from '../personas/registry.js';
import { fillIn } from '../text/fill-in.js';
import { escapeMarkdown } from '../text/markup.js';
import { defineRule, type RuleContext } from './rule.js';
import { GAP, likelyPersonas, listNames, MOST_PERSONAS } from './suggestions.js';

export const missingPersona = defineRule({
  id: 'missing-persona',
  requires: 'A story says who wants it, or in which situation.',
  part: 'persona',
  stage: 'stable',
  severity: 'error',
  isAboutGap: true,
  presets: { core: true },
  source: 'Focus on people; sellers once knew each buyer by name (Connextra template, “Missing hero”).',
  options: z.strictObject({}),
  messages: {
    missing: [],
    missingWork: [],
    missingKnown: ['personas'],
  },
  on: {
    story(story, context) {
      const { document, report } = context;
      if (story.persona !== null || story.kind === 'jobStory' || 'persona' in document.frontMatter) return;
      if (isBelowPersona(context)) return;
      const personas = likelyPersonas(context, story);
      const isWork = story.want !== null && isWorkOnProduct(story.want, context.language);
      const range = story.wantMarker?.range ?? story.outcome?.connector?.range ?? story.want?.range ?? story.range;
      report({
        message: personas.length > 0 ? 'missingKnown' : isWork ? 'missingWork' : 'missing',
        range,
        data: { personas: listNames(context, personas) },
        fixes: story.wantMarker === null ? [] : openings(story, personas, context),
      });
    },
  },
});

/** "## Marion": where a title is one of the personas, what stands below it is theirs. */
function isBelowPersona({ section, resolve }: Pick<RuleContext<unknown, string>, 'section' | 'resolve'>): boolean {
  const isNamed = (title: string): boolean => {
    const { state, persona } = resolve(title);
    return persona !== null && (state === 'exact' || state === 'alias' || state === 'plural');
  };
  return section.heading.some((title) => title.length <= LONGEST_NAME && isNamed(title));
}

const LONGEST_NAME = 80;

/** "As a tenant, " before "I want", "As tenants, " before "we want". */
function openings(
  story: Story,
  personas: readonly Persona[],
  {
    document,
    section,
    registry,
    language,
  }: Pick<RuleContext<unknown, string>, 'document' | 'section' | 'registry' | 'language'>,
): readonly Fix[] {
  const { start } = story.range;
  const first = document.text.slice(section.range.start + start, section.range.start + start + 3);
  const { messages, wishes, grammar } = language;
  const isMany = grammar.pluralSubjects.has((story.wantMarker?.text ?? '').split(/[\s'’]/)[0]?.toLowerCase() ?? '');
  const opening = (persona: string): string => fillIn(wishes.story.opening, { persona });
  const names = personas.map((persona) => storyName(registry, persona, language));
  const offered = names.filter((name) => !isMany || !isPersonName(name, language)).slice(0, MOST_PERSONAS);
  const whom = offered.map((name) => (isMany ? manyOf(name, language) : withArticle(name, language)));
  // What follows the comma goes on in small letters, but for "I".
  const small = /^\p{Lu}\p{Ll}/u.test(first) ? first.charAt(0).toLowerCase() : null;
  return (personas.length > 0 ? whom : [isMany ? GAP : `${wishes.story.gapBefore} ${GAP}`]).map((name) => ({
    kind: 'suggestion',
    title: fillIn(messages.fixes.startWith, { opening: opening(name) }),
    edits: [
      { range: { start, end: start + (small?.length ?? 0) }, text: `${opening(escapeMarkdown(name))}, ${small ?? ''}` },
    ],
  }));
}
