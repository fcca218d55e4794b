/**
 * Emphasis and links within each other: the parser takes cubic time to pair hundreds of open ones. So only the first of
 * them in a paragraph or cell count, many more than anybody writes; the signs of the others are read as they stand.
 */
import { attention, labelStartImage, labelStartLink } from 'micromark-core-commonmark';
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

/** Signs of emphasis in one paragraph that count. */
const MOST_SIGNS = 600;
/** Openings of links and images. */
const MOST_LABELS = 300;

/** To be used instead of the parser's own constructs. */
export function boundedInline(): Extension {
  const emphasis = boundedEmphasis();
  const codes = { 33: boundedLabel(labelStartImage), 42: emphasis, 91: boundedLabel(labelStartLink), 95: emphasis };
  const replaced = [attention, labelStartImage, labelStartLink].flatMap(({ name }) => name ?? []);
  return { text: codes, disable: { null: replaced } };
}

/** Adds up for each paragraph: `context.now` is the same function for all that is read of one. */
function createCounter(): (context: TokenizeContext, by: number) => number {
  const counts = new WeakMap<TokenizeContext['now'], number>();
  return ({ now }, by) => {
    const count = (counts.get(now) ?? 0) + by;
    counts.set(now, count);
    return count;
  };
}

/** A run of stars may be any length, so it is counted when it has been read; one too many neither opens nor closes. */
function boundedEmphasis(): Construct {
  const count = createCounter();
  return {
    ...attention,
    name: 'boundedEmphasis',
    tokenize(effects, ok, nok) {
      const done: State = (code) => {
        const run = this.events[this.events.length - 1]?.[1];
        const length = run === undefined ? 1 : run.end.offset - run.start.offset;
        if (run !== undefined && count(this, length) > MOST_SIGNS) Object.assign(run, { _open: false, _close: false });
        return ok(code);
      };
      return attention.tokenize.call(this, effects, done, nok);
    },
  };
}

function boundedLabel(label: Construct): Construct {
  const count = createCounter();
  return {
    ...label,
    name: `bounded ${label.name ?? ''}`,
    tokenize(effects, ok, nok) {
      return count(this, 1) > MOST_LABELS ? nok : label.tokenize.call(this, effects, ok, nok);
    },
  };
}
