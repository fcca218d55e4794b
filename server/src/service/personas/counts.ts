/** How many stories are for a persona, and how many of them do not say what gets better. */
import type { Ports } from '../ports.js';
import { mentionsOf, type AskedPersona } from './mentions.js';

/** "12 stories, 3 without outcome". */
export async function countStories(ports: Pick<Ports, 'index'>, asked: AskedPersona): Promise<string> {
  const stories = (await mentionsOf(ports, asked)).flatMap(({ mentions }) =>
    mentions.flatMap((mention) => mention.stories),
  );
  if (stories.length === 0) return 'no story yet';
  const open = stories.filter(({ lacksOutcome }) => lacksOutcome).length;
  const total = stories.length === 1 ? '1 story' : `${stories.length.toString()} stories`;
  return open === 0 ? total : `${total}, ${open.toString()} without outcome`;
}
