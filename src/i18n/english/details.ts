import type {Words} from '../messages.js';
import {countryWords} from './countries.js';
import {languageWords} from './languages.js';

/** What `<film-details>` says. */
export const detailsWords = {
  ...countryWords,
  ...languageWords,
  details: 'Details',
  'no-details': 'No details',
  releaseDate: 'Release date',
  allDates: {one: '{0} date', other: 'All {0} dates'},
  languages: {one: 'Language', other: 'Languages'},
  countries: {one: 'Country of origin', other: 'Countries of origin'},
  locations: {one: 'Filming location', other: 'Filming locations'},
  certificates: {one: 'Certificate', other: 'Certificates'},
  runtime: 'Runtime',
  originalTitle: 'Original title',
  officialSites: {one: 'Official site', other: 'Official sites'},
  directors: {one: 'Director', other: 'Directors'},
  writers: {one: 'Writer', other: 'Writers'},
  cast: 'Cast',
  showAll: 'Show all {0}',
} satisfies Words;
