import {codesOf, demoFilms, fileOf, firstDate, imageAt, nameIn, type Answer, type DemoFilm} from './films.js';

/** Ids of TMDB's own, by the place in the list. */
const FIRST_ID = 900_001;

const notFound: Answer = {
  status: 404,
  json: {success: false, status_code: 34, status_message: 'The resource you requested could not be found.'},
};

const refused: Answer = {
  status: 401,
  json: {success: false, status_code: 7, status_message: 'Invalid API key: You must be granted a valid key.'},
};

/** What TMDB's API v3 and its picture server answer, of the demo's films. Any key will do, and none, but not `wrong`. */
export function answerTmdb(path: string, query: URLSearchParams): Answer {
  const [, file] = /^t\/p\/\w+\/([\w.-]+)$/.exec(path) ?? [];
  if (file) return imageAt(file);
  if (query.get('api_key') === 'wrong') return refused;
  const films = demoFilms();
  const [, what, id = ''] = /^3\/(find|movie)\/(\w+)$/.exec(path) ?? [];
  if (what === 'find') {
    const index = films.findIndex((film) => film.id === id);
    return {json: {movie_results: index < 0 ? [] : [{id: FIRST_ID + index}], person_results: [], tv_results: []}};
  }
  const film = films[Number(id) - FIRST_ID];
  return film && what === 'movie' ? {json: movieOf(film, Number(id))} : notFound;
}

function movieOf(film: DemoFilm, id: number): object {
  const {title, originalTitle = title, poster, photos = [], boxOffice, rating, cast = []} = film;
  const countries = codesOf(film.countries);
  const worldwide = boxOffice?.grosses?.find(({area}) => area === '001')?.amount;
  return {
    id,
    imdb_id: film.id,
    title,
    original_title: originalTitle,
    original_language: originalTitle === title ? 'en' : (countries[0] ?? 'en').toLowerCase(),
    origin_country: countries,
    overview: film.plot ?? '',
    tagline: '',
    homepage: '',
    poster_path: poster ? `/${fileOf(poster)}` : null,
    release_date: firstDate(film),
    runtime: film.runtime ?? 0,
    budget: boxOffice?.budget?.amount ?? 0,
    revenue: worldwide ?? 0,
    vote_average: rating?.value ?? 0,
    vote_count: rating?.votes ?? 0,
    genres: film.genres?.map((name, index) => ({id: index + 1, name})),
    spoken_languages: codesOf(film.languages).map((code) => ({iso_639_1: code === 'zxx' ? 'xx' : code})),
    production_countries: countries.map((code) => ({iso_3166_1: code, name: nameIn('region', code)})),
    images: {
      posters: poster ? [pictureOf(poster)] : [],
      backdrops: photos.filter(({width = 0, height = 0}) => width > height).map(pictureOf),
      logos: [],
    },
    credits: {
      cast: cast.map(({name, role = ''}, index) => ({id: index + 1, name, character: role, profile_path: null})),
      crew: [...crewOf(film.directors, 'Director', 'Directing'), ...crewOf(film.writers, 'Writer', 'Writing')],
    },
    release_dates: {results: releasesOf(film)},
    reviews: {page: 1, results: reviewsOf(film, id), total_pages: 1},
    videos: {results: []},
    recommendations: {page: 1, results: []},
    'watch/providers': {results: {}},
    external_ids: {imdb_id: film.id, wikidata_id: null},
  };
}

const pictureOf = (picture: NonNullable<DemoFilm['poster']>) => ({
  file_path: `/${fileOf(picture)}`,
  width: picture.width,
  height: picture.height,
  iso_639_1: null,
});

/** A writer's job is what was written, in title case: `Novel`. */
const crewOf = (people: DemoFilm['directors'] = [], job: string, department: string) =>
  people.map(({name, role = job}) => ({name, job: role[0]?.toUpperCase() + role.slice(1), department}));

const releasesOf = ({releases = [], certificates = []}: DemoFilm) =>
  releases.map(({date, country, note = ''}) => ({
    iso_3166_1: country,
    release_dates: [
      {
        certification: certificates.find((one) => one.country === country)?.rating ?? '',
        descriptors: [],
        note,
        release_date: `${date}T00:00:00.000Z`,
        type: 3,
      },
    ],
  }));

/** They have no titles, so the title is a line in bold, as reviewers there write it. */
const reviewsOf = ({reviews = []}: DemoFilm, id: number) =>
  reviews.map(({author, title, body, date = '', rating}, index) => ({
    id: `${id}-${index}`,
    author,
    author_details: {name: author, username: author, avatar_path: null, rating: rating?.value ?? null},
    content: title ? `**${title}**\r\n\r\n${body}` : body,
    created_at: `${`${date}-01-01`.slice(0, 10)}T12:00:00.000Z`,
    url: `https://www.themoviedb.org/review/${id}-${index}`,
  }));
