import {codesOf, demoFilms, nameIn, type Answer, type DemoFilm} from './films.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const error = (message: string, status?: number): Answer => ({status, json: {Response: 'False', Error: message}});

/** What OMDb answers, of the demo's films. Any key will do, and none, but not `wrong`. */
export function answerOmdb(query: URLSearchParams): Answer {
  if (query.get('apikey') === 'wrong') return error('Invalid API key!', 401);
  const film = demoFilms().find((one) => one.id === query.get('i'));
  return film ? {json: withoutGaps(filmOf(film))} : error('Incorrect IMDb ID.');
}

function filmOf(film: DemoFilm): Record<string, unknown> {
  const {rating, critics, certificates, boxOffice} = film;
  const gross = boxOffice?.grosses?.find(({area}) => area === 'US')?.amount;
  const metascore = critics?.scores?.find(({source}) => source === 'Metacritic')?.value;
  return {
    Title: film.title,
    Year: `${film.year}`,
    Rated: certificates?.find(({country}) => country === 'US')?.rating,
    Released: releasedOf(film),
    Runtime: film.runtime && `${film.runtime} min`,
    Genre: film.genres?.join(', '),
    Director: namesOf(film.directors),
    Writer: namesOf(film.writers, true),
    Actors: namesOf(film.cast?.slice(0, 4)),
    Plot: film.plot,
    Language: codesOf(film.languages)
      .map((code) => (code === 'zxx' ? 'None' : nameIn('language', code)))
      .join(', '),
    Country: codesOf(film.countries)
      .map((code) => nameIn('region', code))
      .join(', '),
    Awards: undefined,
    // The source makes an address secure, and the demo's pictures have no such.
    Poster: undefined,
    Ratings: [
      ...(rating ? [{Source: 'Internet Movie Database', Value: `${rating.value}/10`}] : []),
      ...(metascore ? [{Source: 'Metacritic', Value: `${metascore}/100`}] : []),
    ],
    Metascore: metascore && `${metascore}`,
    imdbRating: rating && `${rating.value}`,
    imdbVotes: rating?.votes?.toLocaleString('en'),
    imdbID: film.id,
    Type: 'movie',
    DVD: undefined,
    BoxOffice: gross && `$${gross.toLocaleString('en')}`,
    Production: undefined,
    Website: undefined,
    Response: 'True',
  };
}

/** What is not known is `"N/A"`. */
const withoutGaps = (film: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(film).map(([field, value]) => [field, value || 'N/A']));

const namesOf = (people: DemoFilm['cast'] = [], withRoles = false): string =>
  people.map(({name, role}) => (withRoles && role ? `${name} (${role})` : name)).join(', ');

/** The release in the USA: `09 Feb 1996`. */
function releasedOf({releases = []}: DemoFilm): string | undefined {
  const [year, month, day] = releases.find(({country}) => country === 'US')?.date.split('-') ?? [];
  return month && [day, MONTHS[Number(month) - 1], year].filter((part) => part).join(' ');
}
