/**
 * Follows where somebody is writing, and keeps back what would disturb them until they move on, save or pause. That a part
 * of a story is missing does not come with a pause: somebody may be thinking about that very part.
 */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintResult } from '../../core/engine/lint.js';
import { startOf, type PlacedFinding } from '../../core/engine/place.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { unleftAt, withoutGaps } from '../../service/writing/leaving.js';
import { hasLike, type Shown, withoutResting, writtenAt } from '../../service/writing/resting.js';
import {
  NOTHING_SHOWN,
  noteShown,
  type Shown as ShownStories,
  steadied,
  type Steadying,
} from '../../service/writing/steady.js';

export interface Writing {
  /** Changes documents, and remembers where. */
  readonly configuration: TextDocumentsConfiguration<TextDocument>;
  /** The result as it may be shown: what was shown of a story stays as long as it is within the margin; see `steady.ts`. */
  readonly steady: (snapshot: Snapshot, plain: LintResult, around: () => readonly LintResult[]) => LintResult;
  /** The findings that may be shown now; the same list where none has to wait. */
  readonly show: (snapshot: Snapshot, findings: readonly PlacedFinding[]) => readonly PlacedFinding[];
  /** Whether somebody may be in the middle of a sentence. */
  readonly isWriting: (uri: string) => boolean;
  /** Whether something was kept back when findings were last shown. */
  readonly isHolding: (uri: string) => boolean;
  /** Settles at the next change, or once nothing has to wait any more. */
  readonly settled: (uri: string) => Promise<void>;
  /** The writer has saved: whatever there is to say can be said. */
  readonly finish: (uri: string) => void;
  /** The cursor stands there now; null where it is in another document. */
  readonly moved: (snapshot: Snapshot, offset: number | null) => void;
  readonly forget: (uri: string) => void;
}

/**
 * How long nothing has to be typed until everything is told, in milliseconds. Somebody who writes forty words a minute
 * takes 300 ms a key, and up to about a second between two words; who has not typed for longer is thinking or reading,
 * and then a hint helps. Two seconds, where a pause counts as planning, would feel as if nothing were found.
 */
export const PAUSE = 1500;

/** More at once was not typed but pasted, or put there by a command. */
const LONGEST_TYPED = 80;

interface State {
  version: number | null;
  /** Where the last edit ended; null where nothing is being written. */
  end: number | null;
  /** The same, but it stays when the writer pauses, until they leave the story there. */
  at: number | null;
  /** Findings that start before this place stand where they stood when `shown` was shown. */
  unmoved: number;
  /** As little of what was shown as will do: it is kept for every open document. */
  shown: readonly Shown[];
  /** What was shown of each story since the document was opened or saved. */
  stories: ShownStories;
  /** What was shown last of these findings. */
  answers: WeakMap<readonly PlacedFinding[], readonly PlacedFinding[]>;
  isHolding: boolean;
  /** Whether a missing part was not told when findings were last shown. */
  isKeeping: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  waiting: (() => void)[];
}

/** Rules by what they do, as far as it matters here. */
export interface RuleKinds {
  /** They weigh evidence. */
  readonly weighed: ReadonlySet<string>;
  /** They say that a part is missing. */
  readonly gaps: ReadonlySet<string>;
}

/** `onPause` is called when something that was kept back can be told. */
export function createWriting(onPause: (uri: string) => void, kinds: RuleKinds): Writing {
  const states = new Map<string, State>();
  const stateOf = (uri: string): State => {
    const state = states.get(uri) ?? createState();
    states.set(uri, state);
    return state;
  };
  const finish = (uri: string, isSaved = true): void => {
    if (endOf(states.get(uri), isSaved)) onPause(uri);
  };
  const update = (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument => {
    const state = stateOf(document.uri);
    stop(state);
    const changed = follow(state, document, changes, version);
    Object.assign(state, { version, timer: setTimeout(() => finish(document.uri, false), PAUSE) });
    return changed;
  };
  return {
    configuration: { create: TextDocument.create, update },
    steady: (snapshot, plain, around) =>
      steady(states.get(snapshot.uri), snapshot, { plain, around, weighed: kinds.weighed }),
    show: (snapshot, findings) => {
      if (snapshot.version === null) return findings;
      const state = stateOf(snapshot.uri);
      state.version ??= snapshot.version;
      return state.version === snapshot.version ? show(state, snapshot, { findings, ...kinds }) : findings;
    },
    isWriting: (uri) => isBusy(states.get(uri)),
    isHolding: (uri) => states.get(uri)?.isHolding === true,
    settled: (uri) => new Promise((resolve) => stateOf(uri).waiting.push(resolve)),
    finish: (uri) => finish(uri),
    moved: (snapshot, offset) => {
      if (leave(states.get(snapshot.uri), snapshot, offset)) onPause(snapshot.uri);
    },
    forget: (uri) => {
      stop(states.get(uri));
      states.delete(uri);
    },
  };
}

function isBusy(state: State | undefined): boolean {
  return state !== undefined && (state.end !== null || state.isHolding);
}

function createState(): State {
  return {
    ...{ version: null, end: null, at: null, unmoved: 0, shown: [], answers: new WeakMap() },
    ...{ stories: NOTHING_SHOWN, isHolding: false, isKeeping: false, timer: null, waiting: [] },
  };
}

/** Nothing is being written any more, and whoever waits need not wait longer. */
function stop(state: State | undefined): void {
  if (state === undefined) return;
  if (state.timer !== null) clearTimeout(state.timer);
  state.timer = null;
  state.end = null;
  for (const resume of state.waiting.splice(0)) resume();
}

/** Applies the changes one by one, as each counts from the text that the one before has left. */
function follow(
  state: State,
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  let changed = document;
  for (const change of changes) {
    const start = 'range' in change ? changed.offsetAt(change.range.start) : 0;
    const removed = 'range' in change ? changed.offsetAt(change.range.end) - start : Infinity;
    state.unmoved = Math.min(state.unmoved, start);
    // A completion may put the right article before its word: what stands further down is where the writer is.
    const before = state.end !== null && state.end >= start ? state.end + change.text.length - removed : null;
    state.end = isTyped(change.text, removed) ? Math.max(before ?? 0, start + change.text.length) : null;
    changed = TextDocument.update(changed, [change], version);
  }
  state.at = state.end;
  return changed;
}

function isTyped(text: string, removed: number): boolean {
  return text.length <= LONGEST_TYPED && removed <= LONGEST_TYPED && !/[\n\r][^\S\n\r]*\p{L}/u.test(text);
}

/** Of a version that is not the newest, as one that was saved, everything is told as it is. */
function steady(
  state: State | undefined,
  { model, version }: Snapshot,
  results: Pick<Steadying, 'plain' | 'around' | 'weighed'>,
): LintResult {
  if (state === undefined || state.version !== version || state.stories === NOTHING_SHOWN) return results.plain;
  return steadied({ model, shown: state.stories, ...results });
}

/** After a pause, or a save; whether there is something to tell now that was kept back. */
function endOf(state: State | undefined, isSaved: boolean): boolean {
  if (state === undefined) return false;
  stop(state);
  if (isSaved) Object.assign(state, { stories: NOTHING_SHOWN, at: null });
  return state.isHolding || (isSaved && state.isKeeping);
}

/** The cursor has gone to `offset`; whether there is something to tell now that was kept back. */
function leave(state: State | undefined, { model, version }: Snapshot, offset: number | null): boolean {
  if (state === undefined || state.at === null || state.version !== version) return false;
  const story = unleftAt(model, state.at)?.story;
  if (story !== undefined && offset !== null && unleftAt(model, offset)?.story === story) return false;
  state.at = null;
  return state.isKeeping;
}

interface Found extends RuleKinds {
  readonly findings: readonly PlacedFinding[];
}

function show(state: State, snapshot: Snapshot, { findings, weighed, gaps }: Found): readonly PlacedFinding[] {
  const answer = state.answers.get(findings);
  const isRested = state.end !== null || !state.isHolding;
  const isAnswered = state.unmoved === Infinity && isRested && (state.at !== null || !state.isKeeping);
  if (answer !== undefined && isAnswered) return answer;
  const { model } = snapshot;
  const written = state.end === null ? null : writtenAt(model, state.end);
  const unleft = state.at === null ? null : unleftAt(model, state.at);
  const { shown: before, unmoved } = state;
  const wasShown = (finding: PlacedFinding): boolean => startOf(finding) < unmoved && hasLike(before, finding);
  const rested = withoutResting(findings, written, wasShown);
  const shown = withoutGaps(rested, unleft, ({ finding }) => gaps.has(finding.ruleId), wasShown);
  state.answers = new WeakMap([[findings, shown]]);
  const story = written?.story ?? (shown === rested ? null : (unleft?.story ?? null));
  state.stories = noteShown(state.stories, model, { placed: shown, written: story, weighed });
  state.shown = shown.map((placed) => ({ ruleId: placed.finding.ruleId, start: startOf(placed) }));
  state.unmoved = Infinity;
  Object.assign(state, { isHolding: rested !== findings, isKeeping: shown !== rested });
  return shown;
}
