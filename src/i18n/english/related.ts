import type {Words} from '../messages.js';

/** How another film is related to this one, by the record's word for it. */
export const relationWords = {
  follows: 'Before this film',
  'followed-by': 'After this film',
  series: 'Series',
  recommended: 'Recommended',
} satisfies Words;

/** What `<film-related>` says. */
export const relatedWords = {
  ...relationWords,
  related: 'More to explore',
  'no-related': 'No related films',
  showMore: 'Show more',
} satisfies Words;
