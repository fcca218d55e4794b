// Who imports whom in the project's sources, types counted.
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** The imports of each file, as paths; `sources` are texts by path, with `/`. What is no file among them is left out. */
export function readImports(sources) {
  const graph = new Map();
  for (const [path, text] of sources) {
    const targets = specifiersIn(path, text)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(path), name).replace(/\.js$/, '.ts'));
    graph.set(path, new Set(targets.filter((target) => sources.has(target))));
  }
  return graph;
}

/** What is named by `import`, `import type`, `export … from`, and `import('…')` as a type or while running. */
function specifiersIn(path, text) {
  const found = [];
  const visit = (node) => {
    const name = specifierOf(node);
    if (name !== undefined && ts.isStringLiteralLike(name)) found.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? node.arguments[0] : undefined;
}
