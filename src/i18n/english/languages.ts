import type {Words} from '../messages.js';

/** What `languageName()` says without Intl. */
export const languageWords = {
  noDialogue: 'No dialogue',
} satisfies Words;
