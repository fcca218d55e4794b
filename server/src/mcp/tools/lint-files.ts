/** lint_files: checks what is in the open folders. */
import { z } from 'zod';
import { limit, minSeverity, paths, skip } from '../arguments.js';
import { planRuns } from '../reading.js';
import { defineTool } from '../tool.js';
import { lintRuns, lintShape } from './linting.js';

export const lintFiles = defineTool({
  name: 'lint_files',
  title: 'Check files',
  description:
    'Checks the stories, requirements and personas in files or folders, and lists the worst first. Call it to see what is wrong in a backlog or specification that is already saved; nothing is changed. Where an entry has “askHuman”, ask the human that question instead of deciding it.',
  takes: z.strictObject({ paths, minSeverity, limit, skip }),
  gives: lintShape,
  run: async ({ paths: typed = [], ...wanted }, around) => lintRuns(await planRuns(typed, around), wanted),
});
