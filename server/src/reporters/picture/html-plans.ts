/** Goals, measures and points of plans, in the colours of the stories. */
import type { Picture, PicturePlan } from '../../core/picture/shape.js';
import { count } from '../../core/text/count.js';
import { escapeHtml } from '../html-text.js';
import type { Links } from './html-links.js';
import { planNotes, planWords } from '../../core/picture/words.js';

/** More is a list to work through, and no picture. */
const MOST = 100;

export function drawPlans({ plans }: Picture, links: Links): string {
  if (plans.length === 0) return '';
  const left = plans.length - MOST;
  const more = left > 0 ? `<p class="meta">And ${left.toString()} more.</p>` : '';
  const items = plans.slice(0, MOST).map((plan) => drawPlan(plan, links));
  const fine = plans.filter(({ rules }) => rules.length === 0).length;
  const lead = `<p class="lead">Nothing is asked about ${fine.toString()} of ${count(plans.length, 'goal, measure or point of a plan', 'goals, measures and points of plans')}.</p>`;
  return `<section id="plans"><h2>Goals and plans</h2>${lead}<ul class="stories">${items.join('')}</ul>${more}</section>`;
}

function drawPlan(plan: PicturePlan, links: Links): string {
  const { kind, text, technology, rules } = plan;
  const tone = technology === 'said' ? 'led' : rules.length > 0 ? 'again' : 'fine';
  const notes = planNotes(plan);
  const said = notes === '' ? '' : `: ${escapeHtml(notes)}`;
  return `<li class="${tone}"><p dir="auto">${escapeHtml(text)}</p><p class="meta">${planWords(kind)}, ${links.place(plan)}${said}</p></li>`;
}
