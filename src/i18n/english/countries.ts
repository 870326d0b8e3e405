import type {Words} from '../messages.js';

/** What `countryName()` says without Intl. */
export const countryWords = {
  '001': 'Worldwide',
  // Countries that are no more: Intl would name a successor.
  CS: 'Czechoslovakia',
  DD: 'East Germany',
  SU: 'Soviet Union',
  YU: 'Yugoslavia',
} satisfies Words;
