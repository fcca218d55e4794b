/** Offers to write unknown personas down, where the others are described: the one, or all whom the document names. */
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import { isSomebody, namedIn, spokenName } from '../../core/personas/named-people.js';
import { resolvePersona } from '../../core/personas/resolve.js';
import { listWords } from '../../core/text/list-words.js';
import { definePeople, definePersona } from '../personas/define.js';
import type { OfferContext, OfferMaker } from './offer.js';

/** Messages about people for whom there is nothing to add: several in one, or listed already. */
const NOBODY_NEW: ReadonlySet<string> = new Set(['several', 'unwritten']);
const RULES: ReadonlySet<string> = new Set(['undefined-persona', 'persona-registry-missing']);
const MOST_NAMED = 3;

type Used = 'snapshot' | 'surroundings' | 'texts';

export const addPersona: OfferMaker<Used> = async ({ ruleId, range, messageId }, context) => {
  if (!RULES.has(ruleId) || NOBODY_NEW.has(messageId)) return [];
  const { text, model } = context.snapshot;
  const name = spokenName(text.slice(range.start, range.end), model.language);
  const changes = name === '' ? null : await definePersona({ name }, context);
  return changes === null ? [] : [{ title: `Add “${name}” to your personas`, changes }];
};

/** Where there is more than one. */
export const addAllPersonas: OfferMaker<Used> = async ({ ruleId }, context) => {
  if (!RULES.has(ruleId)) return [];
  const names = unknownIn(context);
  if (names.length < 2) return [];
  const changes = await definePeople(
    names.map((name) => ({ name })),
    context,
  );
  return changes === null ? [] : [{ title: `Add ${named(names)} to your personas`, changes, isFar: true }];
};

function named(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST_NAMED + 1 ? MOST_NAMED : names.length).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return listWords([...shown, ...(more > 0 ? [`${more.toString()} more`] : [])], 'and');
}

/** Everybody whom stories of the document name and nobody has described, as personas are called. */
function unknownIn({ snapshot, surroundings }: Pick<OfferContext, Used>): readonly string[] {
  const { language, sections } = snapshot.model;
  const names = new Map<string, string>();
  for (const person of sections.flatMap((section) => namedIn(section, language))) {
    const { state } = resolvePersona(surroundings.registry, person.name, language);
    const key = singularName(normaliseName(person.name, language), language);
    if (state === 'unknown' && isSomebody(person) && person.name !== '' && !names.has(key)) names.set(key, person.name);
  }
  return [...names.values()];
}
