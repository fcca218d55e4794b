/** A rule that is named with an answer has to exist. */
import { expect, it } from 'vitest';
import { createFolder, runIn } from '../cli/terminal.js';

it('refuses a rule that does not exist, with the names of all', async () => {
  const folder = createFolder({ 'a.md': 'As a patient, I want a QR code at the door so that nobody waits outside.\n' });
  const { exitCode, stderr } = await runIn(folder, ['answer', 'a.md:1', '--rule', 'technology-in-wont']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no rule “technology-in-wont”. Did you mean “technology-in-want”? The rules are ');
  expect(stderr).toContain('outcome-vague');
});
