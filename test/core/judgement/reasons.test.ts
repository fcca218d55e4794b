/** Why a judgement is as it is, in words that a product owner understands. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../server/src/core/engine/lint.js';
import { explainAt, type Judgement, mainJudgements } from '../../../server/src/core/engine/explain.js';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { familyOf, tellOf } from '../../../server/src/core/judgement/reason-names.js';
import { packs } from '../../../server/src/core/language/packs.js';
import { type Question, QUESTIONS, type Weights } from '../../../server/src/core/language/weights.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { rules } from '../../../server/src/core/rules/index.js';
import { defaultSettings } from '../../support/lint-text.js';

/** Every signal that weighs something, with the questions in which it does. */
const weighing = packs.all.flatMap(({ weights }) =>
  (weights?.table ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(' ');
      const questions = QUESTIONS.filter((_, at) => cells.at(at - QUESTIONS.length) !== '.');
      return { signal: cells.slice(0, -QUESTIONS.length).join(' '), questions };
    }),
);

describe('every kind of signal that weighs something', () => {
  const families = [...new Set(weighing.map(({ signal }) => familyOf(signal)))];

  it('is known', () => {
    expect(families.length).toBeGreaterThan(30);
  });

  it.each(families)('has a sentence: %s', (family) => {
    for (const { signal, questions } of weighing.filter((one) => familyOf(one.signal) === family)) {
      for (const question of questions) {
        const told = tellOf(signal, question);
        expect(told, `${signal} has no sentence: add its kind to judgement/reason-names.ts`).not.toBe(null);
        for (const pack of packs.all) expect(pack.messages.reasons[told!.name].join()).toMatch(/^.{10,}$/);
      }
    }
  });
});

describe('sentences', () => {
  it.each(packs.all.flatMap(({ messages }) => Object.entries(messages.reasons)))('end well: %s', (_name, sentences) => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“{].*\.$/);
    for (const sentence of sentences) expect(sentence).not.toMatch(/signal|weight|log odds|echo|:\w/);
  });
});

const settings = defaultSettings();
const linter = createLinter({ registry: createRegistry([], [], packs.fallback), settings, rules });

/** The weights of a few kinds of signals, so that it is known what weighs most. */
const fixed: Weights = {
  version: 'test',
  thresholds: {
    technology: { bias: 0, said: 100, asked: 50 },
    implementation: { bias: 0, said: null, asked: 50 },
    repeats: { bias: 0, said: null, asked: 30 },
    vague: { bias: 0, said: null, asked: 1000 },
    feature: { bias: 0, said: null, asked: 1000 },
  },
  table: [
    'technology:framework 90 . . . .',
    'technology.start 60 . . . .',
    'technology.early 30 -5 . . .',
    'who:customer -40 -20 -3 . .',
    'want.word:round -35 . . . .',
    'want.word:dashboard 20 . . . .',
    'want.word:screen 25 . . . .',
    'want.first:a 10 . . . .',
    'want.length:0 -5 . . . .',
    'want.length:1 -5 . . . .',
    'document.namingTechnology:6 15 . . . .',
    'outcome.word:record . 80 . . .',
    'outcome.subject:other . 12 . . .',
    'echo.weighty:0 . . 40 . .',
    'echo.share:4 . . 20 . .',
    'echo.weighty:2 . -9 -40 . .',
    'echo.weighty:3 . -9 -40 . .',
  ].join('\n'),
};

const explain = (text: string) => {
  const document = { ...readDocument(text), language: { ...packs.fallback, weights: fixed } };
  return explainAt({ document, linter, rules }, () => true);
};
const judgementOn = (question: Question, text: string): Judgement =>
  explain(text)!.judgements.find((judgement) => judgement.question === question)!;
const sentences = (judgement: Judgement, side: 'for' | 'against'): readonly string[] =>
  judgement[side].map(({ sentence }) => sentence);

const REACT = 'As a nurse, I want a React dashboard for my rounds on a screen so that nobody waits in pain.';

describe('an explanation', () => {
  it('names what weighs most for and against, at most three each, the heaviest first', () => {
    const judgement = judgementOn('technology', REACT);
    expect(judgement).toMatchObject({ voice: 'said', ruleId: 'technology-in-want' });
    expect(sentences(judgement, 'for')).toEqual([
      '“React” is what gets built here, not what the nurse gains by it.',
      '“screen” and “dashboard”: often found in wishes that start from technology.',
      'Weak: other stories in this document are about technology.',
    ]);
    expect(sentences(judgement, 'against')).toEqual([
      'This is a wish of somebody whom the product is for.',
      '“rounds”: mostly found in wishes that start from a need.',
      'The wish is short.',
    ]);
    expect(judgement.for.map(({ weight }) => weight)).toEqual([180, 45, 15]);
    expect(judgement.for[0]?.signals).toEqual(['technology:framework', 'technology.early', 'technology.start']);
  });

  it('says how sure it is: asked, or silent', () => {
    const text = 'As a tenant, I want to pay by phone so that the payment is recorded.';
    expect(judgementOn('implementation', text)).toMatchObject({ voice: 'asked', ruleId: 'outcome-is-implementation' });
    expect(judgementOn('technology', text)).toMatchObject({ voice: null, ruleId: null });
    expect(sentences(judgementOn('implementation', text), 'for')).toEqual([
      '“recorded”: often found in reasons like this.',
      'The reason does not begin with who gains.',
    ]);
  });

  it('says of a reason how much it adds, once', () => {
    const same = judgementOn('repeats', 'As a swimmer, I want to book a lane so that a lane is booked.');
    expect(sentences(same, 'for')).toEqual(['The reason adds nothing to the wish.']);
    expect(same.for[0]?.weight).toBe(60);
    const more = judgementOn('repeats', 'As a swimmer, I want to book a lane so that I swim before breakfast.');
    expect(sentences(more, 'against')).toContain('The reason says something that the wish does not.');
  });

  it('shows people the wish, and the outcome that is reported or likeliest', () => {
    const questions = (text: string) => mainJudgements(explain(text)!).map(({ question }) => question);
    expect(questions('As a tenant, I want to pay by phone so that the payment is recorded.')).toEqual([
      'technology',
      'implementation',
    ]);
    expect(questions(REACT)).toHaveLength(2);
  });

  it('is nothing in a language that has learned nothing, and where no story stands', () => {
    const language = { ...packs.fallback, weights: null };
    const document = { ...readDocument(REACT), language };
    expect(explainAt({ document, linter, rules }, () => true)).toBe(null);
    expect(explain('Nothing here.')).toBe(null);
  });
});

describe('with the weights that are shipped', () => {
  it('no sentence shows a number, the name of a signal, or a small word', () => {
    const text = `${REACT}\n\nAs an accountant, I want the receipts scanned with OCR so that everything is easier.\n`;
    for (const at of [0, text.indexOf('As an')]) {
      const explained = explainAt({ document: readDocument(text), linter, rules }, ({ start }) => start === at);
      const all = explained!.judgements.flatMap((one) => [...sentences(one, 'for'), ...sentences(one, 'against')]);
      expect(all.length).toBeGreaterThan(8);
      for (const sentence of all) expect(sentence).not.toMatch(/“(?:the|to|so|a)”|\d|\w:\w|“”/);
    }
  });
});
