/** Says behind a persona's other name or plural who is meant: “renter → Tenant”. Off until somebody switches it on. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { overlaps } from '../../core/text/range.js';
import { hiddenPersona, mentionsIn } from '../../service/personas/mentions.js';
import { toPosition, toTextRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { locateDefinition } from './persona-places.js';

export async function inlayHints(
  session: Pick<Session, 'place' | 'settings' | 'texts'>,
  { textDocument, range }: InlayHintParams,
): Promise<InlayHint[]> {
  const placed = await session.place(textDocument.uri);
  const { enable, inlayHints: wanted } = await session.settings.of(textDocument.uri);
  if (placed === null || !enable || !wanted.alias) return [];
  const { snapshot, surroundings } = placed;
  const visible = toTextRange(snapshot.lines, range);
  const hints: InlayHint[] = [];
  for (const mention of mentionsIn(snapshot, surroundings.registry)) {
    const persona = hiddenPersona(mention, snapshot.model.language);
    if (persona === null || !overlaps(mention.range, visible)) continue;
    const location = await locateDefinition(session, { persona, surroundings });
    hints.push({
      position: toPosition(snapshot.lines, mention.range.end),
      label: [{ value: `→ ${persona.name}`, ...(location === null ? {} : { location }) }],
      kind: InlayHintKind.Type,
      paddingLeft: true,
    });
  }
  return hints;
}
