/** Turns a persona written in the configuration into one the registry knows. */
import { slugOf } from '../personas/persona-fields.js';
import type { Persona } from '../personas/persona.js';
import type { InlinePersona } from './schema.js';

export function toPersona({ id, ...fields }: InlinePersona): Persona {
  return { ...fields, id: id ?? slugOf(fields.name), definedAt: null };
}
