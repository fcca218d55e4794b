/** The outline of a document: its personas, and its stories with their parts, in words that can be read aloud. */
import type { Story } from '../../core/document/model.js';
import { shift, type TextRange } from '../../core/text/range.js';
import { definedIn } from '../personas/mentions.js';
import type { Ports } from '../ports.js';
import type { Surroundings } from '../project/project.js';
import type { IndexedDocument } from '../project/workspace-index.js';
import type { Snapshot } from '../texts/snapshot.js';
import { fitOf } from './fit.js';

export interface Outlined {
  /** A persona where they are described, a story, or a part of a story. */
  readonly kind: 'definition' | 'story' | 'persona' | 'situation' | 'want' | 'outcome' | 'criterion';
  readonly name: string;
  readonly detail: string;
  readonly range: TextRange;
  /** What to point at, within `range`. */
  readonly selection: TextRange;
  /** The title of a story; null where it stands below none. */
  readonly below: string | null;
  readonly children?: readonly Outlined[];
}

const LONGEST = 80;
const MOST_FOUND = 1000;

export function outlineOf(snapshot: Snapshot, surroundings: Surroundings): readonly Outlined[] {
  return [...definitionsIn(snapshot, surroundings), ...snapshot.stories.map(outlineStory)];
}

export interface FoundOutline {
  readonly document: IndexedDocument;
  readonly outlined: Outlined;
}

/** Personas and stories of the whole workspace that fit the query, the best first. */
export async function searchOutlines({ index }: Pick<Ports, 'index'>, query: string): Promise<readonly FoundOutline[]> {
  const wanted = query.toLowerCase();
  const found: (FoundOutline & { readonly fit: number })[] = [];
  for (const document of await index.documents()) {
    for (const outlined of headlinesOf(document.snapshot, document)) {
      const fit = fitOf(wanted, `${outlined.name} ${outlined.detail}`.toLowerCase());
      if (fit !== null) found.push({ document, outlined, fit });
    }
  }
  return found.sort((a, b) => a.fit - b.fit).slice(0, MOST_FOUND);
}

/** Personas and stories without their parts, which would take time to read in every file. */
function headlinesOf(snapshot: Snapshot, surroundings: Surroundings): readonly Outlined[] {
  const stories = snapshot.model.sections.flatMap((section) =>
    section.stories.map((story) =>
      outlined('story', {
        ...titleOf(story),
        below: section.heading.at(-1),
        range: shift(story.range, section.range.start),
      }),
    ),
  );
  return [...definitionsIn(snapshot, surroundings), ...stories];
}

function definitionsIn(snapshot: Snapshot, surroundings: Surroundings): readonly Outlined[] {
  return definedIn(snapshot, surroundings).flatMap(({ name, kind, definedAt }) =>
    definedAt === null ? [] : [outlined('definition', { name, detail: kind, range: definedAt.range })],
  );
}

function titleOf({ persona, situation, want, outcome }: Story): Pick<Shape, 'name' | 'detail'> {
  const who = persona?.text ?? situation?.text ?? 'somebody';
  return { name: `${who}: ${want?.text ?? '…'}`, detail: outcome?.text ?? 'no outcome' };
}

function outlineStory(story: Story): Outlined {
  const { persona, situation, want, outcome, criteria, range } = story;
  const children = [
    ...(persona === null || persona.range.start < range.start ? [] : [part('persona', persona)]),
    ...(situation === null ? [] : [part('situation', situation)]),
    ...(want === null ? [] : [part('want', want)]),
    ...(outcome === null ? [] : [part('outcome', outcome)]),
    ...criteria.map((criterion) => part('criterion', criterion)),
  ];
  const end = Math.max(range.end, ...criteria.map((criterion) => criterion.range.end));
  const whole = {
    ...titleOf(story),
    below: story.heading.at(-1),
    range: { start: range.start, end },
    selection: range,
  };
  return { ...outlined('story', whole), children };
}

/** Editors read out the name alone, so it says what it is. */
const OPENERS: Readonly<Record<Exclude<Outlined['kind'], 'definition' | 'story'>, string>> = {
  persona: 'For',
  situation: 'When',
  want: 'Wants',
  outcome: 'So that',
  criterion: 'Done when',
};

function part(
  kind: keyof typeof OPENERS,
  { text, range }: { readonly text: string; readonly range: TextRange },
): Outlined {
  return outlined(kind, { name: `${OPENERS[kind]}: ${text.trim() === '' ? '…' : text}`, detail: '', range });
}

interface Shape {
  readonly name: string;
  readonly detail: string;
  readonly range: TextRange;
  readonly selection?: TextRange;
  readonly below?: string | undefined;
}

function outlined(kind: Outlined['kind'], { name, detail, range, selection = range, below }: Shape): Outlined {
  return { kind, name: shorten(name) || '…', detail: shorten(detail), range, selection, below: below ?? null };
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 2).trimEnd()} …`;
}
