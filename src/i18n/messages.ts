import type {boxOfficeWords} from './english/box-office.js';
import {commonWords} from './english/common.js';
import type {criticsWords} from './english/critics.js';
import type {detailsWords} from './english/details.js';
import type {languageWords} from './english/languages.js';
import type {lightboxWords} from './english/lightbox.js';
import type {linksWords} from './english/links.js';
import type {photosWords} from './english/photos.js';
import type {playerWords} from './english/player.js';
import type {relatedWords} from './english/related.js';
import type {reviewFormWords} from './english/review-form.js';
import type {reviewsWords} from './english/reviews.js';
import type {videosWords} from './english/videos.js';

/**
 * A message whose words follow a number, by the plural categories of its language.
 * The first argument that is a number selects.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** Messages: strings with holes (`{0}`, `{1}`), or {@link Plural}s of such strings. */
export type Words = Readonly<Record<string, string | Plural>>;

export type MessageKey = keyof (typeof boxOfficeWords &
  typeof commonWords &
  typeof criticsWords &
  typeof detailsWords &
  typeof languageWords &
  typeof lightboxWords &
  typeof linksWords &
  typeof photosWords &
  typeof playerWords &
  typeof relatedWords &
  typeof reviewFormWords &
  typeof reviewsWords &
  typeof videosWords);

/** All words of one language. */
export type Messages = Readonly<Record<MessageKey, string | Plural>>;
/** Those of the card, and of all elements. */
export type CommonMessages = Pick<Messages, keyof typeof commonWords>;
/** Those of the other elements, which come with them. */
export type SectionMessages = Omit<Messages, keyof CommonMessages>;

/** What is said where a language is not there, or lacks a word. */
export const english: Readonly<Partial<Messages>> = {...commonWords};

/** English words come with the code of what says them; whoever does adds them before it says one. */
export function addEnglish(words: Words): void {
  Object.assign(english, words);
}
