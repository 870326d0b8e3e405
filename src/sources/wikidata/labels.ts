import type {Item} from './claims.js';

/**
 * The languages to ask for: `de-AT` in Wikidata's spelling, then with less and less said; `mul`, for what is the same in
 * all; English.
 */
export function languagesOf(locale: string): string[] {
  const parts = locale.toLowerCase().split('-');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('-')), 'mul', 'en'];
}

/**
 * What an item is called, and whether this is in the reader's language (or the same in all). Where it is not known in a
 * language that was asked for, another's stands there; its own `language` says which.
 */
export function labelOf({labels = {}}: Item, languages: readonly string[]) {
  const found = [...languages, ...Object.keys(labels)].flatMap((code) => {
    const {value, language = code} = labels[code] ?? {};
    const isOwn = ['mul', languages.at(-3)].includes(String(language).split('-')[0]);
    return typeof value === 'string' && value ? {text: value, language: language as string, isOwn} : [];
  });
  return found.find(({isOwn}) => isOwn) ?? found[0];
}
