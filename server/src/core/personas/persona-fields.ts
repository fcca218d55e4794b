/** The fields of a persona and the names that people give them. */
import type { LanguagePack } from '../language/pack.js';
import type { PersonaField, PersonaWords } from '../language/persona-words.js';
import { remembered } from '../remembered.js';
import type { PersonaKind } from './persona.js';

export type FieldName = PersonaField | 'other';

const fieldsByName = remembered(({ people }: LanguagePack): ReadonlyMap<string, FieldName> => {
  const others = people.otherFields.map((name) => [name, 'other'] as const);
  return new Map([...namesOfFields(people).map(([field, name]) => [name, field] as const), ...others]);
});

function namesOfFields({ fields }: PersonaWords): readonly (readonly [PersonaField, string])[] {
  return (Object.keys(fields) as PersonaField[]).flatMap((field) =>
    fields[field].map((name) => [field, name] as const),
  );
}

/** The field that a title or key names; null where it names none. */
export function personaFields(title: string, language: LanguagePack): FieldName | null {
  const plain = title
    .trim()
    .toLowerCase()
    .replace(/[*_`:]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ & /g, ' and ')
    .trim();
  const known = fieldsByName(language);
  return known.get(plain) ?? known.get(withoutAdjective(plain, language)) ?? null;
}

/** "🎯 key goals" -> "goals". */
function withoutAdjective(plain: string, { people }: LanguagePack): string {
  const [first = '', ...rest] = plain.replace(/^[^\p{L}]+/u, '').split(' ');
  return rest.length > 0 && people.fieldAdjectives.has(first) ? rest.join(' ') : [first, ...rest].join(' ');
}

/** Fields whose names are too common for a slip of the pen to be told. */
const UNGUESSED: ReadonlySet<PersonaField> = new Set(['context', 'name', 'role', 'standing']);

/** Names of the fields that something depends on, in all the words for them. */
export const fieldNames: (language: LanguagePack) => readonly string[] = remembered(({ people }: LanguagePack) =>
  namesOfFields(people).flatMap(([field, name]) => (UNGUESSED.has(field) ? [] : [name])),
);

export const KINDS: readonly PersonaKind[] = ['customer', 'staff', 'partner', 'internal', 'system', 'anti'];

/** The kind as written, `customer` where nothing or something else is said. */
export function toKind(value: unknown): PersonaKind {
  return kindIn(value) ?? 'customer';
}

/** Whether `value` begins with the name of a kind. */
export function isKind(value: unknown): boolean {
  return kindIn(value) !== undefined;
}

function kindIn(value: unknown): PersonaKind | undefined {
  const word = typeof value === 'string' ? (/^["']?([a-z]+)/i.exec(value.trim())?.[1]?.toLowerCase() ?? '') : '';
  return KINDS.find((kind) => kind === word);
}

/** "true", "yes": said in a file or as a value. */
export function isYes(value: unknown, { people }: LanguagePack): boolean {
  return (
    value === true || (typeof value === 'string' && people.yes.has(/^\p{L}*/u.exec(value.toLowerCase())?.[0] ?? ''))
  );
}

/** "parked": nobody builds for them now. */
export function isParked(value: string | undefined, { people }: LanguagePack): boolean {
  return people.parked.has(/\p{L}+/u.exec(value?.toLowerCase() ?? '')?.[0] ?? '');
}

/** "Club secretary" -> "club-secretary". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}
