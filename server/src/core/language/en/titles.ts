/** How goals and requirements are worded in English. */
import { phraseTable } from '../phrases.js';
import type { TitleWords } from '../titles.js';

export const titles: TitleWords = {
  labels: new Set(['title', 'epic', 'goal', 'feature', 'initiative', 'theme', 'objective']),
  duties: new Set(['must', 'shall', 'should']),
  ability: phraseTable(['be able to']),
};
