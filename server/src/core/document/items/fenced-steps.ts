/** Steps of scenarios in blocks of code: "Given …", "Then …" in a fence that is marked as Gherkin, or begins as a scenario does. */
import type { LanguagePack } from '../../language/pack.js';
import { remembered } from '../../remembered.js';
import { type OpenFence, opensFence } from '../hidden-blocks.js';
import type { Item, Story } from '../model.js';
import { plainProse } from '../prose.js';
import { sentenceOf } from '../sentence.js';
import { anyOf, NO_LETTER_AFTER } from '../word-patterns.js';
import { itemOf } from './item-of-block.js';

const FENCE = '^[ \\t]{0,3}(?:`{3,}|~{3,})[ \\t]*';
const LONGEST_STEP = 500;

/** Whether text has such a block; a cheap question. */
export const hasFencedSteps = remembered(({ grammar }: LanguagePack) => {
  const titles = `(?:${anyOf(grammar.scenarioTitles)}|feature)${NO_LETTER_AFTER}`;
  const fence = new RegExp(`${FENCE}(?:(?:gherkin|feature|cucumber)\\b|(?=\\r?\\n[ \\t]{0,8}${titles}))`, 'im');
  return (text: string): boolean => (text.includes('```') || text.includes('~~~')) && fence.test(text);
});

/** The criteria of all such blocks; `stories` are those of the section, `start` is where the text starts as seen from it. */
export function fencedSteps(
  { text, start: first }: { readonly text: string; readonly start: number },
  stories: readonly Story[],
  pack: LanguagePack,
): readonly Item[] {
  if (!hasFencedSteps(pack)(text)) return [];
  const found: Item[] = [];
  let fence: (OpenFence & { readonly isOfSteps: boolean }) | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (fence === null) {
      const opened = opensFence(line);
      if (opened !== null) fence = { ...opened, isOfSteps: hasFencedSteps(pack)(headOf(text, start)) };
    } else if (fence.end(line)) fence = null;
    else if (fence.isOfSteps) found.push(...stepIn(line, first + start, stories, pack));
    start += line.length + 1;
  }
  return found;
}

/** The line of the fence and the one below it. */
function headOf(text: string, start: number): string {
  const first = text.indexOf('\n', start) + 1;
  const second = first === 0 ? -1 : text.indexOf('\n', first);
  return text.slice(start, second === -1 ? text.length : second);
}

function stepIn(line: string, start: number, stories: readonly Story[], pack: LanguagePack): readonly Item[] {
  if (line.length > LONGEST_STEP) return [];
  const words = line.replace(/\r$/, '').trimEnd();
  const lead = words.length - words.trimStart().length;
  const sentence = sentenceOf(plainProse(words.slice(lead), start + lead), false, pack.grammar);
  const { tokens } = sentence;
  if (!pack.criteria.steps.has(tokens[0]?.lower ?? '') || tokens[0]?.start !== 0) return [];
  const owner = stories.filter((story) => story.range.start < start).at(-1) ?? null;
  const around = { place: null, owner, isNested: false, pack };
  const item = itemOf(sentence, { start: 0, end: tokens.length }, { kind: 'criterion', label: null, around });
  return item === null ? [] : [item];
}
