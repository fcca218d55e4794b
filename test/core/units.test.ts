/** A sign behind a number belongs to what is said: "25 €" is not "25". */
import { describe, it } from 'vitest';
import { isRead } from '../support/story-parts.js';

describe('a number keeps its sign', () => {
  it.each(['25 €', '10%', '50 %', '3 °', '4 £'])('%s', (amount) => {
    isRead(`As a baker, I want to see what is left so that I save ${amount}.`, [
      ['baker', 'see what is left', `I save ${amount}`],
    ]);
  });

  it('but takes no word with it', () => {
    isRead('As a baker, I want to see all 25 %names so that I save 3.', [['baker', 'see all 25 %names', 'I save 3']]);
  });
});
