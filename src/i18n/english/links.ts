import type {Words} from '../messages.js';
import {countryWords} from './countries.js';

/** What `<film-links>` says. */
export const linksWords = {
  ...countryWords,
  links: 'Links',
  'no-links': 'No links',
  whereToWatch: 'Where to watch',
  // How a film is offered.
  stream: 'Stream',
  free: 'Free',
  ads: 'Free with ads',
  rent: 'Rent',
  buy: 'Buy',
  shops: 'Shops',
  /** {0} is a shop. */
  searchOn: 'Search on {0}',
  /** Of links that pay whoever runs the page. */
  affiliate: 'We may earn a commission when you buy through these links.',
  contribute: 'Contribute to this page',
  /** {0} is a site. */
  editOn: 'Edit on {0}',
  elsewhere: 'Other sites',
  officialSites: {one: 'Official site', other: 'Official sites'},
  asOf: 'as of {0}',
  showMore: 'Show more',
} satisfies Words;
