import {cached} from './cached.js';
import {loadMessages} from './load.js';
import {nearestLang} from './locale.js';
import type {Messages} from './messages.js';
import {Text} from './text.js';

/** The words and formats for what `element` says: at once where its language is there, never rejected. */
export function getText(element: Element): Text | Promise<Text> {
  const locale = nearestLang(element);
  // One for all elements of a locale. English that stands in for a language is another than that language.
  const textOf = (messages: Messages): Text => cached(`${locale} ${messages.lang}`, () => new Text(locale, messages));
  const messages = loadMessages(locale);
  return 'then' in messages ? messages.then(textOf) : textOf(messages);
}
