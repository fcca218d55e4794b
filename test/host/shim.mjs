// Stands between the extension host and the tests: what they print goes to a file, line by line, and another file says that they came to their end.
import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const interval = 100;

/** The text of the module that the extension host loads in place of the tests. */
function writeModule({ output, done, tests }) {
  return `
const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');
const print = (text) => appendFileSync(${JSON.stringify(output)}, text);
for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  const real = console[name];
  const value = (...parts) => {
    print(format(...parts) + '\\n');
    return real.apply(console, parts);
  };
  // VS Code defines these with a setter that does nothing.
  Object.defineProperty(console, name, { configurable: true, writable: true, value });
}
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (data, encoding, callback) => {
    print(typeof data === 'string' ? data : Buffer.from(data).toString());
    (typeof encoding === 'function' ? encoding : callback)?.();
    return true;
  };
}
exports.run = async () => {
  const tests = await import(${JSON.stringify(pathToFileURL(resolve(tests)).href)});
  await (tests.run ?? tests.default.run)();
  writeFileSync(${JSON.stringify(done)}, '');
};
`;
}

/** Writes the module into `folder` and prints what the tests print as they go. */
export function createShim(folder, tests) {
  const [output, done, path] = ['output.txt', 'done', 'shim.cjs'].map((name) => join(folder, name));
  writeFileSync(output, '');
  writeFileSync(path, writeModule({ output, done, tests }));
  let printed = 0;
  const print = () => {
    printed = copyFrom(output, printed);
  };
  const timer = setInterval(print, interval);
  const stop = () => {
    clearInterval(timer);
    print();
  };
  return { path, stop, hasEnded: () => existsSync(done) };
}

/** Copies the rest of a file to standard output; returns its length. */
function copyFrom(file, start) {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 16);
  let position = start;
  try {
    for (;;) {
      const length = readSync(handle, buffer, 0, buffer.length, position);
      if (length === 0) return position;
      process.stdout.write(Buffer.from(buffer.subarray(0, length)));
      position += length;
    }
  } finally {
    closeSync(handle);
  }
}
