// Puts what was generated into a page that people write.

/** Replaces what stands between `<!-- generated: name -->` and `<!-- /generated -->`. */
export function replaceBlock(page, { path, name, text }) {
  const start = `<!-- generated: ${name} -->\n`;
  const end = '<!-- /generated -->';
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${path} needs the lines “${start.trim()}” and “${end}”.`);
  return page.slice(0, from + start.length) + text + '\n' + page.slice(to);
}
