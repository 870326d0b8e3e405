import {FilmError, FilmNotFound, FilmUnavailable} from '../film/errors.js';
import {parseFilm} from '../film/parse.js';
import {FilmResponse} from './source.js';

/** A film, and what was dropped from its record. */
export interface LoadedFilm extends ReturnType<typeof parseFilm> {
  /** The record was kept from before, and may have changed since. */
  readonly isStale?: boolean;
}

export type Outcome = LoadedFilm | FilmError;

/** The film that a source answers with, or why there is none. Never rejects, whatever the source does. */
export async function readAnswer(ask: () => unknown): Promise<Outcome> {
  try {
    const answer = await ask();
    if (answer === undefined) throw new FilmNotFound();
    if (answer instanceof Error) throw answer;
    const {record, url, isStale} = answer instanceof FilmResponse ? answer : new FilmResponse(answer, '');
    return {...parseFilm(record, url || globalThis.document?.baseURI), isStale};
  } catch (cause) {
    if (cause instanceof FilmError) return cause;
    // A fault of the source itself, which asking again would only repeat.
    return new FilmUnavailable('The source failed', {transient: false, cause});
  }
}
