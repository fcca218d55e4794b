/** Completes the fields of personas and front matter, where people look them up otherwise. */
import type { ConfigPlace } from '../../core/config/flow-place.js';
import { yamlPlaceAt } from '../../core/config/yaml-place.js';
import { endOfFrontMatter } from '../../core/document/front-matter.js';
import { stagesOf } from '../../core/journey/journey.js';
import { KINDS } from '../../core/personas/persona-fields.js';
import { inSentence } from '../../core/rules/suggestions.js';
import type { Placed } from '../ports.js';
import type { Ports } from '../ports.js';
import { begun } from './begun.js';
import type { Completion, Cursor } from './cursor.js';
import { choices } from './personas.js';

const PERSONA_KEYS: Readonly<Record<string, string>> = {
  name: 'What the stories call this person: “As a <name>, I want …”.',
  kind: 'Who it is: customer, staff, partner, internal, system, or anti (somebody you do not serve).',
  aliases: 'Other names for the same person.',
  needs: 'What this person needs.',
  pains: 'What makes life hard for this person today.',
  evidence: 'How you know: interviews, data, observations.',
  technical: 'Set to true when technology is this person’s own work.',
  tools: 'Tools and formats this person already uses; stories for them may name these.',
  id: 'Short name used by reports; made from the name where it is left out.',
};
const STORY_KEYS: Readonly<Record<string, string>> = {
  persona: 'Who the stories of this document are for, where they do not say it themselves.',
  stage: 'Where in the customers’ life the stories of this document stand.',
  type: 'What kind of item this is: technical tasks are not read as stories.',
  'customer-first': 'Write “personas” here in a file that describes your personas.',
};
const HEADINGS = ['Needs', 'Pains', 'Evidence', 'Context'];
const HEADING = /^(#{2,6})\s+([A-Za-z]*)$/;
const FIELD = /^\s*[-*+]\s+([A-Za-z]*)$/;
const FIELD_KIND = /^\s*[-*+]\s+(?:[*_]{0,2})kind(?:[*_]{0,2}):(?:[*_]{0,2})\s*([A-Za-z]*)$/i;
const FRONT = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

/** Null where the cursor is not in front matter, closed or still being written. */
export function completeFrontMatter(
  cursor: Cursor,
  placed: Placed,
  ports: Pick<Ports, 'project'>,
): readonly Completion[] | null {
  const { text, offset } = cursor;
  const start = FRONT.exec(text)?.[0].length ?? 0;
  const end = endOfFrontMatter(text);
  const isOpen = end <= 1 && !/\r?\n\s*\r?\n|^#/m.test(text.slice(start, offset));
  if (start === 0 || offset < start || (offset >= end && !isOpen)) return null;
  const place = yamlPlaceAt(text.slice(start, isOpen ? offset : end), offset - start);
  if (place === null) return [];
  const isPersona = isPersonaFile(placed, ports);
  const [key] = place.path;
  if (key === undefined) return keys(isPersona ? PERSONA_KEYS : STORY_KEYS, cursor, place);
  if (place.path.length > 1) return [];
  return values(valuesOf(String(key), isPersona, placed), cursor, place.written);
}

/** In the text of a file of personas: fields and their titles. Null elsewhere. */
export function completePersonaFields(
  cursor: Cursor,
  placed: Placed,
  ports: Pick<Ports, 'project'>,
): readonly Completion[] | null {
  if (!isPersonaFile(placed, ports)) return null;
  const [, , title] = HEADING.exec(cursor.before) ?? [];
  if (title !== undefined) return values(HEADINGS, cursor, title);
  const kind = FIELD_KIND.exec(cursor.before)?.[1];
  if (kind !== undefined) return values(KINDS, cursor, kind);
  const field = FIELD.exec(cursor.before)?.[1];
  if (field === undefined || (field === '' && !cursor.isAsked)) return null;
  const { name: _, ...fields } = PERSONA_KEYS;
  return keys(fields, cursor, { written: field, siblings: [] });
}

function isPersonaFile({ snapshot }: Placed, { project }: Pick<Ports, 'project'>): boolean {
  return project.isPersonaSource(snapshot.path) || snapshot.model.frontMatter['customer-first'] === 'personas';
}

function valuesOf(key: string, isPersona: boolean, { surroundings, snapshot }: Placed): readonly string[] {
  const { language } = snapshot.model;
  if (isPersona && key === 'kind') return KINDS;
  if (isPersona && key === 'technical') return ['true', 'false'];
  if (key === 'customer-first') return ['personas'];
  const { journeys } = surroundings.settings;
  if (language.life.stageFields.has(key)) return journeys === undefined ? [] : stagesOf(journeys).map(({ id }) => id);
  if (key === 'type' && !isPersona) return ['story', ...language.lexicon.taskTypes];
  return key === 'persona'
    ? choices(surroundings.registry.personas, language).map(({ name }) => inSentence(name, language))
    : [];
}

type Written = Pick<ConfigPlace, 'written' | 'siblings'>;

function keys(
  known: Readonly<Record<string, string>>,
  cursor: Cursor,
  { written, siblings }: Written,
): readonly Completion[] {
  const others = Object.entries(known).filter(([key]) => !siblings.includes(key));
  return begun(written, others, { textOf: ([key]) => key }).map(({ word: [key, about], filterText }, i) => ({
    label: key,
    kind: 'field',
    about,
    filterText,
    sortText: String(i).padStart(2, '0'),
    edit: cursor.replace(written.length, cursor.after.startsWith(':') ? key : `${key}: `),
  }));
}

function values(known: readonly string[], cursor: Cursor, written: string): readonly Completion[] {
  return begun(written, known, { textOf: (value) => value }).map(({ word: value, filterText }) => ({
    label: value,
    kind: 'value',
    filterText,
    edit: cursor.replace(written.length, value),
  }));
}
