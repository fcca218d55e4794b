/** Edits that several rules offer; all are suggestions, because only a person knows the missing words. */
import type { Clause, Story } from '../document/model.js';
import type { Fix, RelatedPersona } from '../finding/finding.js';
import { isWorkOnProduct } from '../judgement/builders.js';
import type { Half } from '../personas/halves.js';
import { inSentence } from '../personas/naming.js';
import type { Candidate } from '../personas/near-miss.js';
import { normaliseName } from '../personas/normalise.js';
import type { Persona } from '../personas/persona.js';
import { putName } from '../personas/put-name.js';
import { storyName } from '../personas/registry.js';
import { fillIn } from '../text/fill-in.js';
import { listWords } from '../text/list-words.js';
import { keepMarks } from '../text/markup.js';
import { shift, type TextEdit } from '../text/range.js';
import type { RuleContext } from './rule.js';

export { inSentence };

/** What stands for words that are still to be written. */
export const GAP = '…';
export const MOST_PERSONAS = 3;

type Place = Pick<RuleContext<unknown, string>, 'document' | 'section' | 'language'>;
type People = Pick<RuleContext<unknown, string>, 'registry' | 'language'>;

/** One suggestion a persona, the likeliest first; persons for whom no sentence would come of it are left out. */
export function replaceByPersona(
  { range }: Pick<Clause, 'range'>,
  context: Place & People,
  personas: readonly Persona[],
): readonly Fix[] {
  return personas
    .flatMap((persona) => {
      const name = storyName(context.registry, persona, context.language);
      const edits = putNameAt(range, name, context);
      return edits === null
        ? []
        : [
            {
              kind: 'suggestion' as const,
              title: fillIn(context.language.messages.fixes.write, { name }),
              edits,
              name,
            },
          ];
    })
    .slice(0, MOST_PERSONAS);
}

/** One suggestion that mends all of them, or none. */
export function mend(
  halves: readonly Pick<Half, 'range'>[],
  meant: readonly Pick<Candidate, 'name'>[],
  context: Place,
): readonly Fix[] {
  const edits = halves.map(({ range }, i) => putNameAt(range, meant[i]?.name ?? '', context));
  if (edits.some((each) => each === null)) return [];
  const { fixes, named } = context.language.messages;
  const names = joinNames(
    meant.map(({ name }) => name),
    named.and,
  );
  const title = fillIn(fixes.writeAll, { names });
  const one = meant.length === 1 ? meant[0]?.name : undefined;
  const name = one === undefined ? {} : { name: one };
  return [{ kind: 'suggestion', title, edits: edits.flatMap((each) => each ?? []), ...name }];
}

/** The edits of `putName` for a range of the section. */
export function putNameAt(
  range: Clause['range'],
  name: string,
  { document, section, language }: Place,
): readonly TextEdit[] | null {
  const by = section.range.start;
  const edits = putName({ text: document.text, range: shift(range, by), language }, name);
  return edits?.map((edit) => ({ ...edit, range: shift(edit.range, -by) })) ?? null;
}

/** Puts a gap in the place of a clause, with the marks that reach beyond it; none where they would be torn apart. */
export function clearClause(
  { range }: Pick<Clause, 'range'>,
  title: string,
  { document, section }: Pick<Place, 'document' | 'section'>,
): readonly Fix[] {
  const { start, end } = shift(range, section.range.start);
  const text = keepMarks(document.text.slice(start, end), GAP);
  return text === null ? [] : [{ kind: 'suggestion', title, edits: [{ range, text }] }];
}

/** Customers and staff of the registry, those whose needs share words with the want first; nobody wishes for work on the product. */
export function likelyPersonas({ registry, language }: People, story: Story | null): readonly Persona[] {
  if (story?.want != null && isWorkOnProduct(story.want, language)) return [];
  const wanted = new Set(
    normaliseName(story?.want?.text ?? '', language)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  const score = (persona: Persona): number =>
    [...persona.needs, ...persona.pains].reduce(
      (sum, need) =>
        sum +
        normaliseName(need, language)
          .split(' ')
          .filter((word) => wanted.has(word)).length,
      0,
    );
  return registry.personas
    .filter((persona) => persona.kind !== 'system' && persona.kind !== 'anti' && persona.kind !== 'internal')
    .map((persona, index) => ({ persona, index, score: score(persona) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((entry) => entry.persona);
}

/** "“Tenant”, “Owner” or “Caretaker”", at most three. */
export function listNames({ registry, language }: People, personas: readonly Persona[]): string {
  return joinNames(
    personas.slice(0, MOST_PERSONAS).map((persona) => storyName(registry, persona, language)),
    language.messages.named.or,
  );
}

/** "“Tenant”, “Owner” and “Caretaker”". */
export function joinNames(names: readonly string[], joiner: string): string {
  return listWords(
    names.map((name) => `“${name}”`),
    joiner,
  );
}

export function definitionsOf(personas: readonly Persona[], { language, registry }: People): readonly RelatedPersona[] {
  const { defined } = language.messages.named;
  return [...new Set(personas)].map((persona) => {
    const name = storyName(registry, persona, language);
    return { id: persona.id, message: fillIn(defined, { name }) };
  });
}
