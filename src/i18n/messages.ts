/**
 * A message whose words follow a number, by the plural categories of its language.
 * The first argument that is a number selects.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

export type MessageKey = keyof typeof english;

/** The words of one language. A message is a string with holes (`{0}`, `{1}`), or a {@link Plural} of such strings. */
export type Messages = Readonly<Record<MessageKey, string | Plural>>;

/** English is always there; the other languages are chunks of their own. */
export const english = {
  /** The language of this table: plurals follow it, and the `lang` of what is written with it. */
  lang: 'en',

  loading: 'Loading…',
  failed: 'The film could not be loaded',
  // One explanation for each FilmErrorCode.
  'not-found': 'The film could not be found.',
  unavailable: 'The film data could not be reached.',
  timeout: 'The film data took too long to arrive.',
  invalid: 'The film data could not be read.',
  'no-id': 'The page does not say which film to show.',
  'no-source': 'The page does not say where to find film data.',
  tryAgain: 'Try again',

  rated: 'Rated {0} out of {1}',
  /** {2} is `votes`. */
  ratedBy: 'Rated {0} out of {1} from {2}',
  votes: {one: '{0} vote', other: '{0} votes'},
  certificate: 'Rated {0}',
  directedBy: 'Directed by {0}',
  fullDetails: 'Full details',
  data: 'Data: {0}',

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
  noReviews: 'No reviews yet',
  noReviewsRated: 'No reviews with this rating',
  /** {0} is the name of a language, as in the middle of a sentence. */
  inLanguage: 'in {0}',

  boxOffice: 'Box office',
  worldwideGross: 'Worldwide gross',
  worldwide: 'Worldwide',
  international: 'International',
  /** {0} is an area. */
  gross: 'Gross ({0})',
  budget: 'Budget',
  estimated: 'estimated',
  timesBudget: '{0}× budget',
  openingWeekend: 'Opening weekend',
  theatres: {one: '{0} theatre', other: '{0} theatres'},
  asOf: 'as of {0}',
  otherCurrencies: 'Other currencies',
  notReported: 'Not reported',
  noFigures: 'No box office figures',

  noDialogue: 'No dialogue',
  // Countries that are no more: Intl would name a successor.
  CS: 'Czechoslovakia',
  DD: 'East Germany',
  SU: 'Soviet Union',
  YU: 'Yugoslavia',
} as const satisfies Record<string, string | Plural>;
