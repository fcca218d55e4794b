/** The picture in Markdown: for a wiki, a repository, a terminal. */
import type { Picture, PictureStory, Row } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { REPORT_MARK } from '../../core/document/own-report.js';
import { escapeMarkdown as escape } from '../markdown-text.js';
import type { Tool } from '../reporter.js';
import { drawChange } from './change-markdown.js';
import type { Change } from '../../core/picture/change.js';
import { emptiestWords, type Headlines, headlinesOf, leastServedWords, servedNote } from './headlines.js';
import { linkTo, linksTo, type StoriesByKey, storiesByKey } from './markdown-links.js';
import {
  cellWords,
  DIMENSIONS,
  GAINS,
  kindWords,
  knownWords,
  percent,
  planNotes,
  planWords,
  rungWords,
} from '../../core/picture/words.js';

export interface PictureOptions {
  readonly tool: Tool;
  /** The difference to an earlier picture; null where there is none to compare with. */
  readonly change: Change | null;
  /** What joining parts has to know; only in JSON, and only of a part. */
  readonly shard?: object | undefined;
}

export function pictureMarkdown(picture: Picture, { tool, change }: PictureOptions): string {
  const byKey = storiesByKey(picture);
  const parts = [
    ...[drawHead(picture), drawHeadlines(picture), change === null ? '' : drawChange(change, byKey)],
    ...[drawPeople(picture, byKey), drawMatrix(picture), drawStrangers(picture, byKey)],
    ...[drawLadder(picture, byKey), drawGains(picture, byKey), drawTechnology(picture, byKey)],
    ...[
      drawRewrites(picture, byKey),
      drawGood(picture, byKey),
      drawPlans(picture),
      drawExceptions(picture),
      drawScore(picture, byKey),
    ],
    ...[drawStories(picture), `${tool.name} ${tool.version}, ${picture.date}`],
  ];
  return `${REPORT_MARK}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function drawHead({ summary, personas }: Picture): string {
  const tasks = summary.tasks === 0 ? '' : ` ${count(summary.tasks, 'file')} of technical work left out.`;
  const people =
    personas.length === 0 ? 'Nobody is described yet.' : `${count(personas.length, 'person', 'people')} described.`;
  return `# Whom we serve\n\n${count(summary.stories, 'story', 'stories')} in ${count(summary.files, 'file')}. ${people}${tasks}`;
}

function drawHeadlines(picture: Picture): string {
  const { leastServed, emptiest, rewrite } = headlinesOf(picture);
  const lines = [
    leastServed.length === 0
      ? ''
      : `- Least served: ${leastServedWords(leastServed, (name) => `**${escape(name)}**`)}, ${servedNote(leastServed)}`,
    emptiest === null ? '' : `- ${drawEmptiest(emptiest)}, ${drawEmptiness(emptiest)}`,
    rewrite === null ? '' : `- To rewrite first: ${linkTo(rewrite)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

export function drawEmptiest(emptiest: NonNullable<Headlines['emptiest']>): string {
  const { label, names } = emptiestWords(emptiest, (title) => `**${escape(title)}**`);
  return `${label}: ${names}`;
}

export function drawEmptiness({ gaps, gains }: { readonly gaps: number; readonly gains: number }): string {
  return gaps > 0 ? `a gap for ${count(gaps, 'person', 'people')}` : `${count(gains, 'story', 'stories')} with a gain`;
}

function drawPeople({ personas, areNeedsNamed }: Picture, byKey: StoriesByKey): string {
  if (personas.length === 0) return '';
  const rows = personas.map((card) => {
    const unmet = card.needs.filter(({ isOpen }) => isOpen === true).map(({ text }) => escape(text));
    const needs = card.needs.length === 0 ? 'no need is written down' : unmet.length === 0 ? '–' : unmet.join('; ');
    const names = card.names.map(({ name, count: times }) => `${escape(name)} ${times.toString()}`).join(', ');
    return row([
      `**${escape(card.name)}** (${kindWords(card)})`,
      `${card.stories.length.toString()}: ${linksTo(card.stories, byKey)}`,
      card.gains.length.toString(),
      needs,
      escape(knownWords(card)),
      names,
    ]);
  });
  return `## People\n\n${table(['Who', 'Stories', 'with a gain', areNeedsNamed ? 'Needs that no story names' : 'Needs that no story has a word of', 'How we know', 'Called'], rows)}`;
}

function drawMatrix(picture: Picture): string {
  const { stages, matrix } = picture;
  const title = '## People, and the stages of their life with us';
  if (stages.length === 0) {
    return `${title}\n\nNo story says its stage. Write it into the file’s front matter (\`stage: leave\`), into a line below the story (\`Stage: leave\`), or put the stories of a stage below a heading of its name. A \`journey.yaml\` says which stages there are.`;
  }
  const head = ['', ...stages.map((stage) => escape(stage.title)), 'no stage said'];
  const rows = matrix.map((each) => {
    const cells = each.cells.map((cell) => (cell.state === 'gap' ? '**gap**' : cellWords(cell)));
    return row([nameOf(each, picture), ...cells, each.unplaced.length === 0 ? '' : each.unplaced.length.toString()]);
  });
  const legend =
    'Numbers are stories; “1 of 4” means that one of four says a gain. **gap**: their life leads here, and no story does. –: no story. ·: they never come here.';
  return `${title}\n\n${table(head, rows)}\n\n${legend}`;
}

function nameOf({ persona }: Row, { personas }: Picture): string {
  if (persona === null) return '_nobody described_';
  return escape(personas.find(({ id }) => id === persona)?.name ?? persona);
}

function drawStrangers({ strangers }: Picture, byKey: StoriesByKey): string {
  if (strangers.length === 0) return '';
  const lines = strangers.map(({ name, state, didYouMean, stories }) => {
    const meant = didYouMean.length === 0 ? '' : `: did you mean ${didYouMean.map(escape).join(' or ')}?`;
    const what =
      state === 'generic'
        ? ' (anybody)'
        : state === 'system'
          ? ' (a system)'
          : state === 'builder'
            ? ' (builds it)'
            : '';
    return `- ${escape(name)} ${stories.length.toString()}${what}${meant} ${linksTo(stories, byKey)}`;
  });
  const unknown = strangers.some(({ state }) => state === 'unknown');
  const command = unknown ? '\n\n`customer-first init` writes them down as personas, with gaps to fill in.' : '';
  return `## Names that nobody has described\n\n${lines.join('\n')}${command}`;
}

function drawLadder({ ladder, stories }: Picture, byKey: StoriesByKey): string {
  if (stories.length === 0) return '';
  const rows = [...ladder].reverse().flatMap(({ rung, stories: here, asked }) => {
    if (here.length === 0 && rung === 1) return [];
    const doubt = asked.length === 0 ? '' : ` (${asked.length.toString()} to look at again)`;
    return [
      row([
        rungWords(rung),
        `${here.length.toString()}${doubt}`,
        bar(here.length, stories.length),
        linksTo(here, byKey),
      ]),
    ];
  });
  return `## What the outcomes are\n\n${table(['The outcome is …', 'Stories', '', ''], rows)}`;
}

function drawGains({ gains, stories }: Picture, byKey: StoriesByKey): string {
  if (stories.length === 0) return '';
  const rows = GAINS.map(([gain, words]) => {
    const here = gains[gain];
    return row([words, here.length.toString(), bar(here.length, stories.length), linksTo(here, byKey)]);
  });
  return `## Who gains\n\n${table(['', 'Stories', '', ''], rows)}`;
}

function drawTechnology({ technology, stories }: Picture, byKey: StoriesByKey): string {
  const { said, asked, titles } = technology;
  if (stories.length === 0 && titles.length === 0) return '';
  const share = stories.length === 0 ? '' : ` (${percent(said.length / stories.length)})`;
  const lines = [
    `${count(said.length, 'story starts', 'stories start')} from technology${share}. ${linksTo(said, byKey)}`,
    asked.length === 0 ? '' : `Perhaps ${asked.length.toString()} more. ${linksTo(asked, byKey)}`,
    ...titles.map(({ text, path, line }) => `- Plan: ${escape(text)} (${escape(path)}:${line.toString()})`),
  ];
  return `## What is only technology\n\n${lines.filter((line) => line !== '').join('\n')}`;
}

const MOST_PLANS = 100;

function drawPlans({ plans }: Picture): string {
  if (plans.length === 0) return '';
  const lines = plans.slice(0, MOST_PLANS).map((plan) => {
    const notes = planNotes(plan);
    const place = `${escape(plan.path)}:${plan.line.toString()}`;
    return `- ${planWords(plan.kind)}: ${escape(plan.text)} (${place})${notes === '' ? '' : `: **${escape(notes)}**`}`;
  });
  const left = plans.length - lines.length;
  return `## Goals and plans\n\n${[...lines, ...(left > 0 ? [`- and ${left.toString()} more`] : [])].join('\n')}`;
}

function drawRewrites({ rewriteFirst }: Picture, byKey: StoriesByKey): string {
  const items = rewriteFirst.flatMap(({ story: key, why, draft }) => {
    const story = byKey.get(key);
    if (story === undefined) return [];
    const reasons = why.map((reason) => `- ${escape(reason)}`).join('\n');
    const after = draft === null ? '' : `\n\nAfter, to fill in:\n\n> ${escape(draft)}`;
    return [`### ${linkTo(story)}\n\n> ${escape(story.text)}\n\n${reasons}${after}`];
  });
  return items.length === 0 ? '' : `## Rewrite these first\n\n${items.join('\n\n')}`;
}

function drawGood({ showOthers }: Picture, byKey: StoriesByKey): string {
  const items = showOthers.flatMap(({ story: key }) => {
    const story = byKey.get(key);
    return story === undefined ? [] : [`- ${linkTo(story)}: ${escape(story.text)}`];
  });
  return items.length === 0 ? '' : `## Show these to others\n\n${items.join('\n')}`;
}

function drawExceptions({ exceptions }: Picture): string {
  if (exceptions.length === 0) return '';
  const lines = exceptions.map(({ path, line, ruleId, reason }) => {
    return `- ${escape(ruleId)} in ${escape(path)}:${line.toString()}: ${reason === null ? 'no reason given' : escape(reason)}`;
  });
  return `## Exceptions\n\n${lines.join('\n')}`;
}

function drawScore({ score }: Picture, byKey: StoriesByKey): string {
  if (score.total === null) {
    return `## Score\n\nWith ${count(score.base, 'story', 'stories')} there is too little to say; from five on, there is a score.`;
  }
  const rows = score.dimensions.map(({ id, weight, value, stories }) => {
    const { title, asks, missing } = DIMENSIONS[id];
    const shown = value === null ? `not measured: ${missing}` : percent(value);
    return row([title, shown, value === null ? '' : bar(value, 1), weight.toString(), asks, linksTo(stories, byKey)]);
  });
  const head = ['', '', '', 'counts', 'What it measures', 'What keeps it down'];
  const base = `**${score.total.toString()} of 100**, from ${count(score.base, 'story', 'stories')}. Look at the parts; how they change matters more than where they are.`;
  return `## Score\n\n${table(head, rows)}\n\n${base}`;
}

/** Where every link leads in the end: all stories by file. */
function drawStories({ stories }: Picture): string {
  if (stories.length === 0) return '';
  let path: string | null = null;
  const lines = stories.map((story) => {
    const head = story.path === path ? '' : `\n### ${escape(story.path)}\n\n`;
    path = story.path;
    return `${head}- ${drawStory(story)}`;
  });
  return `## All stories\n${lines.join('\n')}`;
}

function drawStory(story: PictureStory): string {
  return `${linkTo(story)}: ${rungWords(story.rung)}${story.isRungAsked ? '?' : ''}`;
}

const BAR_LENGTH = 20;

function bar(part: number, whole: number): string {
  return whole === 0 ? '' : '█'.repeat(Math.round((BAR_LENGTH * part) / whole));
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
