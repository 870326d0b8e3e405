import type {Review, Video} from '../../film/index.js';

/** What is about to be asked of whom. */
interface Consent {
  /** As the reader was told: `YouTube`, `Vimeo`, or the host of a file. */
  readonly provider: string;
  readonly host: string;
  readonly video: Video;
  /** Plays the video, after the event was prevented. */
  readonly proceed: () => void;
}

/** The reader wants to see a video. If this is prevented, nothing is asked of its host before `proceed()`. */
export class FilmConsentEvent extends CustomEvent<Consent> {
  constructor(detail: Consent) {
    super('film-consent', {bubbles: true, composed: true, cancelable: true, detail});
  }
}

/** What a reader wrote, and for which film. */
interface ReviewSubmit {
  readonly filmId: string;
  /** As reviews are in a film's record. The same `id` again is the same review, sent once more. */
  readonly review: Review & {readonly id: string};
  /**
   * Takes the review over: the form waits for this, and says how it went. Reject with `{status: 422, errors}`, where
   * `errors` has messages by the names of the review's fields, to have those said; with anything else, to let the
   * reader try again.
   */
  readonly respondWith: (answer: unknown) => void;
}

/** The reader sends a review. If this is prevented, nothing is posted, and the review counts as sent. */
export class FilmReviewSubmitEvent extends CustomEvent<ReviewSubmit> {
  constructor(detail: ReviewSubmit) {
    super('film-review-submit', {bubbles: true, composed: true, cancelable: true, detail});
  }
}

/** Whether a review helped. */
export type Vote = 'yes' | 'no';

/** The reader says whether a review helped. If this is prevented, nothing is posted. */
export class FilmVoteEvent extends CustomEvent<{filmId: string; reviewId: string; vote: Vote}> {
  constructor(detail: {filmId: string; reviewId: string; vote: Vote}) {
    super('film-vote', {bubbles: true, composed: true, cancelable: true, detail});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'film-consent': FilmConsentEvent;
    'film-review-submit': FilmReviewSubmitEvent;
    'film-vote': FilmVoteEvent;
  }
}
