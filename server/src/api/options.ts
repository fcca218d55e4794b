/** Checks what a program asks for, so that a mistake is told in the words of the option and not far away from it. */
import { z } from 'zod';

const baseline = z.union([z.string().min(1), z.literal(false)]).optional();
const accepting = { baseline, answers: z.literal(false).optional() };
const reading = {
  cwd: z.string().optional(),
  configFile: z.string().optional(),
};

export const readOptions = z.strictObject({ ...reading, paths: z.array(z.string()).readonly().optional() });
export const lintOptions = readOptions.extend({
  ...accepting,
  cacheFolder: z.string().min(1).optional(),
  concurrency: z.union([z.literal('auto'), z.int().min(1)]).optional(),
  signal: z.instanceof(AbortSignal).optional(),
});
export const textOptions = z.strictObject({ ...reading, ...accepting, fileName: z.string().min(1).optional() });

/** The options as given; throws a TypeError that names the first one that cannot be used. */
export function checkOptions<Options>(schema: z.ZodType<Options>, options: unknown, call: string): Options {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join('.') ?? '';
  throw new TypeError(`${call}: ${name === '' ? '' : `“${name}”: `}${issue?.message ?? 'wrong options'}`);
}
