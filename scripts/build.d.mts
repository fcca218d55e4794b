/** A folder with all bundles, which nobody may change. */
export function provideBundles(): Promise<string>;
