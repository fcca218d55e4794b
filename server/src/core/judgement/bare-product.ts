/** Hears a product that is the whole wish: "I want Trello" says what to have, and nothing of what for. */
import type { Clause, Story } from '../document/model.js';
import type { TechnologyClass } from '../language/technology.js';
import { isQuiet } from './verdicts.js';
import type { Witness } from './evidence.js';
import { phraseAround } from './phrase.js';
import { isAllOf } from './side-note.js';
import { isToolOf, type TechnologyJudgement } from './technology.js';

const PRODUCTS: ReadonlySet<TechnologyClass> = new Set(['customerTool', 'enterpriseTool']);

/** The judgements, with a question about the product where nothing else is said of a want that is nothing but its name. */
export function withBareProduct(
  want: Clause,
  judged: readonly TechnologyJudgement[],
  { story, witness }: { readonly story: Story; readonly witness: Witness },
): readonly TechnologyJudgement[] {
  if (judged.some(({ isStart }) => isStart)) return judged;
  const bare = judged.find((one) => isBare(want, one, { judged, story, witness }));
  return bare === undefined
    ? judged
    : judged.map((one) => (one === bare ? { ...one, isStart: true, voice: 'asked' } : one));
}

function isBare(
  want: Clause,
  one: TechnologyJudgement,
  {
    judged,
    story,
    witness,
  }: { readonly judged: readonly TechnologyJudgement[]; readonly story: Story; readonly witness: Witness },
): boolean {
  const { term, class: kind } = one.hit.technology;
  const { language, subject, resolve } = witness;
  if (!PRODUCTS.has(kind) || one.relation !== 'head') return false;
  if (!isAllOf(want, phraseAround(want, one, language, judged).term.range, language)) return false;
  // What somebody uses is their own already.
  if (kind === 'customerTool' && language.grammar.usage.has(want.words[0]?.lower ?? '')) return false;
  if (subject.showsCode() || subject.owns(term.toLowerCase()) || subject.isTitled(term.toLowerCase())) return false;
  const known = story.persona === null ? null : resolve(story.persona.text).persona;
  return !isToolOf(one.hit, { story, resolve }) && known?.technical !== true && !isQuiet(story, witness);
}
