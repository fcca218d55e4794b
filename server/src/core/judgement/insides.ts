/** Finds what a criterion or requirement checks inside of a product: a table, an endpoint, the code of an answer. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TechnologyClass } from '../language/technology.js';
import { phraseAround, spanOfWords } from './phrase.js';
import type { Relation } from './relation.js';
import type { TechnologyJudgement } from './technology.js';
import { isQuoted } from './turns.js';
import type { Voice } from './voice.js';

export interface Inside {
  readonly term: Span;
  readonly voice: Voice;
}

/** The first thing in the clause that nobody in front of the product sees; null where all may be seen. */
export function insideOf(
  clause: Clause,
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): Inside | null {
  return (
    storedRow(clause, technologies, language) ??
    answerCode(clause, language) ??
    address(clause) ??
    method(clause, language) ??
    storage(clause, language) ??
    namedTechnology(clause, technologies, language) ??
    doing(clause, language) ??
    identifier(clause)
  );
}

const EMPLOYED: ReadonlySet<Relation> = new Set(['head', 'means', 'devVerb', 'adopted', 'bare']);

/** What a requirement decides besides: "shall use AI to sort the bills", "supports LDAP login"; null where a person decides nothing by it. */
export function decidedIn(
  clause: Clause,
  technologies: readonly TechnologyJudgement[],
  { insides, plans, relations }: LanguagePack,
): Inside | null {
  const trend = technologies.find(
    ({ hit, relation }) =>
      hit.technology.class === 'trend' &&
      EMPLOYED.has(relation) &&
      clause.words
        .slice(0, hit.start)
        .some((_, at, before) => matchPhrase(plans.adopts, before, at) > 0 || relations.means.has(before[at]!.lower)),
  );
  if (trend !== undefined) return asked(spanOfWords(clause, trend.hit.start, trend.hit.end));
  const at = clause.words.findIndex(({ lower }) => insides.signIns.has(lower));
  const isRefused = clause.words.slice(0, Math.max(0, at)).some(({ lower }) => relations.negations.has(lower));
  return at === -1 || isRefused ? null : asked(spanOfWords(clause, at, at + 1));
}

const said = (term: Span): Inside => ({ term, voice: 'said' });
const asked = (term: Span): Inside => ({ term, voice: 'asked' });

const MOST_WORDS_TO_TABLE = 8;
const MOST_WORDS_OF_TABLE = 4;

/** "write the order to the orders table", "a row is inserted". */
function storedRow(
  clause: Clause,
  technologies: readonly TechnologyJudgement[],
  { insides, relations }: LanguagePack,
): Inside | null {
  const { words } = clause;
  const mayBeSeen = !speaksOfTables(clause, technologies, insides.tables);
  for (const [at, { lower }] of words.entries()) {
    const near = words.slice(Math.max(0, at - MOST_WORDS_TO_TABLE), at + 4);
    if (!near.some((word) => insides.stores.has(word.lower))) continue;
    if (
      insides.rows.has(lower) &&
      !insides.beforeTables.has(words[at - 1]?.lower ?? '') &&
      isStored(clause, at, insides.stores)
    )
      return (mayBeSeen ? asked : said)(spanOfWords(clause, at, at + 1));
    if (!insides.tables.has(lower)) continue;
    const from = words
      .slice(Math.max(0, at - MOST_WORDS_OF_TABLE), at)
      .findLastIndex((word) => insides.beforeTables.has(word.lower));
    if (from === -1) {
      const verb = words
        .slice(Math.max(0, at - MOST_WORDS_OF_TABLE), at - 1)
        .some((word) => insides.stores.has(word.lower));
      if (verb) return asked(spanOfWords(clause, at - 1, at + 1));
      continue;
    }
    const start = Math.max(0, at - MOST_WORDS_OF_TABLE) + from + 1;
    const isStoring = words
      .slice(Math.max(0, start - MOST_WORDS_TO_TABLE), start)
      .some((word) => insides.stores.has(word.lower));
    const named = words.slice(start, at).findIndex((word) => !relations.determiners.has(word.lower));
    if (named === -1 || !isStoring) continue;
    // A name in code has signs around it that are no word's own.
    const isCode = words.slice(start, at).some((word) => word.opaque);
    return said(spanOfWords(clause, isCode ? at : start + named, at + 1));
  }
  return null;
}

/** A timetable and an invoice have rows that people see. */
function speaksOfTables(
  { words }: Clause,
  technologies: readonly TechnologyJudgement[],
  tables: ReadonlySet<string>,
): boolean {
  return (
    technologies.some(({ hit }) => HIDDEN.has(hit.technology.class)) || words.some(({ lower }) => tables.has(lower))
  );
}

/** "insert a row", "a row is inserted": the verb is near. */
function isStored({ words }: Clause, at: number, stores: ReadonlySet<string>): boolean {
  return words.slice(Math.max(0, at - 3), at + 4).some(({ lower }) => stores.has(lower));
}

const CODE = /^(?:20[0-6]|30[1-8]|40[0-9]|41[0-7]|42[2-9]|451|50[0-4])$/;

/** "HTTP 201", "returns 404". */
function answerCode(clause: Clause, { insides, relations }: LanguagePack): Inside | null {
  const { words } = clause;
  for (const [at, { text }] of words.entries()) {
    if (!CODE.test(text)) continue;
    const before = words.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
    const next = words[at + 1];
    // "The diver never sees HTTP 500" asks for what is seen instead.
    if (words.slice(0, at).some((word) => relations.negations.has(word.lower))) continue;
    const isLabelled = before.some((word) => insides.status.has(word));
    const isAnswer =
      before.some((word) => insides.answers.has(word)) &&
      (next === undefined || insides.statusNames.has(next.lower) || relations.afterNoun.has(next.lower));
    if (!isLabelled && !isAnswer) continue;
    const start = insides.status.has(words[at - 1]?.lower ?? '') ? at - 1 : at;
    return said(spanOfWords(clause, start, at + 1));
  }
  return null;
}

/** "a POST to the loans endpoint", "POSTs to the API": the word in capitals, as nobody else writes it. */
function method(clause: Clause, { insides }: LanguagePack): Inside | null {
  const at = clause.words.findIndex(({ text }) => METHOD_NAME.test(text));
  const behind = clause.words.slice(at + 1, at + 1 + MOST_WORDS_TO_TARGET);
  const target = at === -1 ? -1 : behind.findIndex(({ lower }) => insides.requestTargets.has(lower));
  return target === -1 ? null : said(spanOfWords(clause, at, target === 0 ? at + 2 : at + 1));
}

const METHOD_NAME = /^(?:GET|POST|PUT|PATCH|DELETE)s?$/;
const MOST_WORDS_TO_TARGET = 8;

const METHOD = /(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE)s?(?: \p{L}{1,4})? \/[\w{}:/.-]{1,80}/u;
const ADDRESS = /(?<![\p{L}\p{N}/.:])\/(?:api|v\d)\/[\w{}:/.-]{1,80}/u;

/** "POST /orders", "/v1/loans". */
function address(clause: Clause): Inside | null {
  const match = METHOD.exec(clause.text) ?? ADDRESS.exec(clause.text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const start = clause.words.findIndex((word) => word.end > match.index);
  const last = clause.words.findLastIndex((word) => word.start < end);
  if (start === -1) return null;
  const { text, range } = spanOfWords(clause, start, last + 1);
  // The stroke before the first word belongs to it.
  const lead = clause.text[(clause.words[start]?.start ?? 0) - 1] === '/' ? 1 : 0;
  return said({ text: (lead === 1 ? '/' : '') + text, range: { start: range.start - lead, end: range.end } });
}

const INNOCENT: ReadonlySet<Relation> = new Set(['negated', 'possessed', 'interchange', 'topic', 'counterpart']);
const HIDDEN: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals', 'interface']);
function namedTechnology(
  clause: Clause,
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): Inside | null {
  const { insides, morphology } = language;
  const hidden = technologies.filter(({ hit, relation }) => {
    const term = hit.technology.term.toLowerCase();
    const isKept = relation === 'interchange' && isStoredIn(clause, hit, language);
    const isInnocent = INNOCENT.has(relation) && !isKept && !isSentTo({ hit, relation });
    // What is quoted stands on a button or a label: people read it.
    if (!HIDDEN.has(hit.technology.class) || isInnocent || isQuoted(clause, clause.words[hit.start]?.start ?? 0))
      return false;
    return !insides.standards.has(term) && !insides.standards.has(morphology.singular(term.split(' ')[0] ?? ''));
  });
  const [first] = hidden;
  if (first === undefined) return null;
  const { term } = phraseAround(clause, first, language, hidden);
  const isOnlySent = isSentTo(first) && !isStoredIn(clause, first.hit, language);
  return isOnlySent || isDoubtful(clause, first, language) ? asked(term) : said(term);
}

/** "send an event to Kafka": people exchange files, and no customer sends anything to a queue or a database. */
function isSentTo({ hit, relation }: Pick<TechnologyJudgement, 'hit' | 'relation'>): boolean {
  return relation === 'interchange' && hit.technology.class === 'infrastructure';
}

/** "save the bookings to MongoDB": people exchange files, and no product saves anything into one. */
function isStoredIn(
  { words }: Clause,
  { start, technology }: TechnologyJudgement['hit'],
  { insides, relations }: LanguagePack,
): boolean {
  if (technology.class !== 'infrastructure' && technology.class !== 'internals') return false;
  const before = words.slice(Math.max(0, start - MOST_WORDS_TO_TABLE), start);
  const verb = before.findIndex(({ lower }) => insides.stores.has(lower));
  return verb !== -1 && before.slice(verb).some(({ lower }) => relations.containers.has(lower));
}

const BUILT: ReadonlySet<Relation> = new Set(['means', 'container', 'devVerb', 'adopted']);

/** "a database of the alerts", "the API": others than builders may speak of it, unless something is done with it. */
function isDoubtful(
  { words }: Clause,
  { hit, relation }: TechnologyJudgement,
  { insides, morphology }: LanguagePack,
): boolean {
  const named = words.slice(hit.start, hit.end).map(({ lower }) => morphology.singular(lower));
  // "show the message that the backend returns": something is seen.
  if (words.slice(0, hit.start).some(({ lower }) => insides.shows.has(lower))) return true;
  if (hit.technology.class === 'framework' || named.some((word) => insides.doubtful.has(word))) return true;
  if (BUILT.has(relation) || !named.every((word) => insides.plain.has(word))) return false;
  return !insides.besidePlain.has(morphology.singular(words[hit.end]?.lower ?? ''));
}

/** "the draft is saved in local storage": where a browser keeps it. */
function storage(clause: Clause, { insides }: LanguagePack): Inside | null {
  for (let at = 0; at < clause.words.length; at++) {
    const length = matchPhrase(insides.storages, clause.words, at);
    // A shed may be a local storage too.
    const isKept = length === 1 || clause.words.some(({ lower }) => insides.stores.has(lower));
    if (length > 0) return (isKept ? said : asked)(spanOfWords(clause, at, at + length));
  }
  return null;
}

function doing(clause: Clause, { insides }: LanguagePack): Inside | null {
  for (let at = 0; at < clause.words.length; at++) {
    const length = matchPhrase(insides.doings, clause.words, at);
    if (length > 0) return asked(spanOfWords(clause, at, at + length));
  }
  return null;
}

const IDENTIFIER = /^[a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,6}$/;

/** "loanId", "getLoan": names of people's things have their capitals elsewhere ("iPhone", "macOS"). */
const CAMEL = /^[a-z]{2,40}(?:[A-Z][a-z0-9]{1,40}){1,6}$/;

/** `customer_events`, `loanId`: a name that only a program has. */
function identifier(clause: Clause): Inside | null {
  // `{first_name}` is a gap that is filled in before anybody reads it.
  const at = clause.words.findIndex(
    ({ text, start, opaque }) =>
      (IDENTIFIER.test(text) || (opaque && CAMEL.test(text))) && clause.text[start - 1] !== '{',
  );
  return at === -1 ? null : asked(spanOfWords(clause, at, at + 1));
}
