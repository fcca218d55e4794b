/** Short names for texts. They are written into baselines: the same text has the same name in every version. */

/** 64 bits, as 16 hexadecimal digits. */
export function longHash(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

/** 24 bits, as 6 hexadecimal digits: enough to tell a few neighbours apart. */
export function shortHash(text: string): string {
  return hash(text, 0x811c9dc5).slice(0, 6);
}

/** 32-bit FNV-1a with a final mix, as 8 hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return (value >>> 0).toString(16).padStart(8, '0');
}
