/** Logging commands of Azure Pipelines, read back as the agent reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { azure } from '../../server/src/reporters/azure.js';
import { findingsOf, hostileReport, RUNS } from './hostile-report.js';
import { withoutHidden } from '../../server/src/reporters/hidden-signs.js';
import { withoutInnerCommands } from '../../server/src/reporters/log-commands.js';
import { withoutControls } from '../../server/src/reporters/well-formed.js';
import { file, options, report } from './sample-report.js';

const text = 'As a shopper, I want tea.\n';

interface LogIssue {
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Undoes what the agent undoes, in its order. */
function unescape(value: string): string {
  return value
    .replace(/%3B/g, ';')
    .replace(/%5D/g, ']')
    .replace(/%0D/g, '\r')
    .replace(/%0A/g, '\n')
    .replace(/%AZP25/g, '%');
}

/** The command of a line, or null for a line that is only text. */
function readCommand(line: string): LogIssue | null {
  const start = line.indexOf('##vso[');
  if (start === -1) return null;
  const end = line.indexOf(']', start);
  const [name, ...rest] = line.slice(start + '##vso['.length, end).split(' ');
  if (name !== 'task.logissue') throw new Error(`A command of somebody else: ${line}`);
  const pairs = rest
    .join(' ')
    .split(';')
    .filter((pair) => pair !== '');
  const properties = pairs.map((pair) => [
    pair.slice(0, pair.indexOf('=')),
    unescape(pair.slice(pair.indexOf('=') + 1)),
  ]);
  return { properties: Object.fromEntries(properties), message: unescape(line.slice(end + 1)) };
}

function readCommands(output: string): readonly LogIssue[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => readCommand(line) ?? []);
}

describe('azure', () => {
  it('writes an issue for every error and warning, errors first, and a summary', () => {
    const findings = [
      { at: 'tea', message: 'Which; tea] is 100 %?' },
      { at: 'shopper', severity: 'error' as const, ruleId: 'undefined-persona', message: 'Who?' },
    ];
    const output = azure(report(file('docs/a;b].md', text, findings)), options());
    expect(readCommands(output)).toEqual([
      {
        properties: {
          type: 'error',
          sourcepath: 'docs/a;b].md',
          linenumber: '1',
          columnnumber: '6',
          code: 'undefined-persona',
        },
        message: 'Who?',
      },
      { properties: expect.objectContaining({ type: 'warning' }), message: 'Which; tea] is 100 %?' },
    ]);
    expect(output).toMatch(/\n1 error, 1 warning in 1 file; 1 story read\.\n$/);
  });

  it('prints an info as a line of the log, because Azure knows none', () => {
    const output = azure(
      report(file('a.md', text, [{ at: 'tea', severity: 'info' }])),
      options({ minSeverity: 'info' }),
    );
    expect(output).toMatch(/^a\.md:1:22 info This want names a technology\. technology-in-want\n/);
  });

  it('says the same after reading back, whatever stands in texts and paths, and obeys none of it', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const commands = readCommands(azure(hostile, options({ minSeverity: 'info' })));
        const wanted = findingsOf(hostile).filter((finding) => finding.severity !== 'info');
        expect(commands).toHaveLength(wanted.length);
        const clean = (words: string) => withoutInnerCommands(withoutHidden(withoutControls(words)));
        for (const { message } of wanted) {
          expect(commands.some((command) => command.message.startsWith(clean(message)))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
