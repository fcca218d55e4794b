/** How many stories are for a persona, and how many of them do not say what gets better: as many as a listing counts. */
import { isTask } from '../../core/engine/lint.js';
import { count } from '../../core/text/count.js';
import type { Ports } from '../ports.js';
import { mentionsOf, type AskedPersona } from './mentions.js';

/** "12 stories, 3 without outcome". */
export async function countStories(ports: Pick<Ports, 'index'>, asked: AskedPersona): Promise<string> {
  const found = await mentionsOf(ports, asked);
  const stories = found
    .filter(({ snapshot }) => !isTask(snapshot.model))
    .flatMap(({ mentions }) => mentions.flatMap((mention) => mention.stories));
  if (stories.length === 0) return 'no story yet';
  const open = stories.filter(({ lacksOutcome }) => lacksOutcome).length;
  const total = count(stories.length, 'story', 'stories');
  return open === 0 ? total : `${total}, ${open.toString()} without outcome`;
}
