/** A language that nobody speaks, in one folder: enough words to read stories in it. What it does not say is empty. */
import type { StoryGrammar } from '../../../server/src/core/language/grammar.js';
import type { ItemWords } from '../../../server/src/core/language/items.js';
import type { LanguagePack, Lexicon } from '../../../server/src/core/language/pack.js';
import { phraseTable, type PhraseTable } from '../../../server/src/core/language/phrases.js';
import { sequences } from '../../../server/src/core/language/sequences.js';

const words = (text = ''): ReadonlySet<string> => new Set(text.split(' ').filter((word) => word !== ''));
const phrases = (...list: readonly string[]): PhraseTable => phraseTable(list);

/** The same fields as English, with nothing in them. */
function emptied<Part extends object>(part: Part): Part {
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => {
    if (value instanceof Set) return [key, words()];
    if (Array.isArray(value)) return [key, []];
    return [key, typeof value === 'object' && value !== null && 'byFirst' in value ? phrases() : value];
  });
  return Object.fromEntries(entries) as Part;
}

const missionOf = ({ mission }: LanguagePack): LanguagePack['mission'] => {
  const none = sequences('');
  const voiced = { said: none, asked: none };
  const entries = Object.entries(emptied(mission)).map(([key, value]): [string, unknown] => {
    if (value instanceof Map) return [key, new Map()];
    if (typeof value !== 'object' || value instanceof Set || Array.isArray(value)) return [key, value];
    return [key, 'said' in value ? voiced : none];
  });
  return Object.fromEntries(entries) as unknown as LanguagePack['mission'];
};

const grammarBeside = (english: LanguagePack): StoryGrammar => ({
  ...emptied(english.grammar),
  roleOpeners: words('zel'),
  articles: words('ul ula'),
  indefiniteArticles: words('ul'),
  definiteArticles: words('ula'),
  joiners: words('ed'),
  subjects: words('mi'),
  singularSubjects: words('mi'),
  strongMarkers: phrases('vola na', 'vola'),
  connectors: phrases('por ke'),
  bareConnector: 'por',
  connectorTail: 'ke',
  infinitive: 'na',
  wantColumns: words('vola mi_vola'),
  roleColumns: words('zel'),
  outcomeColumns: words('por_ke'),
  address: { nobody: 'ula klient', somebody: 'ula {who}', anybody: words(), endsAt: words() },
});

const itemsBeside = ({ items }: LanguagePack): ItemWords => ({
  ...emptied(items),
  places: { ...emptied(items.places), goals: phrases('celoj') },
  labels: { ...emptied(items.labels), goal: phrases('celo') },
  columns: emptied(items.columns),
});

const lexiconBeside = (english: LanguagePack): Lexicon => ({
  ...emptied(english.lexicon),
  genericPersonas: words('uzer'),
});

/** `english` says which parts there are, and lends those that are not its own. */
export const testLanguageBeside = (english: LanguagePack): LanguagePack => ({
  ...english,
  id: 'zz',
  name: 'Zelish',
  frequentWords: words('zel ul ula mi vola na por ke ed'),
  grammar: grammarBeside(english),
  titles: { labels: words('celo'), duties: words('devas'), ability: phrases('povi na') },
  criteria: { titles: phrases('kriterioj'), scenarios: phrases('sceno'), steps: words('se'), systems: phrases() },
  items: itemsBeside(english),
  lexicon: lexiconBeside(english),
  outcomes: emptied(english.outcomes),
  turns: { business: sequences(''), system: sequences(''), decision: sequences(''), vague: sequences('') },
  gains: emptied(english.gains),
  systems: emptied(english.systems),
  plans: emptied(english.plans),
  insides: emptied(english.insides),
  measures: emptied(english.measures),
  qualities: emptied(english.qualities),
  mission: missionOf(english),
  kin: emptied(english.kin),
  claims: emptied(english.claims),
  relations: { ...emptied(english.relations), means: words('per'), towards: 'al', by: 'de' },
  messages: {
    ...english.messages,
    suppressions: { ...english.messages.suppressions, unknownRule: 'Ne estas regulo “{name}”.' },
    personaFiles: { ...english.messages.personaFiles, unknownKind: 'Ne estas speco “{kind}”.' },
    rules: { 'technology-in-want': { names: '“{term}” ne estas bezono. Skribu kion {persona} povas.' } },
  },
  technologies: [{ term: 'zorko', class: 'framework', match: 'word', source: 'hand' }],
});
