import {expect} from '@open-wc/testing';
import {Text, type MessageKey, type Messages, type Plural} from '../../src/i18n/index.js';
import {english, tables, wordsOf} from './words.js';

const keys = Object.keys(english) as MessageKey[];
const integers = [...Array(201).keys(), 1_000, 1_000_000, 2_000_000];

const holes = (message: string): string[] => [...new Set(message.match(/\{[^}]*\}/g))].sort();
const forms = (message: string | Plural): Plural => (typeof message === 'string' ? {other: message} : message);

it('say the same in English wherever two tables have the same word', () => {
  for (const table of tables) expect(english).to.deep.include(table);
});

for (const language of ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'pt', 'zh'])
  describe(`the words of ${language}`, () => {
    let messages: Messages;

    /** How many integers each plural category of the language has. */
    const categories = new Map<Intl.LDMLPluralRule, number>();

    before(async () => {
      messages = await wordsOf(language);
      const rules = new Intl.PluralRules(language);
      for (const n of integers) categories.set(rules.select(n), (categories.get(rules.select(n)) ?? 0) + 1);
    });

    it('are those of English, none lacking and none over', () => {
      expect(messages.lang).to.match(new RegExp(`^${language}\\b`));
      expect(Object.keys(messages)).to.have.members(keys);
    });

    it('have the holes of English', () => {
      for (const key of keys)
        expect(holes(forms(messages[key]).other), key).to.deep.equal(holes(forms(english[key]).other));
    });

    it('have a form for each integer, which leaves the number out only where it says it in a word', () => {
      for (const key of keys) {
        const message = messages[key];
        if (typeof message === 'string') continue;
        for (const [category, count] of categories) {
          const form = message[category];
          if (form === undefined) throw new Error(`${key} has no form for ${category}`);
          const expected = holes(message.other).filter((hole) => hole !== '{0}' || count > 1 || form.includes(hole));
          expect(holes(form), `${key} ${category}`).to.deep.equal(expected);
        }
        const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        expect(known, key).to.include.members(Object.keys(message));
      }
    });

    it('count what English counts', () => {
      for (const key of keys) {
        const counts = typeof messages[key] !== 'string';
        if (typeof english[key] !== 'string') expect(counts, key).to.be.true;
      }
    });

    it('are translated, trimmed, and without a straight apostrophe or three dots', () => {
      const same = keys.filter((key) => JSON.stringify(messages[key]) === JSON.stringify(english[key]));
      if (language !== 'en') expect(same.length, same.join()).to.be.below(5);
      for (const key of keys)
        for (const form of Object.values(forms(messages[key]))) {
          expect(form, key).to.equal(form.trim());
          expect(form, key).to.not.match(/'|\.\.\.|\n|^$/);
        }
    });

    it('leave no hole open', () => {
      const text = new Text(language, messages);
      for (const key of keys)
        for (const n of integers) expect(text.t(key, n, n, 'x'), key).to.not.match(/[{}]|undefined|NaN/);
    });
  });
