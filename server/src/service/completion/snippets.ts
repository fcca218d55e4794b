/** Completes whole stories, job stories and criteria at the start of a line. */
import type { Messages } from '../../core/language/messages.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { withArticle } from '../../core/personas/naming.js';
import type { Persona } from '../../core/personas/persona.js';
import { remembered } from '../../core/remembered.js';
import { GAP } from '../../core/rules/suggestions.js';
import type { Placed } from '../ports.js';
import { begun } from './begun.js';
import { type Abilities, type Completion, type Cursor, snippet } from './cursor.js';
import { choices } from './personas.js';

const LINE = /^(\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ x]\]\s+)?)(\p{L}{0,12}(?: \p{L}{0,6})?)$/iu;

interface Place {
  readonly drafts: Messages['drafts'];
  /** "a tenant,an owner", for a choice; empty where nobody is known. */
  readonly people: string;
  readonly bullet: string;
}

interface Pattern {
  readonly kind: keyof Messages['draftWords'];
  readonly label: string;
  readonly detail: (drafts: Messages['drafts']) => string;
  readonly text: (place: Place) => string;
  /** Only where a story stands above. */
  readonly isCriterion: boolean;
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'story',
    label: 'user story',
    detail: ({ story, somebody }) => withGaps(story, somebody),
    text: ({ people, drafts: { story, somebody } }) =>
      withStops(story, people === '' ? somebody : null).replace('{who}', () => `\${1|${people}|}`),
    isCriterion: false,
  },
  {
    kind: 'jobStory',
    label: 'job story',
    detail: ({ jobStory }) => withGaps(jobStory),
    text: ({ drafts }) => withStops(drafts.jobStory),
    isCriterion: false,
  },
  {
    kind: 'criterion',
    label: 'Given, when, then',
    detail: ({ criterion }) => withGaps(criterion),
    text: ({ bullet, drafts }) => `${bullet === '' ? '- ' : ''}${withStops(drafts.criterion)}`,
    isCriterion: true,
  },
  {
    kind: 'checklist',
    label: 'checklist',
    detail: () => 'A criterion to tick off',
    text: ({ bullet }) => `${bullet.includes('[') ? '' : `${bullet === '' ? '- ' : ''}[ ] `}\${1:${GAP}}`,
    isCriterion: true,
  },
];

const PLACES = /\{\w+\}/g;

function withGaps(draft: string, somebody = '{who}'): string {
  return draft.replace('{who}', somebody).replace(PLACES, GAP);
}

/** Each place becomes one to stop at; that of the person stays where `somebody` is null. */
function withStops(draft: string, somebody: string | null = '{who}'): string {
  let stop = 0;
  return (somebody === null ? draft : draft.replace('{who}', somebody)).replace(PLACES, (place) => {
    stop++;
    return place === '{who}' && somebody === null ? place : `\${${String(stop)}:${GAP}}`;
  });
}

const wordsOf = remembered(({ draftWords }: Messages) =>
  PATTERNS.flatMap((pattern) => draftWords[pattern.kind].map((word) => ({ word, pattern }))),
);

/** Nothing on a line without letters unless somebody asks: an empty bullet is no question. */
export function completeSnippets(
  { before, after, offset, isAsked, replace }: Cursor,
  { surroundings, snapshot }: Placed,
  abilities: Abilities,
): readonly Completion[] {
  const [, lead = '', written] = LINE.exec(before) ?? [];
  if (written === undefined || after.trim() !== '' || (written === '' && !isAsked)) return [];
  const hasStory = snapshot.model.sections.some(({ stories, range }) => range.start < offset && stories.length > 0);
  // A choice needs an editor that can offer it.
  const { language } = snapshot.model;
  const { drafts } = language.messages;
  const people = abilities.canUseSnippets ? peopleIn(surroundings.registry.personas, language) : '';
  const place: Place = { drafts, people, bullet: lead.trim() };
  const insert = (textToInsert: string) => replace(written.length, textToInsert);
  const offered = begun(written, wordsOf(language.messages), { textOf: ({ word }) => word });
  return PATTERNS.filter(({ isCriterion }) => hasStory || !isCriterion).flatMap((pattern) => {
    const found = offered.find(({ word }) => word.pattern === pattern);
    if (found === undefined) return [];
    const { label, detail, text } = pattern;
    const { filterText } = found;
    const item = { label, kind: 'draft' as const, detail: detail(drafts), filterText };
    return [{ ...item, ...snippet(abilities, text(place), insert) }];
  });
}

function peopleIn(personas: readonly Persona[], language: LanguagePack): string {
  const people = choices(personas, language).map(({ name }) => withArticle(name, language));
  return people.map((person) => person.replace(/[\\,|$}]/g, '\\$&')).join(',');
}
