import {FilmError} from '../../film/index.js';
import {nearestLang} from '../../i18n/index.js';
import {addressSource, getDefaultSource, resolveSource, type FilmSource} from '../../sources/index.js';
import type {FilmSettings} from './film-context.js';
import type {FilmRequest} from './film-loader.js';

/** What of an element says which film it shows. */
interface Naming extends Element {
  readonly film: unknown;
  readonly src: string | undefined;
  readonly filmId: string | undefined;
  readonly timeout: number | undefined;
}

/** Stands for a source that is not known yet; if it never is, the element times out. */
const unknownSource: FilmSource = {get: () => new Promise(() => undefined)};

const positive = (value: number | undefined): number | undefined => (value && value > 0 ? value : undefined);

/** Where an element's film is to come from, as all that may name it stands now. */
export function findRequest(element: Naming, settings: FilmSettings = {}): FilmRequest {
  if (element.film) return {record: element.film};
  const inline = element.querySelector(':scope > script[type="application/json"]');
  if (inline) return {record: inline.textContent};
  const {source = getDefaultSource(), filmId, timeout} = settings;
  const id = element.filmId ?? filmId ?? '';
  const options = {timeout: positive(element.timeout) ?? positive(timeout) ?? 10_000, locale: nearestLang(element)};
  try {
    if (element.src) {
      const {href, origin} = new URL(element.src, document.baseURI);
      return {source: addressSource(origin), id: href, ...options};
    }
    // The code of the provider around the element may still be on its way, or the record in it.
    if (element.closest('film-provider:not(:defined)') || (!id && document.readyState === 'loading'))
      return {source: unknownSource, id, ...options};
    if (!id) return {error: new FilmError('no-id', 'The element has no film-id')};
    return {source: resolveSource(source), id, ...options};
  } catch (error) {
    return {error: error instanceof FilmError ? error : new FilmError('no-source', String(error), {cause: error})};
  }
}
