import {watchPage} from './watch-page.js';

interface Defaults {
  /** For elements with no `lang` of their own, nor around them within the page's `<html>`. */
  readonly lang?: string | undefined;
  /** For elements without a `scheme`. Those in a sentence have the sentence's colours. */
  readonly scheme?: string | undefined;
}

/** Gives elements what the page says for all of them; as attributes, since screen readers and styles are to know too. */
export function setDefaults(tags: readonly string[], {lang, scheme}: Defaults): void {
  const all = `:is(${tags.join()})`;
  if (lang) watchPage(`${all}:not([lang],[lang]:not(html) *)`, (element) => element.setAttribute('lang', lang));
  if (scheme) watchPage(`${all}:not([scheme],[layout=inline])`, (element) => element.setAttribute('scheme', scheme));
}
