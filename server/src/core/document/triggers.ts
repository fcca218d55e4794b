/** Cheap questions to the raw text of a section: could it hold anything worth parsing? They may say yes too often, never no. */

const ROLE_OPENER = /\bas\b/gi;
const SITUATION_OPENER = /\bwhen(?:ever)?\b/gi;
/** How far after "when" the wish of a job story begins at the latest. */
const JOB_WISH_WITHIN = 500;
const JOB_WISH = /\bi(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6})?(?:want|need|wish|would|hope|like|love|expect|prefer|require)\b/i;
/** What may stand between a clause's start and "as": spaces and markup, also between an item's number and it. */
const LEAD_LENGTH = 24;
const CLAUSE_START = /(?:^|[\n\r|:;.,!?>"“”«»'’([{\])}~–—•·*_-]|[^\x00-\x7F]|\d)[\s*_"“'([]{0,12}$/;
/** How far after "as a ..." the wish begins at the latest; see the limits of the story grammar. */
const WISH_WITHIN = 900;
const WISH = /\bi(?:['’][a-z]{1,2})?[\s*_`]{1,6}[a-z*_`\u0080-\uFFFF]|\bwe(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6}){0,2}(?:want|need|wish|would|hope|like|love|expect|prefer|require)/i;

const OTHERS: readonly RegExp[] = [
  // "I want ..." at the start of a block or a cell.
  /(?:^|\|)[^\p{L}\n]{0,16}i(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6})?(?:want|need|wish|would|hope|like|love|expect|prefer|require)\b/imu,
  /^[ \t#>*_"“-]{0,10}(?:title|epic|goal|feature|initiative|theme|objective)\b[^:\n]{0,8}:/im,
  /\b(?:must|shall|should) be able to\b/i,
  /customer-first-/,
  /^[^\p{L}\n]{0,12}(?:so that|in order to)\b/imu,
  /\bwant\b[*_ ]{0,4}[:|]/i,
  /^#[ \t]{1,8}[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|compar|implement)[a-z-]{0,6}[ \t]+\S/i,
  /^[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|compar)[a-z-]{0,6}[ \t]+[^\n]{0,60}\n=/i,
];

/** Whether a section may hold a story, a goal title, a requirement about a person or a directive. */
export function mayHoldStory(text: string): boolean {
  return hasRoleOpening(text) || hasJobOpening(text) || OTHERS.some((pattern) => pattern.test(text));
}

/** Whether a section may hold acceptance criteria of the story above it. */
export function mayHoldCriteria(text: string): boolean {
  return /criteria|criterion|acceptance|\bgiven\b|\bshall\b|satisfaction|\[[ x]\]/i.test(text);
}

function hasRoleOpening(text: string): boolean {
  ROLE_OPENER.lastIndex = 0;
  for (let match = ROLE_OPENER.exec(text); match !== null; match = ROLE_OPENER.exec(text)) {
    const { index } = match;
    if (startsClause(text, index) && WISH.test(text.slice(index + 2, index + WISH_WITHIN))) return true;
  }
  return false;
}

function hasJobOpening(text: string): boolean {
  SITUATION_OPENER.lastIndex = 0;
  for (let match = SITUATION_OPENER.exec(text); match !== null; match = SITUATION_OPENER.exec(text)) {
    if (JOB_WISH.test(text.slice(match.index, match.index + JOB_WISH_WITHIN))) return true;
  }
  return false;
}

function startsClause(text: string, index: number): boolean {
  const lead = text.slice(Math.max(0, index - LEAD_LENGTH), index);
  if (CLAUSE_START.test(lead) || lead.length === index) return true;
  const isCapital = text.charCodeAt(index) === 65;
  return isCapital && (/[#\d]/.test(lead) || /^\s{0,3}#/.test(text));
}
