/** Completes personas: after "As a" with the article that goes with the name, after a comma, in columns and fields. */
import { anyOf } from '../../core/document/word-patterns.js';
import type { StoryGrammar } from '../../core/language/grammar.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { normaliseName } from '../../core/personas/normalise.js';
import type { Persona } from '../../core/personas/persona.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import { isGenericName, type PersonaState, resolvePersona } from '../../core/personas/resolve.js';
import { remembered } from '../../core/remembered.js';
import { inSentence } from '../../core/rules/suggestions.js';
import { missingText } from '../personas/draw.js';
import type { Placed } from '../ports.js';
import { begun } from './begun.js';
import type { Abilities, About, Completion, Cursor } from './cursor.js';
import { lastOf, partInField } from './persona-cells.js';

/** "As a te": the opener and article of the language, with or without bold marks, and the first letters of a name. */
const openingOf = remembered(
  ({ roleOpeners, articles }: StoryGrammar) =>
    new RegExp(
      `(?:^|[^\\p{L}\\p{N}])${anyOf(roleOpeners)}[*_]{0,3}\\s+[*_]{0,3}(${anyOf(articles)})[*_]{0,3}:?\\s+[*_]{0,3}([\\p{L}\\p{N}' -]{0,60})$`,
      'iu',
    ),
);
const LONGEST_OPENING = 120;
/** States of a name that is written out. */
const WRITTEN_OUT: ReadonlySet<PersonaState> = new Set(['exact', 'alias', 'plural']);

export function completePersonas(cursor: Cursor, placed: Placed, abilities: Abilities): readonly Completion[] | null {
  const { language } = placed.snapshot.model;
  const { grammar, morphology } = language;
  const match = openingOf(grammar).exec(cursor.before.slice(-LONGEST_OPENING));
  if (match === null) return completeAlone(cursor, placed, abilities);
  const [whole, article = '', partial = ''] = match;
  const articleAt = cursor.offset - whole.length + whole.toLowerCase().indexOf(` ${article.toLowerCase()}`) + 1;
  const { registry } = placed.surroundings;
  const reading = {
    textOf: ({ name }: Persona) => inSentence(name, language),
    isWhole: (text: string) => isWrittenOut(text, registry, language),
  };
  return begun(partial, choices(registry.personas, language), reading).map(({ word: persona, filterText }, i) => {
    const name = inSentence(persona.name, language);
    const right = morphology.articleOf(name);
    const isWrong =
      grammar.indefiniteArticles.has(article.toLowerCase()) &&
      article.toLowerCase() !== right &&
      whole.includes(` ${article}`);
    const at = { start: articleAt, end: articleAt + article.length };
    const edit = cursor.replace(partial.length, name);
    const item = itemOf(persona, i, { filterText, edit, abilities });
    return isWrong ? { ...item, more: [cursor.edit(at, right)] } : item;
  });
}

/** The names of people in a cell or a field, or after others that are written out: “As a tenant, ow”. */
function completeAlone(cursor: Cursor, placed: Placed, abilities: Abilities): readonly Completion[] | null {
  const { language } = placed.snapshot.model;
  const { registry } = placed.surroundings;
  const partial = partInField(cursor, language.grammar) ?? partInList(cursor.before, registry, language);
  if (partial === null) return null;
  const isCapital = partial === '' || /^\p{Lu}/u.test(partial);
  const nameOf = ({ name }: Persona): string => (isCapital ? name : inSentence(name, language));
  const reading = { textOf: nameOf, isWhole: (text: string) => isWrittenOut(text, registry, language) };
  return begun(partial, choices(registry.personas, language), reading).map(({ word: persona, filterText }, i) =>
    itemOf(persona, i, { filterText, edit: cursor.replace(partial.length, nameOf(persona)), abilities }),
  );
}

/** `place` is its place in the list. */
function itemOf(
  persona: Persona,
  place: number,
  {
    filterText,
    edit,
    abilities,
  }: Required<Pick<Completion, 'filterText' | 'edit'>> & { readonly abilities: Abilities },
): Completion {
  return {
    label: persona.name,
    kind: 'persona',
    detail: persona.kind,
    about: drawCard(persona, abilities),
    filterText,
    sortText: place.toString().padStart(4, '0'),
    edit,
  };
}

/** One letter may as well begin what they want: “As a tenant, I”. */
const FEWEST = 2;

function partInList(before: string, registry: PersonaRegistry, language: LanguagePack): string | null {
  const names = before.slice(-LONGEST_OPENING).split(',');
  const partial = lastOf(before);
  if (names.length < 2 || partial.length < FEWEST) return null;
  const [, , first = ''] = openingOf(language.grammar).exec(names[0] ?? '') ?? [];
  const all = [first, ...names.slice(1, -1)].map((name) => name.trim());
  return all.every((name) => name !== '' && isWrittenOut(name, registry, language)) ? partial : null;
}

/** A name, another name or a plural of somebody, also where a longer name begins with it. */
function isWrittenOut(text: string, registry: PersonaRegistry, language: LanguagePack): boolean {
  return WRITTEN_OUT.has(resolvePersona(registry, text, language).state);
}

/** People we build for: nobody starts a story for a machine, for somebody they do not serve, or for just anybody. */
export function choices(all: readonly Persona[], language: LanguagePack): readonly Persona[] {
  return all.filter(
    ({ kind, name }) => kind !== 'system' && kind !== 'anti' && !isGenericName(normaliseName(name, language), language),
  );
}

/** What the team knows about a persona, or that it knows nothing. */
function drawCard(persona: Persona, { canShowMarkdownInLists }: Abilities): About {
  const { needs, pains, evidence, aliases } = persona;
  const facts = [
    ['Also called', aliases],
    ['Needs', needs],
    ['Pains', pains],
    ['Evidence', evidence],
  ] as const;
  const known = facts.filter(([, entries]) => entries.length > 0);
  const isUnknown = needs.length + pains.length + evidence.length === 0;
  const gaps = isUnknown ? missingText(persona) : [];
  if (known.length === 0 || !canShowMarkdownInLists)
    return [...known.map(([title, entries]) => `${title}: ${entries.join('; ')}`), ...gaps].join('\n');
  const lists = known.map(
    ([title, entries]) => `**${title}**\n${entries.map((entry) => `- ${plain(entry)}`).join('\n')}`,
  );
  return { markdown: [...lists, ...gaps].join('\n\n') };
}

/** The writers' words are no markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
