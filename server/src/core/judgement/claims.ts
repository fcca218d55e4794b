/** Tells a claim about what people want that nothing near it supports. */
import type { Section, Statement } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findIn, has, type Turn } from './turns.js';

const BEFORE = 4;

export function claimIn(statement: Statement, { heading, source }: Section, { mission }: LanguagePack): Turn | null {
  const { clause, around, label } = statement;
  if (statement.kind === 'heading' || /[?:]\s*$/.test(around) || isSourced(statement, source.text)) return null;
  const titles = [...heading, label ?? ''].flatMap((title) => title.toLowerCase().split(/[^\p{L}]+/u));
  if (titles.some((word) => mission.sources.has(word) || mission.risks.has(word))) return null;
  const all = around.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (all.some((word) => mission.sources.has(word))) return null;
  return findIn(clause, mission.claims, 'asked', (start) => !has(clause, mission.beforeClaims, start - BEFORE, start));
}

/** A number, a footnote or a link: somebody may look it up. */
function isSourced({ clause, around }: Statement, source: string): boolean {
  if (/\d/.test(around)) return true;
  const rest = source.slice(clause.range.start, clause.range.end + FOOTNOTE);
  const paragraph = rest.split(/\n\s*\n/)[0] ?? '';
  return /\[\^|\]\(|https?:/.test(paragraph);
}

const FOOTNOTE = 40;
