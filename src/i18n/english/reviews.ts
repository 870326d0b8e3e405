import type {Words} from '../messages.js';

/** What `<film-reviews>` says. */
export const reviewsWords = {
  reviews: 'User reviews',
  reviewCount: {one: '{0} review', other: '{0} reviews'},
  readFullReview: 'Read full review',
  showLess: 'Show less',
  sortBy: 'Sort by',
  newest: 'Newest',
  oldest: 'Oldest',
  highestRated: 'Highest rated',
  lowestRated: 'Lowest rated',
  mostHelpful: 'Most helpful',
  filterByRating: 'Filter by rating',
  allRatings: 'All ratings',
  hasSpoilers: 'This review contains spoilers.',
  showSpoilers: 'Show spoilers',
  hideSpoilers: 'Hide spoilers',
  /** Of {1} readers, {0}. */
  foundHelpful: '{0} of {1} found this helpful',
  showMore: 'Show more',
  showing: 'Showing {0} of {1} reviews',
  'no-reviews': 'No reviews yet',
  noReviewsRated: 'No reviews with this rating',
  /** {0} is the name of a language, as in the middle of a sentence. */
  inLanguage: 'in {0}',
  addReview: 'Add a review',
  yourReview: 'Your review',
  isHelpful: 'Helpful',
  notHelpful: 'Not helpful',
  notDone: 'That did not work. Please try again.',
} satisfies Words;
