/** Who imports whom in the project's sources, types counted, and which files end up at themselves that way. */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** The imports of each file, as paths; what is no file of the graph is left out. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** `sources` are texts by path, with `/`. */
export function readImports(sources: ReadonlyMap<string, string>): ImportGraph {
  const graph = new Map<string, ReadonlySet<string>>();
  for (const [path, text] of sources) {
    const targets = specifiersIn(path, text)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(path), name).replace(/\.js$/, '.ts'));
    graph.set(path, new Set(targets.filter((target) => sources.has(target))));
  }
  return graph;
}

/** What is named by `import`, `import type`, `export … from`, and `import('…')` as a type or while running. */
function specifiersIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = specifierOf(node);
    if (name !== undefined && ts.isStringLiteralLike(name)) found.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? node.arguments[0] : undefined;
}

/** Groups of files in which each leads to each other; a file that imports itself is one too. Sorted. */
export function findCircles(graph: ImportGraph): readonly (readonly string[])[] {
  const reach = new Map([...graph.keys()].map((path) => [path, reachableFrom(path, graph)]));
  const circles = new Map<string, readonly string[]>();
  for (const [path, reached] of reach) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(path)).sort();
    circles.set(circle[0] ?? path, circle);
  }
  return [...circles.values()].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** Everything that `start` leads to; itself only where something leads back. */
function reachableFrom(start: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const target of graph.get(path) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
