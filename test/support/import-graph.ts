/** Which files end up at themselves when one follows their imports. */

/** The imports of each file, as paths. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

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
