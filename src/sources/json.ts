import {FilmError, FilmNotFound} from '../film/errors.js';
import {fetchJson} from './http.js';
import {keep} from './lru.js';
import {FilmResponse, type FilmSource, type SourceOptions} from './source.js';

/** No film's id, whatever the site: empty, a step in a path, or with control characters or half of a surrogate pair. */
const NO_ID = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

const sources = /* @__PURE__ */ new Map<string, FilmSource>();

async function read(address: string, options: SourceOptions): Promise<FilmResponse> {
  const {data, url} = await fetchJson(address, options);
  return new FilmResponse(data, url);
}

/** The same source for the same name, so that all who name it share its requests. */
function named(name: string, get: FilmSource['get']): FilmSource {
  const source = sources.get(name) ?? {get};
  keep(sources, name, source, 100);
  return source;
}

/** A source whose ids are the addresses of single records; one for each site, so that none waits for another's. */
export const addressSource = (origin: string): FilmSource => named(origin, read);

/** Records as JSON files, one for each film: `/films/{id}.json`. Throws FilmError `no-source` for what has no `{id}`. */
export function jsonSource(template: string): FilmSource {
  if (!template.includes('{id}')) throw new FilmError('no-source', `Unknown source "${template}"`);
  return named(template, async (id, options) => {
    if (NO_ID.test(id)) throw new FilmNotFound();
    return read(template.replaceAll('{id}', encodeURIComponent(id)), options);
  });
}
