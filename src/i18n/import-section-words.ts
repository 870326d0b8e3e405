import type {SectionMessages} from './messages.js';

/** The words of a language that sections say, by its ISO 639 code; undefined if we have none. */
export function importSectionWords(code: string): Promise<{readonly default: SectionMessages}> | undefined {
  // Whole literal addresses, so that every bundler makes a chunk of each.
  switch (code) {
    case 'ar':
      return import('./languages/ar-sections.js');
    case 'de':
      return import('./languages/de-sections.js');
    case 'es':
      return import('./languages/es-sections.js');
    case 'fr':
      return import('./languages/fr-sections.js');
    case 'it':
      return import('./languages/it-sections.js');
    case 'ja':
      return import('./languages/ja-sections.js');
    case 'pt':
      return import('./languages/pt-sections.js');
    case 'zh':
      return import('./languages/zh-sections.js');
    default:
      return undefined;
  }
}
