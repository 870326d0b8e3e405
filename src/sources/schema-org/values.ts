import {nodeOf, type Graph} from './graph.js';

/** A number, be it written `8.5`, `8,5` or 8.5. */
export function numberFrom(text: string | undefined): number | undefined {
  const number = Number(text?.replace(',', '.') || NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** A count, be it written `1234` or `1,234`. */
export const countFrom = (text: string | undefined): number | undefined =>
  Number(text?.replace(/\..*|\D/g, '')) || undefined;

/** `2004`, `2004-09` or `2004-09-20`, also of a date with a time; `2004-00-00` is the year. */
export const dateFrom = (text: string | undefined): string | undefined =>
  /^(18[7-9]|19\d|2[01]\d)\d(-\d\d(-\d\d)?)?(?![\d-])/.exec(text ?? '')?.[0].replace(/-00.*/, '');

/** The seconds of an ISO 8601 duration: `PT1H51M`. */
export function secondsFrom(text: string | undefined): number | undefined {
  const parts = /^P?(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/i.exec(text ?? '');
  const [days, hours, minutes, seconds] = (parts ?? []).slice(1).map((part) => Number(part ?? 0));
  return parts ? ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds! || undefined : undefined;
}

/** `en` or `pt-BR`, as distinct from a name. */
export function languageFrom(text = ''): string | undefined {
  const [primary = '', ...others] = text.replace('_', '-').split('-');
  const isTag = /^[a-z]{2,3}$/i.test(primary) && others.every((part) => /^[a-z\d]{2,8}$/i.test(part));
  return isTag ? [primary.toLowerCase(), ...others].join('-') : undefined;
}

/** An address: of a string, or of an object that has one. Prose is none; IMDb's own are relative to IMDb. */
export function addressFrom(value: unknown, {all, text}: Graph): string | undefined {
  const [first] = all(value);
  const {url, contentUrl, '@id': id} = nodeOf(first);
  const address = typeof first === 'object' ? text(url ?? contentUrl ?? id) : text(first);
  if (!address || /\s/.test(address)) return undefined;
  return /^\/(title|name|video)\/\w/.test(address) ? `https://www.imdb.com${address}` : address;
}
