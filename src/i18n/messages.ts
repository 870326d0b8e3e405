import type {boxOfficeWords} from './english/box-office.js';
import {commonWords} from './english/common.js';
import type {languageWords} from './english/languages.js';
import type {reviewsWords} from './english/reviews.js';

/**
 * A message whose words follow a number, by the plural categories of its language.
 * The first argument that is a number selects.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** Messages: strings with holes (`{0}`, `{1}`), or {@link Plural}s of such strings. */
export type Words = Readonly<Record<string, string | Plural>>;

export type MessageKey = keyof (typeof boxOfficeWords &
  typeof commonWords &
  typeof languageWords &
  typeof reviewsWords);

/** All words of one language. */
export type Messages = Readonly<Record<MessageKey, string | Plural>>;

/** What is said where a language is not there, or lacks a word. */
export const english: Readonly<Partial<Messages>> = {...commonWords};

/** English words come with the code of what says them; whoever does adds them before it says one. */
export function addEnglish(words: Words): void {
  Object.assign(english, words);
}
