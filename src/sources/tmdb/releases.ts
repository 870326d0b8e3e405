import type {FilmInput} from '../../film/schema.js';
import {list, type CountryReleases, type Movie} from './movie.js';

/** By their numbers, from 1. */
const TYPES = ['Premiere', 'Theatrical (limited)', 'Theatrical', 'Digital', 'Physical', 'TV'];

/** Says that there is no certificate. */
const UNRATED = /^(NR|UR|not rated|unrated)?$/i;

/** Release dates and certificates of all countries: those that the film comes from first, then the USA, then the others. */
export function releases(movie: Movie): Pick<FilmInput, 'releases' | 'certificates'> {
  const home = [
    ...list<string | undefined>(movie.origin_country ?? list(movie.production_countries).map((one) => one.iso_3166_1)),
    'US',
  ];
  const rank = ({iso_3166_1: country}: CountryReleases) => home.indexOf(country!) + 1 || home.length + 1;
  const countries = list(movie.release_dates?.results).sort((a, b) => rank(a) - rank(b));
  const all: NonNullable<FilmInput['releases']>[number][] = [];
  const certificates = new Map<string, NonNullable<FilmInput['certificates']>[number]>();
  for (const {iso_3166_1: country, release_dates} of countries) {
    const dates = list(release_dates).filter(({release_date}) => release_date);
    for (const {release_date, type, note} of dates)
      all.push({date: String(release_date).slice(0, 10), country, type: TYPES[Number(type) - 1], note});
    // What cinemas go by stands before what discs and streams do.
    for (const {certification, descriptors} of dates.sort((a, b) => Number(b.type === 3) - Number(a.type === 3))) {
      const rating = String(certification ?? '').trim();
      const key = `${country} ${rating}`;
      if (UNRATED.test(rating) || certificates.has(key)) continue;
      certificates.set(key, {rating, country, reason: list(descriptors).join(', ')});
    }
  }
  if (!all.length && movie.release_date) all.push({date: movie.release_date});
  return {releases: all, certificates: [...certificates.values()]};
}
