// A language server around markdownlint, as small as one can be: what its VS Code extension does on every keystroke.
import { lint } from 'markdownlint/sync';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createConnection, TextDocuments } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  const { text } = lint({ strings: { text: document.getText() }, config: { default: true, MD013: false } });
  const diagnostics = text.map(({ lineNumber, ruleDescription: message, errorRange }) => {
    const [column, length] = errorRange ?? [1, 1];
    const line = lineNumber - 1;
    const range = { start: { line, character: column - 1 }, end: { line, character: column - 1 + length } };
    return { range, message, severity: 2, source: 'markdownlint' };
  });
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
