import {english, type Messages} from './messages.js';

/** How long readers wait for their language before they are shown English, in milliseconds. */
const patience = 3_000;
/** How long a language that failed to load is left alone, in milliseconds. */
const pause = 60_000;

/** Whole literal addresses, so that every bundler makes a chunk of each. */
function importLanguage(language: string): Promise<{default: Messages}> | undefined {
  switch (language) {
    case 'ar':
      return import('./languages/ar.js');
    case 'de':
      return import('./languages/de.js');
    case 'es':
      return import('./languages/es.js');
    case 'fr':
      return import('./languages/fr.js');
    case 'it':
      return import('./languages/it.js');
    case 'ja':
      return import('./languages/ja.js');
    case 'pt':
      return import('./languages/pt.js');
    case 'zh':
      return import('./languages/zh.js');
    default:
      return undefined;
  }
}

const tables = new Map<string, Messages | Promise<Messages>>();

/**
 * The words of the language of `tag`: at once for English and for what was loaded before, else a promise that is
 * never rejected. English stands in for a language that we do not have, and for one that is late or fails to load;
 * what is late is used from then on, what failed is tried again after a minute.
 */
export function loadMessages(tag: string): Messages | Promise<Messages> {
  const language = tag.split('-')[0]!;
  const known = tables.get(language);
  if (known) return known;
  const chunk = importLanguage(language);
  if (!chunk) return english;
  const keep = (messages: Messages): Messages => {
    tables.set(language, messages);
    return messages;
  };
  const soon = Promise.race([
    chunk.then(
      // WebKit says that a module which threw is there, and empty, when it is asked for again.
      (module) => keep(module.default ?? english),
      () => {
        setTimeout(() => tables.delete(language), pause);
        return keep(english);
      },
    ),
    new Promise<Messages>((resolve) => setTimeout(resolve, patience, english)),
  ]);
  tables.set(language, soon);
  return soon;
}
