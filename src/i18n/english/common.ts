import type {Words} from '../messages.js';

/** What the card and all elements say: in English always there. */
export const commonWords = {
  /** The language of this table: plurals follow it. */
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
  fullDetails: 'Full details',
  data: 'Data: {0}',
} satisfies Words;
