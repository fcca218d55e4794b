/** `--shard`: reads one part of the files, so that several machines share the work; `merge` joins their reports. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../../core/engine/report.js';
import type { ReadOptions } from '../../workspace/read-sources.js';
import type { Run } from '../../workspace/run.js';
import { createShardChooser, parseShard, type Shard } from '../../workspace/shard.js';
import { UserError } from '../exit-code.js';

export interface ShardOptions {
  readonly shard?: Shard;
}

export function addShardOption(command: Command): Command {
  const option = new Option('--shard <part/parts>', 'read only this part of the files, such as 1/3 (see “merge”)');
  return command.addOption(option.argParser(parse).conflicts(['fix', 'fixDryRun']));
}

/** What was found, before and after accepted findings were left out. */
export interface Made {
  readonly run: Run | null;
  readonly report: Report;
}

/** What a run over a part does differently; a run over everything does nothing differently. */
export interface ShardRun extends Pick<ReadOptions, 'choose'> {
  /** The report that the exit code is about: without what one part cannot judge. */
  readonly judge: (report: Report) => Promise<Report>;
  /** Draws a report. In a format that `merge` joins, it carries what the other parts have to know. */
  readonly draw: (format: string, made: Made, drawReport: (report: Report) => string) => Promise<string>;
}

const WHOLE: ShardRun = {
  judge: (report) => Promise.resolve(report),
  draw: (_format, { report }, drawReport) => Promise.resolve(drawReport(report)),
};

export function openShard({ shard }: ShardOptions, hasStdin: boolean): ShardRun {
  if (shard === undefined) return WHOLE;
  if (hasStdin) throw new UserError('--shard divides files among machines; standard input cannot be divided.');
  const { choose, listDigest } = createShardChooser(shard);
  const judge: ShardRun['judge'] = async (report) =>
    (await import('../../workspace/shard-facts.js')).withoutProvisional(report);
  return {
    choose,
    judge,
    draw: async (format, { run, report }, drawReport) => {
      if (run === null || (format !== 'json' && format !== 'sarif')) return drawReport(await judge(report));
      const { shardFactsOf } = await import('../../workspace/shard-facts.js');
      const facts = shardFactsOf({ shard, list: listDigest(), run, report });
      const drawn = JSON.parse(drawReport(report)) as object;
      const stamped =
        format === 'json'
          ? (await import('../../workspace/merge-json.js')).withFactsInJson(drawn, facts)
          : (await import('../../workspace/merge-sarif.js')).withFactsInSarif(drawn, facts);
      return `${JSON.stringify(stamped, null, 2)}\n`;
    },
  };
}

function parse(text: string): Shard {
  const shard = parseShard(text);
  if (shard === null) throw new InvalidArgumentError('It must be a part and the number of parts, such as 1/3 or 3/3.');
  return shard;
}
