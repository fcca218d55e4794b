/** Edits that several rules offer; all are suggestions, because only a person knows the missing words. */
import { articleOf } from '../language/en/article.js';
import type { Clause, Story } from '../document/model.js';
import type { Persona } from '../personas/persona.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { normaliseName } from '../personas/normalise.js';
import type { Fix, RuleContext } from './rule.js';

/** What stands for words that are still to be written. */
export const GAP = '…';
/** Columns and fields have no connector. */
const GAP_IN = { row: GAP, fields: `\nOutcome: ${GAP}` } as const;
const MOST_PERSONAS = 3;

/** Appends ", so that …" where the story's last clause ends. */
export function appendOutcome(story: Story, connector: string, title: string): readonly Fix[] {
  const at = { start: story.end, end: story.end };
  const text =
    story.outcome !== null || story.layout === 'sentence' || story.layout === 'list'
      ? `, ${connector} ${GAP}`
      : GAP_IN[story.layout];
  return [{ kind: 'suggestion', title, edits: [{ range: at, text }] }];
}

/** One suggestion a persona, the likeliest first; an article before the old name follows the new one. */
export function replaceByPersona(
  story: Pick<Clause, 'range'>,
  context: Pick<RuleContext<unknown, string>, 'document' | 'section'>,
  personas: readonly Persona[],
): readonly Fix[] {
  const offset = context.section.range.start + story.range.start;
  const article = /(?:^|[\s(>*_])(an?)[ \t]+$/i.exec(context.document.text.slice(Math.max(0, offset - 6), offset));
  return personas.slice(0, MOST_PERSONAS).map((persona) => {
    const name = inSentence(persona.name);
    const written = article?.[1];
    const length =
      written === undefined
        ? 0
        : (article?.[0].length ?? 0) - (article?.[0].toLowerCase().lastIndexOf(written.toLowerCase()) ?? 0);
    const first = written === undefined ? '' : `${matchCase(articleOf(name), written)} `;
    const range = { start: story.range.start - length, end: story.range.end };
    return {
      kind: 'suggestion',
      title: `Write “${persona.name}” instead`,
      edits: [{ range, text: `${first}${name}` }],
    };
  });
}

function matchCase(article: string, written: string): string {
  return written.startsWith('A') ? `A${article.slice(1)}` : article;
}

/** Customers and staff of the registry, those whose needs share words with the want first. */
export function likelyPersonas(registry: PersonaRegistry, story: Story | null): readonly Persona[] {
  const wanted = new Set(
    normaliseName(story?.want?.text ?? '')
      .split(' ')
      .filter((word) => word.length > 3),
  );
  const score = (persona: Persona): number =>
    [...persona.needs, ...persona.pains].reduce(
      (sum, need) =>
        sum +
        normaliseName(need)
          .split(' ')
          .filter((word) => wanted.has(word)).length,
      0,
    );
  return registry.personas
    .filter((persona) => persona.kind !== 'system' && persona.kind !== 'anti' && persona.kind !== 'internal')
    .map((persona, index) => ({ persona, index, score: score(persona) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((entry) => entry.persona);
}

/** Names as a sentence has them: "Tenant" becomes "tenant", "Aisha" and "IT lead" stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(name) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name) && !name.includes(',')
    ? `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`
    : name;
}

/** "“Tenant”, “Owner” or “Caretaker”", at most three. */
export function listNames(personas: readonly Persona[]): string {
  const names = personas.slice(0, MOST_PERSONAS).map((persona) => `“${persona.name}”`);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`;
}
