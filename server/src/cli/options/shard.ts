/** `--shard`: reads one part of the files, so that several machines share the work; `merge` joins their reports. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../../core/engine/report.js';
import type { ReadOptions } from '../../workspace/read-sources.js';
import type { Run } from '../../workspace/run.js';
import { createShardChooser, parseShard, type Shard } from '../../workspace/shard.js';
import { toJsonText } from '../../reporters/well-formed.js';
import { UserError } from '../exit-code.js';
import type { Drawable } from '../outputs.js';

export interface ShardOptions {
  readonly shard?: Shard;
}

export function addShardOption(command: Command): Command {
  const option = new Option('--shard <part/parts>', 'read only this part of the files, such as 1/3 (see “merge”)');
  return command.addOption(option.argParser(parse).conflicts(['fix', 'fixDryRun', 'fixRule']));
}

/** What was found, before and after accepted and unchanged findings were left out. */
export interface Made {
  readonly run: Run | null;
  readonly report: Report;
}

/** What a run over a part does differently; a run over everything does nothing differently. */
export interface ShardRun extends Pick<ReadOptions, 'choose'> {
  readonly isPart: boolean;
  /**
   * The report for people and for the exit code, which leaves out what one part cannot judge. In a format that `merge`
   * joins, it is drawn whole, with what the other parts have to know.
   */
  readonly present: (made: Made) => Promise<Drawable>;
}

const WHOLE: ShardRun = {
  isPart: false,
  present: ({ report }) => Promise.resolve({ report, draw: (_, drawReport) => Promise.resolve(drawReport(report)) }),
};

export function openShard({ shard }: ShardOptions, hasStdin: boolean): ShardRun {
  if (shard === undefined) return WHOLE;
  if (hasStdin) throw new UserError('--shard divides files among machines; standard input cannot be divided.');
  const { choose, listDigest } = createShardChooser(shard);
  const present: ShardRun['present'] = async ({ run, report }) => {
    const { shardFactsOf, withoutProvisional } = await import('../../workspace/shard-facts.js');
    const shown = withoutProvisional(report);
    const draw: Drawable['draw'] = async (format, drawReport) => {
      if (run === null || (format !== 'json' && format !== 'sarif')) return drawReport(shown);
      const facts = shardFactsOf({ shard, list: listDigest(), run, report });
      const drawn = JSON.parse(drawReport(report)) as object;
      const stamped =
        format === 'json'
          ? (await import('../../workspace/merge-json.js')).withFactsInJson(drawn, facts)
          : (await import('../../workspace/merge-sarif.js')).withFactsInSarif(drawn, facts);
      return toJsonText(stamped);
    };
    return { report: shown, draw };
  };
  return { choose, isPart: true, present };
}

function parse(text: string): Shard {
  const shard = parseShard(text);
  if (shard === null) throw new InvalidArgumentError('It must be a part and the number of parts, such as 1/3 or 3/3.');
  return shard;
}
