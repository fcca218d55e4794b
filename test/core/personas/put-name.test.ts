/** A name is put in the place of another one, and what goes with it is mended: article, number, capital and marks. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/engine/apply-fixes.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { putName, putWords } from '../../../server/src/core/personas/put-name.js';

/** The text with `name` in the place of the first `old`; null where nobody would write that. */
function put(text: string, old: string, name: string, write = putName): string | null {
  const start = text.indexOf(old);
  const edits = write({ text, range: { start, end: start + old.length }, language: english }, name);
  return edits === null ? null : applyEdits(text, edits);
}

describe('another name in the same place', () => {
  it.each([
    ['As a user, I sleep.', 'user', 'Owner', 'As an owner, I sleep.'],
    ['As an owner, I sleep.', 'owner', 'Tenant', 'As a tenant, I sleep.'],
    ['As a user, I sleep.', 'user', 'Tenant', 'As a tenant, I sleep.'],
    ['As An owner, I sleep.', 'owner', 'Tenant', 'As A tenant, I sleep.'],
    ['As A user, I sleep.', 'user', 'Owner', 'As An owner, I sleep.'],
    ['As AN OWNER, I sleep.', 'OWNER', 'Tenant', 'As A Tenant, I sleep.'],
    ['As a user, I sleep.', 'user', 'Marion', 'As Marion, I sleep.'],
    ['As a user, I sleep.', 'user', 'Marion, 67 – rider', 'As Marion, I sleep.'],
    ['As Marion, I sleep.', 'Marion', 'Owner', 'As an owner, I sleep.'],
    ['As **Marion**, I sleep.', 'Marion', 'Owner', 'As an **owner**, I sleep.'],
    ['As [Marion](a.md), I sleep.', 'Marion', 'Owner', 'As an [owner](a.md), I sleep.'],
    ['Marion sleeps.', 'Marion', 'Owner', 'owner sleeps.'],
    ['As users, we sleep.', 'users', 'Owner', 'As owners, we sleep.'],
    ['As users, we sleep.', 'users', 'Staff', 'As staff, we sleep.'],
    ['As users, we sleep.', 'users', 'Marion', null],
    ['As a user, I sleep.', 'user', 'Owners', 'As an owner, I sleep.'],
    ['As an users, I sleep.', 'users', 'Owner', 'As an owner, I sleep.'],
    ['As every users, I sleep.', 'users', 'Owner', 'As every owner, I sleep.'],
    ['As every user, I sleep.', 'user', 'Owner', 'As every owner, I sleep.'],
    ['As every user, I sleep.', 'user', 'Marion', 'As Marion, I sleep.'],
    ['As a user, I sleep.', 'user', 'Staff', 'As staff, I sleep.'],
    ['As the user, I sleep.', 'user', 'Staff', 'As the staff, I sleep.'],
    ['As a User, I sleep.', 'User', 'Tenant', 'As a Tenant, I sleep.'],
    ['As a User, I sleep.', 'User', 'night porter', 'As a Night porter, I sleep.'],
    ['As a User, I sleep.', 'User', 'iOS fan', 'As an iOS fan, I sleep.'],
    ['As Marion, I sleep.', 'Marion', 'night porter', 'As a night porter, I sleep.'],
    ['**As a** user, I sleep.', 'user', 'Owner', '**As an** owner, I sleep.'],
    ['**As a** user, I sleep.', 'user', 'Marion', '**As** Marion, I sleep.'],
    ['As a **user**, I sleep.', 'user', 'Marion', 'As **Marion**, I sleep.'],
    ['As a\n  user, I sleep.', 'user', 'Owner', 'As an\n  owner, I sleep.'],
    ['As a\r\n> user, I sleep.', 'user', 'Owner', 'As an\r\n> owner, I sleep.'],
    ['As an [owner](a.md), I sleep.', 'owner', 'Tenant', 'As a [tenant](a.md), I sleep.'],
    ['As someone, I sleep.', 'someone', 'Owner', 'As an owner, I sleep.'],
    ['As anybody, I sleep.', 'anybody', 'Owner', 'As an owner, I sleep.'],
    ['As user, I sleep.', 'user', 'Owner', 'As owner, I sleep.'],
    ['As the user, I sleep.', 'user', 'Marion', 'As Marion, I sleep.'],
    ['As the user, I sleep.', 'user', 'Owner', 'As the owner, I sleep.'],
    ['a user sleeps.', 'user', 'Marion', 'Marion sleeps.'],
    ['Panama user sleeps.', 'user', 'Owner', 'Panama owner sleeps.'],
    ['As a/an user, I sleep.', 'user', 'Owner', 'As an owner, I sleep.'],
    ['As a `user`, I sleep.', 'user', 'Owner', 'As an `owner`, I sleep.'],
    ['As a user, I sleep.', 'user', 'Owner * guest', 'As an owner \\* guest, I sleep.'],
    ['As a night **user**, I sleep.', 'night **user', 'Owner', 'As an **owner**, I sleep.'],
    ['As a **night** user, I sleep.', '**night** user', 'Owner', 'As an owner, I sleep.'],
  ])('%j: %s becomes %s', (text, old, name, expected) => {
    expect(put(text, old, name)).toBe(expected);
  });

  it('stays one or many where the words are given', () => {
    expect(put('As users, we sleep.', 'users', 'owner', putWords)).toBe('As owner, we sleep.');
    expect(put('As a user, I sleep.', 'user', 'owners', putWords)).toBe('As owners, I sleep.');
    expect(put('As a `user`, I sleep.', 'user', 'owner|guest', putWords)).toBeNull();
  });
});

describe('a link whose address stands further down', () => {
  it.each([
    ['As a [user], I sleep.\n\n[user]: u.md\n', 'As an [owner][user], I sleep.\n\n[user]: u.md\n'],
    ['As a [user][], I sleep.\n\n[user]: u.md\n', 'As an [owner][user], I sleep.\n\n[user]: u.md\n'],
    [
      'As a [good user here], I sleep.\n\n [Good  user here]: u.md\n',
      'As a [good owner here][good user here], I sleep.\n\n [Good  user here]: u.md\n',
    ],
    [
      'As a [user][u], I sleep.\n\n[user]: u.md\n[u]: x.md\n',
      'As an [owner][u], I sleep.\n\n[user]: u.md\n[u]: x.md\n',
    ],
    ['As a [user](u.md), I sleep.\n\n[user]: u.md\n', 'As an [owner](u.md), I sleep.\n\n[user]: u.md\n'],
    ['As a [user], I sleep.\n', 'As an [owner], I sleep.\n'],
    ['As a [user], I sleep.\n\n[users]: u.md\n', 'As an [owner], I sleep.\n\n[users]: u.md\n'],
    ['As a user, I [sleep].\n\n[user]: u.md\n', 'As an owner, I [sleep].\n\n[user]: u.md\n'],
  ])('keeps its label: %j', (text, expected) => {
    expect(put(text, 'user', 'Owner')).toBe(expected);
  });
});
