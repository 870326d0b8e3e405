import {boxOfficeWords} from '../../src/i18n/english/box-office.js';
import {commonWords} from '../../src/i18n/english/common.js';
import {languageWords} from '../../src/i18n/english/languages.js';
import {reviewsWords} from '../../src/i18n/english/reviews.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import type {Messages, Words} from '../../src/i18n/index.js';

export const tables: readonly Words[] = [boxOfficeWords, commonWords, languageWords, reviewsWords];

/** All words of English, as if every element had added its own. */
export const english = Object.assign({}, ...tables) as Messages;

/** All words of a language, by its ISO 639 code. */
export const wordsOf = async (code: string): Promise<Messages> => (await importLanguage(code))?.default ?? english;
