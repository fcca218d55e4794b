/** The people that stories name, as somebody would write them down. */
import { describe, expect, it } from 'vitest';
import { createMemory, readDocument } from '../../../server/src/core/document/read-document.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { isSomebody, namedIn, spokenName, writtenHalves } from '../../../server/src/core/personas/named-people.js';

describe('a name as people say it', () => {
  it.each([
    ['tenant', 'Tenant'],
    ['the tenants', 'Tenant'],
    ['night porters who work alone', 'Night porter'],
    ['HR managers', 'HR manager'],
    ['heads of sales', 'Head of sales'],
    ['head of sales at Homely', 'Head of sales'],
    ['first-time buyers', 'First-time buyer'],
    ['the first-time buyers who travel', 'First-time buyer'],
    ['nightPorters at the gate', 'NightPorter'],
    ['a', 'A'],
    ['**ward** `nurses`', 'Ward nurse'],
    ['GPs', 'GP'],
    ['NURSES', 'NURSE'],
    ['the', 'The'],
    ['nurse, ', 'Nurse'],
    ['ward\n  nurse', 'Ward nurse'],
    ['salespeople', 'Salesperson'],
    ['staff', 'Staff'],
    ['C++', 'C++'],
  ])('of “%s” is “%s”', (written, name) => {
    expect(spokenName(written, english)).toBe(name);
  });
});

describe('the people in one breath', () => {
  it.each([
    ['buyers or sellers', ['buyers', 'sellers']],
    ['Buyers And sellers with a dog', ['Buyers', 'sellers']],
    ['buyer/seller', ['buyer', 'seller']],
    ['buyer and/or seller', ['buyer', 'seller']],
    ['the buyer (or seller)', ['buyer']],
    ['buyer/seller with a dog', ['buyer', 'seller']],
    ['first-time buyer or seller', ['first-time buyer', 'seller']],
    ['tenant', ['tenant']],
  ])('of “%s”', (reference, halves) => {
    expect(writtenHalves(reference, english)).toEqual(halves);
  });
});

/** "Name: standing", in brackets where the story is an example; with a star where nobody would write them down. */
function named(text: string): readonly string[] {
  return readDocument(text, createMemory())
    .sections.flatMap((section) => namedIn(section, english))
    .map((person) => {
      const said = `${person.name}: ${person.standing}${isSomebody(person) ? '' : ' *'}`;
      return person.isExample ? `(${said})` : said;
    });
}

const wish = ', I want to see the list so that I can sleep.';

describe('the people of stories', () => {
  it.each([
    [`As a tenant${wish}`, ['Tenant: customer']],
    [`As a system admin${wish}`, ['System admin: staff']],
    [`As a tester${wish}`, ['Tester: builder *']],
    [`As a user${wish}`, ['User: generic *']],
    [`As buyers or sellers${wish}`, ['Buyer: customer', 'Seller: customer']],
    [`As a buyer/seller${wish}`, ['Buyer: customer', 'Seller: customer']],
    [`As a read/write account${wish}`, ['read/write account: several *']],
    [`As a buyer or account${wish}`, ['buyer or account: several *']],
    [`As a hearing or visually impaired tenant${wish}`, ['Hearing or visually impaired tenant: customer']],
    [`As a child or parent${wish}`, ['Child: customer', 'Parent: customer']],
    [`When it rains, I want to see the list so that I can stay.`, []],
  ])('%j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('an example', () => {
  it.each([
    [`# Example\n\nAs a tenant${wish}`, true],
    [`# Some good examples of stories\n\nAs a tenant${wish}`, true],
    [`# Examples for tenants\n\nAs a tenant${wish}`, false],
    [`# Good stories\n\nAs a tenant${wish}`, false],
    [`A sample story – As a tenant${wish}`, true],
    [`E.g. as somebody once wrote: As a tenant${wish}`, false],
    [`An example of nothing.\nAs a tenant${wish}`, false],
    [`Write “As a tenant${wish}”`, true],
    [`“As a tenant${wish}” is good.`, true],
    [`“As a tenant${wish}”`, false],
    [`“As a tenant${wish}”\nis good.`, false],
    [`(As a tenant${wish})`, false],
  ])('%j: %s', (text, isExample) => {
    expect(named(text)).toEqual([isExample ? '(Tenant: customer *)' : 'Tenant: customer']);
  });
});
