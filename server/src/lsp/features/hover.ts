/** Explains what is under the cursor; the editor highlights what the first card is about. */
import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { type Card, findingCards, markerCards, personaCard, type Showing } from '../../service/explain/cards.js';
import { createPage, type Page } from '../../service/explain/page.js';
import type { Placed } from '../../service/ports.js';
import { stageAt, stageCard } from '../../service/stages/stage-at.js';
import { toOffset, toPosition, toRange } from '../convert.js';
import { linkInCard } from '../session/rule-pages.js';
import type { Session } from '../session/session.js';
import { APPLY, suggestionLink } from './commands.js';
import { targetIn } from './persona-places.js';

export async function hover(
  session: Pick<
    Session,
    | 'answers'
    | 'client'
    | 'documents'
    | 'index'
    | 'lint'
    | 'lintKey'
    | 'pageAddress'
    | 'place'
    | 'project'
    | 'rules'
    | 'settings'
    | 'texts'
  >,
  params: TextDocumentPositionParams,
): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const target = await targetIn(session, params);
  const placed = await session.place(uri);
  const showing = showingIn(session, uri, placed?.snapshot ?? null);
  const { page } = showing;
  const offset = placed === null ? 0 : toOffset(placed.snapshot.lines, params.position);
  const isOn = placed !== null && (await session.settings.of(uri)).enable;
  const cards = [
    ...(isOn ? await findingCards(session, { ...placed, offset }, showing) : []),
    ...(target === null ? [] : [await personaCard(session, target, page)]),
    ...(placed === null ? [] : stageCards(placed, offset, page)),
    ...(placed === null ? [] : markerCards(placed, offset, page)),
  ];
  const snapshot = placed?.snapshot ?? target?.snapshot;
  const [first] = cards;
  if (first === undefined || snapshot === undefined) return null;
  return {
    contents: { kind: page.kind, value: page.join(cards.map(({ text }) => text)) },
    range: toRange(snapshot.lines, target?.range ?? first.range),
  };
}

function stageCards(placed: Placed, offset: number, page: Page): readonly Card[] {
  const at = stageAt(placed, offset);
  return at === null ? [] : [stageCard(placed, at, page)];
}

function showingIn(
  { client, pageAddress }: Pick<Session, 'client' | 'pageAddress'>,
  uri: string,
  snapshot: Placed['snapshot'] | null,
): Showing {
  return {
    page: createPage(client.canShowMarkdown),
    rulePage: (ruleId) => {
      const address = pageAddress(ruleId);
      return address === null ? null : linkInCard(client, address);
    },
    wayLink: ({ range }, title) =>
      snapshot !== null && client.commands.has(APPLY)
        ? suggestionLink({ uri, position: toPosition(snapshot.lines, range.start), title })
        : null,
    hasMessage: client.showsFindingsInHover,
  };
}
