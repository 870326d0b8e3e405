import {FilmError, FilmNotFound, FilmUnavailable} from '../film/errors.js';
import {parseFilm} from '../film/parse.js';
import {FilmResponse} from './source.js';

/** A film, and what was dropped from its record. */
export type LoadedFilm = ReturnType<typeof parseFilm>;

export type Outcome = LoadedFilm | FilmError;

/** The film that a source answers with, or why there is none. Never rejects, whatever the source does. */
export async function readAnswer(ask: () => unknown): Promise<Outcome> {
  try {
    const answer = await ask();
    if (answer === undefined) throw new FilmNotFound();
    if (answer instanceof Error) throw answer;
    const {record, url} = answer instanceof FilmResponse ? answer : {record: answer, url: ''};
    return parseFilm(record, url || globalThis.document?.baseURI);
  } catch (cause) {
    if (cause instanceof FilmError) return cause;
    // A fault of the source itself, which asking again would only repeat.
    return new FilmUnavailable('The source failed', {transient: false, cause});
  }
}
