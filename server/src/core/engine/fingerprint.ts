/** The position-free identity of a finding: rule, normalised words and how often they occurred before. */
import type { Finding } from '../rules/rule.js';

/** 16 hex digits; the same for the same words of the same rule wherever they stand. `words` are normalised. */
export function fingerprintOf(finding: Finding, words: string, occurrence: number): string {
  const key = `${finding.ruleId}\0${words}\0${occurrence}`;
  return hash(key, 0x811c9dc5) + hash(key, 0x9747b28c);
}

/** Letters and digits only, so that wrapping and emphasis make no difference. */
export function normaliseWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 32-bit FNV-1a with a final mix, as 8 hex digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return (value >>> 0).toString(16).padStart(8, '0');
}
