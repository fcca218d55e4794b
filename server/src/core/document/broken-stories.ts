/** Finds lines that begin like a story and cannot be read as one: "As a tenant, the repair form." */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { lineAt, nextLine } from '../text/lines.js';
import type { TextRange } from '../text/range.js';
import { opensFence } from './hidden-blocks.js';
import type { Section } from './model.js';
import { isPerson } from './people.js';
import { plainProse } from './prose.js';
import { readRole } from './role-grammar.js';
import { gapBefore, type Sentence, sentenceOf } from './sentence.js';

const LONGEST = 400;
const MOST_WORDS_OF_THING = 6;
const LEAD = /^[\s*_+\-#\d.)]*/;

/** Their ranges, offsets into the section. Lines of code are passed over, and so are quotations and tables. */
export function brokenStories({ source: { text }, stories }: Section, pack: LanguagePack): readonly TextRange[] {
  const found: TextRange[] = [];
  let closes: ((line: string) => boolean) | null = null;
  for (let offset = 0, next; offset < text.length; offset = next) {
    next = nextLine(text, offset);
    const line = lineAt(text, offset, next);
    if (closes !== null) {
      if (closes(line)) closes = null;
      continue;
    }
    closes = opensFence(line)?.end ?? null;
    if (closes !== null || line.length > LONGEST) continue;
    const start = offset + (LEAD.exec(line)?.[0].length ?? 0);
    const end = offset + line.trimEnd().length;
    const isRead = stories.some(({ range }) => range.start < end && range.end > start);
    const isAlone = next >= text.length || /^\s*$/.test(lineAt(text, next, nextLine(text, next)));
    if (!isRead && isAlone && isBroken(text.slice(start, end), pack)) found.push({ start, end });
  }
  return found;
}

function isBroken(line: string, pack: LanguagePack): boolean {
  const { grammar } = pack;
  const sentence = sentenceOf(plainProse(line, 0), false, grammar);
  const { tokens } = sentence;
  if (!grammar.roleOpeners.has(tokens[0]?.lower ?? '') || !grammar.indefiniteArticles.has(tokens[1]?.lower ?? ''))
    return false;
  const wish = tokens.findIndex(({ lower }, i) => i > 2 && grammar.brokenWishes.has(lower));
  const read = readRole(sentence, grammar, 0);
  if (wish !== -1 && isPerson(tokens.slice(2, wish), pack)) return true;
  return (
    read !== null &&
    isPerson(tokens.slice(read.role.start, read.role.end), pack) &&
    isOnlyThing(sentence, read.role.end)
  );
}

/** ", the repair form": a thing, and nobody who does or wishes anything. */
function isOnlyThing(sentence: Sentence, at: number): boolean {
  const { tokens, grammar } = sentence;
  const rest = tokens.slice(at);
  const isThing = grammar.articles.has(rest[0]?.lower ?? '') && gapBefore(sentence, at).includes(',');
  if (!isThing || rest.length > MOST_WORDS_OF_THING) return false;
  return rest.every(
    ({ lower }, i) =>
      !grammar.modals.has(lower) &&
      !grammar.subjects.has(lower) &&
      !grammar.addressees.has(lower) &&
      !grammar.copulas.has(lower) &&
      (i < 2 || i === rest.length - 1 || !grammar.isVerb(lower)) &&
      matchPhrase(grammar.connectors, tokens, at + i) === 0,
  );
}
