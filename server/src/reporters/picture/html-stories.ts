/** The stories themselves: the few to begin with, and all of them by person and stage, where every number leads. */
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { escapeHtml } from '../html-text.js';
import { anchorOfCell, drawLink, type Links } from './html-links.js';
import { rungWords } from '../../core/picture/words.js';

export function drawRewrites({ rewriteFirst }: Picture, links: Links): string {
  const items = rewriteFirst.flatMap(({ story: key, why, draft }) => {
    const story = links.story(key);
    if (story === null) return [];
    const reasons = why.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
    return [
      `<article class="rewrite">
<h3>${drawLink(key, links)}</h3>
<div class="sides"><div><h4>As it is</h4><blockquote dir="auto">${escapeHtml(story.text)}</blockquote><ul>${reasons}</ul></div>
<div><h4>As it could begin</h4><blockquote dir="auto" class="draft">${drawDraft(draft ?? '…')}</blockquote></div></div>
<p class="meta">${links.place(story)}</p>
</article>`,
    ];
  });
  if (items.length === 0) return '';
  return `<section id="rewrite"><h2>Rewrite these first</h2>\n${items.join('\n')}\n</section>`;
}

/** Gaps as lines to write on. */
function drawDraft(draft: string): string {
  return escapeHtml(draft).replaceAll('…', '<span class="fill"><span class="hidden">(to fill in)</span></span>');
}

export function drawGood({ showOthers }: Picture, links: Links): string {
  const items = showOthers.flatMap(({ story: key }) => {
    const story = links.story(key);
    if (story === null) return [];
    return [
      `<figure><blockquote dir="auto">${escapeHtml(story.text)}</blockquote><figcaption>${drawLink(key, links)} ${links.place(story)}</figcaption></figure>`,
    ];
  });
  return items.length === 0
    ? ''
    : `<section id="good"><h2>Show these to others</h2><div class="quotes">${items.join('')}</div></section>`;
}

export function drawExceptions({ exceptions }: Picture, links: Links): string {
  if (exceptions.length === 0) return '';
  const items = exceptions.map(({ ruleId, reason, ...place }) => {
    return `<li>${escapeHtml(ruleId)}: ${reason === null ? 'no reason given' : `<bdi>${escapeHtml(reason)}</bdi>`} ${links.place(place)}</li>`;
  });
  return `<section id="exceptions"><h2>Exceptions, with their reasons</h2><ul>${items.join('')}</ul></section>`;
}

/** Each story once, with the first person that it is for; the others lead to it. */
export function drawAll(picture: Picture, links: Links): string {
  const { stories, personas, stages } = picture;
  if (stories.length === 0) return '';
  const shares = shareOut(picture);
  const people = [...personas.map(({ id, name }) => [id, name] as const), [null, 'Nobody described'] as const];
  const groups = [...stages, { id: '', title: 'No stage said' }];
  const drawn = people.map(([id, name]) => {
    const share = shares.get(id);
    if (share === undefined) return '';
    const parts = groups.map((stage) => drawGroup(share, { ...stage, anchor: anchorOfCell(id, stage.id) }, links));
    return `<h3 id="${anchorOfCell(id)}"><bdi>${escapeHtml(name)}</bdi></h3>${parts.join('\n')}`;
  });
  return `<section id="all"><h2>All stories</h2>\n${drawn.filter((part) => part !== '').join('\n')}\n</section>`;
}

interface Share {
  /** Stories that are shown with this person. */
  readonly own: PictureStory[];
  /** Stories for them that are shown with somebody else. */
  readonly also: PictureStory[];
}

function shareOut({ stories, personas }: Picture): ReadonlyMap<string | null, Share> {
  const order = new Map(personas.map(({ id }, at) => [id, at]));
  const shares = new Map<string | null, Share>();
  const shareOf = (id: string | null): Share => {
    const share = shares.get(id) ?? { own: [], also: [] };
    shares.set(id, share);
    return share;
  };
  for (const story of stories) {
    const people = [...story.personas].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    shareOf(people[0] ?? null).own.push(story);
    for (const id of people.slice(1)) shareOf(id).also.push(story);
  }
  return shares;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly anchor: string;
}

function drawGroup({ own, also }: Share, { id, title, anchor }: Group, links: Links): string {
  const isHere = ({ stage }: PictureStory): boolean => (stage ?? '') === id;
  const stories = own.filter(isHere).map((story) => drawStory(story, links));
  const others = also.filter(isHere).map(({ key }) => drawLink(key, links));
  if (stories.length + others.length === 0) return '';
  const list = stories.length === 0 ? '' : `<ul class="stories">${stories.join('')}</ul>`;
  const more = others.length === 0 ? '' : `<p class="meta">Also: ${others.join(', ')}</p>`;
  return `<h4 id="${anchor}"><bdi>${escapeHtml(title)}</bdi></h4>${list}${more}`;
}

function drawStory(story: PictureStory, { anchorOf, place }: Links): string {
  const { key, id, heading, text, rung, isRungAsked, technology } = story;
  const name = [heading !== null && id !== null && heading.includes(id) ? null : id, heading]
    .filter((part) => part !== null)
    .join(' ');
  const title = name === '' ? '' : `<b><bdi>${escapeHtml(name)}</bdi></b> `;
  const said = `${rungWords(rung)}${isRungAsked ? ', perhaps' : ''}`;
  const led =
    technology === null ? '' : technology === 'said' ? ', starts from technology' : ', perhaps starts from technology';
  const tone = rung >= 7 && technology !== 'said' ? 'fine' : 'again';
  return `<li id="${anchorOf(key)}" class="${tone}"><p dir="auto">${escapeHtml(text)}</p><p class="meta">${title}${place(story)}: ${said}${led}</p></li>`;
}
