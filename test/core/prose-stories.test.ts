/** Stories that are told in prose below their number are heard: who, what they do, and why where that names a gain. */
import { describe, expect, it } from 'vitest';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { isRead, type Parts } from '../support/story-parts.js';

const TITLE = '### User Story 1 - Leaks (Priority: P1)';
const REST =
  '**Independent Test**: Send a picture.\n\n**Acceptance Scenarios**:\n\n1. **Given** a leak, **When** it is sent, **Then** it is seen.\n';
const TOLD = 'A tenant opens the form and sends a picture.';
const GAIN = '**Why this priority**: Tenants save a walk to the office.';

const written = (prose: string, why = '', title = TITLE): string =>
  [title, prose, why, REST].filter((part) => part !== '').join('\n\n');

describe('a story in prose', () => {
  it.each<[string, string, Parts]>([
    [
      'with a gain',
      written(TOLD, GAIN),
      ['tenant', 'opens the form and sends a picture', 'Tenants save a walk to the office'],
    ],
    [
      'with a gain in a later sentence',
      written(TOLD, '**Why this priority**: This comes first. It spares tenants a walk.'),
      ['tenant', 'opens the form and sends a picture', 'It spares tenants a walk'],
    ],
    [
      'with a doubtful reason',
      written(TOLD, '**Why this priority**: This is the core.'),
      ['tenant', 'opens the form and sends a picture', null],
    ],
    ['without a reason', written(TOLD), ['tenant', 'opens the form and sends a picture', null]],
    [
      'of more sentences',
      written(`${TOLD} The list shows it.`),
      ['tenant', 'opens the form and sends a picture', null],
    ],
    [
      'with its own reason',
      written('A tenant wants to send a picture so that nobody walks.', GAIN),
      ['tenant', 'send a picture', 'nobody walks'],
    ],
    ['of many', written('Tenants open the form.'), ['Tenants', 'open the form', null]],
    ['of two', written('A tenant or caretaker opens the form.'), ['tenant or caretaker', 'opens the form', null]],
    [
      'of somebody described',
      written('A tenant who lost a key opens the form.'),
      ['tenant who lost a key', 'opens the form', null],
    ],
    ['with an aside', written('A tenant (on any phone) quickly opens the form.'), ['tenant', 'opens the form', null]],
    ['of what can be done', written('The tenant can open the form.'), ['tenant', 'open the form', null]],
    [
      'with a situation',
      written('While waiting, the tenant wants to see who comes.'),
      ['tenant', 'see who comes', null],
    ],
    [
      'below a short number',
      written(TOLD, '', '#### US4: Leaks'),
      ['tenant', 'opens the form and sends a picture', null],
    ],
    [
      'below a dash',
      written(TOLD, '', '## User Story 12 — Leaks'),
      ['tenant', 'opens the form and sends a picture', null],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, [expected]);
  });

  it.each([
    ['of a machine', written('The system sends a picture to the caretaker.', GAIN)],
    ['of what has happened', written('The caretaker asked a question about leaks.', GAIN)],
    ['that is a template', written('[Describe what a tenant does]', '**Why this priority**: [Explain the value]')],
    ['without the labels', `${TITLE}\n\n${TOLD}\n`],
    ['without the number', written(TOLD, GAIN, '### Leaks')],
    ['that speaks to its reader', written('A tenant opens the form, as you know.', GAIN)],
  ])('is none %s', (_, text) => {
    isRead(text, []);
  });

  it('a doubtful reason is asked about, and never an error', () => {
    const [story] = placedStories(readDocument(written(TOLD, '**Why this priority**: This is the core.')));
    expect(story?.possibleOutcome?.text).toBe('This is the core');
  });

  it('a rating is no reason', () => {
    const [story] = placedStories(readDocument(written(TOLD, '**Why this priority**: high')));
    expect([story?.outcome, story?.possibleOutcome]).toEqual([null, null]);
  });
});
