/** Follows where somebody is writing, and keeps back what would disturb them until they move on, save or pause. */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintResult } from '../../core/engine/lint.js';
import { startOf, type PlacedFinding } from '../../core/engine/place.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { hasLike, type Shown, withoutResting, writtenAt } from './resting.js';
import { NOTHING_SHOWN, noteShown, type Shown as ShownStories, steadied, type Steadying } from './steady.js';

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
  /** Findings that start before this place stand where they stood when `shown` was shown. */
  unmoved: number;
  /** As little of what was shown as will do: it is kept for every open document. */
  shown: readonly Shown[];
  /** What was shown of each story since the document was opened or saved. */
  stories: ShownStories;
  /** What was shown last of these findings. */
  answers: WeakMap<readonly PlacedFinding[], readonly PlacedFinding[]>;
  isHolding: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  waiting: (() => void)[];
}

/** `onPause` is called when something that was kept back can be told; `weighed` are the rules that weigh evidence. */
export function createWriting(onPause: (uri: string) => void, weighed: ReadonlySet<string>): Writing {
  const states = new Map<string, State>();
  const stateOf = (uri: string): State => {
    const state = states.get(uri) ?? createState();
    states.set(uri, state);
    return state;
  };
  const finish = (uri: string, isSaved = true): void => {
    const state = states.get(uri);
    if (state === undefined) return;
    stop(state);
    if (isSaved) state.stories = NOTHING_SHOWN;
    if (state.isHolding) onPause(uri);
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
    steady: (snapshot, plain, around) => steady(states.get(snapshot.uri), snapshot, { plain, around, weighed }),
    show: (snapshot, findings) => {
      if (snapshot.version === null) return findings;
      const state = stateOf(snapshot.uri);
      state.version ??= snapshot.version;
      return state.version === snapshot.version ? show(state, snapshot, { findings, weighed }) : findings;
    },
    isWriting: (uri) => isBusy(states.get(uri)),
    isHolding: (uri) => states.get(uri)?.isHolding === true,
    settled: (uri) => new Promise((resolve) => stateOf(uri).waiting.push(resolve)),
    finish: (uri) => finish(uri),
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
    ...{ version: null, end: null, unmoved: 0, shown: [], answers: new WeakMap() },
    ...{ stories: NOTHING_SHOWN, isHolding: false, timer: null, waiting: [] },
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
  return changed;
}

function isTyped(text: string, removed: number): boolean {
  return text.length <= LONGEST_TYPED && removed <= LONGEST_TYPED && !/[\n\r]\s*\p{L}/u.test(text);
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

interface Found {
  readonly findings: readonly PlacedFinding[];
  readonly weighed: ReadonlySet<string>;
}

function show(state: State, snapshot: Snapshot, { findings, weighed }: Found): readonly PlacedFinding[] {
  const answer = state.answers.get(findings);
  const isAnswered = state.unmoved === Infinity && (state.end !== null || !state.isHolding);
  if (answer !== undefined && isAnswered) return answer;
  const written = state.end === null ? null : writtenAt(snapshot.model, state.end);
  const { shown: before, unmoved } = state;
  const shown = withoutResting(findings, written, (finding) => startOf(finding) < unmoved && hasLike(before, finding));
  state.answers = new WeakMap([[findings, shown]]);
  const about = { placed: shown, written: written?.story ?? null, weighed };
  state.stories = noteShown(state.stories, snapshot.model, about);
  state.shown = shown.map((placed) => ({ ruleId: placed.finding.ruleId, start: startOf(placed) }));
  state.unmoved = Infinity;
  state.isHolding = shown !== findings;
  return shown;
}
