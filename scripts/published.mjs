// Whether others can find the project, and where. The switch is "private" in package.json; docs/publishing.md says what it takes.
import { readFileSync } from 'node:fs';

const { private: isPrivate, repository } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** What the pages of the documentation stand below, ending in `/`; null as long as there is no such place. */
export const publicAddress = isPrivate ? null : `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/`;
