/**
 * Says above each persona how many stories there are for them, and above a story what it still lacks.
 *
 * A line above every story would double the length of a backlog to say what stands in the story anyway. So only stories
 * that lack their persona or outcome get one, and where the team accepts that, or the story is still being written, not
 * even those. A click shows all stories of the persona, in editors that can.
 */
import type { CodeLens, Location, Position } from 'vscode-languageserver';
import type { Story } from '../../core/document/model.js';
import { toPosition, toRange } from '../convert.js';
import { countStories } from '../persona-counts.js';
import { definedIn, mentionsIn, type AskedPersona } from '../persona-mentions.js';
import { locateMentions } from '../persona-target.js';
import type { Placed, Session } from '../session.js';
import { findingsIn } from './diagnostics.js';

export const SHOW_REFERENCES = 'customerFirst.showReferences';

/** In the words that stand above the story. */
const LACKS: Readonly<Record<string, string>> = {
  'missing-persona': 'nobody is named',
  'missing-outcome': 'no outcome yet',
};

/** What is needed to say the words later: counting reads the whole workspace. */
interface LensData {
  readonly uri: string;
  /** The persona that a click is about; null where a story names nobody who is known. */
  readonly persona: string | null;
  /** What a story lacks; nothing for a persona. */
  readonly lacks: readonly string[];
}

export async function codeLenses(session: Session, uri: string): Promise<readonly CodeLens[]> {
  const placed = await session.place(uri);
  if (placed === null) return [];
  const { snapshot, surroundings } = placed;
  const personas = definedIn(snapshot, surroundings).flatMap(({ id, definedAt }): readonly CodeLens[] => {
    const data: LensData = { uri, persona: id, lacks: [] };
    return definedAt === null ? [] : [{ range: toRange(snapshot.lines, definedAt.range), data }];
  });
  return [...personas, ...(await storyLenses(session, placed))];
}

async function storyLenses(session: Session, placed: Placed): Promise<readonly CodeLens[]> {
  const { snapshot, surroundings, open } = placed;
  const mentions = mentionsIn(snapshot, surroundings.registry);
  const byStory = new Map<Story, { readonly lens: CodeLens; readonly lacks: string[] }>();
  for (const { finding, section } of await findingsIn(session, placed)) {
    const { ruleId, story } = finding;
    const lack = LACKS[ruleId];
    if (lack === undefined || story === undefined || section === null) continue;
    const before = byStory.get(story);
    before?.lacks.push(lack);
    if (before !== undefined) continue;
    const at = section.range.start + story.range.start;
    const start = toPosition(snapshot.lines, at);
    const mention = mentions.find(({ stories }) => stories.some((one) => one.start === at));
    const lacks = [lack];
    const data: LensData = { uri: open.uri, persona: mention?.resolution.persona?.id ?? null, lacks };
    byStory.set(story, { lens: { range: { start, end: start }, data }, lacks });
  }
  return [...byStory.values()].map(({ lens }) => lens);
}

/** Writes the words, and what a click does. */
export async function resolveCodeLens(session: Session, lens: CodeLens): Promise<CodeLens> {
  const data = lens.data as LensData | undefined;
  const placed = data === undefined ? null : await session.place(data.uri);
  if (data === undefined || placed === null) return { ...lens, command: { title: '', command: '' } };
  const { surroundings } = placed;
  const persona = surroundings.registry.personas.find(({ id }) => id === data.persona);
  const asked = persona === undefined ? null : { persona, surroundings };
  const words = data.lacks.length === 0 && asked !== null ? await countStories(session, asked) : data.lacks.join(', ');
  const title = data.lacks.length === 0 || persona === undefined ? words : `${persona.name}: ${words}`;
  return { ...lens, command: await commandFor(session, title, asked, { uri: data.uri, position: lens.range.start }) };
}

async function commandFor(
  session: Session,
  title: string,
  asked: AskedPersona | null,
  { uri, position }: { readonly uri: string; readonly position: Position },
): Promise<NonNullable<CodeLens['command']>> {
  const canShow = session.client.commands.has(SHOW_REFERENCES);
  const locations: readonly Location[] = canShow && asked !== null ? await locateMentions(session, asked) : [];
  if (locations.length === 0) return { title, command: '' };
  return { title, command: SHOW_REFERENCES, arguments: [uri, position, locations] };
}
