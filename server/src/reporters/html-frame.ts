/** The frame of every page that stands for itself: nothing is loaded from anywhere. */

export interface Frame {
  readonly title: string;
  readonly style: string;
  /** HTML, in order; '' is left out. */
  readonly body: readonly string[];
  readonly footer: string;
  /** The only one that may run, and what it is known by; null where none is needed. */
  readonly script: { readonly text: string; readonly hash: string } | null;
}

/** What all pages have in common, by day and by night. */
export const colours = `
:root { color-scheme: light dark; --paper: #fbfaf8; --card: #fff; --ink: #23262d; --soft: #5d6470; --rule: #e0ddd6;
  --error: #b3261e; --warning: #8a5a00; --info: #1f5fa8; --error-bg: #fde4e1; --warning-bg: #fdeecb; --info-bg: #ddeafb; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181d; --card: #1e2128; --ink: #e6e4df; --soft: #a3a9b5;
  --rule: #343943; --error: #ff9d94; --warning: #f2c66d; --info: #8fc1ff; --error-bg: #55211d; --warning-bg: #4a3812;
  --info-bg: #1d3a5c; } }
`;

/** A whole document: its policy keeps a browser from loading or running anything else. */
export function drawFrame({ title, style, body, footer, script }: Frame): string {
  const scripts = script === null ? "'none'" : `'${script.hash}'`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${title}</h1></header>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
<footer>${footer}</footer>
${script === null ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`;
}
