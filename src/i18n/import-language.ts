import type {CommonMessages} from './messages.js';

/** The words of a language that all elements say, by its ISO 639 code; undefined if we have none. */
export function importLanguage(code: string): Promise<{readonly default: CommonMessages}> | undefined {
  // Whole literal addresses, so that every bundler makes a chunk of each.
  switch (code) {
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
