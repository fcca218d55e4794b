/** Explains what is under the cursor: the finding, the persona as the team knows them, or a part of the story. */
import { type Hover, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { Story } from '../../core/document/model.js';
import { type Explaining, explainStory } from '../../core/engine/explain.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { Reason } from '../../core/judgement/reasons.js';
import type { PersonaKind } from '../../core/personas/persona.js';
import { isIn, shift, type TextRange } from '../../core/text/range.js';
import { countStories } from '../../service/personas/counts.js';
import { missingText } from '../../service/personas/draw.js';
import type { Target } from '../../service/personas/target.js';
import type { Placed } from '../../service/ports.js';
import { nameOf } from '../../workspace/paths.js';
import { toOffset, toRange } from '../convert.js';
import { createPage, type Page } from '../hover-page.js';
import { linkInCard } from '../rule-pages.js';
import type { Session } from '../session.js';
import { withoutAnswered } from './accepted.js';
import { locateDefinition, targetIn } from './persona-places.js';

const KINDS: Readonly<Record<PersonaKind, string>> = {
  customer: 'customer',
  staff: 'works for you',
  partner: 'partner',
  internal: 'builds the product',
  system: 'a system, not a person',
  anti: 'somebody you do not serve',
};

/** One card for each thing there is to say; the editor highlights what the first one is about. */
interface Card {
  readonly range: TextRange;
  readonly text: string;
}

export async function hover(session: Session, params: TextDocumentPositionParams): Promise<Hover | null> {
  const page = createPage(session.client.canShowMarkdown);
  const target = await targetIn(session, params);
  const placed = await session.place(params.textDocument.uri);
  const cards = [
    ...(placed === null ? [] : await findingCards(session, placed, params, page)),
    ...(target === null
      ? []
      : [{ range: target.nameRange ?? target.range, text: await personaCard(target, session, page) }]),
    ...(placed === null ? [] : markerCards(placed, params, page)),
  ];
  const snapshot = placed?.snapshot ?? target?.snapshot;
  const [first] = cards;
  if (first === undefined || snapshot === undefined) return null;
  return {
    contents: { kind: page.kind, value: page.join(cards.map(({ text }) => text)) },
    range: toRange(snapshot.lines, target?.range ?? first.range),
  };
}

async function findingCards(
  session: Session,
  { snapshot, surroundings }: Placed,
  { textDocument, position }: TextDocumentPositionParams,
  page: Page,
): Promise<readonly Card[]> {
  const { enable } = await session.settings.of(textDocument.uri);
  if (!enable) return [];
  const offset = toOffset(snapshot.lines, position);
  const findings = await withoutAnswered(session, snapshot, await session.lint(snapshot, surroundings));
  const { linter } = await session.lintKey(snapshot, surroundings);
  const why = (finding: ReportedFinding): readonly string[] =>
    reasonTexts(finding, { document: snapshot.model, linter, rules: session.rules }, page);
  return findings
    .filter(({ range }) => isIn(range, offset))
    .map((finding) => ({ range: finding.range, text: findingText(finding, { session, page, why: why(finding) }) }));
}

/** How sure it is, and what speaks for and against it; nothing where nothing was weighed. */
function reasonTexts({ ruleId, story }: ReportedFinding, explaining: Explaining, page: Page): readonly string[] {
  const question = explaining.rules.find(({ id }) => id === ruleId)?.weighs;
  const judged = question === undefined || story === undefined ? null : explainStory(explaining, story);
  const judgement = judged?.find((one) => one.question === question);
  if (judgement === undefined) return [];
  const words = explaining.document.language.messages.judgements;
  const sentencesOf = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ sentence }) => sentence);
  return [
    page.plain(words[judgement.voice ?? 'silent']),
    ...page.list(words.for, sentencesOf(judgement.for)),
    ...page.list(words.against, sentencesOf(judgement.against)),
  ];
}

interface CardContent {
  readonly session: Session;
  readonly page: Page;
  readonly why: readonly string[];
}

/** Why it matters, what is wrong here, what one could write, and the whole story behind it. */
function findingText({ ruleId, message, fixes }: ReportedFinding, { session, page, why }: CardContent): string {
  const { rules, client } = session;
  const rule = rules.find(({ id }) => id === ruleId);
  const ways = [...new Set(fixes.map(({ title }) => title))];
  const address = session.pageAddress(ruleId);
  return page.paragraphs([
    ...(rule === undefined ? [] : [page.strong(rule.requires)]),
    ...(client.showsFindingsInHover ? [] : [page.plain(message)]),
    ...page.list('You could', ways),
    ...why,
    ...(address === null ? [] : [page.link(`${ruleId}: why, and what to write instead`, linkInCard(client, address))]),
  ]);
}

async function personaCard(target: Target, session: Session, page: Page): Promise<string> {
  const { persona } = target;
  const facts = [
    KINDS[persona.kind],
    ...(persona.aliases.length === 0 ? [] : [`also ${persona.aliases.join(', ')}`]),
    await countStories(session, target),
  ];
  return page.paragraphs([
    `${page.strong(persona.name)}: ${page.plain(facts.join(' · '))}`,
    ...page.list('Needs', persona.needs),
    ...page.list('Pains', persona.pains),
    ...page.list('Evidence', persona.evidence),
    ...missingText(persona),
    ...(target.isDefinition ? [] : await definitionLink(target, session, page)),
  ]);
}

async function definitionLink(target: Target, session: Session, page: Page): Promise<readonly string[]> {
  const place = await locateDefinition(session, target);
  if (place === null) return [];
  const line = place.range.start.line + 1;
  return [page.link(nameOf(decodeURIComponent(place.uri)), `${place.uri}#L${line.toString()}`)];
}

/** One line about “I want to” and “so that”: what belongs after them. */
function markerCards({ snapshot }: Placed, { position }: TextDocumentPositionParams, page: Page): readonly Card[] {
  const offset = toOffset(snapshot.lines, position);
  const section = snapshot.model.sections.find(({ range }) => isIn(range, offset));
  const by = section?.range.start ?? 0;
  return (section?.stories ?? []).flatMap((story) =>
    markersOf(story)
      .map(({ range, hint }) => ({ range: shift(range, by), text: page.plain(hint) }))
      .filter(({ range }) => isIn(range, offset)),
  );
}

function markersOf({ wantMarker, outcome }: Story): readonly { readonly range: TextRange; readonly hint: string }[] {
  const want = 'The want: what this person wishes to do or to have, in their words, without the technology behind it.';
  const reason = 'The outcome: what gets better for this person. Ask “and then what?” until it is about them.';
  return [
    ...(wantMarker === null ? [] : [{ range: wantMarker.range, hint: want }]),
    ...(outcome?.connector == null ? [] : [{ range: outcome.connector.range, hint: reason }]),
  ];
}
