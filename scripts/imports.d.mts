/** The imports of each file, as paths. */
export function readImports(sources: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>>;
