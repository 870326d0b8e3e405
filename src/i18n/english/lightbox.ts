import type {Words} from '../messages.js';

/** What the lightbox of `<film-photos>` says. */
export const lightboxWords = {
  close: 'Close',
  previousPhoto: 'Previous photo',
  nextPhoto: 'Next photo',
  photoFailed: 'The photo could not be loaded.',
} satisfies Words;
