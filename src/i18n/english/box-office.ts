import type {Words} from '../messages.js';
import {countryWords} from './countries.js';

/** What `<film-boxoffice>` says. */
export const boxOfficeWords = {
  ...countryWords,
  boxOffice: 'Box office',
  worldwideGross: 'Worldwide gross',
  international: 'International',
  /** {0} is an area. */
  gross: 'Gross ({0})',
  budget: 'Budget',
  estimated: 'estimated',
  timesBudget: '{0}× budget',
  openingWeekend: 'Opening weekend',
  theatres: {one: '{0} theatre', other: '{0} theatres'},
  asOf: 'as of {0}',
  notReported: 'Not reported',
  showMore: 'Show more',
  'no-boxOffice': 'No box office figures',
} satisfies Words;
