/** Fields of a persona that are still to be filled in: they describe nobody and prove nothing. */
import type { LanguagePack } from '../language/pack.js';
import { slugOf } from './persona-fields.js';
import type { Persona } from './persona.js';

/** Nothing but signs, such as `…`, or words that stand for what is still to come, such as "TBD". */
export function isGap(value: string, { people }: LanguagePack): boolean {
  const words = value.toLowerCase().replace(/[^\p{L}\p{N}/ ]+/gu, '');
  return words.trim() === '' || people.unwritten.has(words.trim());
}

/** The persona without what is still to be filled in; the same object where nothing is. */
export function withoutGaps(persona: Persona, language: LanguagePack): Persona {
  const isWritten = (value: string): boolean => !isGap(value, language);
  const { id, name, aliases, tools, needs, pains, evidence } = persona;
  const isSaid = (value: string): boolean => isWritten(value) && !ONE_LETTER.test(value.trim());
  const isWhole = [aliases, tools].every((list) => list.every(isWritten));
  if (id !== '' && isWhole && [needs, pains, evidence].every((list) => list.every(isSaid))) return persona;
  return {
    ...persona,
    id: id === '' ? slugOf(name) : id,
    aliases: aliases.filter(isWritten),
    tools: tools.filter(isWritten),
    needs: needs.filter(isSaid),
    pains: pains.filter(isSaid),
    evidence: evidence.filter(isSaid),
  };
}

/** A mark in a table, "B", is no need; a tool may be called "R". */
const ONE_LETTER = /^\p{Script=Latin}$/u;

/** Whether a persona, gaps and all, is a scaffold: nothing but a name, or room for needs and evidence that are still to come. */
export function isScaffold({ needs, pains, evidence, isBare }: Persona, language: LanguagePack): boolean {
  if (isBare === true) return true;
  const fields = [...needs, ...pains, ...evidence];
  return fields.length > 0 && fields.every((field) => isGap(field, language));
}

/** What somebody should still write down about a persona, without gaps; nothing about whom nobody builds for. */
export function missingIn({ kind, needs, pains, evidence }: Persona): readonly Missing[] {
  if (kind === 'system' || kind === 'anti') return [];
  return [
    ...(needs.length + pains.length === 0 ? (['need'] as const) : []),
    ...(evidence.length === 0 ? (['evidence'] as const) : []),
  ];
}

export type Missing = 'need' | 'evidence';
