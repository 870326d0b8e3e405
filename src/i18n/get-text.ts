import {cached} from './cached.js';
import {importLanguage} from './import-language.js';
import {nearestLang} from './locale.js';
import type {Messages} from './messages.js';
import {Text} from './text.js';

/** How long readers wait for their language before they are shown English, in milliseconds. */
const patience = 3_000;

/** Imports words of a language, by its ISO 639 code; undefined where we have none. */
export type ImportWords = (code: string) => Promise<{readonly default: Partial<Messages>}> | undefined;

/**
 * The words and formats for what `element` says: one for all elements of a locale. It is to be waited for while it has
 * a promise in `ready`; after that it says in English what it cannot say in its language. `importMore` is for elements
 * that say more than all do.
 */
export function getText(element: Element, importMore?: ImportWords): Text {
  const locale = nearestLang(element);
  const text = cached(locale, () => {
    const made = new Text(locale);
    addWords(made, importLanguage);
    return made;
  });
  if (importMore && !text.isWhole) addWords(text, importMore);
  text.isWhole ||= !!importMore;
  return text;
}

function addWords(text: Text, importWords: ImportWords): void {
  const chunk = importWords(text.locale.split('-')[0]!);
  if (!chunk) return;
  const before = text.ready;
  const arrival = chunk.then(async (module) => {
    text.words = {...text.words, ...module.default};
    await before;
  });
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  // Also where it failed, for as long as the page is there: few browsers would ask again.
  const settle = (): void => {
    if (text.ready === ready) text.ready = undefined;
  };
  const ready = Promise.race([arrival, late]).then(settle, settle);
  text.ready = ready;
}
