/** The options that mend stories: `--fix`, `--fix-dry-run`, and `--fix-rule` for some rules only. */
import { type Command, Option } from 'commander';
import { didYouMean } from '../../core/text/did-you-mean.js';
import { UserError } from '../exit-code.js';

export interface FixingOptions {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly fixRule?: readonly string[];
}

/** What to mend, and whether to write it. */
export interface Fixing {
  readonly isDryRun: boolean;
  /** These rules only, with their suggestions where there is nothing to choose; null for the safe fixes of all. */
  readonly onlyRules: ReadonlySet<string> | null;
}

export function addFixingOptions(command: Command): Command {
  return command
    .option('--fix', 'mend what can be mended without changing the meaning')
    .addOption(
      new Option('--fix-dry-run', 'show what --fix or --fix-rule would change, and change nothing').conflicts('fix'),
    )
    .addOption(
      new Option(
        '--fix-rule <rule>',
        'mend for this rule only, also where it has one suggestion without gaps; several with commas, or repeated',
      ).argParser((text, before: readonly string[] | undefined) => [...(before ?? []), ...splitList(text)]),
    );
}

/** Null where nothing is to be mended. Throws a `UserError` for a rule that does not exist. */
export async function readFixing({ fix, fixDryRun, fixRule }: FixingOptions): Promise<Fixing | null> {
  const isDryRun = fixDryRun === true;
  if (fixRule === undefined) return fix === true || isDryRun ? { isDryRun, onlyRules: null } : null;
  const { rules } = await import('../../core/rules/index.js');
  const { SUPPRESSION_RULE } = await import('../../core/finding/finding.js');
  const known = [...rules.map((rule) => rule.id), SUPPRESSION_RULE];
  const unknown = fixRule.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, known);
    throw new UserError(`--fix-rule: There is no rule “${unknown}”.${hint} “customer-first rules” lists them all.`);
  }
  return { isDryRun, onlyRules: new Set(fixRule) };
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
