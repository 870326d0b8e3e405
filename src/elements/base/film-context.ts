import {ContextRoot, createContext} from '@lit/context';
import type {FilmSource} from '../../sources/index.js';

/** What a `<film-provider>` gives to the elements in it. */
export interface FilmSettings {
  readonly source?: FilmSource | string | undefined;
  readonly filmId?: string | undefined;
  readonly timeout?: number | undefined;
}

// `Symbol.for`: two copies of the package on one page understand each other.
export const filmContext = createContext<FilmSettings | undefined>(Symbol.for('film-elements'));

const root = new ContextRoot();
let users = 0;

/** Keeps requests that no provider has answered, for one that is upgraded later. */
export function holdContextRoot(): void {
  if (!users++) root.attach(document.documentElement);
}

export function releaseContextRoot(): void {
  if (!--users) root.detach(document.documentElement);
}
