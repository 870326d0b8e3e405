import {FilmInvalid} from './errors.js';
import {run, type Problem} from './kind.js';
import {filmSchema, type Film} from './schema.js';

/**
 * Checks and cleans a film record: the one gate between the outside and the elements. The record itself is not changed.
 * Relative addresses in it are resolved against `baseUrl`. What is wrong and can be spared is left out and noted in
 * `problems`, at most 100 of them; what cannot be spared (no object, no `id`, no `title`) throws `FilmInvalid`, whose
 * message names the field. Nothing else is thrown.
 */
export function parseFilm(data: unknown, baseUrl: string): {film: Film; problems: Problem[]} {
  const problems: Problem[] = [];
  const film = run(filmSchema, data, {baseUrl, problems, path: [], siblings: {}});
  if (!film) {
    // Reading ends at the field that cannot be spared: its problem is the last.
    const {path, message} = problems.at(-1)!;
    throw new FilmInvalid(`${path || 'The record'}: ${message}`);
  }
  return {film, problems};
}
