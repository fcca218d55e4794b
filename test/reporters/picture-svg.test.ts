/** The picture as a drawing, and those whom every format names first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureReporters } from '../../server/src/reporters/picture/index.js';
import { pictureOf } from '../support/picture-of.js';
import { hostileText, RUNS } from './hostile-report.js';
import { readXml } from './xml-tree.js';

const plain = { tool: { name: 'customer-first', version: '1.2.3' }, change: null };
const { digest, html, svg } = pictureReporters;
const personas = '# Personas\n\n## Rower\n\n- Needs: tea\n\n## Guest\n\n- Needs: tea\n';
const journey = 'journeys: [{ stages: [{ id: join, title: Join & <pay> }, { id: use, title: On the water }] }]';
const files = 'As a rower, I want tea so that I wake up.\n\nAs a rower, I want a boat.\n';

/** None of them loads, leads or runs anything, nor holds another. */
const SHAPES = new Set(['svg', 'title', 'desc', 'style', 'rect', 'text']);

describe('the drawing', () => {
  it('is well-formed, whatever stories say, and loads nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const hostile = { 'a.md': `# ${text}\n\nAs a rower, I want ${text} so that ${text}.\n` };
        const drawn = svg(pictureOf({ files: hostile, personas, journey }), plain);
        const root = readXml(drawn);
        expect([root.name, ...root.children.map(({ name }) => name)].filter((name) => !SHAPES.has(name))).toEqual([]);
        expect(root.children.flatMap(({ children }) => children)).toEqual([]);
        const names = root.children.flatMap(({ attributes }) => Object.keys(attributes));
        expect(names.filter((name) => /href|src|style|^on/i.test(name))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('names whom to serve and where, for those who do not see it', () => {
    const told = /<desc id="d">([^<]*)/.exec(svg(pictureOf({ files, personas }), plain))?.[1];
    expect(told).toContain('Rewrite first: ');
    expect(told).toMatch(/Least served: /);
  });
});

describe('those who are least served', () => {
  const of = (lines: readonly string[]): string => {
    const names = ['Rower', 'Guest', 'Coach', 'Cook', 'Pilot'];
    const people = `# Personas\n\n${names.map((name) => `## ${name}\n\n- Needs: tea\n`).join('\n')}`;
    return digest(pictureOf({ files: lines.join('\n\n'), personas: people }), plain);
  };
  const tea = (who: string): string => `As a ${who}, I want tea so that I wake up in 3 minutes.`;

  it('are all of those who are served as little', () => {
    expect(of([tea('rower'), tea('guest'), tea('coach')])).toContain('Least served: **Cook** and **Pilot**, no story.');
    expect(of([tea('rower')])).toContain('Least served: **Guest**, **Coach**, **Cook** and 1 more, no story.');
  });

  it('are nobody for whom that was put off', () => {
    const people =
      '# Personas\n\n## Rower\n\n- Needs: tea\n\n## Cook\n\n- Status: parked\n- Needs: tea\n\n## Pilot\n\n- Needs: tea\n';
    const picture = pictureOf({ files: tea('rower'), personas: people });
    expect(digest(picture, plain)).toContain('Least served: **Pilot**, no story.');
    expect(html(picture, plain)).toContain('customer, parked');
  });

  it('are nobody where all are served alike', () => {
    expect(of(['rower', 'guest', 'coach', 'cook', 'pilot'].map(tea))).not.toContain('Least served');
  });
});
