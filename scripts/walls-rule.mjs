// The lint rule that keeps walls: which file may import which, whatever the import looks like.
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path/posix';

/**
 * A wall is `{ from, to, except?, only?, why }`. `from`, `to` and `except` are patterns for paths as seen from `root`;
 * packages are seen as `package:NAME`, and what comes with Node as `node:NAME`. What `except` matches is let through, and
 * where `only: 'types'` stands, as types only.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const wallsRule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { root: { type: 'string' }, walls: { type: 'array', items: { type: 'object' } } },
        required: ['root', 'walls'],
        additionalProperties: false,
      },
    ],
    messages: { wall: '{{from}} may not import {{to}}. {{why}}' },
  },
  create(context) {
    const [{ root, walls }] = context.options;
    const from = relative(slashes(root), slashes(context.filename));
    const mine = walls.filter((wall) => wall.from.test(from));
    if (mine.length === 0) return {};
    const check = (source, isType) => {
      if (typeof source?.value !== 'string') return;
      const to = targetOf(from, source.value);
      const wall = mine.find((each) => stops(each, to, isType));
      if (wall !== undefined) context.report({ node: source, messageId: 'wall', data: { from, to, why: wall.why } });
    };
    return {
      ImportDeclaration: ({ source, importKind }) => check(source, importKind === 'type'),
      ExportNamedDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ExportAllDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ImportExpression: ({ source }) => check(source, false),
      TSImportType: ({ source }) => check(source, true),
      TSExternalModuleReference: ({ expression }) => check(expression, false),
    };
  },
};

function stops({ to, except, only }, target, isType) {
  if (!to.test(target)) return false;
  if (except?.test(target) !== true) return true;
  return only === 'types' && !isType;
}

/** `./pack.js` in `server/src/core/language/x.ts` is `server/src/core/language/pack.ts`. */
function targetOf(from, source) {
  if (source.startsWith('.')) return join(dirname(from), source).replace(/\.js$/, '.ts');
  return isBuiltin(source) ? `node:${source.replace(/^node:/, '')}` : `package:${source}`;
}

function slashes(path) {
  return path.replaceAll('\\', '/');
}
