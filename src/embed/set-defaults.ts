import {watchPage} from './watch-page.js';

interface Defaults {
  /** For elements with no `lang` of their own, nor around them within the page's `<html>`. */
  readonly lang?: string | undefined;
  /** For elements without a `scheme`. Those in a sentence have the sentence's colours. */
  readonly scheme?: string | undefined;
  /** Given at all, films are told to search engines, but for those that a sentence only mentions. */
  readonly jsonLd?: string | undefined;
}

/** Gives elements what the page says for all of them; as attributes, since screen readers and styles are to know too. */
export function setDefaults(tags: readonly string[], {lang, scheme, jsonLd}: Defaults): void {
  const give = (name: string, value: string | false | undefined, unless: string): void => {
    if (value)
      watchPage(`:is(${tags.join()}):not([${name}],${unless})`, (element) => element.setAttribute(name, value));
  };
  give('lang', lang, '[lang]:not(html) *');
  give('scheme', scheme, '[layout=inline]');
  give('with-json-ld', jsonLd != null && 'on', '[layout=inline]');
}
