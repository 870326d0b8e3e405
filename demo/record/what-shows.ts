import type {Film} from '../../src/index.js';

const some = (items: readonly unknown[] | undefined, one: string, many = `${one}s`): string[] =>
  items?.length ? [`${items.length.toLocaleString('en')} ${items.length === 1 ? one : many}`] : [];

/** What each element has to show of a film, in words; nothing for an element that has nothing. */
export function whatShows(film: Film): readonly (readonly [string, string])[] {
  const {critics, boxOffice, links} = film;
  const of = (...kinds: string[]): unknown[] | undefined => links?.filter(({kind}) => kinds.includes(kind));
  const has = (value: unknown, word: string): string[] => (value === undefined ? [] : [word]);
  const shows: Readonly<Record<string, readonly string[]>> = {
    'film-card': [
      'title',
      ...has(film.year, 'year'),
      ...has(film.poster, 'poster'),
      ...has(film.certificates, 'certificate'),
      ...has(film.runtime, 'runtime'),
      ...has(film.genres, 'genres'),
      ...has(film.rating, 'rating'),
      ...has(film.plot, 'plot'),
      ...has(film.directors ?? film.cast, 'people'),
    ],
    'film-reviews': some(film.reviews, 'review'),
    'film-critics': [...some(critics?.scores, 'score'), ...some(critics?.reviews, 'quotation')],
    'film-photos': some(film.photos, 'photo'),
    'film-videos': some(film.videos, 'video'),
    'film-details': [
      ...some(film.releases, 'release'),
      ...some(film.languages, 'language'),
      ...some(film.countries, 'country', 'countries'),
      ...some(film.locations, 'location'),
      ...some(film.certificates, 'certificate'),
      ...has(film.runtime, 'runtime'),
      ...some(film.directors, 'director'),
      ...some(film.writers, 'writer'),
      ...(film.cast ? [`${film.cast.length} in the cast`] : []),
    ],
    'film-boxoffice': [
      ...has(boxOffice?.budget, 'budget'),
      ...some(boxOffice?.openings, 'opening weekend'),
      ...some(boxOffice?.grosses, 'gross', 'grosses'),
    ],
    'film-links': [
      ...some(of('watch', 'buy'), 'place to watch or buy', 'places to watch or buy'),
      ...some(of('search'), 'shop'),
      ...some(of('official', 'source', 'contribute'), 'other link'),
    ],
    'film-related': some(film.related, 'film'),
  };
  return Object.entries(shows).map(([tag, parts]) => [tag, parts.join(', ')]);
}

/** A film without the pictures of other hosts than `origin`, and these hosts. */
export function withoutForeignPictures(film: Film, origin: string): {film: Film; hosts: readonly string[]} {
  const hosts = new Set<string>();
  const isForeign = (address: string): boolean => {
    const {protocol, host, origin: of} = new URL(address);
    if (protocol === 'data:' || of === origin) return false;
    hosts.add(host);
    return true;
  };
  const {poster, ...rest} = film;
  if (!poster) return {film, hosts: []};
  const addresses = [poster.url, ...(poster.sources ?? []).map(({url}) => url)];
  return addresses.filter(isForeign).length ? {film: rest, hosts: [...hosts]} : {film, hosts: []};
}
