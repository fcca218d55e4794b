/** Cheap questions to the raw text of a section: could it hold anything worth parsing? They may say yes too often, never no. */

const SUBJECT = /\b(?:i|we)\b/i;
const ROLE_OPENER = /\bas\b/gi;
/** What may stand between a clause's start and "as": spaces and markup, also between an item's number and it. */
const LEAD_LENGTH = 24;
const CLAUSE_START = /(?:^|[\n\r|:;.,!?>"“”«»'’([{\])}~–—•·*_-]|[^\x00-\x7F]|\d)[\s*_"“'([]{0,12}$/;

const OTHERS: readonly RegExp[] = [
  /\b(?:i|we)(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6})?(?:want|need|wish|would|hope|like)\b/i,
  /\b(?:title|epic|goal|feature|initiative|theme|objective)\b[^:\n]{0,12}:/i,
  /\b(?:must|shall|should) be able to\b/i,
  /customer-first-/,
  /^[ \t>*_|-]{0,8}so that\b/im,
  /\bwant\b[*_ ]{0,4}[:|]/i,
  /^#[ \t]{1,8}[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|migrat|pick|compar|implement)/i,
  /^[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|compar)[^\n]{0,60}\n=/i,
];

/** Whether a section may hold a story, a goal title, a requirement about a person or a directive. */
export function mayHoldStory(text: string): boolean {
  if (SUBJECT.test(text) && hasRoleOpening(text)) return true;
  return OTHERS.some((pattern) => pattern.test(text));
}

/** Whether a section may hold acceptance criteria of the story above it. */
export function mayHoldCriteria(text: string): boolean {
  return /criteria|criterion|acceptance|\bgiven\b|\bshall\b|satisfaction|\[[ x]\]/i.test(text);
}

function hasRoleOpening(text: string): boolean {
  ROLE_OPENER.lastIndex = 0;
  for (let match = ROLE_OPENER.exec(text); match !== null; match = ROLE_OPENER.exec(text)) {
    const lead = text.slice(Math.max(0, match.index - LEAD_LENGTH), match.index);
    const isCapital = match[0].charCodeAt(0) === 65;
    if (CLAUSE_START.test(lead) || lead.length === match.index || (isCapital && /[#\d]/.test(lead))) return true;
    if (isCapital && /^\s*#/.test(text)) return true;
  }
  return false;
}
