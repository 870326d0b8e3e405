import {FilmError, FilmNotFound} from '../film/errors.js';
import {fetchJson} from './http.js';
import {keep} from './lru.js';
import {FilmResponse, type FilmSource} from './source.js';

/** No film's id, whatever the site: empty, a step in a path, or with control characters or half of a surrogate pair. */
const NO_ID = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

const sources = /* @__PURE__ */ new Map<string, FilmSource>();

/** A source whose ids are the addresses of single records. */
export const addressSource: FilmSource = {
  async get(id, options) {
    const {data, url} = await fetchJson(id, options);
    return new FilmResponse(data, url);
  },
};

/**
 * Records as JSON files, one for each film: `/films/{id}.json`. The same template gives the same source, so that all
 * who name it share its requests. Throws FilmError `no-source` for what has no `{id}`.
 */
export function jsonSource(template: string): FilmSource {
  if (!template.includes('{id}')) throw new FilmError('no-source', `Unknown source "${template}"`);
  const source = sources.get(template) ?? {
    async get(id, options) {
      if (NO_ID.test(id)) throw new FilmNotFound();
      return addressSource.get(template.replaceAll('{id}', encodeURIComponent(id)), options);
    },
  };
  keep(sources, template, source, 100);
  return source;
}
