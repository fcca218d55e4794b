/** Says what was understood of personas that are written down already, and offers those who are missing as text to add. */
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { UsedPersona } from '../core/personas/overview.js';
import type { ListedPlace, ListedRegistry, PersonaListing } from '../core/listing/personas.js';
import { explainHeading } from '../reporters/personas-text.js';
import { wrap } from '../reporters/wrap.js';
import type { FoundPersonas } from '../service/personas/found.js';
import { drawSections, explainLeftOut } from '../service/personas/scaffold.js';

/** Whom the stories name beside those who are written down, and who is. */
export interface People {
  readonly found: FoundPersonas;
  /** Null where there is no personas file yet. */
  readonly known: PersonaListing | null;
  /** A personas file in which nobody was understood. */
  readonly unread?: string;
}

export function drawKnown({ found, known, unread }: People, columns: number | null): string {
  const registries = known ?? [];
  const head =
    unread === undefined ? [] : [`${unread} is there already and stays as it is, but nobody in it was understood.`];
  const lines = [
    ...head,
    ...registries.flatMap(drawRegistry),
    ...drawMissing(found, registries),
    ...explainLeftOut(found),
  ];
  const wrapped = lines.map((line) => {
    const indent = line.startsWith('  ') ? '    ' : '  ';
    const [first = '', ...rest] = wrap(makePrintable(line.trim()), (columns ?? Infinity) - indent.length);
    return [line.startsWith('  ') ? `  ${first}` : first, ...rest.map((each) => indent + each)].join('\n');
  });
  const sections = found.people.length === 0 ? '' : `\n${drawSections(found.people, registries[0]?.depth ?? 2)}`;
  return `${wrapped.join('\n')}\n${sections}`;
}

function drawRegistry({ files, personas, left }: ListedRegistry): readonly string[] {
  const place = files.length === 0 ? 'Your configuration' : files.join(', ');
  const head = `${place} ${files.length > 1 ? 'are' : 'is'} there already and ${files.length > 1 ? 'stay as they are' : 'stays as it is'}. This was understood:`;
  return [
    ...(personas.length === 0 ? [] : [head]),
    ...personas.map(drawPersona),
    ...left.map((heading) => `  ${heading.path}:${heading.line} ${explainHeading(heading)}`),
  ];
}

/** "  Caretaker (also janitor): no need and no evidence yet". */
function drawPersona({ persona: { name, aliases, kind }, missing }: UsedPersona<ListedPlace>): string {
  const facts = [
    ...(kind === 'customer' ? [] : [kind]),
    ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
  ];
  const known = facts.length === 0 ? name : `${name} (${facts.join('; ')})`;
  return `  ${known}${missing.length === 0 ? '' : `: no ${missing.join(' and no ')} yet`}`;
}

function drawMissing({ people }: FoundPersonas, registries: PersonaListing): readonly string[] {
  const isDescribed = registries.some(({ personas }) => personas.length > 0);
  if (people.length === 0) return isDescribed ? ['Nobody whom your stories name is missing there.'] : [];
  const who = count(people.length, 'person', 'people');
  return [
    `Your stories name ${who} who ${people.length === 1 ? 'is' : 'are'} not in there. If you build for them, add the text below.`,
  ];
}
