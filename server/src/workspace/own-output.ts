/** Whether a file is a report that this program has written, in any of its formats: nothing else is replaced. */
import { isOwnReport } from '../core/document/own-report.js';

/** How each of them begins, besides a report in Markdown. */
const BEGINNINGS: readonly RegExp[] = [
  /^\s*\{\s*"schemaVersion"\s*:\s*\d+\s*,\s*"tool"\s*:\s*\{\s*"name"\s*:\s*"customer-first"/,
  /^\s*\{\s*"\$schema"\s*:\s*"[^"]*sarif[^"]*"[^]{0,300}"name"\s*:\s*"customer-first"/,
  /^\s*\{\s*"source"\s*:\s*\{\s*"name"\s*:\s*"customer-first"/,
  /^<!doctype html>\s*<html lang="en">\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src /,
  /^<\?xml[^>]*>\s*<testsuites name="customer-first"/,
  /^<\?xml[^>]*>\s*<checkstyle version="[\d.]*">(?![^]*<error)/,
  /^<\?xml[^>]*>\s*<checkstyle version="[\d.]*">[^]*source="customer-first\./,
  /^\s*\[\s*\]\s*$/,
  /^\s*\[\s*\{\s*"description"\s*:\s*"[^\n]*",\s*"check_name"\s*:\s*"[a-z-]+",\s*"fingerprint"\s*:\s*"[0-9a-f]{16}:/,
];

/** How those for people and for logs end: "1 error in 1 file; 2 stories read." */
const SUMMARY = /(?:(?<!\d)\d+ stories|1 story|no stories|no story) read[;.]|^No Markdown files found/m;
const LONGEST_SUMMARY = 3000;
const LONGEST_BEGINNING = 20_000;
/** Enough bytes for each of them, whatever letters they hold. */
export const BYTES_THAT_TELL = 4 * LONGEST_BEGINNING;

/** As much of a file as tells: of a short one, both are all of it. */
export interface FileEnds {
  readonly start: string;
  readonly end: string;
}

export function isOwnOutput({ start, end }: FileEnds): boolean {
  const beginning = start.slice(0, LONGEST_BEGINNING);
  return (
    isOwnReport(beginning) ||
    BEGINNINGS.some((pattern) => pattern.test(beginning)) ||
    SUMMARY.test(end.slice(-LONGEST_SUMMARY))
  );
}
