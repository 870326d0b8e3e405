import type {Words} from '../messages.js';

/** What `<film-photos>` says. */
export const photosWords = {
  photos: 'Photos',
  'no-photos': 'No photos',
  /** Of two or more. */
  seeAllPhotos: 'See all {0} photos',
  /** The name of a photo without a caption, and the lightbox's counter. */
  photoOf: 'Photo {0} of {1}',
} satisfies Words;
