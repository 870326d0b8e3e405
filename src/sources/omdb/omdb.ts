import {FilmNotFound, FilmUnavailable, type FilmError} from '../../film/errors.js';
import {fetchJson} from '../http.js';
import type {FilmSource} from '../source.js';
import {filmFrom, type OmdbFilm} from './film.js';

export interface OmdbOptions {
  /** The key; whoever reads the page can read it. A proxy that adds one itself needs none. */
  readonly key?: string;
  /** Where the API is: OMDb's own, or that of a proxy. */
  readonly base?: string;
}

/** OMDb, by IMDb ids: one request, with no headers, so no preflight. https://www.omdbapi.com/ */
export function omdbSource({key, base = 'https://www.omdbapi.com/'}: OmdbOptions = {}): FilmSource {
  // A key that is refused, or used up for the day, is refused for all films.
  let refused: FilmUnavailable | undefined;
  return {
    async get(id, options) {
      if (!/^tt\d+$/.test(id)) throw new FilmNotFound();
      if (refused && !options.reload) throw refused;
      // Some orders of the parameters are answered with "Invalid API key!"; the key first is not.
      const query = new URLSearchParams({...(key && {apikey: key}), i: id, plot: 'full', r: 'json'});
      const url = `${base}${base.includes('?') ? '&' : '?'}${query}`;
      try {
        const {data} = await fetchJson(url, {...options, explain});
        const error = explain(data);
        if (error) throw error;
        refused = undefined;
        return filmFrom(Object(data) as OmdbFilm);
      } catch (error) {
        if (error instanceof FilmUnavailable && KEY.test(error.message)) refused = error;
        throw error;
      }
    },
  };
}

const KEY = /api key|request limit/i;

/** OMDb says what is wrong in the body, with status 200 or 401. */
function explain(body: unknown): FilmError | undefined {
  const {Response, Error: message} = Object(body) as OmdbFilm;
  if (Response !== 'False') return undefined;
  if (/not found|incorrect imdb id/i.test(`${message}`)) return new FilmNotFound();
  return new FilmUnavailable(`OMDb: ${message}`, {transient: !KEY.test(`${message}`)});
}
