/** What the service answers to somebody who has no editor: places are offsets, answers are plain data. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import { rules } from '../../server/src/core/rules/index.js';
import { count } from '../../server/src/core/text/count.js';
import { isIn } from '../../server/src/core/text/range.js';
import { explainPlace } from '../../server/src/service/explain/explain-place.js';
import { offersFor } from '../../server/src/service/offers/offers.js';
import { openProject } from '../../server/src/service/open-project.js';
import { outlineOf, searchOutlines } from '../../server/src/service/outline/outline.js';
import { countStories } from '../../server/src/service/personas/counts.js';
import { renamePersona } from '../../server/src/service/personas/renaming.js';
import { descriptionOf, type Target, targetAt } from '../../server/src/service/personas/target.js';
import type { Ports } from '../../server/src/service/ports.js';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system.js';
import { readPersonaListing } from '../../server/src/workspace/persona-listing.js';
import { makeFolder } from '../workspace/folders.js';

const PERSONAS = '---\ncustomer-first: personas\n---\n\n# Personas\n\n## Tenant\n\n- kind: customer\n';
const STORIES =
  '# Flat\n\nAs a tenant, I want to see my bill, so that I know what I pay.\n\n' +
  'As two tenants, we want to share a bill.\n\nAs a landlord, I want a chatbot.\n';

/** Nothing is open, and an address is the path. */
function open(files: Readonly<Record<string, string>>): { readonly folder: string; readonly ports: Ports } {
  const folder = makeFolder(files);
  const ports = openProject({
    ...{ rules, fileSystem: nodeFileSystem, folders: [folder] },
    documents: { get: () => undefined, byPath: () => undefined, all: () => [] },
    addressOf: (path) => path,
    onIndexed: () => undefined,
  });
  return { folder, ports };
}

async function read(ports: Ports, path: string) {
  const surroundings = await ports.project.surroundingsOf(path);
  const snapshot = await ports.texts.read(path, surroundings.settings);
  if (snapshot === null) throw new Error('There is no such text.');
  return { snapshot, surroundings };
}

async function personaAt(ports: Ports, path: string, words: string): Promise<Target | null> {
  const { snapshot, surroundings } = await read(ports, path);
  return targetAt(ports, { snapshot, surroundings, isConfig: false }, snapshot.text.indexOf(words) + 1);
}

describe('without an editor', () => {
  it('a persona is found at a place, with where they are described and how many stories there are', async () => {
    const { folder, ports } = open({ 'personas.md': PERSONAS, 'a.md': STORIES });
    const target = await personaAt(ports, `${folder}/a.md`, 'tenant,');
    if (target === null) throw new Error('Nobody stands there.');
    const place = await descriptionOf(ports, target);
    expect(place?.file.path).toBe(`${folder}/personas.md`);
    expect(PERSONAS.slice(place?.range.start, place?.range.end)).toBe('Tenant');
    expect(await countStories(ports, target)).toBe('2 stories, 1 without outcome');
  });

  it('a persona has as many stories as a listing says, whoever stands beside them', async () => {
    const people = `${PERSONAS}- aliases: renter\n\n## Porter\n\n### Needs\n\n- rest\n`;
    const names = [
      'a tenant',
      'a tenant or porter',
      'a tenant or renter',
      'a tennant or porter',
      'a plumber or porter',
    ];
    const wishes = names.map((name) => `As ${name}, I want to see who comes.\n`).join('\n');
    const files = { 'personas.md': people, 'a.md': wishes, 'b.md': `---\ntype: task\n---\n\n${wishes}` };
    const { folder, ports } = open(files);
    const { listing } = await readPersonaListing({ cwd: folder, paths: [] });
    const { surroundings } = await read(ports, `${folder}/a.md`);
    const counted = await Promise.all(
      surroundings.registry.personas.map(async (persona) => {
        return [persona.name, await countStories(ports, { persona, surroundings })];
      }),
    );
    const listed = listing.flatMap(({ personas }) => personas);
    expect(counted).toEqual(
      listed.map(({ persona, stories: { length } }) => [
        persona.name,
        `${count(length, 'story', 'stories')}, ${length.toString()} without outcome`,
      ]),
    );
    expect(listed.map(({ stories }) => stories.length)).toEqual([3, 3]);
  });

  it('a persona gets another name in every file, or a sentence says why not', async () => {
    const { folder, ports } = open({ 'personas.md': PERSONAS, 'a.md': STORIES });
    const find = () => personaAt(ports, `${folder}/a.md`, 'tenant,');
    const changes = await renamePersona(ports, find, 'Owner');
    if ('refusal' in changes) throw new Error(changes.refusal);
    const texts = changes.map((change) => (change.file === null ? '' : applyEdits(change.file.text, change.edits)));
    expect(texts.join()).toContain('## Owner');
    expect(texts.join()).toContain('As an owner, I want to see my bill');
    expect(texts.join()).toContain('As two owners, we want');
    expect(await renamePersona(ports, find, 'the')).toMatchObject({ refusal: expect.stringContaining('no name yet') });
  });

  it('a finding has offers, as changes that nobody has made yet', async () => {
    const { folder, ports } = open({ 'personas.md': PERSONAS, 'a.md': STORIES });
    const { snapshot, surroundings } = await read(ports, `${folder}/a.md`);
    const { findings } = await ports.lint(snapshot, surroundings);
    const here = findings.filter(({ ruleId }) => ruleId === 'undefined-persona');
    const asked = { start: 0, end: 0 };
    const { others } = await offersFor(here, { ...ports, snapshot, surroundings, findings, asked, isDraft: false });
    expect(others.map(({ offer }) => offer.title)).toEqual([
      'Add “Landlord” to your personas',
      'Accept this “undefined-persona”, with a reason',
      'Accept all 3 findings of this story, with one reason',
      'Switch “undefined-persona” off in this project',
    ]);
  });

  it('a story is outlined, found by a few letters, and explained', async () => {
    const { folder, ports } = open({ 'personas.md': PERSONAS, 'a.md': STORIES });
    const { snapshot, surroundings } = await read(ports, `${folder}/a.md`);
    expect(outlineOf(snapshot, surroundings).map(({ name }) => name)).toContain('landlord: a chatbot');
    expect((await searchOutlines(ports, 'lan cha')).map(({ document }) => document.path)).toEqual(['a.md']);
    const at = STORIES.indexOf('chatbot');
    const { settings, registry } = surroundings;
    const { explained } = explainPlace({ text: STORIES, settings, registry }, rules, (range) => isIn(range, at));
    expect(explained?.judgements.map(({ voice }) => voice)).not.toEqual([]);
    expect(STORIES.slice(explained?.range.start)).toMatch(/^As a landlord/);
  });
});
