import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

const source = 'src';
const files = (readdirSync(source, {recursive: true}) as string[]).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(join(source, file), 'utf8').replace(/^ *(\/\/|\/?\*).*/gm, '');

const isTable = (file: string): boolean => /i18n[\\/](english|languages)[\\/]/.test(file);
const isSaying = (file: string): boolean => /(elements|i18n)[\\/]/.test(file);

/** A key at the head of its line in a table of words, or in quotes where it is said; elsewhere it is something else. */
const inTable = /^ {2}([a-z]+[A-Z]\w+):/gm;
const inQuotes = /'([a-z]+[A-Z]\w+)'/g;
/** Part of a key of that kind, put together where it is said. */
const inTemplate = /\bt\(\s*`(?:\w*\$\{[^`]*[A-Z]\w*|\w*[A-Z]\w*\$\{[^`]*)`/;
const keyIn = (file: string): RegExp => (isTable(file) ? inTable : inQuotes);

/** The keys of messages that are nothing else in the sources, with a short one for each, in no order but the same. */
function shortKeys(): ReadonlyMap<string, string> {
  const tables = files.filter(isTable).map(textOf).join('\n');
  const others = files
    .map((file) => (isSaying(file) ? textOf(file).replace(keyIn(file), '') : textOf(file)))
    .join('\n');
  const words = new Set(others.match(/\w+/g));
  const keys = [...new Set([...tables.matchAll(inTable)].map(([, key]) => key as string))].filter(
    (key) => !words.has(key),
  );
  return new Map(keys.sort().map((key, index) => [key, `$${index.toString(36)}`]));
}

/**
 * Makes the keys of messages short, in the tables of words and where they are said: a page would load each twice. As
 * many characters as before, so that source maps stay true.
 */
export function shortenKeys(): Plugin {
  const keys = shortKeys();
  const shorten = (whole: string, key: string): string =>
    keys.has(key) ? whole.replace(key, () => keys.get(key) as string).padEnd(whole.length) : whole;
  return {
    name: 'shorten-keys',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/(elements|i18n)\/.*\.ts(\?|$)/},
      handler(code, id) {
        const [computed] = inTemplate.exec(code) ?? [];
        if (computed) this.error(`${computed} makes a key that would not be found: keys stand whole, in quotes`);
        return {code: code.replace(keyIn(id), shorten), map: null};
      },
    },
  };
}
