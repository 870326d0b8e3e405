import {nodeAt, requiredIn, stepsOf} from './schema-walk.js';

/** What stands in data under a path. */
function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A value as it is written, in short. */
function written(value: unknown, got: string): string {
  if (Array.isArray(value)) return 'a list, between [ and ]';
  if (typeof value === 'object' && value !== null) return 'an object, between { and }';
  if (typeof value === 'string' || value === undefined) return `“${got}${got.length === 60 ? '…' : ''}”`;
  return String(value);
}

function hintOf(expected: string, value: unknown, path: string): string {
  const text = typeof value === 'string' ? value : undefined;
  if (text === 'N/A') return ' What is not known, leave out.';
  if (expected.startsWith('a number') && text !== undefined)
    return ' A number stands without quotation marks, and without commas in it.';
  if (expected === 'an ISO 8601 date') return ' Dates are written 1995-10-29, 1995-10 or 1995.';
  if (expected === 'a country code or 001') return ' It is US, FR, …, or 001 for the world.';
  if (expected === 'an object' && text !== undefined) {
    const [field] = requiredIn(nodeAt(path));
    return field ? ` Write {"${field}": ${JSON.stringify(text.slice(0, 60))}}.` : '';
  }
  if (expected === 'a list' && value !== undefined) return ' A list stands between [ and ], also with one item.';
  if (expected !== 'a web address' || text === undefined) return '';
  if (/^data:/i.test(text)) return ' Of data: addresses only pictures are taken, and no SVG.';
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(text)) return ' Only http: and https: are taken.';
  if (/^https?:\/\/[^/]*@/i.test(text)) return ' An address with a name and a password is not taken.';
  return text.length > 2000 ? ' It is too long.' : '';
}

/** What the schema expects, for who writes a record. */
const plainly = (expected: string): string =>
  expected
    .replace(/^a number from (\S+) to 9000000000000000$/, 'a number of $1 or more')
    .replace(/^(a number from \S+ to) ([a-z]\w*)$/i, '$1 that of “$2”')
    .replace(/^an ISO 8601 date$/, 'a date')
    .replace(/^(\w+(?: or \w+){2,})$/, (all) => `one of ${all.split(' or ').join(', ')}`);

/** The gate's words, which are for developers, as sentences. `isSpared`: it is no loss for what is around it. */
export function inWords(message: string, path: string, data: unknown, isSpared: boolean): string {
  const [, expected, got = ''] = /^Expected (.*), got (.*)$/s.exec(message) ?? [];
  if (expected === undefined) {
    if (message === 'Missing') return isSpared ? 'There is nothing here.' : 'This has to be there.';
    return message.endsWith('.') ? message : `${message}.`;
  }
  const value = valueAt(data, path);
  return `Expected ${plainly(expected)}, but here is ${written(value, got)}.${hintOf(expected, value, path)}`;
}
