/** Takes out of a report what a team has accepted and answered, as whoever asks wishes. */
import type { ListName } from '../../core/engine/baseline.js';
import type { Report } from '../../core/engine/report.js';
import type { BaselineOptions } from '../../workspace/baseline.js';

/** The nearest lists hold where nothing else is said. */
export interface Accepting {
  /** A file; false for none. */
  readonly baseline?: string | boolean | undefined;
  /** False for none. */
  readonly answers?: boolean | undefined;
}

export async function setAside(
  report: Report,
  { baseline, answers }: Accepting,
  input: Omit<BaselineOptions, 'baselineFile' | 'without'>,
): Promise<Report> {
  const without = new Set<ListName>();
  if (baseline === false) without.add('baseline');
  if (answers === false) without.add('answers');
  if (without.size === 2) return report;
  const { applyBaselines } = await import('../../workspace/baseline.js');
  const baselineFile = typeof baseline === 'string' ? baseline : undefined;
  return (await applyBaselines(report, { ...input, baselineFile, without })).report;
}
