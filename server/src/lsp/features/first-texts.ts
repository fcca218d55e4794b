/** Words for what is about to be written: how a name is put into a sentence, and a configuration to start with. */
import { drawConfig } from '../../core/config/draw-config.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { theOne, withArticle } from '../../core/personas/naming.js';
import type { SpokenName } from '../protocol.js';
import type { Session } from '../session/session.js';
import { pathFor } from './effective-configuration.js';

export function spokenName(name: string, language: LanguagePack): SpokenName {
  const who = withArticle(name, language);
  const story = language.messages.drafts.written.replace('{who}', () => who);
  return { theOne: theOne(name, language), story };
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
