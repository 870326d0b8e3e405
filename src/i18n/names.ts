import {attempt} from './attempt.js';
import type {Text} from './text.js';

/** An ISO code where there is one, and a name for where Intl knows none. */
export type Named = string | {readonly code?: string; readonly name?: string};

const parts = (named: Named): {readonly code?: string; readonly name?: string} =>
  typeof named === 'string' ? {code: named} : named;

function nameOf(text: Text, type: 'language' | 'region', named: Named): string {
  const {code = '', name = code} = parts(named);
  // Without `fallback` a browser that does not know the code gives the code.
  return attempt(() => text.formatter('DisplayNames', {type, fallback: 'none'}).of(code)) ?? name;
}

/** The name of a country or area of the world (`001`): from Intl, else the record's, else the code. */
export function countryName(text: Text, country: Named): string {
  const {code, name} = parts(country);
  if (code === '001') return text.t('worldwide');
  if (code === 'CS' || code === 'DD' || code === 'SU' || code === 'YU') return name ?? text.t(code);
  return nameOf(text, 'region', country);
}

/** The name of a language as it stands by itself, with a capital: from Intl, else the record's, else the code. */
export function languageName(text: Text, language: Named): string {
  const name = parts(language).code === 'zxx' ? text.t('noDialogue') : nameOf(text, 'language', language);
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(text.locale));
}

/** `in French`. */
export const inLanguage = (text: Text, language: Named): string =>
  text.t('inLanguage', nameOf(text, 'language', language));
