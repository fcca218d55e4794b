// Draws the rooms of the house into ARCHITECTURE.md, from the imports as they are: who knows whom, and how well.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';
import { replaceBlock } from './replace-block.mjs';

const root = new URL('..', import.meta.url);
const path = 'ARCHITECTURE.md';

/** The first that a path begins with is its room; the id is for the drawing alone. */
const rooms = [
  { id: 'language', path: 'server/src/core/language/', name: 'core/language' },
  { id: 'rules', path: 'server/src/core/rules/', name: 'core/rules' },
  { id: 'engine', path: 'server/src/core/engine/', name: 'core/engine' },
  { id: 'judgement', path: 'server/src/core/judgement/', name: 'core/judgement' },
  { id: 'personas', path: 'server/src/core/personas/', name: 'core/personas' },
  { id: 'document', path: 'server/src/core/document/', name: 'core/document' },
  { id: 'picture', path: 'server/src/core/picture/', name: 'core/picture' },
  { id: 'facts', path: 'server/src/core/facts/', name: 'core/facts' },
  { id: 'config', path: 'server/src/core/config/', name: 'core/config' },
  { id: 'rewrite', path: 'server/src/core/rewrite/', name: 'core/rewrite' },
  { id: 'core', path: 'server/src/core/', name: 'core' },
  { id: 'reporters', path: 'server/src/reporters/', name: 'reporters' },
  { id: 'workspace', path: 'server/src/workspace/', name: 'workspace' },
  { id: 'service', path: 'server/src/service/', name: 'service' },
  { id: 'cli', path: 'server/src/cli/', name: 'cli' },
  { id: 'lsp', path: 'server/src/lsp/', name: 'lsp' },
  { id: 'mcp', path: 'server/src/mcp/', name: 'mcp' },
  { id: 'api', path: 'server/src/api/', name: 'api' },
  { id: 'api', path: 'server/src/index.ts', name: 'api' },
  { id: 'client', path: 'client/src/', name: 'client' },
];
