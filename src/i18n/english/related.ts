import type {Words} from '../messages.js';

/** What `<film-related>` says. */
export const relatedWords = {
  related: 'More to explore',
  noRelated: 'No related films',
  // How another film is related to this one, by the record's word for it.
  follows: 'Before this film',
  'followed-by': 'After this film',
  series: 'Series',
  recommended: 'Recommended',
  showMore: 'Show more',
} satisfies Words;
