import type {Words} from '../messages.js';

/** What `<film-critics>` says. */
export const criticsWords = {
  critics: 'Critic reviews',
  'no-critics': 'No critic reviews',
  basedOn: {one: 'Based on {0} critic review', other: 'Based on {0} critic reviews'},
  asOf: 'as of {0}',
  showMore: 'Show more',
} satisfies Words;
