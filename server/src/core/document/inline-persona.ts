/** `[persona:: Tenant]`, also in round brackets: the person of a story as note-taking tools write it. */
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { addressOf } from './address.js';
import { clauseOf } from './clause.js';
import type { Story } from './model.js';
import { plainProse } from './prose.js';
import { sentenceOf } from './sentence.js';
import { inlineFieldOf } from './word-patterns.js';

const LONGEST = 80;
const field = remembered(({ grammar }: LanguagePack) => new RegExp(inlineFieldOf(grammar.personLabels, LONGEST), 'iu'));

/** The story with the person that such a field in its lines names, where it names nobody itself; the text starts at `start` as seen from its section. */
export function withInlinePersona(
  story: Story,
  { text, start }: { readonly text: string; readonly start: number },
  pack: LanguagePack,
): Story {
  if (story.persona !== null || !text.includes('::')) return story;
  const end = text.indexOf('\n', story.range.end - start);
  const lines = text.slice(story.range.start - start, end === -1 ? text.length : end);
  const [whole = '', name = ''] = field(pack).exec(lines) ?? [];
  if (name.trim() === '') return story;
  const at = story.range.start + lines.indexOf(whole) + whole.lastIndexOf(name);
  const sentence = sentenceOf(plainProse(name, at), false, pack.grammar);
  const persona = clauseOf(sentence, { start: 0, end: sentence.tokens.length });
  if (persona === null) return story;
  return { ...story, persona, address: addressOf(persona, pack.grammar.address), personaFrom: 'field' };
}
