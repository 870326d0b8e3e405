import type {Film, FilmError, Problem} from '../../film/index.js';

/** The element has its film and shows it. */
export class FilmLoadEvent extends CustomEvent<{film: Film; problems: readonly Problem[]}> {
  constructor(film: Film, problems: readonly Problem[]) {
    super('film-load', {bubbles: true, composed: true, detail: {film, problems}});
  }
}

/** The element has no film to show; `detail.error.code` says why. */
export class FilmErrorEvent extends CustomEvent<{error: FilmError}> {
  constructor(error: FilmError) {
    super('film-error', {bubbles: true, composed: true, detail: {error}});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'film-load': FilmLoadEvent;
    'film-error': FilmErrorEvent;
  }
}
