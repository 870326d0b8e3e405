import {FilmInvalid, parseFilm, type Film} from '../../src/film/index.js';
import {findSyntaxProblem, locate, placesIn, type Place} from './positions.js';
import {leftOut} from './schema-walk.js';
import {findNotices} from './unknown-fields.js';
import {inWords} from './words.js';

/** One thing to say of a record. */
export interface Finding {
  /** `error`: there is no film. `problem`: something is left out or cut. `notice`: shown as it is. */
  kind: 'error' | 'problem' | 'notice';
  path: string;
  message: string;
  place: Place;
  /** What is not shown because of it; empty if nothing more than its field. */
  without: string;
}

export interface Check {
  /** In the order of the lines. */
  findings: readonly Finding[];
  film: Film | undefined;
  /** How many milliseconds it took. */
  took: number;
}

/** The gate reads no more of a response. */
export const MAX_LENGTH = 16 * 2 ** 20;

const bySeverity = {error: 0, problem: 1, notice: 2};

/** Reads a text as a record, by the gate that the elements have, and says where in it what is wrong. */
export function checkRecord(text: string, baseUrl: string): Check {
  const since = performance.now();
  const place = placesIn(text);
  const done = (findings: readonly Finding[], film?: Film): Check => ({
    findings,
    film,
    took: performance.now() - since,
  });
  const failed = (path: string, message: string, at: number): Check =>
    done([{kind: 'error', path, message, place: place(at), without: ''}]);
  if (text.length > MAX_LENGTH) return failed('', 'A record has at most 16 MB.', 0);

  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const {at, message} = findSyntaxProblem(text) ?? {at: 0, message: (error as Error).message};
    return failed('', message, at);
  }

  const notices = findNotices(data);
  try {
    const {film, problems} = parseFilm(data, baseUrl);
    const at = locate(
      text,
      [...problems, ...notices].map(({path}) => path),
    );
    const found: Finding[] = problems.map(({path, message}) => {
      const isCut = /^(Cut at|Only the first)/.test(message);
      const without = isCut ? path : leftOut(path);
      return {
        kind: 'problem',
        path,
        message: inWords(message, path, data, without === path),
        place: place(at.get(path) ?? 0),
        without: isCut ? '' : without,
      };
    });
    const noted = notices.map(({path, message, more}): Finding => {
      const others = more ? ` So in ${more.toLocaleString('en')} more ${more === 1 ? 'place' : 'places'}.` : '';
      return {kind: 'notice', path, message: message + others, place: place(at.get(path) ?? 0), without: ''};
    });
    const order = (a: Finding, b: Finding): number =>
      bySeverity[a.kind] - bySeverity[b.kind] || a.place.start - b.place.start;
    return done([...found, ...noted].sort(order), film);
  } catch (error) {
    if (!(error instanceof FilmInvalid)) throw error;
    const [, path = '', message = ''] = /^(.*?): (.*)$/s.exec(error.message) ?? [];
    const field = path === 'The record' ? '' : path;
    const said = field
      ? `${inWords(message, field, data, false)} Without it there is no film.`
      : 'A record is one object, between { and }.';
    return failed(field, said, locate(text, [field]).get(field) ?? 0);
  }
}
