import type {FilmInput} from '../../film/schema.js';
import {image, photos} from './images.js';
import {links, offers, TMDB} from './links.js';
import {list, type Movie} from './movie.js';
import {people} from './people.js';
import {releases} from './releases.js';
import {texts, languageCode} from './texts.js';

export interface Reading {
  /** The language that was asked for. */
  readonly tag: string;
  readonly imageBase: string;
  readonly plainText: (text: string) => string;
}

/** In the words of https://www.themoviedb.org/api-terms-of-use */
const NOTICE =
  'This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.';

/** Countries that are gone, and codes that ISO never gave. */
const NO_COUNTRY_CODE = /^(X.|SU|YU|CS|DD|AN|TP|ZR|BU)$/;

/** The record of what TMDB has on a film. */
export function filmFrom(movie: Movie, {tag, imageBase, plainText}: Reading): FilmInput {
  const {id, imdb_id, images, vote_average, vote_count, poster_path} = movie;
  const ownPoster = list(images?.posters).find(({file_path}) => file_path === poster_path);
  return {
    id: typeof imdb_id === 'string' && imdb_id ? imdb_id : Number(id) ? String(id) : '',
    ...texts(movie, tag),
    year: yearOf(movie),
    runtime: movie.runtime || undefined,
    genres: list(list(movie.genres).map(({name}) => name)),
    poster: image(imageBase, 'poster', poster_path, ownPoster),
    photos: photos(imageBase, list(images?.backdrops)),
    rating: vote_count ? {value: Number(vote_average), best: 10, votes: vote_count, source: 'TMDB'} : undefined,
    reviews: reviews(movie, plainText),
    ...releases(movie),
    ...people(movie, imageBase),
    languages: list(list(movie.spoken_languages).map(({iso_639_1}) => languageCode(iso_639_1))),
    countries: list(movie.production_countries)
      .filter(({iso_3166_1}) => iso_3166_1)
      .map(({iso_3166_1: code = '', name}) => (NO_COUNTRY_CODE.test(code) ? {code, name} : code)),
    boxOffice: {
      budget: dollars(movie.budget),
      grosses: list([dollars(movie.revenue)]).map((money) => ({...money, area: '001'})),
    },
    videos: videos(movie, tag),
    related: list(movie.recommendations?.results)
      .filter(({id, title}) => id && title)
      .map((other) => ({
        id: String(other.id),
        title: other.title!,
        year: yearOf(other),
        poster: image(imageBase, 'poster', other.poster_path),
        relation: 'recommended',
      })),
    links: links(movie),
    sources: [
      {name: 'TMDB', url: `${TMDB}/movie/${id}`, notice: NOTICE},
      ...(offers(movie).length ? [{name: 'JustWatch', url: 'https://www.justwatch.com/'}] : []),
    ],
  };
}

const yearOf = ({release_date}: Movie): number | undefined => Number(String(release_date).slice(0, 4)) || undefined;

/** 0 is unknown, and a film of less than 100 dollars is a joke. */
const dollars = (amount: number | undefined) =>
  Number(amount) >= 100 ? {amount: Number(amount), currency: 'USD'} : undefined;

function reviews({reviews}: Movie, plainText: Reading['plainText']): FilmInput['reviews'] {
  return list(reviews?.results).flatMap(({id, author, author_details, content, created_at: date, url}) => {
    const name = author_details?.name || author || author_details?.username;
    const value = Number(author_details?.rating);
    const body = typeof content === 'string' && plainText(content).trim();
    if (!name || !body) return [];
    return {id, author: name, date, body, url, rating: value ? {value, best: 10} : undefined};
  });
}

/** Official ones first, then those in the language that was asked for, then trailers. */
function videos({videos, title = ''}: Movie, tag: string): FilmInput['videos'] {
  const addresses: Readonly<Record<string, string>> = {
    YouTube: 'https://www.youtube.com/watch?v=',
    Vimeo: 'https://vimeo.com/',
  };
  const known = list(videos?.results).filter(
    ({key, site}) => Object.hasOwn(addresses, String(site)) && /^[\w-]+$/.test(String(key)),
  );
  const score = ({official, iso_639_1, type}: (typeof known)[number]) =>
    Number(!!official) * 4 + Number(tag.startsWith(iso_639_1 || '-')) * 2 + Number(type === 'Trailer');
  return known
    .sort((a, b) => score(b) - score(a))
    .map(({key, name, site, type}) => ({
      title: name || title,
      url: addresses[site!]! + key,
      provider: site,
      key,
      kind: type,
    }));
}
