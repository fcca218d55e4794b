/** What makes a line look like a story in English. */
import type { LookalikeWords } from '../lookalikes.js';

const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*|\s*,\s*/);
const subjects = (endings: string): readonly string[] =>
  list('i, we').flatMap((subject) => [subject, ...list(endings).map((ending) => subject + ending)]);

export const lookalikes: LookalikeWords = {
  asides: list('part of'),
  wishers: [...subjects("'d, 'll"), ...list('i would, i will, we would, we will')],
  actors: subjects("'d, 'll"),
  adverbs: list('really, also, only, just, would'),
  wishes: list('want, need, wish, hope, like, love, expect, prefer, require'),
  plainWishes: list('want, need, wish, like'),
  jobWishes: list('want, need, wish, like, prefer'),
  abilities: list(`
    can, could, should, must, may, might, shall
    have to, am able, will, do not, don't, get to
  `),
  reasons: list(`
    so that, such that
    so i can, so i could, so i may, so i will, so i know, so i do
    so we can, so we could, so we may, so we will, so we know, so we do
    so they can, so they could, so they may, so they will, so they know, so they do
    so he can, so he could, so he may, so he will, so he know, so he do
    so she can, so she could, so she may, so she will, so she know, so she do
    in order to, in order for, in order that
  `),
  explains: list('you, it, this, that, these, there, they, he, she, your, its, the, let'),
  goesOn: list('i, we, so, in order'),
};
