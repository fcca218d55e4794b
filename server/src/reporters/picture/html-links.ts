/** How the parts of the page lead to each other: every number to its stories, every story to the line it stands in. */
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import { shorten } from '../markdown-text.js';
import { storyName } from '../../core/picture/words.js';

export interface Links {
  readonly story: (key: string) => PictureStory | null;
  /** The anchor of a story. */
  readonly anchorOf: (key: string) => string;
  /** What a link to it says. */
  readonly nameOf: (story: PictureStory) => string;
  /** HTML for a line of a file. */
  readonly place: (place: Place) => string;
}

export interface Place {
  readonly path: string;
  readonly line: number;
}

export interface LinkOptions {
  /** Whether whoever shows the page opens the file where somebody follows its place; see `placeIn`. */
  readonly opensFiles?: boolean;
}

export function createLinks({ stories }: Picture, { opensFiles = false }: LinkOptions = {}): Links {
  const byKey = new Map(stories.map((story, at) => [story.key, { story, anchor: `s${(at + 1).toString()}` }]));
  const titles = new Map<string, number>();
  for (const story of stories) titles.set(titleOf(story), (titles.get(titleOf(story)) ?? 0) + 1);
  return {
    nameOf: (story) => shorten(storyName(story, (titles.get(titleOf(story)) ?? 0) > 1), LONGEST),
    story: (key) => byKey.get(key)?.story ?? null,
    place: opensFiles ? drawWay : drawPlace,
    anchorOf: (key) => byKey.get(key)?.anchor ?? 's0',
  };
}

function titleOf({ path, heading }: PictureStory): string {
  return `${path}\0${heading ?? ''}`;
}

/** The anchor of a persona, or of one of their stages. */
export function anchorOfCell(persona: string | null, stage: string | null = null): string {
  return ['p', persona ?? '', ...(stage === null ? [] : [stage])]
    .map((part) => part.replace(/[^\p{L}\p{N}-]/gu, '_'))
    .join('.');
}

const LONGEST = 48;

/** A number that opens the list of its stories. */
export function drawNumber(keys: readonly string[], links: Links): string {
  if (keys.length === 0) return '<span class="none">0</span>';
  const items = keys.map((key) => `<li>${drawLink(key, links)}</li>`).join('');
  const label = count(keys.length, 'story', 'stories').replace(/^\d+/, '');
  return `<details><summary>${keys.length.toString()}<span class="hidden">${label}, show</span></summary><ul>${items}</ul></details>`;
}

export function drawLink(key: string, { story, anchorOf, nameOf }: Links): string {
  const found = story(key);
  if (found === null) return '';
  return `<a href="#${anchorOf(key)}"><bdi>${escapeHtml(nameOf(found))}</bdi></a>`;
}

function drawPlace({ path, line }: Place): string {
  return `<span class="place"><bdi>${escapeHtml(path)}</bdi>, line ${line.toString()}</span>`;
}

const WAY = '#at=';

function drawWay({ path, line }: Place): string {
  const way = `${WAY}${line.toString()}:${encodeURIComponent(path)}`;
  return `<a class="place" href="${way}"><bdi>${escapeHtml(path)}</bdi>, line ${line.toString()}</a>`;
}

/** The place that a link leads to; null where it leads to a part of the page. A story is where it is written. */
export function placeIn(href: string, { stories }: Picture): Place | null {
  const [, line, path] = /^#at=(\d+):(.+)$/.exec(href) ?? [];
  if (line !== undefined && path !== undefined) return { path: decodeURIComponent(path), line: Number(line) };
  const at = /^#s(\d+)$/.exec(href)?.[1];
  return at === undefined ? null : (stories[Number(at) - 1] ?? null);
}
