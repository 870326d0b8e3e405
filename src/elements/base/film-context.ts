import {createContext} from '@lit/context';
import type {FilmSource} from '../../sources/index.js';

/** What a `<film-provider>` gives to the elements in it. */
export interface FilmSettings {
  readonly source?: FilmSource | string | undefined;
  readonly filmId?: string | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
}

// `Symbol.for`: two copies of the package on one page understand each other.
export const filmContext = createContext<FilmSettings | undefined>(Symbol.for('film-elements'));
