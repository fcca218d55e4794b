/** Writes the first draft of a personas file from the people that the stories already name. */
import { count } from '../reporters/count.js';
import type { FoundPersonas, NamedPersona } from './found-personas.js';

/** The file, in the form that customer-first reads. `date` is YYYY-MM-DD. */
export function drawPersonas(found: FoundPersonas, date: string): string {
  return [HEAD, ...drawLeftOut(found), ...found.people.map((person) => drawPerson(person, date))].join('\n');
}

const HEAD = `---
customer-first: personas
version: 1
---

# Personas

The people we build for. Stories name them: “As a <name>, I want …”.
`;

function drawPerson({ name, stories }: NamedPersona, date: string): string {
  return `## ${asTitle(name)}

- kind: customer

### Needs

- …

### Evidence

- assumption (${date}): named in ${count(stories, 'story', 'stories')}, not asked yet
`;
}

function drawLeftOut({ generic, builders, misspelt }: FoundPersonas): readonly string[] {
  const remarks = [
    ['Left out, because it could be anybody', generic, 'Who did you have in mind?'],
    ['Left out, because they probably build the product', builders, 'Add them if they are your customers.'],
    ['Left out, because it looks like a spelling mistake', misspelt, 'Add it if it is somebody else.'],
  ] as const;
  return remarks
    .filter(([, people]) => people.length > 0)
    .map(([why, people, advice]) => `<!-- ${why}: ${listInComment(people)}. ${advice} -->\n`);
}

/** Names with their numbers of stories; a name out of a story must not end the comment it stands in. */
function listInComment(people: readonly NamedPersona[]): string {
  return people
    .map(({ name, stories }) => `${name.replace(/-{2,}|[<>]/g, '-')} (${count(stories, 'story', 'stories')})`)
    .join(', ');
}

/** The name as a title: with a capital letter, and without becoming markup. */
function asTitle(name: string): string {
  const [first = '', ...rest] = name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
  return first.toUpperCase() + rest.join('');
}
