import type {Words} from '../messages.js';

/** What the player of `<film-videos>` says. */
export const playerWords = {
  notPlayed: 'This video could not be played here.',
  close: 'Close',
} satisfies Words;
