import type {Words} from '../messages.js';

/** What the form of "Add a review" says. */
export const reviewFormWords = {
  close: 'Close',
  yourName: 'Your name',
  yourScore: 'Your score',
  noScore: 'No score',
  reviewTitle: 'Title',
  /** {0} is the name of a field. */
  optional: '{0} (optional)',
  containsSpoilers: 'My review contains spoilers',
  reviewLanguage: 'Language of the review',
  otherLanguage: 'Another language',
  fieldRequired: 'Please fill in this field.',
  charactersLeft: {one: '{0} character left', other: '{0} characters left'},
  charactersOver: {one: '{0} character too many', other: '{0} characters too many'},
  sendReview: 'Send review',
  saveReview: 'Save review',
  sending: 'Sending…',
  reviewSent: 'Thank you. Your review has been sent.',
  reviewSaved: 'Your review is saved, and goes with the form on this page.',
  reviewRefused: 'The review was not accepted. Please change what is marked, and send it again.',
  notSent: 'The review could not be sent. What you wrote is kept: please try again.',
} satisfies Words;
