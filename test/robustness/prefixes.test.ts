/** A text that is being typed is every prefix of itself in turn: none may throw or put a finding outside the text. */
import { expect, test } from 'vitest';
import { isLong } from '../support/runs.js';
import { personasMaterial, storyMaterial } from './material.js';
import { expectPersonasSurvive, openEditor } from './survives.js';

/** A word at once, as on a slow machine; in a long run, sign by sign. */
const STEP = isLong ? 1 : 23;
/** A fresh start takes much longer than a keystroke, so not every one of so many is compared with one. */
const COMPARE_EVERY = isLong ? 40 : 14;

test('there is something to try', () => {
  expect(storyMaterial().length).toBeGreaterThan(100);
  expect(personasMaterial().length).toBeGreaterThan(1);
});

const stories = storyMaterial().map((material, turn) => ({ ...material, turn }));

test.each(stories)('typing $title', { timeout: 120_000 }, ({ text, people, turn }) => {
  const editor = openEditor(people);
  // Each begins elsewhere, so that every place within a story has its turn.
  for (let end = turn % STEP, strokes = 0; end < text.length; end += STEP, strokes++) {
    const typed = text.slice(0, end);
    if (strokes % COMPARE_EVERY === 0) editor.typeAndCompare(typed);
    else editor.type(typed);
  }
  editor.typeAndCompare(text);
});

test.each(personasMaterial())('typing the people of $title', { timeout: 120_000 }, ({ text }) => {
  for (let end = 0; end <= text.length; end += STEP) expectPersonasSurvive(text.slice(0, end));
});
