/** Collects what one document says for the picture of all of them. */
import type { DocumentModel } from '../document/model.js';
import { type BareStory, bareStories } from '../document/placed-stories.js';
import { isTask } from '../engine/lint.js';
import type { ReportedFinding } from '../engine/report.js';
import type { CheckedDocument, Fact } from '../facts/fact.js';
import { severities } from '../finding/finding.js';
import { indexLines, type LineIndex, positionAt } from '../text/line-index.js';
import { longHash } from '../text/hash.js';
import { gainOf, type Gaining } from './gain.js';
import { needsIn } from './needs-said.js';
import { peopleSaid, personaKey } from '../personas/people-said.js';
import { partOf, TECHNOLOGY_RULES } from './rule-parts.js';
import { rungOf } from './rung.js';
import { type FaultSaid, type Said, saidShape, type StorySaid } from './said.js';
import { stagesIn } from '../document/stage-said.js';
import { plansIn } from './plans-said.js';
import { titlesIn } from './titles-said.js';
import { draftOf, idOf, type Kept, oneLine, plainWords, shownStory, wordsOf } from './story-words.js';

/** Everything that the picture needs of a document. */
export const storiesSaid: Fact<Said> = { id: 'stories', shape: saidShape, collect };

function collect(checked: CheckedDocument): Said {
  const { document, suppressed } = checked;
  const index = indexLines(document.text);
  const lineOf = (offset: number): number => positionAt(index, offset).line;
  const exceptions = suppressed.map(({ ruleId, range, suppressedBecause }) => {
    return { ruleId, line: lineOf(range.start), reason: suppressedBecause ?? null };
  });
  if (isTask(document)) return { isTask: true, stories: [], titles: [], plans: [], exceptions };
  const stories = bareStories(document);
  if (stories.length === 0 && checked.findings.length === 0 && !hasTitles(document)) {
    return { isTask: false, stories: [], titles: [], plans: [], exceptions };
  }
  const faults = faultsByPlace(checked);
  const stages = stagesIn(document);
  const told = stories.map((story, i) => {
    return storySaid(story, {
      ...checked,
      index,
      faults: faults.get(story.range.start) ?? [],
      stage: stages[i] ?? null,
      until: stories[i + 1]?.range.start ?? document.text.length,
      isAlone: ![stories[i - 1], stories[i + 1]].some((other) => other?.heading === story.heading),
    });
  });
  return { isTask: false, stories: told, titles: titlesIn(checked, index), plans: plansIn(checked, index), exceptions };
}

interface Circumstances extends CheckedDocument {
  readonly index: LineIndex;
  readonly faults: readonly FoundFault[];
  readonly stage: string | null;
  /** Where the next story begins. */
  readonly until: number;
  /** Whether it is the only one below its title. */
  readonly isAlone: boolean;
}

interface FoundFault extends FaultSaid {
  readonly messageId: string;
}

function storySaid(story: BareStory, around: Circumstances): StorySaid {
  const { document, index, faults, stage, isAlone } = around;
  const { text, language, frontMatter } = document;
  const named = story.persona?.text ?? frontMatter['persona'] ?? null;
  const { rung, isAsked } = rungOf(story, faults, language);
  const words = wordsOf(story);
  const isFaulty = faults.some(({ ruleId, voice }) => voice === 'said' && partOf(ruleId) !== null);
  const wisher = wisherOf(faults);
  return {
    key: longHash(words),
    id: idOf(story, isAlone, document),
    kind: story.kind,
    heading: story.heading.at(-1) ?? null,
    line: positionAt(index, story.range.start).line,
    text: shownStory(story, text, language),
    words,
    want: story.want === null ? null : oneLine(story.want.text),
    outcome: plainWords(story.outcome),
    draft: isFaulty ? draftOf(story, keptOf(faults), document) : null,
    named,
    ...peopleIn(named, story, around),
    stage,
    titles: [...story.heading],
    ...{ rung, isRungAsked: isAsked, gain: gainOf(story, { rung, isAsked, wisher }, language) },
    technology: loudest(faults.filter(({ ruleId }) => TECHNOLOGY_RULES.has(ruleId))),
    faults: faults.map(({ ruleId, message, voice, weight }) => ({ ruleId, message, voice, weight })),
  };
}

function peopleIn(
  named: string | null,
  story: BareStory,
  { registry, document: { text, language }, until }: Pick<Circumstances, 'registry' | 'document' | 'until'>,
): Pick<StorySaid, 'called' | 'personas' | 'strangers' | 'needs'> {
  if (named === null) return { called: null, personas: [], strangers: [], needs: [] };
  const { called, personas, strangers } = peopleSaid(named, registry, language);
  const words = [story.situation, story.want, story.outcome].map(plainWords).join(' ');
  const lines = linesAround(story, until, text);
  const needs = personas.flatMap((persona) => needsIn(persona, { words, lines }, language));
  return { called, personas: personas.map(personaKey), strangers: [...strangers], needs: [...needs] };
}

/** Its own lines and what follows them, up to the next story or title: "Need: N2" stands there. */
function linesAround({ range: { start, end } }: BareStory, until: number, text: string): string {
  const after = text.slice(end, Math.min(until, end + LONGEST_AFTER));
  const title = after.search(/\n {0,3}#/);
  return text.slice(text.lastIndexOf('\n', start) + 1, end) + (title === -1 ? after : after.slice(0, title));
}

const LONGEST_AFTER = 400;

function loudest(faults: readonly FaultSaid[]): FaultSaid['voice'] | null {
  if (faults.length === 0) return null;
  return faults.some(({ voice }) => voice === 'said') ? 'said' : 'asked';
}

function wisherOf(faults: readonly FoundFault[]): Gaining['wisher'] {
  const thing = faults.find(({ ruleId }) => ruleId === 'system-as-persona');
  if (thing !== undefined) return thing.messageId === 'organisation' ? 'company' : 'system';
  return faults.some(({ ruleId }) => ruleId === 'internal-role-persona') ? 'company' : null;
}

/** A part that something is said about is written anew. */
function keptOf(faults: readonly FaultSaid[]): Kept {
  const isSaid = (part: keyof Kept): boolean =>
    faults.some(({ ruleId, voice }) => voice === 'said' && partOf(ruleId) === part);
  return { persona: !isSaid('persona'), want: !isSaid('want'), outcome: !isSaid('outcome') };
}

/** By where the story starts. What is accepted without a reason counts as well. */
function faultsByPlace({ findings, suppressed }: CheckedDocument): ReadonlyMap<number, readonly FoundFault[]> {
  const byPlace = new Map<number, FoundFault[]>();
  for (const finding of [...findings, ...suppressed.filter(({ suppressedBecause }) => suppressedBecause == null)]) {
    if (finding.extent === undefined) continue;
    const list = byPlace.get(finding.extent.start) ?? [];
    byPlace.set(finding.extent.start, list);
    list.push(faultOf(finding));
  }
  return byPlace;
}

function faultOf({ ruleId, messageId, message, severity, isQuestion }: ReportedFinding): FoundFault {
  const isAsked = isQuestion === true || (ruleId === 'missing-outcome' && messageId === 'possible');
  const weight = severities.length - severities.indexOf(severity);
  return { ruleId, messageId, message, voice: isAsked ? 'asked' : 'said', weight };
}

function hasTitles({ sections }: DocumentModel): boolean {
  return sections.some(({ titles }) => titles.length > 0);
}
