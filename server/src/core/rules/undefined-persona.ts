/** Flags a persona that the project has not defined, although it defines others. */
import { z } from 'zod';
import type { Clause, Span } from '../document/model.js';
import { severities, type Severity } from '../finding/finding.js';
import { type Half, halvesOf } from '../personas/halves.js';
import type { Persona } from '../personas/persona.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import { storyName } from '../personas/registry.js';
import { isMisspelling } from '../personas/resolve.js';
import { defineRule, type RuleContext } from './rule.js';
import { definitionsOf, joinNames, mend, replaceByPersona } from './suggestions.js';

export const undefinedPersona = defineRule({
  id: 'undefined-persona',
  requires: 'Every persona in a story is defined with needs and evidence.',
  part: 'persona',
  stage: 'stable',
  severity: 'error',
  presets: { core: true, discovery: 'warning' },
  yieldsTo: {
    'system-as-persona': 'same story',
    'internal-role-persona': 'same story',
    'generic-persona': 'same story',
  },
  source:
    'Understand who your customers are; personas help only when the work uses them (Seki 2020 “unexplained main actor”, Pruitt & Adlin).',
  options: z.strictObject({
    canonicalise: z
      .boolean()
      .default(false)
      .describe('Also point out aliases and other spellings, so that --fix writes every persona as it is defined.'),
    unlisted: z
      .enum(severities)
      .default('warning')
      .describe(
        'How much it matters, at most, that somebody is not listed; their second and later places in a file are hints. A slip of the pen matters as much as the rule does.',
      ),
  }),
  messages: {
    alias: ['persona', 'meant'],
    unknown: ['persona', 'file'],
    unknownOften: ['persona', 'file', 'count'],
    unknownAgain: ['persona'],
    nearMiss: ['persona', 'meant', 'file'],
    nearMissOften: ['persona', 'meant', 'count'],
    nearMissAgain: ['persona', 'meant'],
    severalMisspelt: ['persona', 'meant', 'file'],
    perhaps: ['persona', 'meant', 'file'],
    perhapsOften: ['persona', 'meant', 'file', 'count'],
    several: ['persona', 'file'],
    severalOften: ['persona', 'file', 'count'],
    severalAgain: ['persona'],
  },
  on: {
    story(story, context) {
      const { registry, resolve, language, options } = context;
      if (story.persona === null || !registry.isDeclared) return;
      const { text } = story.persona;
      const { state, persona } = resolve(text);
      const isNamed = options.canonicalise && (state === 'exact' || state === 'alias');
      if (persona !== null && isNamed) reportOtherName(story.persona, persona, context);
      if (persona !== null || state === 'generic' || state === 'system') return;
      const halves = halvesOf(story.persona, registry, language);
      const misspelt = halves.filter(({ candidates }) => candidates.length > 0);
      if (misspelt.length > 0) reportMisspelt(story.persona, halves, context);
      else reportUnlisted(story.persona, state === 'several' ? 'several' : 'unknown', context);
    },
  },
});

type Unlisted = 'unknown' | 'several';
type Context = RuleContext<
  { readonly unlisted: Severity },
  | 'alias'
  | `nearMiss${'' | 'Often' | 'Again'}`
  | 'severalMisspelt'
  | 'perhaps'
  | 'perhapsOften'
  | Unlisted
  | `${Unlisted}Often`
  | `${Unlisted}Again`
>;

/** Said once for "Facility managers" and "a facility manager", who are one. */
function onceOf<Id extends string>(text: string, often: Id, again: Id, { language }: Pick<Context, 'language'>) {
  return { key: singularName(normaliseName(text, language), language), often, again };
}

function reportUnlisted({ text, range }: Span, message: Unlisted, context: Context): void {
  const { registry, language, options, report } = context;
  report({
    message,
    range,
    data: { persona: text, file: registry.files[0] ?? language.messages.named.personas },
    once: onceOf(text, `${message}Often`, `${message}Again`, context),
    atMost: options.unlisted,
  });
}

function reportOtherName({ text, range }: Clause, persona: Persona, context: Context): void {
  const name = storyName(context.registry, persona, context.language);
  if (text.toLowerCase() === name.toLowerCase() || text.toLowerCase() === persona.name.toLowerCase()) return;
  const fixes = replaceByPersona({ range }, context, [persona]).map((fix) => ({ ...fix, kind: 'fix' as const }));
  const related = definitionsOf([persona], context);
  context.report({ message: 'alias', range, data: { persona: text, meant: name }, fixes, related, atMost: 'info' });
}

/** Several slips are mended together; people next to them whom nobody has described are named one by one. */
function reportMisspelt(clause: Clause, halves: readonly Half[], context: Context): void {
  const { named } = context.language.messages;
  const atMost = context.options.unlisted;
  const file = context.registry.files[0] ?? named.personas;
  const all = (names: readonly string[]): string => joinNames(names, named.and);
  const misspelt = halves.filter(({ candidates }) => candidates.length > 0);
  const [first] = misspelt;
  const last = misspelt.at(-1);
  if (first === undefined || last === undefined) return;
  const meant = misspelt.flatMap(({ candidates }) => candidates.slice(0, 1));
  const isOne = misspelt.length === 1;
  // “baker” where “Night baker” is described: perhaps the same, perhaps somebody else.
  const isGuess = isOne && !first.candidates.some((each) => isMisspelling(first.text, each, context.language));
  const guessed = joinNames(
    first.candidates.map(({ name }) => name),
    named.or,
  );
  const range = halves.length === 1 ? clause.range : { start: first.range.start, end: last.range.end };
  context.report({
    message: isGuess ? 'perhaps' : isOne ? 'nearMiss' : 'severalMisspelt',
    range,
    data: {
      persona: isOne ? first.text : all(misspelt.map(({ text }) => text)),
      meant: isGuess ? guessed : all(meant.map(({ name }) => name)),
      file,
    },
    fixes: isOne
      ? first.candidates.flatMap((candidate) => mend([first], [candidate], context))
      : mend(misspelt, meant, context),
    related: definitionsOf(
      misspelt.flatMap(({ candidates }) => candidates.map(({ persona }) => persona)),
      context,
    ),
    ...(isGuess ? { once: onceOf(first.text, 'perhapsOften', 'unknownAgain', context), atMost } : {}),
    // The same slip in three stories is one slip.
    ...(isOne && !isGuess ? { once: onceOf(first.text, 'nearMissOften', 'nearMissAgain', context) } : {}),
  });
  for (const half of halves)
    if (!half.isKnown && half.candidates.length === 0) reportUnlisted(half, 'unknown', context);
}
