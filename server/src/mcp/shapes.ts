/** The shapes that several answers share, as the client is told them. */
import { z } from 'zod';

export const amount = z.int().min(0);

export const line = z.int().min(1).describe('Counted from 1.');
export const column = z.int().min(1).describe('Counted from 1, in UTF-16 units.');

export const path = z
  .string()
  .describe('As seen from the open folder; absolute where several are open. Can be given back to other tools.');

const notRead = z.strictObject({ path, line: line.nullable(), column: column.nullable(), message: z.string() });

export type NotRead = z.output<typeof notRead>;

const MOST_NOT_READ = 20;

/** What every answer about files ends with. */
export const aside = {
  notRead: z.array(notRead).describe('What could not be read, or is worth telling about files and configuration.'),
  notReadLeft: amount.describe('How many of these are not listed.'),
  remarks: z.array(z.string()).describe('Sentences for people, such as why no story was found.'),
};

export interface AsideData {
  readonly notRead: NotRead[];
  readonly notReadLeft: number;
  readonly remarks: string[];
}

export function asideOf(notReads: readonly NotRead[], remarks: readonly string[]): AsideData {
  const listed = notReads.slice(0, MOST_NOT_READ);
  return { notRead: listed, notReadLeft: notReads.length - listed.length, remarks: [...remarks] };
}

/** Lines for the text of an answer. */
export function drawAside({ notRead: listed, notReadLeft, remarks }: AsideData): readonly string[] {
  return [
    ...listed.map((one) => `${placeOf(one)}: ${one.message}`),
    ...(notReadLeft === 0 ? [] : [`And ${notReadLeft.toString()} more such remarks.`]),
    ...remarks,
  ];
}

function placeOf({ path: file, line: row, column: at }: NotRead): string {
  return [file, ...(row === null ? [] : [row]), ...(row === null || at === null ? [] : [at])].join(':');
}

/** One page of a long list. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit, skip }: { readonly limit: number; readonly skip: number },
): { readonly listed: readonly Item[]; readonly left: number } {
  const listed = items.slice(skip, skip + limit);
  return { listed, left: Math.max(0, items.length - skip - listed.length) };
}

/** Says how to see the rest, where there is one. */
export function drawLeft(
  left: number,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): readonly string[] {
  return left === 0
    ? []
    : [`${left.toString()} more: ask again with "skip": ${(skip + limit).toString()}, or name fewer paths.`];
}
