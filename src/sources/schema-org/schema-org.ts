import {FilmNotFound} from '../../film/errors.js';
import type {FilmSource} from '../source.js';

// Being written.
export const schemaOrgSource = (_options: Readonly<Record<string, string>> = {}): FilmSource => ({
  get: () => Promise.reject(new FilmNotFound()),
});
