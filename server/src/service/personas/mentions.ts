/** Where personas are defined and where stories mention them: what definition, references, rename and counts rest on. */
import { endOfFrontMatter } from '../../core/document/front-matter.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { normaliseName } from '../../core/personas/normalise.js';
import { peopleNamed, personasAmong } from '../../core/personas/people-named.js';
import type { Persona } from '../../core/personas/persona.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import { resolvePersona, type Resolution } from '../../core/personas/resolve.js';
import { remembered, rememberedIn } from '../../core/remembered.js';
import { shift, type TextRange } from '../../core/text/range.js';
import { joinPath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import type { Surroundings } from '../project/project.js';
import type { Snapshot } from '../texts/snapshot.js';

/** One mention of a persona; a heading may hold for several stories. */
export interface Mention {
  readonly text: string;
  readonly range: TextRange;
  readonly resolution: Resolution;
  /** The one it stands for; more than one in “buyer or seller”, none where nobody is known by this name. */
  readonly personas: readonly Persona[];
  readonly stories: readonly MentioningStory[];
}

/** As little of a story as will do: mentions are kept for the whole workspace. */
export interface MentioningStory {
  /** Counted from the start of the document. */
  readonly start: number;
  /** Whether it wishes for something without saying what gets better. */
  readonly lacksOutcome: boolean;
}

export interface Definition {
  readonly path: string;
  readonly range: TextRange;
}

/** A persona with what holds where somebody asks about them. */
export interface AskedPersona {
  readonly persona: Persona;
  readonly surroundings: Surroundings;
}

const known = new WeakMap<Snapshot, { readonly registry: PersonaRegistry; readonly mentions: readonly Mention[] }>();

/** In document order of their stories; the same list for the same version and personas. */
export function mentionsIn(snapshot: Snapshot, registry: PersonaRegistry): readonly Mention[] {
  const before = known.get(snapshot);
  if (before?.registry === registry) return before.mentions;
  const mentions = readMentions(snapshot, registry);
  known.set(snapshot, { registry, mentions });
  return mentions;
}

function readMentions(snapshot: Snapshot, registry: PersonaRegistry): readonly Mention[] {
  const byPlace = new Map<number, Mention>();
  const { language } = snapshot.model;
  const meant = meaningsOf(registry)(language);
  for (const section of snapshot.model.sections) {
    for (const story of section.stories) {
      if (story.persona === null) continue;
      const { text } = story.persona;
      const range = shift(story.persona.range, section.range.start);
      const before = byPlace.get(range.start);
      const start = section.range.start + story.range.start;
      const lacksOutcome = story.want !== null && story.outcome === null;
      const { resolution, personas } = before ?? meant(text);
      byPlace.set(range.start, {
        text,
        range,
        resolution,
        personas,
        stories: [...(before?.stories ?? []), { start, lacksOutcome }],
      });
    }
  }
  const front = frontMention(snapshot, registry);
  return front === null ? [...byPlace.values()] : [front, ...byPlace.values()];
}

/** "persona: tenant" in the front matter says whom the whole document is about. */
function frontMention({ text, model }: Snapshot, registry: PersonaRegistry): Mention | null {
  const { language } = model;
  const name = model.frontMatter['persona'];
  if (name === undefined || name === '' || !registry.isDeclared) return null;
  const { resolution, personas } = meaningsOf(registry)(language)(name);
  const key = /^persona[ \t]*[:=]/im.exec(text.slice(0, endOfFrontMatter(text)));
  const start = key === null || resolution.persona === null ? -1 : text.indexOf(name, key.index + key[0].length);
  if (start === -1) return null;
  const range = { start, end: start + name.length };
  return { text: name, range, resolution, personas, stories: [] };
}

/** Null where the persona is written in the configuration. */
export function definitionOf({ definedAt }: Persona, { root }: Pick<Surroundings, 'root'>): Definition | null {
  return definedAt === null ? null : { path: joinPath(root.folder, definedAt.path), range: definedAt.range };
}

/** The same for the same persona, whichever document asks. */
export function personaKey(persona: Persona, surroundings: Pick<Surroundings, 'root'>): string {
  const path = definitionOf(persona, surroundings)?.path ?? surroundings.root.path ?? surroundings.root.folder;
  return `${path}\0${persona.id}`;
}

/** Personas whose headings stand in this document. */
export function definedIn(snapshot: Snapshot, surroundings: Surroundings): readonly Persona[] {
  return surroundings.registry.personas.filter(
    (persona) => definitionOf(persona, surroundings)?.path === snapshot.path,
  );
}

/** All mentions of a persona in the workspace, document by document. */
export async function mentionsOf(
  { index }: Pick<Ports, 'index'>,
  { persona, surroundings }: AskedPersona,
): Promise<readonly { readonly snapshot: Snapshot; readonly mentions: readonly Mention[] }[]> {
  const key = personaKey(persona, surroundings);
  const found: { snapshot: Snapshot; mentions: readonly Mention[] }[] = [];
  for (const document of await index.documents()) {
    const { snapshot, registry } = document;
    const mentions = mentionsIn(snapshot, registry).filter(({ personas }) =>
      personas.some((candidate) => personaKey(candidate, document) === key),
    );
    if (mentions.length > 0) found.push({ snapshot, mentions });
  }
  return found;
}

/** The one whom another name or a plural means; null where the name itself stands there, or where more than one is meant. */
export function hiddenPersona({ text, personas }: Mention, language: LanguagePack): Persona | null {
  const [persona, ...others] = personas;
  if (persona === undefined || others.length > 0) return null;
  const isNamed = ` ${normaliseName(text, language)} `.includes(` ${normaliseName(persona.name, language)} `);
  return isNamed ? null : persona;
}

/** The same for every mention of a text in one language. */
const meaningsOf = remembered((registry: PersonaRegistry) =>
  remembered((language: LanguagePack) =>
    rememberedIn(new Map<string, Pick<Mention, 'resolution' | 'personas'>>(), (text) => ({
      resolution: resolvePersona(registry, text, language),
      personas: personasAmong(peopleNamed(registry, text, language)),
    })),
  ),
);
