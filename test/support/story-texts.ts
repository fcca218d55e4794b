/** Random texts made from the words of a language: stories in and out of order, in every layout, with signs of emphasis anywhere. */
import fc from 'fast-check';
import { phrasesOf } from '../../server/src/core/document/word-patterns.js';
import type { LanguagePack } from '../../server/src/core/language/pack.js';

/** A language may have no words for something. */
const one = (...words: Iterable<string>[]): fc.Arbitrary<string> => {
  const all = words.flatMap((some) => [...some]);
  return fc.constantFrom(...(all.length === 0 ? [''] : all));
};
const shown = (key: string): string => key.replaceAll('_', ' ');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Emphasis of every kind around a word or within it, and signs that only look like it. */
const mark = fc.constantFrom<(word: string) => string>(
  ...['*', '**', '***', '_', '__', '`', '~~', '"'].map((sign) => (word: string) => sign + word + sign),
  ...['*', '**', '`'].map((sign) => (word: string) => sign + word.slice(0, 1) + sign + word.slice(1)),
  (word) => `<b>${word}</b>`,
  (word) => `<b class="x">${word.slice(0, 1)}</b>${word.slice(1)}`,
  (word) => `[${word}](https://example.org/want_(1))`,
  (word) => `[${word}][1]`,
  (word) => `“${word}”`,
  (word) => `&nbsp;${word}`,
  (word) => `&#${String(word.codePointAt(0) ?? 65)};${word.slice(1)}`,
  (word) => `${word}<!-- why -->`,
  (word) => `${word}[^1]`,
  (word) => `[[page|${word}]]`,
  (word) => `:rocket: ${word}`,
  (word) => `%%why%% ${word}`,
  (word) => `${word} (US-12)`,
  (word) => `~~no~~ ${word}`,
  (word) => `${word.slice(0, 1)}\u00AD${word.slice(1)}`,
  (word) => `**${word}`,
  (word) => `${word}*`,
);
const marked = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  text.chain((written) => {
    const words = written.split(' ');
    const some = fc.array(fc.tuple(fc.nat({ max: words.length - 1 }), mark), { maxLength: 2 });
    return some.map((marks) => {
      const changed = [...words];
      for (const [at, put] of marks) changed[at] = put(changed[at] ?? '');
      return changed.join(' ');
    });
  });
/** Several words in the same signs. */
const wrapped = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.constantFrom('', '', '', '*', '**', '_', '__', '~~'))
    .map(([written, sign]) => sign + written + sign);

const cased = (words: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(words, fc.boolean()).map(([word, isCapital]) => (isCapital ? capital(word) : word));
/** Every text may be read or not; most are nearly stories. */
export function storyTexts({ grammar, titles, criteria }: LanguagePack): fc.Arbitrary<string> {
  const subject = one(grammar.subjects, grammar.contractedSubjects).map((word) => word.replace(/^i/, 'I'));
  const adverb = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: one(grammar.adverbs) });
  const wish = fc
    .tuple(subject, adverb, one(phrasesOf(grammar.strongMarkers), phrasesOf(grammar.weakMarkers)))
    .map((words) => words.filter((word) => word !== '').join(' '));
  const third = fc
    .tuple(
      one(grammar.thirdSubjects, grammar.articles, ['', 'nurses', 'the nurse', 'a night porter']),
      one(phrasesOf(grammar.thirdWishes), phrasesOf(grammar.thirdAbilities), phrasesOf(grammar.impersonalWishes)),
    )
    .map((words) => words.filter((word) => word !== '').join(' '));
  const received = fc.tuple(subject, adverb, one(grammar.receives)).map((words) => words.join(' ').replace('  ', ' '));
  const slip = one(grammar.slips.map(([written]) => written));
  const role = fc
    .tuple(
      cased(
        one(grammar.roleOpeners, grammar.roleOpeners, phrasesOf(grammar.roleOpenings), phrasesOf(grammar.selfOpenings)),
      ),
      one(grammar.articles, ['']),
      fc.constantFrom('nurse', 'night porter', 'Wim'),
    )
    .map((words) => words.filter((word) => word !== '').join(' '));
  const situation = cased(
    one(grammar.situationOpeners, grammar.reasonedSituations, grammar.conditions, grammar.causes),
  ).map((word) => `${word} the bus is late`);
  const want = fc.constantFrom('see the list', 'a list of beds', 'to be told');
  const reason = fc
    .tuple(
      cased(one(phrasesOf(grammar.connectors), phrasesOf(grammar.reasonSentences), [grammar.bareConnector])),
      fc.constantFrom(' I can plan', ': nobody waits', ' nobody waits'),
    )
    .map((words) => words.join(''));
  const gap = fc.constantFrom(', ', ' ', '\n', ': ', ',\n', '\n\n', ' – ', '\n- ', '\n\n- ', '\n  ', '  \n');

  /** Parts of stories in and out of order. */
  const story = fc
    .tuple(
      fc.option(
        fc.oneof(
          role,
          role,
          situation,
          fc.tuple(situation, role).map((words) => words.join(', ')),
        ),
      ),
      gap,
      fc.option(
        fc.tuple(fc.oneof({ weight: 4, arbitrary: wish }, third, received, slip), want).map((words) => words.join(' ')),
      ),
      gap,
      fc.option(reason),
      fc.constantFrom('', '.', '.', ':', ' …'),
    )
    .chain(([who, first, what, second, why, end]) => {
      const parts = [who, what, why].filter((part) => part !== null);
      return fc
        .tuple(...parts.map((part) => wrapped(marked(fc.constant(part)))))
        .map((written) =>
          written.map((part, i) => part + (i === written.length - 1 ? end : i === 0 ? first : second)).join(''),
        );
    });
  const label = fc
    .tuple(
      cased(one(titles.labels, grammar.personLabels, grammar.counterLabels, phrasesOf(criteria.titles))),
      fc.constantFrom(':', ' 2:', ' 3a:', '', ' –'),
      fc.constantFrom('', ' Implement a CRM', ' the nurse'),
    )
    .map((words) => words.join(''));
  const key = cased(one(grammar.roleColumns, grammar.wantColumns, grammar.outcomeColumns).map(shown));
  const field = fc.tuple(marked(key), fc.constantFrom('nurse', 'a bed', 'I can plan')).map((parts) => parts.join(': '));
  const fields = fc.array(field, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n'));
  const table = fc
    .array(fc.tuple(marked(key), fc.oneof(fc.constantFrom('nurse', 'a bed', ''), marked(role))), {
      minLength: 2,
      maxLength: 3,
    })
    .map((columns) => {
      const rows = [columns.map(([title]) => title), columns.map(() => '---'), columns.map(([, value]) => value)];
      return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    });
  const prose = fc
    .tuple(
      fc.constantFrom('## ', '### 🎯 ', '# '),
      one(phrasesOf(grammar.storyTitles), grammar.itemNames),
      fc.constantFrom(' 1 - Beds', '2: Beds', ' - Beds'),
      fc.constantFrom(
        'A nurse opens the list.',
        'Nurses can see the list so that nobody waits.',
        '<b>The</b> nurse wants tea.',
      ),
      one(phrasesOf(grammar.storyLabels)),
    )
    .map(([marker, title, rest, told, name]) => `${marker}${title}${rest}\n\n${told}\n\n**${name}**: nurses save time`);
  const tagged = fc
    .array(fc.tuple(marked(key), fc.constantFrom('nurse', 'a bed', '')), { minLength: 2, maxLength: 3 })
    .chain((columns) =>
      fc.constantFrom(
        `<table>\n${[0, 1].map((row) => `<tr>${columns.map((column) => `<td>${column[row] ?? ''}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
        `<table>${columns.map(([title, value]) => `\n  <tr><th>${title}</th>\n  <td>${value}</td></tr>`).join('')}\n</table>`,
        `<dl>${columns.map(([title, value]) => `<dt>${title}</dt><dd>${value}</dd>`).join('\n')}</dl>`,
      ),
    );
  const requirement = fc
    .tuple(fc.constantFrom('Nurses', 'The nurse', 'A night nurse'), one(titles.duties), one(phrasesOf(titles.ability)))
    .map((words) => `${words.join(' ')} see the list.`);
  const other = fc.constantFrom(
    ...['A bed is free.', 'The list', 'nobody waits', '---', '===', '```', '```\nAs a nurse, I want tea\n```', '', ''],
    ...[
      '<!-- customer-first-disable -- why -->',
      '{/* customer-first-enable */}',
      '[ ] warm',
      'Given a bed',
      '[1]: https://example.org',
    ],
    ...['Title\n=====', 'Persona: Nurse\n---', '<div>', '</div>', '1. one', '***', '    As a nurse, I want code'],
    ...[
      '<li>As a nurse, I want tea</li>',
      '<td>',
      '%% As a nurse, I want tea %%',
      '::: note',
      ':::',
      '%%',
      '[^1]: As a nurse, I want tea',
    ],
    ...[
      '## User story\n\n```\nAs a nurse\nI want tea\n```',
      'Status: To do',
      'As both a nurse and a porter, I want tea',
      'my list should',
    ],
  );
  const block = fc.oneof(
    { weight: 5, arbitrary: story },
    { weight: 2, arbitrary: wrapped(marked(label)) },
    { weight: 1, arbitrary: fields },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: tagged },
    { weight: 1, arbitrary: prose },
    { weight: 1, arbitrary: marked(requirement) },
    { weight: 2, arbitrary: other },
  );
  const lead = fc.constantFrom(
    ...[
      '',
      '',
      '',
      '',
      '- ',
      '- ',
      '* [ ] ',
      '- [x] ',
      '1. ',
      '> ',
      '# ',
      '## ',
      '### ',
      '  - ',
      '    ',
      '2) ',
      '> - ',
      '🎻 ',
    ],
    ...['US-3 ', 'Story 1 ', '- # ', ' # '],
  );
  return fc
    .tuple(
      fc.array(fc.tuple(lead, block, fc.constantFrom('\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
    )
    .map(([lines, end]) => lines.flat().join('').replaceAll('\n', end));
}
