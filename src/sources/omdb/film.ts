import type {FilmInput} from '../../film/schema.js';
import {country, language} from './codes.js';
import {dateFrom, dollarsFrom, list, minutesFrom, peopleFrom, scoreFrom, textFrom} from './values.js';

/** What OMDb answers. All are strings, but for `Ratings: [{Source, Value}]`. https://www.omdbapi.com/ */
export type OmdbFilm = Readonly<Record<string, unknown>>;

/** These say that there is no certificate. */
const UNRATED = /^(not rated|unrated|nr)$/i;

/** The record of what OMDb has on a film. Release, certificate and box office are those of the USA. */
export function filmFrom(film: OmdbFilm): FilmInput {
  const text = (field: string) => textFrom(film[field]);
  const names = (field: string) => list(text(field));
  const id = text('imdbID') ?? '';
  const rated = text('Rated') ?? '';
  const amount = dollarsFrom(text('BoxOffice'));
  const released = (field: string, type?: string) => {
    const date = dateFrom(text(field));
    return date ? [{date, country: 'US', type}] : [];
  };
  return {
    id,
    title: text('Title') ?? '',
    language: 'en',
    year: Number(/\d{4}/.exec(text('Year') ?? '')?.[0]) || undefined,
    runtime: minutesFrom(text('Runtime')),
    certificates: rated && !UNRATED.test(rated) ? [{rating: rated, country: 'US'}] : [],
    genres: names('Genre'),
    plot: text('Plot'),
    poster: posterFrom(text('Poster')),
    ...ratings(film, text),
    releases: [...released('Released'), ...released('DVD', 'Physical')],
    languages: names('Language').map(language),
    countries: names('Country').map(country),
    directors: peopleFrom(names('Director')),
    writers: peopleFrom(names('Writer')),
    cast: peopleFrom(names('Actors')),
    boxOffice: {grosses: amount ? [{amount, currency: 'USD', area: 'US'}] : []},
    links: [
      ...addresses(text('Website')).map((url) => ({kind: 'official', url}) as const),
      {kind: 'source', label: 'IMDb', url: `https://www.imdb.com/title/${id}/`},
    ],
    sources: [{name: 'OMDb', url: 'https://www.omdbapi.com/', license: 'CC BY-NC 4.0'}],
  };
}

/** Without a scheme it would be an address within the page's own site. */
const addresses = (text = '') => (/^https?:/.test(text) ? [text] : []);

/** Amazon writes the width into the name. Old answers have http, which a page of today does not load. */
function posterFrom(text?: string): FilmInput['poster'] {
  const [url] = addresses(text);
  return url && {url: url.replace(/^http:/, 'https:'), width: Number(/_SX(\d+)/.exec(url)?.[1]) || undefined};
}

/** The users' rating, and the critics' scores. Before 2017 those stood in fields of their own. */
function ratings(film: OmdbFilm, text: (field: string) => string | undefined): Pick<FilmInput, 'rating' | 'critics'> {
  const given: readonly unknown[] = Array.isArray(film['Ratings']) ? film['Ratings'] : [];
  const scores = new Map<string, {value: number; best: number; count?: number; url?: string}>();
  const add = (source = '', value = '', more = {}) => {
    const score = scoreFrom(value);
    if (source && score && !scores.has(source)) scores.set(source, {...score, ...more});
  };
  for (const {Source, Value} of given.map(Object)) add(textFrom(Source), textFrom(Value));
  add('Rotten Tomatoes', `${text('tomatoMeter')}%`, {count: Number(text('tomatoReviews')) || undefined});
  add('Metacritic', `${text('Metascore')}/100`);
  const imdb = scoreFrom(`${text('imdbRating')}/10`) ?? scores.get('Internet Movie Database');
  scores.delete('Internet Movie Database');
  const votes = Number(text('imdbVotes')?.replaceAll(',', '')) || undefined;
  return {
    rating: imdb && {...imdb, votes, source: 'IMDb'},
    critics: {scores: [...scores].map(([source, score]) => ({source, ...score}))},
  };
}
