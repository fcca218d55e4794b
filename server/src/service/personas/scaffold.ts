/** Writes the first draft of a personas file from the people that the stories already name. */
import { GAP } from '../../core/rules/suggestions.js';
import { count } from '../../core/text/count.js';
import { drawPersona } from './draw.js';
import type { CountedName, FoundPersona, FoundPersonas, LeftOutReason } from './found.js';

/** The file, in the form that customer-first reads. */
export function drawPersonas(found: FoundPersonas): string {
  const remarks = explainLeftOut(found).map((remark) => `<!-- ${inComment(remark)} -->\n`);
  return [HEAD, ...remarks, ...found.people.map((person) => drawPerson(person))].join('\n');
}

/** Sections to add to a file whose personas have headings of this depth. */
export function drawSections(people: readonly FoundPersona[], depth: number): string {
  return people.map((person) => drawPerson(person, Math.max(2, depth))).join('\n');
}

const HEAD = `---
customer-first: personas
version: 1
---

# Personas

The people we build for. Stories name them: “As a <name>, I want ${GAP}”.

Write what you know in place of each “${GAP}”. A guess is welcome as long as it says “assumption”.
`;
const ASK_STAFF = `<!-- Works for you? If you build for them, write “customer”. -->`;

function drawPerson({ name, kind, aliases }: FoundPersona, depth = 2): string {
  return `${drawPersona({ name: withCapital(name), kind, aliases, remark: kind === 'staff' ? ASK_STAFF : '' }, depth)}\n`;
}

const REMARKS: Readonly<Record<LeftOutReason, readonly [why: string, advice: string]>> = {
  generic: ['it could be anybody', 'Who did you have in mind?'],
  builder: ['they probably build the product', 'Add them if they are your customers.'],
  organisation: ['it is a company or a part of one, and no person', 'Who in it did you have in mind?'],
  system: ['a system wants nothing', 'Who is better off when it works?'],
  several: ['it is more than one person', 'Add each of them under a name of their own.'],
  example: ['they stand in an example or a quotation only', 'Add them if you build for them.'],
  misspelt: ['it looks like a slip of the pen', 'Add it if it is somebody else.'],
};

/** A sentence for each reason, with the names and their numbers of stories. */
export function explainLeftOut({ leftOut }: FoundPersonas): readonly string[] {
  return [...leftOut].map(([reason, names]) => {
    const [why, advice] = REMARKS[reason];
    return `Left out, because ${why}: ${listNames(names)}. ${advice}`;
  });
}

/** Names with their numbers of stories. */
function listNames(names: readonly CountedName[]): string {
  return names.map(({ name, stories }) => `${name} (${count(stories, 'story', 'stories')})`).join(', ');
}

/** A name out of a story must not end the comment it stands in. */
function inComment(text: string): string {
  return text.replace(/-{2,}|[<>]/g, '-');
}

function withCapital(name: string): string {
  const [first = '', ...rest] = name;
  return first.toUpperCase() + rest.join('');
}
