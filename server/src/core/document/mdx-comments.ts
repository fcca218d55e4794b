/** Comments of Markdown with components, {/* like this *\/}: to the parser they are what HTML comments are. */
import type { Code, Extension, State, TokenizeContext, Effects } from 'micromark-util-types';

export const COMMENT_OPENING = '{/*';
export const COMMENT_CLOSING = '*/}';

const LEFT_BRACE = 123;
const FIRST_LINE_END = -5;
const LAST_LINE_END = -3;

/** Reads a comment as inline HTML, over several lines of one paragraph too; one that is never closed stays text. */
export const mdxComments: Extension = { text: { [LEFT_BRACE]: { name: 'mdxComment', tokenize } } };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let matched = 0;
  return opening;

  function opening(code: Code): State | undefined {
    if (matched === 0) {
      effects.enter('htmlText');
      effects.enter('htmlTextData');
    }
    if (code !== COMMENT_OPENING.charCodeAt(matched)) return nok(code);
    effects.consume(code);
    matched++;
    if (matched < COMMENT_OPENING.length) return opening;
    matched = 0;
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code <= LAST_LINE_END && code >= FIRST_LINE_END) {
      matched = 0;
      effects.exit('htmlTextData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return afterLineEnd;
    }
    matched = matchedWith(code, matched);
    effects.consume(code);
    if (matched < COMMENT_CLOSING.length) return inside;
    effects.exit('htmlTextData');
    effects.exit('htmlText');
    return ok;
  }

  function afterLineEnd(code: Code): State | undefined {
    effects.enter('htmlTextData');
    return inside(code);
  }
}

/** How much of the closing stands at the end, now that `code` follows. */
function matchedWith(code: number, matched: number): number {
  if (code === COMMENT_CLOSING.charCodeAt(matched)) return matched + 1;
  return code === COMMENT_CLOSING.charCodeAt(0) ? 1 : 0;
}
