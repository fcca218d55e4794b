// node bench/harper.mjs FOLDER: checks every Markdown file with harper.js, which comes as a library without a command.
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const linter = new LocalLinter({ binary });
await linter.setup();
let found = 0;
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
for (const name of names) {
  found += (await linter.lint(readFileSync(join(folder, name), 'utf8'), { language: 'markdown' })).length;
}
console.log(`${names.length} files, ${found} findings`);
process.exit(0);
