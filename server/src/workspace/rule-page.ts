/** The page that explains a rule, as it comes with the program. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Its Markdown, or null where it is not at hand. `packageRoot` is the folder that holds docs/rules. */
export async function readRulePage(packageRoot: string, id: string): Promise<string | null> {
  try {
    return await readFile(join(packageRoot, 'docs', 'rules', `${id}.md`), 'utf8');
  } catch {
    return null;
  }
}
