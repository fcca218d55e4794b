/** Finds the names of a persona in a few words of text: which one it is, in the singular or the plural, and where. */
import type { LanguagePack } from '../../core/language/pack.js';
import { pluralName, singularOf } from '../../core/personas/normalise.js';
import type { Persona } from '../../core/personas/persona.js';
import { namesIn } from '../../core/personas/registry.js';
import { escapePattern } from '../../core/text/escape-pattern.js';
import type { TextRange } from '../../core/text/range.js';

export interface PersonaName {
  readonly text: string;
  /** A part is half of a name such as “Aisha, accountant”. */
  readonly kind: 'name' | 'id' | 'alias' | 'part';
}

/** A name as a text has it. */
export interface WrittenName {
  readonly name: PersonaName;
  readonly range: TextRange;
  /** Beside the name as it is defined: “tenants” for “Tenant”, or “tenant” for “Tenants”. */
  readonly number: 'same' | 'plural' | 'singular';
}

/** Every name the persona goes by, each once. */
export function namesOf(persona: Persona, language: LanguagePack): readonly PersonaName[] {
  const all: readonly PersonaName[] = [
    { text: persona.name, kind: 'name' },
    ...persona.aliases.map((text) => ({ text, kind: 'alias' as const })),
    { text: persona.id, kind: 'id' },
    ...namesIn(persona.name, language).map((text) => ({ text, kind: 'part' as const })),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => text.trim() !== '' && !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

/** The persona's names in `text`, in order; of names inside each other the longest counts. */
export function writtenNames(text: string, persona: Persona, language: LanguagePack): readonly WrittenName[] {
  const found: WrittenName[] = [];
  const names = [...namesOf(persona, language)].sort((a, b) => b.text.length - a.text.length);
  for (const name of names) {
    for (const place of placesIn(text, name, language)) {
      const isTaken = found.some(({ range }) => range.start < place.range.end && place.range.start < range.end);
      if (!isTaken) found.push(place);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function placesIn(text: string, name: PersonaName, language: LanguagePack): readonly WrittenName[] {
  const plural = pluralName(name.text, language);
  const singular = singularOf(name.text, language);
  const forms = [
    { written: plural, number: 'plural' },
    { written: name.text, number: 'same' },
    { written: singular, number: 'singular' },
  ] as const;
  for (const { written, number } of forms) {
    if (number !== 'same' && written === name.text) continue;
    const places = [...text.matchAll(patternOf(written))];
    if (places.length === 0) continue;
    return places.map(({ index, 0: { length } }) => {
      return { name, number, range: { start: index, end: index + length } };
    });
  }
  return [];
}

/** Words may stand on two lines or be in bold; “night-porter” is “night porter”. */
function patternOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => escapePattern(word).replace(/['’]/g, "['’]"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s*_>-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}
