import type {Words} from '../messages.js';

/** What `<film-videos>` says. */
export const videosWords = {
  videos: 'Videos',
  'no-videos': 'No videos',
  /** Before a title. */
  play: 'Play',
  /** {0} is a service or a host. */
  playsFrom: 'Plays from {0}',
  watchOn: 'Watch on {0}',
  showMore: 'Show more',
} satisfies Words;
