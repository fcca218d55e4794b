/** The picture of a terminal in the README, in a browser: letter by letter what the command line prints, each in its column. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../cli/terminal.js';
import { findChromium, launchChromium } from '../host/chromium.mjs';

const root = join(import.meta.dirname, '../..');
const svg = readFileSync(join(root, 'docs/images/terminal.svg'), 'utf8');
const shown = 'examples/stories/repairs.md';
/** As the script that draws it has them. */
const cell = { width: 8.4, height: 20 };
const margin = 22;

interface Letter {
  readonly sign: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Runs in the browser, which knows where it has drawn each letter. */
const measure = `[...document.querySelectorAll('text')].flatMap((text) =>
  Array.from({ length: text.getNumberOfChars() }, (_, at) => {
    const { x, width } = text.getExtentOfChar(at);
    return { sign: text.textContent.charAt(at), x, width, y: Number(text.getAttribute('y')) };
  }))`;

it('brings everything along: an image on a page may load and run nothing', () => {
  expect(svg).not.toMatch(/<script|<foreignObject|href=|url\(|@import/i);
});

describe.skipIf(findChromium() === null)('in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let page: Page;
  let letters: readonly Letter[];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setContent(svg);
    letters = await page.evaluate<readonly Letter[]>(measure);
  }, 60_000);
  afterAll(async () => browser?.close());

  it('stands every letter in its column, as wide as a column', () => {
    expect(letters.length).toBeGreaterThan(500);
    for (const letter of letters) {
      const column = (letter.x - margin) / cell.width;
      expect(Math.abs(column - Math.round(column)), JSON.stringify(letter)).toBeLessThan(0.15);
      expect(Math.abs(letter.width / cell.width - 1), JSON.stringify(letter)).toBeLessThan(0.15);
    }
  });

  it('reads as the terminal does, blanks included', async () => {
    const { stdout } = await runIn(root, [shown], { columns: 112 });
    const printed = [`$ customer-first ${shown}`, '', ...stdout.trimEnd().split('\n')];
    expect(readLines(letters)).toEqual(printed.map((line) => stripVTControlCharacters(line).trimEnd()));
  });
});

/** The lines of a grid of columns and rows, as an eye reads them. */
function readLines(letters: readonly Letter[]): readonly string[] {
  const top = Math.min(...letters.map(({ y }) => y));
  const rows: string[][] = [];
  for (const { sign, x, y } of letters) {
    const row = (rows[Math.round((y - top) / cell.height)] ??= []);
    row[Math.round((x - margin) / cell.width)] = sign;
  }
  return Array.from(rows, (row) =>
    Array.from(row ?? [], (sign) => sign ?? ' ')
      .join('')
      .trimEnd(),
  );
}
