/** A card for each person: what they need, how well they are known, what is written for them. */
import type { Card, Picture } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import { anchorOfCell, type Links } from './html-links.js';
import { kindWords, knownWords } from '../../core/picture/words.js';

export function drawPeople({ personas }: Picture, links: Links): string {
  if (personas.length === 0) {
    return `<section id="people"><h2>People</h2><p>Nobody has written down yet whom this is for. <code>customer-first init</code> begins with the names in your stories.</p></section>`;
  }
  const cards = personas.map((card) => drawCard(card, links)).join('\n');
  return `<section id="people"><h2>The people</h2><div class="cards">\n${cards}\n</div></section>`;
}

function drawCard(card: Card, links: Links): string {
  const { id, name, stories, gains, definedAt } = card;
  const served = stories.length === 0 ? 'unserved' : gains.length === 0 ? 'weak' : '';
  return `<article class="person ${served}">
<h3><bdi>${escapeHtml(name)}</bdi> <span class="kind">${kindWords(card)}</span></h3>
<p class="count">${drawServed(id, card)}</p>
${drawNeeds(card)}
<p class="known ${card.known}">${escapeHtml(capitalised(knownWords(card)))}</p>
${drawNames(card)}
${definedAt === null ? '' : `<p class="meta">${links.place(definedAt)}</p>`}
</article>`;
}

function drawServed(id: string, { stories, gains }: Card): string {
  if (stories.length === 0) return '<strong>No story</strong>';
  const all = count(stories.length, 'story', 'stories');
  const link = `<a href="#${anchorOfCell(id)}"><strong>${all}</strong></a>`;
  if (gains.length === stories.length) return `${link}, ${stories.length === 1 ? 'it says' : 'all say'} what they gain`;
  return `${link}, ${gains.length === 0 ? 'none' : gains.length.toString()} ${gains.length === 1 ? 'says' : 'say'} what they gain`;
}

function drawNeeds({ needs }: Card): string {
  if (needs.length === 0) return '<p class="lack">No need is written down.</p>';
  const items = needs.map(({ text, stories, isOpen }) => {
    const isMet = stories.length > 0;
    // Where a story has some of its words, nobody can be sure.
    const about = isMet ? count(stories.length, 'story', 'stories') : isOpen === true ? 'no story' : '';
    return `<li class="${isMet || isOpen !== true ? 'met' : 'unmet'}"><bdi>${escapeHtml(text)}</bdi> <span class="about">${about}</span></li>`;
  });
  return `<ul class="needs" aria-label="Needs">${items.join('')}</ul>`;
}

/** Only where stories use more than one name, or another one. */
function drawNames({ name, names }: Card): string {
  const others = names.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
  if (others.length === 0) return '';
  const said = names.map((each) => `<bdi>${escapeHtml(each.name)}</bdi> ${each.count.toString()}`).join(', ');
  return `<p class="meta">Stories say: ${said}</p>`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Names that stand for nobody described, and the one command that describes them. */
export function drawStrangers({ strangers }: Picture, links: Links): string {
  if (strangers.length === 0) return '';
  const items = strangers.map(({ name, state, didYouMean, stories }) => {
    const meant = didYouMean.map((each) => `<bdi>${escapeHtml(each)}</bdi>`).join(' or ');
    const hint = meant === '' ? STATES[state] : `did you mean ${meant}?`;
    const first =
      stories[0] === undefined ? '' : `<a href="#${links.anchorOf(stories[0])}">${stories.length.toString()}</a>`;
    return `<li><strong><bdi>${escapeHtml(name)}</bdi></strong> ${first} <span class="about">${hint}</span></li>`;
  });
  const command = strangers.some(({ state }) => state === 'unknown')
    ? '<p>Somebody you build for? <code>customer-first init</code> writes them down, with gaps to fill in.</p>'
    : '';
  return `<section id="strangers"><h2>Names that nobody has described</h2><ul class="names">${items.join('')}</ul>${command}</section>`;
}

const STATES: Readonly<Record<Picture['strangers'][number]['state'], string>> = {
  generic: 'can be anybody',
  system: 'is a system, nobody who gains',
  builder: 'builds it',
  unknown: '',
};
