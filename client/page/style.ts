/** The looks of the report inside an editor: the colours of its theme, with those of the report for what is good and what is missing. */
import { darkTones, lightTones, pictureLayout } from '../../server/src/reporters/picture/html-style.js';

export const editorStyle = `
:root { --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --soft: var(--vscode-descriptionForeground);
  --card: var(--vscode-editorWidget-background); --rule: var(--vscode-widget-border, var(--vscode-panel-border, #8886));
  --info: var(--vscode-textLink-foreground); ${lightTones} --warning: #8a5a00; --warning-bg: #fdeecb; }
body.vscode-dark, body.vscode-high-contrast { ${darkTones} --warning: #f2c66d; --warning-bg: #4a3812; }
body.vscode-high-contrast-light { ${lightTones} --warning: #6b4500; --warning-bg: #fdeecb; }
body.vscode-high-contrast, body.vscode-high-contrast-light { --rule: var(--vscode-contrastBorder); --soft: var(--ink); }
${pictureLayout}
body { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
:root { font-size: calc(var(--vscode-font-size, 13px) * 1.1); }
h1 { font-size: 1.7rem; } h2 { margin-top: 2.2rem; } code { font-family: var(--vscode-editor-font-family); }
.heat1, .heat2, .heat3, .weak:not(.person) { color: #17201c !important; }
body:is(.vscode-dark, .vscode-high-contrast) :is(.heat1, .heat2, .heat3, .weak:not(.person)) { color: #eef4f1 !important; }
body:is(.vscode-high-contrast, .vscode-high-contrast-light) .matrix td { border: 1px solid var(--rule); }
blockquote { background: none; border: 0; } blockquote:not(.draft) { padding: 0; } .draft { border: 1px dashed var(--rule); }
.stories li { content-visibility: auto; contain-intrinsic-height: auto 4rem; }
`;
