import type {Words} from '../messages.js';

/** What `<film-videos>` says. */
export const videosWords = {
  videos: 'Videos',
  noVideos: 'No videos',
  /** Before a title. */
  play: 'Play',
  /** {0} is a service or a host. */
  playsFrom: 'Plays from {0}',
  watchOn: 'Watch on {0}',
  notPlayed: 'This video could not be played here.',
  close: 'Close',
  showMore: 'Show more',
} satisfies Words;
