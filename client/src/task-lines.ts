/** One line for each finding, with place, severity, rule and message. */
import { many } from './many.js';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is used of the JSON report of the command line: lines and columns from 1, ends exclusive. */
export interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly message: string;
      readonly severity: string;
      readonly range: { readonly start: Place; readonly end: Place };
    }[];
  }[];
  readonly summary: { readonly files: number; readonly stories: number };
}

/** "docs/a.md:3:1-3:42: warning missing-outcome: Say what gets better …", then a blank line and the sum. */
export function printLines({ files, summary }: Report): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, message, severity, range: { start, end } }) => {
      const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
      return `${path}:${place}: ${severity} ${ruleId}: ${message.replace(/\s+/g, ' ')}\n`;
    }),
  );
  const read = `${many(summary.stories, 'story', 'stories')} of ${many(summary.files, 'document')}`;
  return `${lines.join('')}\n${many(lines.length, 'finding')} in ${read}.\n`;
}
