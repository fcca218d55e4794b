/** Stories in rarer words are heard with the same parts; ordinary prose in the same words is left alone. */
import { describe, it } from 'vitest';
import { BAKER, isRead, type Parts, STORY } from '../support/story-parts.js';

const REST = 'see what is left so that nothing is thrown away';

describe('a story may begin with', () => {
  it.each([
    ['a role', `In my role as a baker, I want to ${REST}.`],
    ['a role without article', `In my role as baker I need to ${REST}.`],
    ['the role of somebody', `In the role of a baker, I want to ${REST}.`],
    ['what somebody is', `Being a baker, I want to ${REST}.`],
    ['bold labels', `**Being a** baker, **I want to** see what is left **so that** nothing is thrown away.`],
    ['“I am”', `I am a baker and I’d like to ${REST}.`],
    ['“I’m”', `- I'm a baker, and I want to ${REST}.`],
    ['a sentence of its own', `I am a baker. I want to ${REST}.`],
    ['a number', `US-4: I am a baker and I want to ${REST}.`],
  ])('%s', (_, text) => {
    isRead(text, [BAKER]);
  });

  it.each<[string, string, Parts]>([
    ['a condition', `If bread is short, as a baker I'd like to ${REST}.`, BAKER],
    ['a situation', `When bread is short, as a baker, I need to ${REST}.`, BAKER],
    ['a cause', `Because bread is dear, as a baker I want to ${REST}.`, BAKER],
    [
      'its only reason',
      'Because bread is dear, as a baker I want to see what is left.',
      ['baker', 'see what is left', 'bread is dear'],
    ],
    ['a situation with a reason behind', `While I drive, I want to ${REST}.`, [null, BAKER[1], BAKER[2]]],
  ])('%s', (_, text, expected) => {
    isRead(text, [expected]);
  });
});

describe('somebody else may tell it', () => {
  it.each<[string, string, string]>([
    ['wants', 'baker', `The baker wants to ${REST}.`],
    ['many want', 'Bakers', `Bakers want to ${REST}.`],
    ['needs', 'night baker', `A night baker needs to ${REST}.`],
    ['needs to be able', 'baker', `The baker needs to be able to ${REST}.`],
    ['should be able, and a bare “so”', 'baker', `A baker should be able to ${REST.replace('so that', 'so')}.`],
    ['can', 'baker', `A baker can ${REST}.`],
    ['would like', 'baker', `The baker would like to ${REST}.`],
    ['with a number', 'baker', `US-12: The baker wants to ${REST}.`],
    ['in bold', 'baker', `**The baker** wants to see what is left **so that** nothing is thrown away.`],
    ['in a heading', 'baker', `### The baker wants to ${REST}`],
    ['in a cell', 'baker', `| 1 | The baker wants to ${REST} |\n|-|-|`],
    ['after the person', 'baker', `As a baker, she wants to ${REST}.`],
  ])('%s', (_, who, text) => {
    isRead(text, [[who, BAKER[1], BAKER[2]]]);
  });

  it.each<[string, string, Parts]>([
    [
      'a thing that should do something',
      'As a baker, the list should show what is left so that nothing is thrown away.',
      ['baker', 'the list should show what is left', BAKER[2]],
    ],
    [
      'a thing that should, without a reason',
      'As a guest, the door should open with my phone.',
      ['guest', 'the door should open with my phone', null],
    ],
    ['nobody', `As a baker, it should be possible to ${REST}.`, BAKER],
    ['what there should be', 'As a baker, there should be a list of bread.', ['baker', 'a list of bread', null]],
    ['what is seen', 'As a baker, I see what is left so that nothing is thrown away.', BAKER],
    [
      'what is seen, without a reason',
      'As a rider, I see the next three buses.',
      ['rider', 'see the next three buses', null],
    ],
    [
      'what is got',
      '- As a rider, I get a message when my bus is late.',
      ['rider', 'get a message when my bus is late', null],
    ],
    [
      'what is received',
      'As a rider, I receive a receipt so I can prove it.',
      ['rider', 'receive a receipt', 'I can prove it'],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, [expected]);
  });
});

describe('prose in the same words is no story', () => {
  it.each([
    'As a developer, I see three options here.',
    'As a developer, I see this error when I start the server: the port is taken.',
    'As a reader, I see a problem in this plan.',
    'As a rider, I see the buses. Then I walk to the stop.',
    'As a maintainer, I get a lot of mail, and I read all of it.',
    'As a security measure, the door should close at night.',
    'As a first step, the list should be sorted.',
    'I am a developer and I want to learn a new language.',
    'I am a baker and I want to tell you about bread so that you can bake.',
    'Being a fan of tea, I want to share my favourite pots with you.',
    'Being a language of the web, it needs care.',
    'The customer wants to pay less, so we lowered the price.',
    'The compiler wants to know the type so that it can check the call.',
    'A guest can pay by card so that the bill is stored. Then the bill is sent.',
    'When a baker wants to leave, they need to call so that nobody waits.',
    'Note: guests can only enter with a card, and therefore losing one takes time.',
    'The baker wants to see what is left.',
    'Anna: I want to see what is left so that nothing is thrown away.',
    'Baker: I want to see what is left.',
    'As a baker, she wants to see what is left.',
    'She wants to see what is left so that nothing is thrown away.',
    'They should be able to see what is left so that nothing is thrown away.',
  ])('%s', (text) => {
    isRead(text, []);
  });

  it('what people can do is a criterion below a story', () => {
    isRead(`${STORY}\n\n- Bakers can open it at night so that nobody waits.`, [BAKER]);
  });
});

describe('a slip of the fingers is read as it is meant', () => {
  it.each([
    STORY.replace('want', 'wan'),
    STORY.replace('want', 'wnat'),
    STORY.replace('I want', 'Iwant'),
    STORY.replace('want to', 'wantto'),
    STORY.replace('want to', 'want ot'),
    STORY.replace('want to', 'what to'),
    STORY.replace('so that', 'so taht'),
    STORY.replace('so that', 'sothat'),
    STORY.replace('so that', 'so tht'),
    STORY.replace('As a', 'As s'),
    STORY.replace('As a', 'Asa'),
    STORY.replace('As a', 'As a a'),
    STORY.replace('As a', 'As a(n)'),
    STORY.replace('I want', 'want'),
    STORY.replace(', I want', ' want'),
    STORY.replace('want', '**wan**'),
  ])('%s', (text) => {
    isRead(text, [BAKER]);
  });

  it('also where it is all that begins a line', () => {
    isRead('Asa baker\nIwant to see what is left\nsothat nothing is thrown away', [BAKER]);
  });

  it('an abbreviation is none', () => {
    isRead('ASA baker, I want to see what is left.', []);
  });
});
