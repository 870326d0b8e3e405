import {cached} from './cached.js';
import {importLanguage} from './import-language.js';
import {nearestLang} from './locale.js';
import {Text} from './text.js';

/** How long readers wait for their language before they are shown English, in milliseconds. */
const patience = 3_000;

/**
 * The words and formats for what `element` says: one for all elements of a locale. It is to be waited for while it has
 * a promise in `ready`; after that it says in English what it cannot say in its language.
 */
export function getText(element: Element): Text {
  const locale = nearestLang(element);
  return cached(locale, () => {
    const text = new Text(locale);
    const chunk = importLanguage(locale.split('-')[0]!);
    if (!chunk) return text;
    const arrival = chunk.then((module) => (text.words = module.default));
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    // Also where it failed, for as long as the page is there: few browsers would ask again.
    const settle = (): void => (text.ready = undefined);
    text.ready = Promise.race([arrival, late]).then(settle, settle);
    return text;
  });
}
