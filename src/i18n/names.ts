import {attempt} from './attempt.js';
import {countryWords} from './english/countries.js';
import type {MessageKey} from './messages.js';
import type {Text} from './text.js';

interface Parts {
  readonly code?: string;
  readonly name?: string;
}

/** An ISO code where there is one, and a name for where Intl knows none. */
export type Named = string | Parts;

const parts = (named: Named): Parts => (typeof named === 'string' ? {code: named} : named);

function nameOf(text: Text, type: 'language' | 'region', {code = '', name = code}: Parts): string {
  // Without `fallback` a browser that does not know the code gives the code.
  return attempt(() => text.formatter('DisplayNames', {type, fallback: 'none'}).of(code)) ?? name;
}

/** The name of a country or area of the world (`001`): from Intl, else the record's, else the code. */
export function countryName(text: Text, country: Named): string {
  const {code = '', name} = parts(country);
  return Object.hasOwn(countryWords, code)
    ? (name ?? text.t(code as MessageKey))
    : nameOf(text, 'region', {code, name});
}

/** The name of a language as it stands by itself, with a capital: from Intl, else the record's, else the code. */
export function languageName(text: Text, language: Named): string {
  const named = parts(language);
  const name = named.code === 'zxx' ? text.t('noDialogue') : nameOf(text, 'language', named);
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(text.locale));
}

/** `in French`. */
export const inLanguage = (text: Text, language: Named): string =>
  text.t('inLanguage', nameOf(text, 'language', parts(language)));
