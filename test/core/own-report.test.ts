/** A report in Markdown quotes stories and people: none of them is read again. */
import { expect, it } from 'vitest';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { REPORT_MARK } from '../../server/src/core/document/own-report.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';

const text = '# Personas\n\n## Tenant\n\n- needs: heat\n\nAs a tenant, I want heat so that I sleep.\n';

it('reads nothing of a report of its own', () => {
  const report = `${REPORT_MARK}\n\n${text}`;
  expect(readDocument(report).sections.flatMap(({ stories }) => stories)).toEqual([]);
  expect(readPersonas(report, 'personas.md', { language: english })).toEqual([]);
});

it('reads the same text where it is none', () => {
  expect(readDocument(text).sections.flatMap(({ stories }) => stories)).toHaveLength(1);
  expect(readPersonas(text, 'personas.md', { language: english }).map(({ name }) => name)).toEqual(['Tenant']);
});
