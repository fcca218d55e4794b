/** Do the messages read well and lead somewhere, whatever the story? */
import { describe, expect, it } from 'vitest';
import { english } from '../../server/src/core/language/en/pack.js';
import { rules } from '../../server/src/core/rules/index.js';
import { hasPath, readText } from '../support/project-files.js';
import { lintRuleFiles, readRuleFiles } from '../support/rule-files.js';

const LONGEST_MESSAGE = 220;

function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { fixtures, examples } = lintRuleFiles(rule);
  const own = fixtures.filter(({ ruleId }) => ruleId === id);
  const all = [...fixtures, ...examples];
  const sentences = english.messages.rules[id] ?? {};

  it('has a sentence for each of its messages, which uses what the rule tells', () => {
    const used = Object.entries(sentences).map(([messageId, text]) => [messageId, placeholdersIn(text)]);
    const told = Object.entries(rule.messages).map(([messageId, names]) => [messageId, [...names].sort()]);
    expect(Object.fromEntries(used)).toEqual(Object.fromEntries(told));
  });
  it('says each of its messages in some fixture', () => {
    const said = new Set(own.map(({ messageId }) => messageId));
    expect(Object.keys(rule.messages).filter((messageId) => !said.has(messageId))).toEqual([]);
  });
  it('fills every placeholder', () => {
    expect(
      all.map(({ message }) => message).filter((message) => /(?<!\{)\{\w*\}|undefined|null/.test(message)),
    ).toEqual([]);
  });
  it('keeps its messages short', () => {
    expect(all.map(({ message }) => message).filter((message) => message.length > LONGEST_MESSAGE)).toEqual([]);
  });
  it('ends its messages like sentences', () => {
    const texts = [rule.requires, ...Object.values(sentences)];
    expect(texts.filter((text) => !/^[\p{Lu}“{].*[.?]”?$/su.test(text) || / {2}/.test(text))).toEqual([]);
  });
  it('links to its page', () => {
    const strays = all.filter(({ url, ruleId }) => url !== `docs/rules/${ruleId}.md`);
    expect(strays.map(({ url }) => url)).toEqual([]);
    expect(hasPath(`docs/rules/${id}.md`)).toBe(true);
  });
  it('shows what a fix does where it has one', () => {
    const hasFix = own.some(({ fixes }) => fixes.length > 0);
    expect(readRuleFiles(id).cases.some(({ after }) => after !== null)).toBe(hasFix);
  });
  it('describes its options', () => {
    expect(readText(`docs/rules/${id}.md`)).toContain('<!-- generated: options -->');
    const silent = Object.entries(rule.options.shape).filter(
      ([, option]) => !('description' in option && option.description),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
