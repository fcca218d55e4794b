// Builds the technology vocabulary: the hand-written words plus what devicon and linguist-languages add, without English words.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as linguist from 'linguist-languages';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const root = new URL('../', import.meta.url);
const handPath = 'server/src/core/language/en/technology/hand.yaml';
const generatedPath = 'server/src/core/language/en/technology/technologies.generated.ts';
const shortestImport = 3;

const classes = [
  'infrastructure',
  'framework',
  'internals',
  'interface',
  'format',
  'customerTool',
  'channel',
  'trend',
  'enterpriseTool',
];
const matches = ['word', 'case', 'name', 'context'];
const sources = ['hand', 'devicon', 'linguist'];
const sections = ['near', 'terms', 'technicalOnly', 'spelling', 'leaveOut'];

/** The class that a devicon tag stands for; where an entry has several tags, the first line here wins. */
const classOfTags = [
  [
    'customerTool',
    'editor ide IDE os operating-system distribution browser social chat project-management design statistics video wiki',
  ],
  ['format', 'format file-format typesetting-system'],
  ['enterpriseTool', 'cms CMS ecommerce'],
  [
    'infrastructure',
    'database nosql db message-broker streaming container kubernetes hypervisor cloud hosting serverless proxy cdn',
  ],
  [
    'infrastructure',
    'infrastructure infrastructure-as-code gitops deployment continuous-delivery devops pipeline monitoring elastic',
  ],
  [
    'framework',
    'framework library language testing orm bundler build package linter transpiler compiler runtime javascript-runtime',
  ],
  ['framework', 'game-engine engine state-management machine-learning micro-framework css promise polyfill web'],
].map(([technologyClass, tags]) => ({ technologyClass, tags: new Set(tags.split(' ')) }));

/** The same for every way to write a term that the matcher holds equal. */
export const spellingKey = (term) => term.toLowerCase().replaceAll('-', ' ');

/** The same for "Cosmos DB", "cosmos-db" and "cosmosdb", so that an import adds nothing that the hand file has. */
const nameKey = (term) => term.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

const read = (path) => readFileSync(new URL(path, root), 'utf8');

const withPlurals = (word) => [word, `${word}s`, `${word}es`];

/** Says of a term whether English has it too, the plural forms that the matcher folds included. */
export function createEnglishCheck() {
  const words = new Set(require('an-array-of-english-words'));
  return (term) => {
    const parts = spellingKey(term).split(' ');
    return parts.length === 1
      ? withPlurals(parts[0]).some((form) => words.has(form))
      : parts.every((part) => words.has(part));
  };
}

/** "Next.js" is written "NextJS" and "Next JS" as well. */
function withScriptVariants(term) {
  const stem = /^(\S+)\.js$/u.exec(term)?.[1];
  return stem === undefined ? [term] : [term, `${stem}JS`, `${stem} JS`];
}

function readNear({ near, groups, term, problems }) {
  if (near === undefined) return undefined;
  const list = typeof near === 'string' ? groups[near] : near;
  if (!Array.isArray(list)) {
    problems.push(`"${term}": there is no group "${near}" in near`);
    return undefined;
  }
  return [...new Set(list.map((word) => String(word)))];
}

function readHandEntry({ item, groups, problems, ...kind }) {
  const { term, near } = typeof item === 'object' && item !== null ? item : { term: item };
  if (typeof term !== 'string') {
    problems.push(`${kind.class}, ${kind.match}: ${JSON.stringify(item)} is not a term`);
    return [];
  }
  const words = readNear({ near, groups, term, problems });
  return withScriptVariants(term).map((variant) => ({
    term: variant,
    ...kind,
    ...(words && { near: words }),
    source: 'hand',
  }));
}

function readHandEntries(hand, problems) {
  const entries = [];
  for (const [technologyClass, byMatch] of Object.entries(hand.terms)) {
    for (const [match, items] of Object.entries(byMatch)) {
      for (const item of items) {
        entries.push(...readHandEntry({ item, groups: hand.near, problems, class: technologyClass, match }));
      }
    }
  }
  return entries;
}

const isWritten = (name) => /[A-Z .-]/u.test(name);

/** A devicon entry is squashed ("reactbootstrap"); an alternative name may show how it is really written. */
function deviconNames({ name, altnames }, spelling) {
  const sameName = altnames.filter((altname) => isWritten(altname) && nameKey(altname) === nameKey(name));
  const written = spelling[name] ?? sameName[0] ?? name;
  const others = altnames.filter((altname) => isWritten(altname) && nameKey(altname) !== nameKey(name));
  return [written, ...others];
}

function deviconCandidates(hand) {
  const icons = JSON.parse(readFileSync(require.resolve('devicon/devicon.json'), 'utf8'));
  return icons.flatMap((icon) => {
    const technologyClass = classOfTags.find(({ tags }) => icon.tags.some((tag) => tags.has(tag)))?.technologyClass;
    if (technologyClass === undefined) return [];
    const names = deviconNames(icon, hand.spelling);
    return names.map((term) => ({ term, origin: icon.name, class: technologyClass, match: 'word', source: 'devicon' }));
  });
}

/** Only main languages that a common web editor can colour: the others are not named in stories. Formats are in the hand file. */
const isKnownLanguage = ({ type, group, aceMode, codemirrorMode }) =>
  type === 'programming' && group === undefined && (aceMode !== 'text' || codemirrorMode !== undefined);

function linguistCandidates() {
  const languages = Object.values(linguist).filter(isKnownLanguage);
  return languages.map(({ name }) => ({
    term: name,
    origin: name,
    class: 'framework',
    match: 'word',
    source: 'linguist',
  }));
}

/** Imports only add names that the hand file lacks and that are not English; of two alike, the first one stays. */
function chooseImports({ candidates, handEntries, hand, isEnglish }) {
  const taken = new Set(handEntries.map(({ term }) => nameKey(term)));
  const leftOut = new Set(hand.leaveOut);
  return candidates.filter(({ term, origin }) => {
    const isUnfit = term.length < shortestImport || leftOut.has(origin) || leftOut.has(term) || isEnglish(term);
    if (isUnfit || taken.has(nameKey(term))) return false;
    taken.add(nameKey(term));
    return true;
  });
}

/** An import as it stands in the vocabulary: without its name in the package, and in all its spellings. */
const fromImport = ({ origin: _origin, term, ...kind }) =>
  withScriptVariants(term).map((variant) => ({ term: variant, ...kind }));

function checkSections(hand) {
  const unknown = Object.keys(hand).filter((key) => !sections.includes(key));
  return unknown.map((key) => `unknown section "${key}"; known are ${sections.join(', ')}`);
}

function checkEntry(entry, { isEnglish, technicalOnly }) {
  const { term, match, near } = entry;
  const problems = [];
  if (!classes.includes(entry.class)) problems.push(`unknown class "${entry.class}"; known are ${classes.join(', ')}`);
  if (!matches.includes(match)) problems.push(`unknown match "${match}"; known are ${matches.join(', ')}`);
  if (!/^\S+( \S+)*$/u.test(term)) problems.push('words must be separated by single spaces, with none at the ends');
  if (['case', 'name'].includes(match) && term === term.toLowerCase())
    problems.push(`match ${match} says nothing, as the term has no capital`);
  if (match === 'context' && !near?.length) problems.push('match context needs near words');
  if (match === 'word' && near) problems.push('match word takes no near words');
  if (near?.some((word) => word !== word.toLowerCase() || /\s/u.test(word)))
    problems.push('near words must be single and lower case');
  const isSingle = !spellingKey(term).includes(' ');
  if (match === 'word' && isSingle && isEnglish(term) && !technicalOnly.has(term.toLowerCase())) {
    problems.push('is an English word: make it case or context, or list it in technicalOnly');
  }
  return problems.map((problem) => `"${term}": ${problem}`);
}

function checkDuplicates(entries) {
  const firstOf = new Map();
  return entries.flatMap((entry) => {
    const key = spellingKey(entry.term);
    const first = firstOf.get(key);
    firstOf.set(key, first ?? entry);
    return first ? [`"${entry.term}" (${entry.class}) is there twice, first as "${first.term}" (${first.class})`] : [];
  });
}

/** Lists that name something which is no longer there would mislead the next reader. */
function checkLeftovers({ hand, entries, candidates }) {
  const known = new Set(candidates.flatMap(({ term, origin }) => [term, origin]));
  const terms = new Set(entries.map(({ term }) => term.toLowerCase()));
  const used = new Set(candidates.map(({ origin }) => origin));
  return [
    ...hand.leaveOut.filter((name) => !known.has(name)).map((name) => `leaveOut: nothing imported is called "${name}"`),
    ...hand.technicalOnly.filter((word) => !terms.has(word)).map((word) => `technicalOnly: no term is "${word}"`),
    ...Object.keys(hand.spelling)
      .filter((name) => !used.has(name))
      .map((name) => `spelling: nothing imported is called "${name}"`),
  ];
}

/** All entries, sorted; throws one error that names everything wrong with the hand file. */
export function buildTechnologies(handText = read(handPath)) {
  const hand = parse(handText);
  const problems = checkSections(hand);
  const handEntries = readHandEntries(hand, problems);
  const isEnglish = createEnglishCheck();
  const candidates = [...linguistCandidates(), ...deviconCandidates(hand)];
  const imports = chooseImports({ candidates, handEntries, hand, isEnglish });
  const entries = [...handEntries, ...imports.flatMap(fromImport)];
  const context = { isEnglish, technicalOnly: new Set(hand.technicalOnly) };
  problems.push(...entries.flatMap((entry) => checkEntry(entry, context)));
  problems.push(...checkDuplicates(entries), ...checkLeftovers({ hand, entries, candidates }));
  if (problems.length > 0) throw new Error(`${handPath} cannot be used:\n- ${problems.join('\n- ')}`);
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return entries.sort(
    (a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || compare(spellingKey(a.term), spellingKey(b.term)),
  );
}

const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function printRow({ term, class: technologyClass, match, near, source }) {
  const nearText = near ? `, [${near.map(quote).join(', ')}]` : '';
  return `  [${[term, technologyClass, match, source].map(quote).join(', ')}${nearText}],`;
}

function describePackage(name) {
  const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`));
  return `${name} ${version} (${license})`;
}

function printCounts(entries, { key, values }) {
  return values.map((value) => `${value} ${entries.filter((entry) => entry[key] === value).length}`).join(', ');
}

function printFile(entries) {
  return [
    '/**',
    ' * The technology words of English stories, and the names that all languages share.',
    ' * Generated by scripts/generate-technology.mjs; edit hand.yaml beside this file instead.',
    ` * Names from ${describePackage('devicon')} and ${describePackage('linguist-languages')};`,
    ` * English words kept out by ${describePackage('an-array-of-english-words')}.`,
    ` * Entries: ${entries.length}.`,
    ` * By class: ${printCounts(entries, { key: 'class', values: classes })}.`,
    ` * By source: ${printCounts(entries, { key: 'source', values: sources })}.`,
    ` * By match: ${printCounts(entries, { key: 'match', values: matches })}.`,
    ' */',
    '/* eslint-disable max-lines -- generated data, one entry a line */',
    "import type { Technology } from '../../technology.js';",
    '',
    'type Row = readonly [',
    '  term: string,',
    "  technologyClass: Technology['class'],",
    "  match: Technology['match'],",
    "  source: Technology['source'],",
    '  near?: readonly string[],',
    '];',
    '',
    '// prettier-ignore',
    'const rows: readonly Row[] = [',
    ...entries.map(printRow),
    '];',
    '',
    'export const technologies: readonly Technology[] = rows.map(([term, technologyClass, match, source, near]) => ({',
    '  term,',
    '  class: technologyClass,',
    '  match,',
    '  source,',
    '  ...(near && { near }),',
    '}));',
    '',
  ].join('\n');
}

/** What the committed file should contain, without writing it. */
export function generateTechnology() {
  return [{ path: generatedPath, text: printFile(buildTechnologies()) }];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { path, text } of generateTechnology()) {
    writeFileSync(new URL(path, root), text);
    console.log(`${path}: ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
  }
}
