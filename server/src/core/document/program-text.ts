/** Paragraphs that are a program: modules, components and expressions in Markdown with components (MDX). */

const MODULE =
  /^(?:export\s+(?:const|let|var|function|default|async|class|type|interface|\{|\*)|import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?['"])/;
/** `<Card items={…} />`: the parser takes it for text. */
const COMPONENT = /^<[A-Z][\w.]{0,60}(?:\s[^<>{}]{0,500})?=\{/;
const EXPRESSION = /^\{(?![#.:%{]|\/\*)/;

/** Whether a paragraph, as it stands in the source, is no prose. */
export function isProgram(source: string): boolean {
  return MODULE.test(source) || COMPONENT.test(source) || isExpression(source);
}

/** `{items.map(() => "…")}` */
function isExpression(source: string): boolean {
  if (!EXPRESSION.test(source)) return false;
  const inner = source.trimEnd();
  return inner.endsWith('}') && /["'`]/.test(inner.slice(1, -1));
}
