/** Which sentence tells of a signal: people hear what kind of thing was seen, not what it is called in here. */
import type { ReasonName } from '../language/reasons.js';
import type { Question } from '../language/weights.js';
import type { Signal } from './signals/signal.js';

export interface Told {
  readonly name: ReasonName;
  /** Stem of the word that it is about. */
  readonly word: string | null;
  /** Which technology it is about; what is null fits any. */
  readonly technology: { readonly kind: string | null; readonly relation: string | null } | null;
}

/** What a signal is called before its value: "want.word" of "want.word:dashboard". */
export function familyOf(signal: Signal): string {
  return signal.split(':', 1)[0] ?? '';
}

/** Null for a kind of signal that has no sentence. Small words, such as “the”, tell nobody anything and are not named. */
export function tellOf(
  signal: Signal,
  question: Question,
  isSmall: (word: string) => boolean = () => false,
): Told | null {
  const family = familyOf(signal);
  const [first = '', second = ''] = signal.slice(family.length + 1).split('/');
  const teller = TELLERS[family];
  return teller === undefined ? null : teller({ first, second, question, isSmall });
}

interface Value {
  /** Of "technology/relation:trend/head" it is "trend". */
  readonly first: string;
  readonly second: string;
  readonly question: Question;
  readonly isSmall: (word: string) => boolean;
}

type Teller = (value: Value) => Told;

const plain = (name: ReasonName): Told => ({ name, word: null, technology: null });
const saying =
  (name: ReasonName): Teller =>
  () =>
    plain(name);

const BUILT: ReadonlySet<string> = new Set(['infrastructure', 'framework', 'internals', 'interface']);

/** What a technology of this class is to a wish; beside an outcome it matters only that the wish names one. */
export function nameOfTechnology(kind: string, question: Question): ReasonName {
  if (question !== 'technology') return 'technologyBeside';
  return BUILT.has(kind) ? 'technologyBuilt' : kind === 'trend' ? 'technologyTrend' : 'technologyUsed';
}

const technology = (kind: string | null, relation: string | null): Told => {
  return { name: 'technologyNamed', word: null, technology: { kind, relation } };
};
const kind: Teller = ({ first }) => technology(first, null);
const relation: Teller = ({ first }) => technology(null, first);
const anyTechnology: Teller = () => technology(null, null);

const word =
  (about: 'want' | 'outcome', key: 'first' | 'second' = 'first'): Teller =>
  (value) => {
    const isOwn = (value.question === 'technology') === (about === 'want');
    const name =
      about === 'want' ? (isOwn ? 'wantWords' : 'wantWordsBeside') : isOwn ? 'outcomeWords' : 'outcomeWordsBeside';
    const stem = value[key];
    return stem === '' || value.isSmall(stem)
      ? plain(about === 'want' ? 'wantForm' : 'outcomeForm')
      : { name, word: stem, technology: null };
  };

const length =
  (short: ReasonName, long: ReasonName): Teller =>
  ({ first }) =>
    plain(Number(first) <= 1 ? short : long);

const WISHERS: Readonly<Record<string, ReasonName>> = {
  team: 'whoBuilds',
  maybeTeam: 'whoMayBuild',
  operator: 'whoOperates',
  technical: 'whoIsTechnical',
  system: 'whoIsSystem',
  organisation: 'whoIsOrganisation',
  generic: 'whoIsAnybody',
  staff: 'whoIsStaff',
  nobody: 'whoIsNobody',
};

const SUBJECTS: Readonly<Record<string, ReasonName>> = {
  I: 'subjectPerson',
  own: 'subjectPerson',
  person: 'subjectPerson',
  system: 'subjectSystem',
  technology: 'subjectSystem',
  organisation: 'subjectOrganisation',
};

const subject: Teller = ({ first }) => plain(SUBJECTS[first] ?? 'subjectOpen');

/** Several signals measure the same thing with other rulers, so one of them gives all of them their name. */
const ECHOES: Readonly<Record<string, ReasonName>> = { '0': 'echoNothing', '1': 'echoLittle' };

/** How much the reason adds to the wish. */
export function echoIn(signals: readonly Signal[]): ReasonName {
  const weighty = signals.find((signal) => familyOf(signal) === 'echo.weighty')?.split(':')[1] ?? '';
  return ECHOES[weighty] ?? 'echoNew';
}

const TELLERS: Readonly<Record<string, Teller>> = {
  who: ({ first }) => plain(WISHERS[first] ?? 'whoIsServed'),
  technologies: ({ first }) => (first === '0' ? plain('technologyNone') : technology(null, null)),
  technology: kind,
  'technology/who': kind,
  'technology/relation': ({ first, second }) => technology(first, second),
  relation,
  'relation/who': relation,
  'technology.early': anyTechnology,
  'technology.last': anyTechnology,
  'technology.start': anyTechnology,
  'technology.start/who': anyTechnology,
  'want.builds': saying('building'),
  'want.builds/who': saying('building'),
  'want.artefact': saying('building'),
  'want.artefact/who': saying('building'),
  'want.shape': saying('shape'),
  'want.shape/who': saying('shape'),
  'want.first': word('want'),
  'want.start': word('want'),
  'want.end': word('want'),
  'want.word': word('want'),
  'want.length': length('wantShort', 'wantLong'),
  'outcome.first': word('outcome'),
  'outcome.start': word('outcome'),
  'outcome.end': word('outcome'),
  'outcome.word': word('outcome'),
  'outcome.verb': word('outcome'),
  'outcome.length': length('outcomeShort', 'outcomeLong'),
  'outcome.source': saying('outcomeForm'),
  'outcome.subject': subject,
  'outcome.subject/who': subject,
  'outcome.subject/verb': word('outcome', 'second'),
  'outcome.technologies': ({ first }) => plain(first === '0' ? 'outcomeNoTechnology' : 'outcomeTechnology'),
  'outcome.technology': saying('outcomeTechnology'),
  'outcome.person': saying('outcomePerson'),
  'outcome.me': saying('outcomePerson'),
  'outcome.owner': saying('outcomePerson'),
  'outcome.negation': saying('outcomeSpared'),
  'outcome.number': saying('outcomeNumber'),
  'outcome.systemThing': saying('outcomeSystem'),
  'outcome.systemState': saying('outcomeSystem'),
  'outcome.organisationGain': saying('subjectOrganisation'),
  'echo.added': saying('echoNew'),
  'echo.weighty': saying('echoNew'),
  'echo.share': saying('echoNew'),
  'echo.share/weighty': saying('echoNew'),
  'echo.share/length': saying('echoNew'),
  'echo.new': word('outcome'),
  'echo.again': ({ first }) => ({ name: 'echoWords', word: first, technology: null }),
  'echo.verbs': word('outcome', 'second'),
  'echo.end': saying('echoPart'),
  'echo.verb': saying('echoPart'),
  'echo.object': saying('echoPart'),
  'document.builder': saying('whoBuilds'),
  'document.code': saying('document'),
  'document.code/who': saying('document'),
  'document.customers': saying('document'),
  'document.customers/who': saying('document'),
  'document.namingTechnology': saying('document'),
  'document.technicalPeople': saying('document'),
  'document.technicalPeople/who': saying('document'),
  'document.technicalPeople/technology': saying('document'),
  'document.technicalPeople/who/technology': saying('document'),
};
