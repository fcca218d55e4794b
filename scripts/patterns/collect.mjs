// Every regular expression of the program: those that stand in its sources, and those that it makes while it runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { root } from '../steps.mjs';

const SOURCES = ['{server,client}/{src,page}/**/*.ts'];

/** `{ place, source, flags }`, one for each pattern that is written as one, and the places that make one of text. */
export function patternsInSources() {
  const literals = [];
  const makers = [];
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
    const placeOf = (node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) literals.push({ place: placeOf(node), ...partsOf(node.text) });
      if (isMaker(node)) makers.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, makers };
}

function partsOf(written) {
  const end = written.lastIndexOf('/');
  return { source: written.slice(1, end), flags: written.slice(end + 1) };
}

function isMaker(node) {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

/** The patterns that are made while tests lead through the program, with the place that makes each. */
export function patternsMade() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-patterns-'));
  const file = join(folder, 'made.jsonl');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const argv = [vitest, 'run', '--config', 'test/patterns/vitest.config.ts', '--reporter', 'dot'];
    const env = { ...process.env, CUSTOMER_FIRST_PATTERNS: file };
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
    if (status !== 0 || !existsSync(file))
      throw new Error(`The tests that make the patterns failed.\n${stdout}${stderr}`);
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
