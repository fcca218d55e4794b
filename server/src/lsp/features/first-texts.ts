/** Words for what is about to be written: how a name is put into a sentence, and a configuration to start with. */
import { drawConfig } from '../../core/config/draw-config.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { theOne, withArticle } from '../../core/personas/naming.js';
import { judgeDraft, type JudgedDraft, type StoryDraft } from '../../service/drafts/judge-draft.js';
import type { SpokenName } from '../protocol.js';
import type { Session } from '../session/session.js';
import { pathFor } from './effective-configuration.js';

export function spokenName(name: string, language: LanguagePack): SpokenName {
  const who = withArticle(name, language);
  const story = language.messages.drafts.written.replace('{who}', () => who);
  return { theOne: theOne(name, language), story };
}

/** What a colleague would ask about it, in the place where it will stand. */
export async function judgeStory(
  session: Pick<Session, 'documents' | 'linters' | 'place' | 'project' | 'rules'>,
  { uri = '', ...draft }: StoryDraft & { readonly uri?: string | undefined },
): Promise<JudgedDraft> {
  const path = pathFor(session, uri);
  const surroundings = await session.project.surroundingsOf(path);
  return judgeDraft(draft, { ...session, surroundings, path, language: await languageAt(session, uri) });
}

/** That of the document, or of what is written where it belongs. */
export async function languageAt(
  session: Pick<Session, 'documents' | 'place' | 'project'>,
  uri: string,
): Promise<LanguagePack> {
  const placed = await session.place(uri);
  if (placed !== null) return placed.snapshot.model.language;
  return (await session.project.surroundingsOf(pathFor(session, uri))).root.language;
}

export function firstConfiguration(): string {
  return drawConfig({ folder: null, personas: null });
}
