/** A text that is being typed is every prefix of itself in turn: none may throw or put a finding outside the text. */
import { expect, test } from 'vitest';
import { isLong } from '../support/runs.js';
import { personasMaterial, storyMaterial } from './material.js';
import { expectPersonasSurvive, openEditor } from './survives.js';

/** Several signs at once, as on a slow machine; in a long run, one by one. */
const STEP = isLong ? 1 : 8;
/** A fresh start takes much longer than a keystroke, so not every keystroke is compared with one. */
const COMPARE_EVERY = isLong ? 40 : 200;

test('there is something to try', () => {
  expect(storyMaterial().length).toBeGreaterThan(100);
  expect(personasMaterial().length).toBeGreaterThan(1);
});

test.each(storyMaterial())('typing $title', { timeout: 120_000 }, ({ text, people }) => {
  const editor = openEditor(people);
  for (let end = 0; end < text.length; end += STEP) {
    const typed = text.slice(0, end);
    if (end % COMPARE_EVERY === 0) editor.typeAndCompare(typed);
    else editor.type(typed);
  }
  editor.typeAndCompare(text);
});

test.each(personasMaterial())('typing the people of $title', { timeout: 120_000 }, ({ text }) => {
  for (let end = 0; end <= text.length; end += STEP) expectPersonasSurvive(text.slice(0, end));
});
