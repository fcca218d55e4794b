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

const KINDS: readonly PersonaKind[] = ['customer', 'staff', 'partner', 'internal', 'system', 'anti'];

/** The kind as written, `customer` where nothing or something else is said. */
export function toKind(value: unknown): PersonaKind {
  const word = typeof value === 'string' ? (/^[a-z]+/i.exec(value.trim())?.[0].toLowerCase() ?? '') : '';
  return KINDS.find((kind) => kind === word) ?? 'customer';
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
