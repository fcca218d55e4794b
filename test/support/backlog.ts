/** Makes up folders of stories, the same ones every time. */

const people = ['tenant', 'caretaker', 'user', 'billing service', 'night nurse', 'tennant'];
const wants = ['to see who comes', 'a React form', 'to hear why my train is late', 'my files in a Postgres database'];
const outcomes = [', so that I let nobody else in', '', ', so that the data is saved', ', so that we get fewer calls'];

export interface BacklogOptions {
  readonly files: number;
  /** How many stories in each; one more in every second file. */
  readonly stories?: number;
  /** How many characters of other words stand in each besides. */
  readonly notes?: number;
}

/** By path. Some are in folders, some have suppressions, one has nothing to say. */
export function makeBacklog({ files, stories = 3, notes = 0 }: BacklogOptions): Readonly<Record<string, string>> {
  const texts = Array.from({ length: files }, (_, i): readonly [string, string] => {
    const path = `${['', 'shop/', 'shop/späti #1/'][i % 3] ?? ''}backlog ${String(i).padStart(3, '0')}.md`;
    const more = notes === 0 ? '' : `\n## Notes\n\n${'The heating is old and loud. '.repeat(notes / 29)}\n`;
    return [path, (i === 4 ? '# Nothing yet\n' : textOf(i, stories + (i % 2))) + more];
  });
  return Object.fromEntries(texts);
}

function textOf(file: number, stories: number): string {
  const parts = Array.from({ length: stories }, (_, i) => {
    const n = file * 7 + i * 3;
    const quiet = n % 11 === 0 ? '<!-- customer-first-disable-next-line -- agreed with the tenants -->\n\n' : '';
    return `## Part ${i}\n\n${quiet}As a ${people[n % 6] ?? ''}, I want ${wants[n % 4] ?? ''}${outcomes[n % 5] ?? ''}.\n`;
  });
  return `# Backlog ${file}\n\n${parts.join('\n')}`;
}
