/** The picture can be drawn of any text, damaged ones too, and takes its time in proportion. */
import { describe, expect, it } from 'vitest';
import { pictureShape } from '../../server/src/core/picture/shape.js';
import { gathered, pictureOf } from '../support/picture-of.js';
import { isLong, someOf } from '../support/runs.js';
import { personasMaterial, storyMaterial } from './material.js';

const ROWS = isLong ? 4000 : 500;
const LENGTH = isLong ? 190_000 : 90_000;
const SIGNS = [' ', '|', ':', '*', '#', '>', '-', '\u00A0', '…', 'RW-1 ', 'stage: '];
const WISH = 'As a tenant, I want heat so that I sleep.\n\n';

describe('the picture of any text', () => {
  it('has its shape, wherever the text is cut off', { timeout: 120_000 }, () => {
    const personas = personasMaterial()[0]?.text ?? '';
    const texts = someOf(storyMaterial(), 3).flatMap(({ text }) => [
      text,
      text.slice(0, text.length / 2),
      text.slice(text.length / 3),
    ]);
    const files = Object.fromEntries(texts.map((text, i) => [`${i.toString().padStart(5, '0')}.md`, text]));
    const picture = pictureOf({ files, personas });
    expect(pictureShape.safeParse(picture).error).toBeUndefined();
    expect(picture.stories.length).toBeGreaterThan(300);
    expect(picture.stories.filter(({ text }) => text.length > 402 || /\n/.test(text))).toEqual([]);
  });

  it.each(SIGNS)('looks once through a run of %j', { timeout: 120_000 }, (sign) => {
    const run = sign.repeat(LENGTH / sign.length - 2);
    const texts = [
      `${WISH}Stage${run}: use\n\n${WISH}`,
      `${WISH}Stage: ${run}\n`,
      `# ${run}x\n\n${WISH}`,
      `| As a | I want | Stage |\n| - | - | - |\n| tenant | heat | ${run} |\n| tenant | light | ${run} |\n`,
      `As a tenant, I want ${run} so that I sleep.\n`,
    ];
    for (const text of someOf(texts, 3, SIGNS.indexOf(sign)))
      gathered({ files: text, personas: '# Personas\n\n## Tenant\n\n### Needs\n\n- N1: heat\n' });
  });

  it('reads a long table, a long list and many titles in one go', { timeout: 120_000 }, () => {
    const rows = Array.from({ length: ROWS }, (_, i) => `| tenant | heat ${i} | use |`);
    const lines = Array.from({ length: ROWS }, (_, i) => `As a tenant, I want light ${i}.\n\nStage: leave\n`);
    const titles = Array.from({ length: ROWS }, (_, i) => `# Epic: Introduce chatbot ${i}\n`);
    const files = `| As a | I want | Stage |\n| - | - | - |\n${rows.join('\n')}\n\n${lines.join('\n')}\n${titles.join('\n')}`;
    const { stories, technology } = pictureOf({ files });
    expect([stories.length, technology.titles.length]).toEqual([2 * ROWS, ROWS]);
    expect(new Set(stories.map(({ stage }) => stage))).toEqual(new Set(['use', 'leave']));
  });
});
