/** All tools, in the order in which a client lists them. */
import type { Tool } from '../tool.js';
import { explainRule } from './explain-rule.js';
import { lintFiles } from './lint-files.js';
import { lintText } from './lint-text.js';
import { listPersonas } from './list-personas.js';
import { listStories } from './list-stories.js';
import { report } from './report.js';

export const tools: readonly Tool[] = [lintText, lintFiles, listStories, listPersonas, explainRule, report];
