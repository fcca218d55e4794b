/** Edits that several rules offer; all are suggestions, because only a person knows the missing words. */
import type { Story } from '../document/model.js';
import type { Persona } from '../personas/persona.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { normaliseName } from '../personas/normalise.js';
import type { TextRange } from '../text/range.js';
import type { Fix } from './rule.js';

/** What stands for words that are still to be written. */
export const GAP = '…';
const MOST_PERSONAS = 3;

/** Appends ", so that …" where the story's last clause ends. */
export function appendOutcome(story: Story, connector: string, title: string): readonly Fix[] {
  const at = { start: story.end, end: story.end };
  const text = story.layout === 'row' ? ` ${GAP}` : story.layout === 'fields' ? `\nOutcome: ${GAP}` : `, ${connector} ${GAP}`;
  return [{ kind: 'suggestion', title, edits: [{ range: at, text }] }];
}

/** One suggestion a persona, the likeliest first. */
export function replaceByPersona(range: TextRange, personas: readonly Persona[]): readonly Fix[] {
  return personas.slice(0, MOST_PERSONAS).map((persona) => ({
    kind: 'suggestion',
    title: `Write “${persona.name}” instead`,
    edits: [{ range, text: inSentence(persona.name) }],
  }));
}

/** Customers and staff of the registry, those whose needs share words with the want first. */
export function likelyPersonas(registry: PersonaRegistry, story: Story | null): readonly Persona[] {
  const wanted = new Set(normaliseName(story?.want?.text ?? '').split(' ').filter((word) => word.length > 3));
  const score = (persona: Persona): number =>
    [...persona.needs, ...persona.pains].reduce((sum, need) => sum + normaliseName(need).split(' ').filter((word) => wanted.has(word)).length, 0);
  return registry.personas
    .filter((persona) => persona.kind !== 'system' && persona.kind !== 'anti' && persona.kind !== 'internal')
    .map((persona, index) => ({ persona, index, score: score(persona) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((entry) => entry.persona);
}

/** Names as a sentence has them: "Tenant" becomes "tenant", "Aisha" and "IT lead" stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(name) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name) && !name.includes(',') ? `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}` : name;
}

/** "“Tenant”, “Owner” or “Caretaker”", at most three. */
export function listNames(personas: readonly Persona[]): string {
  const names = personas.slice(0, MOST_PERSONAS).map((persona) => `“${persona.name}”`);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`;
}
