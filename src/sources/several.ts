import type {FilmError} from '../film/errors.js';
import type {Film} from '../film/schema.js';
import type {LoadedFilm} from './answer.js';

type Load = (onUpdate: (film: LoadedFilm) => void) => Promise<LoadedFilm>;

/** Of each field, what the first film has that has it. Whoever gave a field is credited. */
export function mergeFilms(loaded: readonly LoadedFilm[]): LoadedFilm {
  const film: Record<string, unknown> = {};
  const sources: NonNullable<Film['sources']>[number][] = [];
  for (const {film: part} of loaded) {
    const given = Object.entries(part).filter(([field]) => field !== 'sources' && !Object.hasOwn(film, field));
    if (given.length) sources.push(...(part.sources ?? []));
    Object.assign(film, Object.fromEntries(given));
  }
  if (sources.length) film['sources'] = sources;
  return {
    film: film as Film,
    problems: loaded.flatMap(({problems}) => problems),
    isStale: loaded.some(({isStale}) => isStale),
  };
}

/**
 * Asks several sources side by side. What some have given is told at once, and grows as others answer; a source that is
 * slow or fails holds nothing back. Rejects when all have failed, with why: not that there is no such film, if one of
 * them could not say.
 */
export async function loadSeveral(loads: readonly Load[], onUpdate?: (film: LoadedFilm) => void): Promise<LoadedFilm> {
  const films: LoadedFilm[] = [];
  const errors: FilmError[] = [];
  const merged = () => mergeFilms(Object.values(films));
  const use = (index: number) => (film: LoadedFilm) => {
    films[index] = film;
    onUpdate?.(merged());
  };
  await Promise.all(loads.map((load, i) => load(use(i)).then(use(i), (error: FilmError) => void errors.push(error))));
  if (!Object.keys(films).length) throw errors.find(({code}) => code !== 'not-found') ?? errors[0];
  return merged();
}
