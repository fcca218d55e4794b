/**
 * Says above each persona's heading how many stories there are for them; a click shows the stories, in editors that can.
 *
 * Stories get no line of their own: what they lack is underlined already, and lines that come and go between the rows of a
 * table or the items of a list would move the text under the hands of the writer.
 */
import type { CodeLens, Location, Position } from 'vscode-languageserver';
import { countStories } from '../../service/personas/counts.js';
import { definedIn, type AskedPersona } from '../../service/personas/mentions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { locateMentions } from './persona-places.js';

export const SHOW_REFERENCES = 'customerFirst.showReferences';

/** What is needed to say the words later: counting reads the whole workspace. */
interface LensData {
  readonly uri: string;
  readonly persona: string;
}

export async function codeLenses(
  session: Pick<Session, 'place' | 'settings'>,
  uri: string,
): Promise<readonly CodeLens[]> {
  const placed = await session.place(uri);
  const { enable, codeLens } = await session.settings.of(uri);
  if (placed === null || !enable || !codeLens) return [];
  const { snapshot, surroundings } = placed;
  return definedIn(snapshot, surroundings).flatMap(({ id, definedAt }): readonly CodeLens[] => {
    const data: LensData = { uri, persona: id };
    return definedAt === null ? [] : [{ range: toRange(snapshot.lines, definedAt.range), data }];
  });
}

/** Writes the words, and what a click does. */
export async function resolveCodeLens(
  session: Pick<Session, 'client' | 'index' | 'place'>,
  lens: CodeLens,
): Promise<CodeLens> {
  const data = lens.data as LensData | undefined;
  const placed = data === undefined ? null : await session.place(data.uri);
  const persona = placed?.surroundings.registry.personas.find(({ id }) => id === data?.persona);
  if (data === undefined || placed === null || persona === undefined) {
    return { ...lens, command: { title: '', command: '' } };
  }
  const asked = { persona, surroundings: placed.surroundings };
  return { ...lens, command: await commandFor(session, asked, { uri: data.uri, position: lens.range.start }) };
}

async function commandFor(
  session: Pick<Session, 'client' | 'index'>,
  asked: AskedPersona,
  { uri, position }: { readonly uri: string; readonly position: Position },
): Promise<NonNullable<CodeLens['command']>> {
  const title = await countStories(session, asked);
  const canShow = session.client.commands.has(SHOW_REFERENCES);
  const locations: readonly Location[] = canShow ? await locateMentions(session, asked) : [];
  if (locations.length === 0) return { title, command: '' };
  return { title, command: SHOW_REFERENCES, arguments: [uri, position, locations] };
}
