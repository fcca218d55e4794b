/** The fields of a persona and the names that people give them. */
import type { PersonaKind } from './persona.js';

export type FieldName =
  'id' | 'kind' | 'aliases' | 'technical' | 'tools' | 'needs' | 'pains' | 'context' | 'quote' | 'evidence' | 'other';

const NAMES: Readonly<Record<Exclude<FieldName, 'other'>, readonly string[]>> = {
  id: ['id'],
  kind: ['kind', 'type'],
  aliases: ['aliases', 'alias', 'also called', 'also known as'],
  technical: ['technical'],
  tools: ['tools', 'tool'],
  needs: [
    'needs',
    'need',
    'goals',
    'goal',
    'jobs',
    'jobs to be done',
    'motivations',
    'motivation',
    'wants',
    'objectives',
    'needs and pain points',
    'needs and goals',
    'goals and needs',
  ],
  pains: ['pains', 'pain', 'pain points', 'frustrations', 'problems', 'challenges', 'barriers'],
  context: [
    'context',
    'background',
    'bio',
    'environment',
    'situation',
    'demographics',
    'about',
    'role',
    'age',
    'occupation',
  ],
  quote: ['quote', 'key phrase'],
  evidence: ['evidence', 'sources', 'research', 'based on', 'data'],
};
const OTHERS = [
  'priority',
  'stages',
  'success criteria',
  'what good looks like',
  'version',
  'status',
  'success',
  'behaviours',
  'behaviors',
  'scenario',
  'scenarios',
  'name',
];

const BY_NAME = new Map<string, FieldName>([
  ...Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as FieldName] as const)),
  ...OTHERS.map((name) => [name, 'other'] as const),
]);

/** The field that a title or key names; null where it names none. */
export function personaFields(title: string): FieldName | null {
  const plain = title
    .trim()
    .toLowerCase()
    .replace(/[*_`:]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ & /g, ' and ')
    .trim();
  return BY_NAME.get(plain) ?? null;
}

/** Names of the fields that something depends on, in all the words for them. */
export const FIELD_NAMES: readonly string[] = Object.entries(NAMES).flatMap(([field, names]) =>
  field === 'context' ? [] : names,
);

/** What people write into a field that they have not filled in yet, in small letters. */
export const UNWRITTEN: ReadonlySet<string> = new Set([
  ...['tbd', 'tba', 'tbc', 'todo', 'to do', 'to be done', 'to be defined', 'to be added', 'to be written'],
  ...['none', 'none yet', 'nothing yet', 'not yet', 'unknown', 'not known yet', 'n/a', '/'],
]);

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
export function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|ja|oui)\b/i.test(value));
}

/** "Club secretary" -> "club-secretary". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
