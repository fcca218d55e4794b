/** Cheap questions to the raw text of a section: could it hold anything worth parsing? They may say yes too often, never no. */

const ROLE_OPENER = /(?<![a-z0-9])as\b/gi;
const SITUATION_OPENER = /(?<![a-z0-9])when(?:ever)?\b/gi;
/** How far after "when" the wish of a job story begins at the latest. */
const JOB_WISH_WITHIN = 500;
const JOB_WISH =
  /\bi(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6})?(?:want|need|wish|would|hope|like|love|expect|prefer|require)\b/i;
/** What may stand between a clause's start and "as": spaces and markup, also between an item's number and it. */
const LEAD_LENGTH = 24;
const CLAUSE_START = /(?:^|[\n\r|:;.,!?>"“”«»'’([{\])}~–—•·*_-]|[^\x00-\x7F]|\d)[\s*_"“'([]{0,12}$/;
/** How far after "as a ..." the wish begins at the latest; see the limits of the story grammar. */
const WISH_WITHIN = 900;
const WISH =
  /\bi(?:['’][a-z]{1,2})?[\s*_`]{1,6}[a-z*_`\u0080-\uFFFF]|\bwe(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6}){0,2}(?:want|need|wish|would|hope|like|love|expect|prefer|require)/i;

const OTHERS: readonly RegExp[] = [
  // "I want ..." at the start of a block or a cell.
  /(?:^|\|)[^a-z\n]{0,16}i(?:['’]d)?[\s*_]{1,6}(?:[a-z]{1,12}[\s*_]{1,6})?(?:want|need|wish|would|hope|like|love|expect|prefer|require)\b/gim,
  /^[ \t#>*_"“-]{0,10}(?:title|epic|goal|feature|initiative|theme|objective)\b[^:\n]{0,8}:/gim,
  /\b(?:must|shall|should) be able to\b/gi,
  /(?:<!--|\{\/\*)\s{0,20}customer[-_ ]?first/gi,
  /^[^a-z\n]{0,12}(?:so that|in order to)\b/gim,
  /\bwant\b[*_ ]{0,4}[:|]/gi,
  // Columns and fields that name a person: "Role | Goal | Benefit", "**Persona:** ...".
  /^[ \t>|*_-]{0,10}(?:persona|role|actor|who|user|user type|as an?)\b[*_? ]{0,4}(?:\||:)/gim,
  /^#[ \t]{1,8}[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|compar|implement)[a-z-]{0,6}[ \t]+\S/gi,
  /^[^\n]{0,60}\b(?:evaluat|select|choos|buy|purchas|procur|roll|introduc|replac|adopt|switch|compar)[a-z-]{0,6}[ \t]+[^\n]{0,60}\n=/gi,
];

/** Whether a section may hold a story, a goal title, a requirement about a person or a directive. */
export function mayHoldStory(text: string): boolean {
  return storyHints(text, 1).length > 0;
}

/** Offsets near which something worth reading may begin, at most `most` of them; in no order. */
export function storyHints(text: string, most = Infinity): readonly number[] {
  const hints: number[] = [];
  for (const look of LOOKS) {
    look(text, hints, most);
    if (hints.length >= most) return hints;
  }
  return hints;
}

type Look = (text: string, hints: number[], most: number) => void;

const lookForRoles: Look = (text, hints, most) => {
  ROLE_OPENER.lastIndex = 0;
  for (let match = ROLE_OPENER.exec(text); match !== null && hints.length < most; match = ROLE_OPENER.exec(text)) {
    const { index } = match;
    if (startsClause(text, index) && WISH.test(text.slice(index + 2, index + WISH_WITHIN))) hints.push(index);
  }
};

const lookForSituations: Look = (text, hints, most) => {
  SITUATION_OPENER.lastIndex = 0;
  for (
    let match = SITUATION_OPENER.exec(text);
    match !== null && hints.length < most;
    match = SITUATION_OPENER.exec(text)
  ) {
    if (JOB_WISH.test(text.slice(match.index, match.index + JOB_WISH_WITHIN))) hints.push(match.index);
  }
};

const lookForOthers: Look = (text, hints, most) => {
  for (const pattern of OTHERS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null && hints.length < most; match = pattern.exec(text))
      hints.push(match.index);
    if (hints.length >= most) return;
  }
};

const LOOKS: readonly Look[] = [lookForRoles, lookForSituations, lookForOthers];

/** "As a tenant, I want …", also as an item and in bold. */
const STORY_START = /^(?:[-*+][ \t]{1,4})?(?:\[[ xX]\][ \t]{1,4})?[*_]{0,3}as[ \t]{1,3}(?:an?|the)\b/i;

/** Whether a story begins with this line, so that whatever was before it has ended. */
export function startsStory(line: string): boolean {
  return STORY_START.test(line);
}

const FOLLOWER =
  /^[^\p{L}\p{N}]{0,20}(?:i|we|so|in|because|such|that|this|it|why|benefits?|reason|rationale|outcome|value|motivation|purpose|otherwise|thus|therefore|hence|doing|the|by|then|with|business|i['’]\p{L}{1,2})(?![\p{L}\p{N}])/iu;

/** Whether a block that begins like this may go on with a story above it: its want or its reason, or a cut-off sentence. */
export function mayFollowStory(start: string): boolean {
  return FOLLOWER.test(start) || /^\p{Ll}/u.test(start);
}

/** Whether a section may hold acceptance criteria of the story above it. */
export function mayHoldCriteria(text: string): boolean {
  return /criteria|criterion|acceptance|\bgiven\b|\bshall\b|satisfaction|\[[ x]\]/i.test(text);
}

function startsClause(text: string, index: number): boolean {
  const lead = text.slice(Math.max(0, index - LEAD_LENGTH), index);
  if (CLAUSE_START.test(lead) || lead.length === index) return true;
  const isCapital = text.charCodeAt(index) === 65;
  return isCapital && (/[#\d]/.test(lead) || /^\s{0,3}#/.test(text));
}
