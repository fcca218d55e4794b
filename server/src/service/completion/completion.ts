/** Completes what people look up otherwise: personas, stories, suppressions, front matter and the configuration. */
import { getConfigFormat } from '../../workspace/config-references.js';
import type { Placed, Ports } from '../ports.js';
import { completeConfig } from './config.js';
import type { Abilities, Completion, Cursor } from './cursor.js';
import { completeFrontMatter, completePersonaFields } from './persona-file.js';
import { completePersonas } from './personas.js';
import { completeSnippets } from './snippets.js';
import { completeStages } from './stages.js';
import { completeSuppressions } from './suppressions.js';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/gm;

type Around = Abilities & Pick<Ports, 'rules' | 'lint' | 'project'>;

/** In a configuration, at the absolute `path`. */
export function completeInConfig(
  cursor: Cursor,
  path: string,
  ports: Pick<Ports, 'rules'>,
): readonly Completion[] | null {
  const format = getConfigFormat(path);
  return format === null ? null : completeConfig(cursor, format, ports);
}

export async function completeInStories(
  cursor: Cursor,
  placed: Placed,
  around: Around,
): Promise<readonly Completion[]> {
  const front = completeFrontMatter(cursor, placed, around);
  if (front !== null) return front;
  if (isInCode(cursor)) return [];
  const suppression = await completeSuppressions(cursor, placed, around);
  if (suppression !== null) return suppression;
  if (isInComment(cursor)) return [];
  return (
    completeStages(cursor, placed) ??
    completePersonas(cursor, placed, around) ??
    completePersonaFields(cursor, placed, around) ??
    completeSnippets(cursor, placed, around)
  );
}

/** In a fence, or in a code span that is not closed yet. */
function isInCode({ text, offset, before }: Cursor): boolean {
  const fences = text.slice(0, offset).match(FENCE)?.length ?? 0;
  return fences % 2 === 1 || (before.match(/`+/g)?.length ?? 0) % 2 === 1;
}

function isInComment({ text, offset }: Cursor): boolean {
  const start = text.lastIndexOf('<!--', offset);
  return start !== -1 && !text.slice(start, offset).includes('-->');
}
