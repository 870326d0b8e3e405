export {addressSource, jsonSource} from './json.js';
export {
  getDefaultSource,
  onDefaultSourceChange,
  resolveSource,
  setDefaultSource,
  type SourceName,
} from './default-source.js';
export {fetchJson, type FetchOptions} from './http.js';
export {FilmResponse, type FilmId, type FilmSource, type SourceOptions} from './source.js';
export {FilmStore, filmStore, type LoadOptions} from './store.js';
export type {LoadedFilm} from './answer.js';
