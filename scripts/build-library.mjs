// Builds the library: one bundle for `require`, a thin module around it for `import`, and the types of both.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const source = fileURLToPath(new URL('../server/src/index.ts', import.meta.url));

/** Writes index.cjs, index.mjs, index.d.ts and index.d.cts; `common` are the settings of all bundles. */
export async function buildLibrary(common, plugins) {
  const built = await build({ ...common, entryPoints: { index: source }, plugins });
  const types = describeTypes();
  const write = (name, text) => writeFileSync(join(common.outdir, name), text);
  // The same file twice: TypeScript takes the ending for the kind of module.
  write('index.d.ts', types);
  write('index.d.cts', types);
  write('index.mjs', wrap());
  return built;
}

const shippedTypes = fileURLToPath(new URL('../server/src/api/types.ts', import.meta.url));
const IMPORTS_OF_THEM = /^(?:import|export) type [^;]* from '\.\/api\/types\.js';\n/gm;

/** The declarations of index.ts and of the types that it speaks of, in one file, so that they need no other. */
function describeTypes() {
  const text = readFileSync(shippedTypes, 'utf8') + readFileSync(source, 'utf8').replace(IMPORTS_OF_THEM, '');
  const compilerOptions = { isolatedDeclarations: true, stripInternal: true, target: ts.ScriptTarget.ES2022 };
  const { outputText, diagnostics } = ts.transpileDeclaration(text, { fileName: source, compilerOptions });
  const told = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  if (/^import |\bfrom '|\bimport\(/m.test(outputText))
    told.push('The types of the library refer to files that are not shipped.');
  if (told.length > 0) throw new Error(`server/src/index.ts: ${told.join('; ')}`);
  return outputText;
}

/** Every name that the library exports as a value, so that `import { lint }` is known before anything runs. */
function wrap() {
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  const names = [...outputText.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
  return `import library from './index.cjs';\nexport const { ${names.join(', ')} } = library;\n`;
}
