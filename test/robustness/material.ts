/** The texts that robustness is tried on: every case of the rule fixtures and every file of examples/. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFixture } from '../support/fixture.js';
import type { TextFile } from '../support/lint-text.js';
import type { People } from './survives.js';

const rules = new URL('../rules/', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);

/** One text, and the people that its stories may name. */
export interface Material {
  readonly title: string;
  readonly text: string;
  readonly people: People;
}

export function storyMaterial(): readonly Material[] {
  return [...fixtureStories(), ...exampleStories()];
}

export function personasMaterial(): readonly Pick<Material, 'title' | 'text'>[] {
  const inFixtures = fixtures().flatMap(({ title, files }) =>
    files.filter(isPersonas).map(({ text }) => ({ title, text })),
  );
  return [
    ...inFixtures,
    ...exampleFiles()
      .filter(isPersonas)
      .map(({ path, text }) => ({ title: path, text })),
  ];
}

function fixtureStories(): readonly Material[] {
  return fixtures().flatMap(({ title, files, personas }) => {
    const people = { line: personas, files: files.filter(isPersonas) };
    return files
      .filter((file) => !isPersonas(file))
      .map(({ path, text }) => ({ title: `${title} (${path})`, text, people }));
  });
}

function exampleStories(): readonly Material[] {
  const files = exampleFiles();
  const people = { line: null, files: files.filter(isPersonas) };
  return files
    .filter((file) => !isPersonas(file))
    .map(({ path, text }) => ({ title: `examples/${path}`, text, people }));
}

function fixtures() {
  return filesBelow(rules).flatMap(({ path, text }) =>
    readFixture(text).map((fixture) => ({ ...fixture, title: `${path}: ${fixture.title}` })),
  );
}

const exampleFiles = (): readonly TextFile[] => filesBelow(examples);

function isPersonas({ path }: TextFile): boolean {
  return path.endsWith('personas.md');
}

function filesBelow(folder: URL): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}
