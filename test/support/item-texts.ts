/** Random texts made from the words of a language: goals, measures, plans, requirements and criteria in every layout. */
import fc from 'fast-check';
import { phrasesOf } from '../../server/src/core/document/word-patterns.js';
import type { LanguagePack } from '../../server/src/core/language/pack.js';

const one = (words: Iterable<string>): fc.Arbitrary<string> => {
  const all = [...words];
  return fc.constantFrom(...(all.length === 0 ? ['word'] : all));
};

const sign = fc.constantFrom<(text: string) => string>(
  ...['', '', '', '*', '**', '__', '_', '`', '~~'].map((mark) => (text: string) => mark + text + mark),
  (text) => `<b>${text}</b>`,
  (text) => `[${text}](https://example.org)`,
  (text) => `${text.slice(0, 1)}**${text.slice(1)}**`,
  (text) => `&nbsp;${text}`,
  (text) => `${text} (P1)`,
  (text) => text.toUpperCase(),
);
const signed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(sign, text).map(([put, it]) => put(it));

/** Every text may be read or not; most nearly are items. */
export function itemTexts({ items, criteria, grammar }: LanguagePack): fc.Arbitrary<string> {
  const title = one(
    [...Object.values(items.places), criteria.titles, items.apart].flatMap((table) => [...phrasesOf(table)]),
  );
  const number = fc.constantFrom('', '', '1', ' 2', '-003', ' 2027', '.1');
  const label = fc
    .tuple(
      fc.constantFrom('', '', ...[...items.beforeLabel].map((word) => `${word} `)),
      one(Object.values(items.labels).flatMap((table) => [...phrasesOf(table)])),
      number,
      fc.constantFrom(': ', ' – ', ' - ', ' ', ':\n', '. '),
    )
    .map((parts) => parts.join(''));
  const words = fc.constantFrom(
    'Move to the cloud',
    'guests see the list',
    'half as many calls; ten places, all free',
    'X',
  );
  const duty = fc
    .tuple(one(phrasesOf(items.systems)), fc.constantFrom(' ', '\n', ' **'), one(items.duties))
    .map(([system, between, must]) => `${system}${between}${must} keep the list.`);
  const conditional = fc.tuple(one(items.conditions), duty).map(([when, then]) => `${when} it rains, ${then}`);
  const step = one(criteria.steps).map((word) => `${word} a full boat, the list is shown.`);
  const warning = one(grammar.counterLabels).map((word) => `${word}:`);
  const point = fc.oneof(
    ...[words, duty, conditional, step, signed(duty)],
    fc.tuple(signed(label), fc.oneof(words, duty)).map((parts) => parts.join('')),
  );
  const listed = fc
    .tuple(fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '  - ', '> ', ''), point)
    .map((all) => all.join(''));
  const heading = fc.oneof(
    signed(title).map((text) => `## ${text}`),
    fc.tuple(title, number).map(([text, behind]) => `### ${text}${behind}`),
    fc.tuple(title, fc.constantFrom('---', '===')).map(([text, line]) => `${text}\n${line}`),
    fc.tuple(signed(title), fc.constantFrom(':', '', ' for us:')).map((all) => all.join('')),
    title.map((text) => `**${text}:**`),
    fc.constantFrom('**Other**', 'Other:', 'Other\n---', '#### Other', '## Compare tools', '---', '```\ncode\n```'),
    warning,
  );
  const column = one(Object.values(items.columns).flatMap((names) => [...names])).map((name) =>
    name.replaceAll('_', ' '),
  );
  const table = fc
    .tuple(signed(column), column, point)
    .map(([a, b, text]) => `| ${a} | ${b} |\n|---|---|\n| ${text.replaceAll('\n', ' ')} | 1 |`);
  const line = fc.oneof(
    ...[
      { weight: 5, arbitrary: listed },
      { weight: 3, arbitrary: heading },
      { weight: 1, arbitrary: table },
    ],
  );
  return fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 10 })
    .map((lines) => lines.flat().join(''));
}
