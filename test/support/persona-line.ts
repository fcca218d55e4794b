/** Reads personas from one line, as fixtures write them: "Shopper (alias buyer), Integrator (technical, uses Postman)". */
import type { Persona, PersonaKind } from '../../server/src/core/personas/persona.js';

const KINDS: readonly string[] = ['customer', 'staff', 'partner', 'internal', 'system', 'anti'] satisfies PersonaKind[];

/** Where `personas:` lines pretend to be defined. */
export const PERSONAS_PATH = 'personas.md';

/** The personas of a line; notes in brackets give the kind, `technical`, `alias …` and `uses …`. */
export function readPersonaLine(line: string): readonly Persona[] {
  return line
    .split(/,(?![^(]*\))/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readEntry);
}

function readEntry(entry: string): Persona {
  const [, name = '', notes = ''] = /^([^(]+?)\s*(?:\((.*)\))?$/.exec(entry) ?? [];
  const parts = notes
    .split(',')
    .map((note) => note.trim())
    .filter((note) => note !== '');
  const after = (word: string): string[] =>
    parts.filter((part) => part.startsWith(`${word} `)).map((part) => part.slice(word.length + 1));
  for (const part of parts) {
    if (!KINDS.includes(part) && part !== 'technical' && !/^(?:alias|uses) /.test(part)) {
      throw new Error(`Unknown note “${part}” on the persona “${name}”.`);
    }
  }
  return {
    id: name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    name,
    kind: (parts.find((part) => KINDS.includes(part)) ?? 'customer') as PersonaKind,
    aliases: after('alias'),
    technical: parts.includes('technical'),
    tools: after('uses'),
    needs: ['a need'],
    pains: [],
    evidence: [],
    definedAt: { path: PERSONAS_PATH, range: { start: 0, end: 0 } },
  };
}
