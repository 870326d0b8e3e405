import {cleanText} from './clean-text.js';
import {kind, report, type Reading} from './kind.js';

const textKind = (keepLines: boolean) => (max: number) => {
  const read = (value: unknown, reading: Reading) => {
    if (typeof value !== 'string') return undefined;
    const clean = cleanText(value.slice(0, 2 * max), keepLines);
    if (clean.length <= max && value.length <= 2 * max) return clean === 'N/A' ? undefined : clean || undefined;
    report(reading, `Cut at ${max} characters`);
    return clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
  };
  return kind<string, string, {max: number}>('text', 'text', read, {max});
};

/** Plain text on one line, cut at so many characters. */
export const text = textKind(false);

/** Plain text that keeps its lines, cut at so many characters. */
export const prose = textKind(true);

/** A string of this pattern. */
export function pattern(expects: string, pattern: RegExp, read = (value: string): string | undefined => value) {
  const test = (value: unknown) => (typeof value === 'string' && pattern.test(value) ? read(value) : undefined);
  return kind<string, string, {pattern: RegExp}>('pattern', expects, test, {pattern});
}

/** A language tag as Intl takes it, in its usual spelling but with no other code in place of its own (`sh` stays `sh`). */
export const language = pattern('a language tag', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, (tag) => {
  try {
    const [usual = ''] = Intl.getCanonicalLocales(tag);
    return usual.toLowerCase() === tag.toLowerCase() ? usual : tag;
  } catch {
    return undefined;
  }
});

/** A year, a month or a day that is in the calendar; of a date with a time, its date. */
export const date = pattern('an ISO 8601 date', /^(18[7-9]|19\d|2[01]\d)\d(-\d\d(-\d\d(T.*)?)?)?$/, (value) => {
  const day = value.slice(0, 10);
  // 30 February is no date to some engines, and 1 March to others.
  return new Date(day).toJSON()?.startsWith(day) ? day : undefined;
});

const numberKind =
  (type: string, test: (value: unknown) => boolean) =>
  (min: number, max: number | string = 9e15) => {
    const read = (given: unknown, {siblings}: Reading) => {
      const value = given as number;
      // + 0, since -0 would be shown as such.
      return test(value) && value >= min && value <= ((siblings[max] ?? max) as number) ? value + 0 : undefined;
    };
    const expects = `a number from ${min} to ${max}`;
    return kind<number, number, {min: number; max: number | string}>(type, expects, read, {min, max});
  };

/** A number from `min` to `max`, or to the value of the field named `max`, which must stand before this one. */
export const number = numberKind('number', Number.isFinite);
export const integer = numberKind('integer', Number.isInteger);

/** One of these values. */
export function picklist<const T>(...options: readonly T[]) {
  const read = (value: unknown) => options.find((option) => option === value);
  return kind<T, T, {options: readonly T[]}>('picklist', options.join(' or '), read, {options});
}

export const boolean = picklist(true, false);

/** An absolute http(s) address; in the record it may be relative to the record's own. */
export const url = urlKind(/^https?:/);

/** The address of a picture, which may also be the picture itself (`data:`), if it is no SVG. */
export const imageUrl = urlKind(/^(https?:|data:image\/(png|jpeg|gif|webp|avif)[;,])/i);

function urlKind(allowed: RegExp) {
  return kind<string>('url', 'a web address', (value, {baseUrl}) => {
    if (typeof value !== 'string' || !URL.canParse(value, baseUrl)) return undefined;
    const {href, protocol, username, password} = new URL(value, baseUrl);
    const isShort = href.length <= (protocol === 'data:' ? 500_000 : 2_000);
    return isShort && allowed.test(href) && !username && !password ? href : undefined;
  });
}
