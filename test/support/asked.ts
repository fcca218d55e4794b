/** Stories about which exactly one thing is asked, by the weights that are shipped: for tests of whole programs. */
import { lintTexts } from './lint-text.js';

const STORIES = [
  'As a tenant, I want a chatbot to answer my questions so that I need not call.',
  'As a tenant, I want the bus on a blockchain so that I can leave home later.',
  'As a tenant, I want a mobile app with the timetable so that I can leave home later.',
  'As a patient, I want a QR code at the door so that I need not wait.',
  'As a patient, I want a QR code at the door so that I can check in.',
  'As a coach, I want to scan the RFID tags so that I know who trains.',
  'As a coach, I want a PDF of the plan so that nobody forgets it.',
  'As a tenant, I want to pay by phone so that the payment is recorded.',
  'As a tenant, I want to pay by phone so that the payment is saved in the system.',
  'As a cook, I want to scan the labels so that the labels are stored.',
  'As a cook, I want to weigh the flour so that the weight is stored.',
];

export interface AskedStory {
  /** Without a line end. */
  readonly text: string;
  readonly ruleId: string;
  readonly message: string;
  /** What is pointed at. */
  readonly words: string;
}

export const askedStories: readonly AskedStory[] = STORIES.flatMap((text) => {
  const found = [...lintTexts({ files: [{ path: 'a.md', text }] }).values()].flat();
  const [only, ...others] = found.filter(({ ruleId }) => ruleId !== 'persona-registry-missing');
  if (only?.isQuestion !== true || others.length > 0) return [];
  const { ruleId, message, range } = only;
  return [{ text, ruleId, message, words: text.slice(range.start, range.end) }];
});
