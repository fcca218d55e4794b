/** The list of actions in a real Neovim, where there is one: the first corrects, and so does the preferred. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { createFiles, prepareServer } from './editor.js';

prepareServer();

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

/** Starts the server, waits for what it finds, and acts on the word under the cursor. */
const script = (chosen: string): string => `
local start = vim.lsp.start or vim.lsp.start_client
local id = start({
  name = 'customer-first',
  cmd = { ${JSON.stringify(process.execPath)}, ${JSON.stringify(join(inject('built'), 'cli.cjs'))}, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
if not vim.lsp.buf_is_attached or not vim.lsp.buf_is_attached(0, id) then vim.lsp.buf_attach_client(0, id) end
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end)
vim.api.nvim_win_set_cursor(0, { 1, 7 })
local function is_chosen(item) local action = item.action or item[2]; return ${chosen} end
vim.ui.select = function(items, _, choose) choose(vim.tbl_filter(is_chosen, items)[1], 1) end
vim.lsp.buf.code_action()
vim.wait(60000, function() return vim.bo.modified end)
vim.cmd('silent write! result.md')
vim.cmd('qall!')
`;

it.skipIf(!hasNeovim).each([
  ['the first action', 'true'],
  ['the preferred action', 'action.isPreferred'],
])('%s corrects a misspelt persona', { timeout: 180_000 }, (_which, chosen) => {
  const folder = createFiles({
    'personas.md': '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n',
    'a.md': 'As a tennant, I want my repairs stored in a Postgres database.\n',
    'run.lua': '',
  });
  writeFileSync(join(folder, 'run.lua'), script(chosen));
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', 'a.md', '-c', 'luafile run.lua'];
  const { stderr } = spawnSync('nvim', args, { cwd: folder, encoding: 'utf8', timeout: 150_000 });
  expect(readFileSync(join(folder, 'result.md'), 'utf8'), stderr).toBe(
    'As a tenant, I want my repairs stored in a Postgres database.\n',
  );
});
