/** Explains what stands at a place: the finding, the persona as the team knows them, or a part of the story. */
import type { Story } from '../../core/document/model.js';
import { type Explaining, explainStory } from '../../core/engine/explain.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { Reason } from '../../core/judgement/reasons.js';
import type { PersonaKind } from '../../core/personas/persona.js';
import { positionAt } from '../../core/text/line-index.js';
import { isIn, shift, type TextRange } from '../../core/text/range.js';
import { nameOf } from '../../workspace/paths.js';
import { withoutAnswered } from '../lists/accepted.js';
import { countStories } from '../personas/counts.js';
import { missingText } from '../personas/draw.js';
import { descriptionOf, type Target } from '../personas/target.js';
import { lineAfter } from '../offers/before-after.js';
import type { Placed, Ports } from '../ports.js';
import type { Page } from './page.js';

const KINDS: Readonly<Record<PersonaKind, string>> = {
  customer: 'customer',
  staff: 'works for you',
  partner: 'partner',
  internal: 'builds the product',
  system: 'a system, not a person',
  anti: 'somebody you do not serve',
};

/** One for each thing there is to say. */
export interface Card {
  readonly range: TextRange;
  readonly text: string;
}

/** How whoever asks shows cards. */
export interface Showing {
  readonly page: Page;
  /** What a link to the page of a rule leads to; null where it cannot be opened. */
  readonly rulePage: (ruleId: string) => string | null;
  /** What a click on a way to mend something leads to; null where it cannot be clicked. */
  readonly wayLink: (finding: ReportedFinding, title: string) => string | null;
  /** Whether the message itself is told elsewhere already. */
  readonly hasMessage: boolean;
}

export async function findingCards(
  ports: Pick<Ports, 'answers' | 'lint' | 'lintKey' | 'rules'>,
  { snapshot, surroundings, offset }: Pick<Placed, 'snapshot' | 'surroundings'> & { readonly offset: number },
  showing: Showing,
): Promise<readonly Card[]> {
  const { rules } = ports;
  const findings = await withoutAnswered(ports, snapshot, await ports.lint(snapshot, surroundings));
  const { linter } = await ports.lintKey(snapshot, surroundings);
  const why = (finding: ReportedFinding): readonly string[] =>
    reasonTexts(finding, { document: snapshot.model, linter, rules }, showing.page);
  return findings
    .filter(({ range }) => isIn(range, offset))
    .map((finding) => {
      const ways = waysOf(finding, snapshot.text, showing);
      return { range: finding.range, text: findingText(finding, { ...showing, rules, ways, why: why(finding) }) };
    });
}

/** What one could write, and what would stand there then. */
function waysOf(finding: ReportedFinding, text: string, { page, wayLink }: Showing): readonly string[] {
  const titles = new Map(finding.fixes.map((fix) => [fix.title, fix]));
  return [...titles.values()].map(({ title, edits }) => {
    const link = wayLink(finding, title);
    const after = lineAfter(text, edits);
    const way = link === null ? page.plain(title) : page.link(title, link);
    return after === null ? way : `${way} → ${page.plain(`“${after}”`)}`;
  });
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

interface CardContent extends Showing, Pick<Ports, 'rules'> {
  readonly why: readonly string[];
  readonly ways: readonly string[];
}

/** Why it matters, what is wrong here, what one could write, and the whole story behind it. */
function findingText({ ruleId, message }: ReportedFinding, content: CardContent): string {
  const { rules, page, why, ways, rulePage, hasMessage } = content;
  const rule = rules.find(({ id }) => id === ruleId);
  const link = rulePage(ruleId);
  return page.paragraphs([
    ...(rule === undefined ? [] : [page.strong(rule.requires)]),
    ...(hasMessage ? [] : [page.plain(message)]),
    ...page.listOf('You could', ways),
    ...why,
    ...(link === null ? [] : [page.link(`${ruleId}: why, and what to write instead`, link)]),
  ]);
}

/** What the team knows about the persona, and what is still to be written down. */
export async function personaCard(ports: Pick<Ports, 'texts' | 'index'>, target: Target, page: Page): Promise<Card> {
  const { persona } = target;
  const facts = [
    KINDS[persona.kind],
    ...(persona.aliases.length === 0 ? [] : [`also ${persona.aliases.join(', ')}`]),
    await countStories(ports, target),
  ];
  const text = page.paragraphs([
    `${page.strong(persona.name)}: ${page.plain(facts.join(' · '))}`,
    ...page.list('Needs', persona.needs),
    ...page.list('Pains', persona.pains),
    ...page.list('Evidence', persona.evidence),
    ...missingText(persona),
    ...(target.isDefinition ? [] : await definitionLink(ports, target, page)),
  ]);
  return { range: target.nameRange ?? target.range, text };
}

async function definitionLink(ports: Pick<Ports, 'texts'>, target: Target, page: Page): Promise<readonly string[]> {
  const place = await descriptionOf(ports, target);
  if (place === null) return [];
  const { line } = positionAt(place.file.lines, place.range.start);
  return [page.link(nameOf(place.file.path), `${place.file.uri}#L${line.toString()}`)];
}

/** One line about “I want to” and “so that”: what belongs after them. */
export function markerCards({ snapshot }: Pick<Placed, 'snapshot'>, offset: number, page: Page): readonly Card[] {
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
