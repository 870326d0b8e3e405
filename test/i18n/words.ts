import {boxOfficeWords} from '../../src/i18n/english/box-office.js';
import {commonWords} from '../../src/i18n/english/common.js';
import {criticsWords} from '../../src/i18n/english/critics.js';
import {detailsWords} from '../../src/i18n/english/details.js';
import {lightboxWords} from '../../src/i18n/english/lightbox.js';
import {linksWords} from '../../src/i18n/english/links.js';
import {photosWords} from '../../src/i18n/english/photos.js';
import {playerWords} from '../../src/i18n/english/player.js';
import {relatedWords} from '../../src/i18n/english/related.js';
import {videosWords} from '../../src/i18n/english/videos.js';
import {reviewFormWords} from '../../src/i18n/english/review-form.js';
import {languageWords} from '../../src/i18n/english/languages.js';
import {reviewsWords} from '../../src/i18n/english/reviews.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import {importSectionWords} from '../../src/i18n/import-section-words.js';
import type {Messages, Words} from '../../src/i18n/index.js';

export const tables: readonly Words[] = [
  boxOfficeWords,
  commonWords,
  languageWords,
  reviewsWords,
  criticsWords,
  detailsWords,
  lightboxWords,
  linksWords,
  photosWords,
  playerWords,
  relatedWords,
  videosWords,
  reviewFormWords,
];

/** All words of English, as if every element had added its own. */
export const english = Object.assign({}, ...tables) as Messages;

/** All words of a language, by its ISO 639 code. */
export const wordsOf = async (code: string): Promise<Messages> => {
  const [common, sections] = await Promise.all([importLanguage(code), importSectionWords(code)]);
  return common && sections ? {...common.default, ...sections.default} : english;
};
