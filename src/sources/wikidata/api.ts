import {FilmInvalid, FilmUnavailable} from '../../film/errors.js';
import {fetchJson, type FetchOptions} from '../http.js';

/** Errors of too long a list (a search may be held to 300 characters), or of an id in it that cannot be. */
const LESS = /too-long|no-such-entity/;

/** So many `P345=tt0113627|` fit into 300 characters. */
const FEW = 18;

/**
 * Asks a MediaWiki about a list, in parts of 50 and four at once. `params` says what; the list goes to the end of `key` in
 * it. Gives the entries of what stands under `part` in the answers, in any order.
 *
 * Rejects as `fetchJson` does; and, of what comes with status 200, with `FilmUnavailable` (an error, such as `maxlag` or
 * `ratelimited`; it may pass) or `FilmInvalid` (an answer to something else).
 */
export async function ask<Entry>(
  part: 'search' | 'entities' | 'pages',
  base: string,
  params: Readonly<Record<string, string>>,
  key: string,
  list: readonly string[],
  options: FetchOptions,
  size = 50,
): Promise<[key: string, Entry][]> {
  const entries: [string, Entry][] = [];
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const some = list.slice(next, (next += size));
      // `origin=*` opens the answer to all sites. No header is set, so that no browser has to ask for leave first.
      const query = {
        ...params,
        [key]: (params[key] ?? '') + some.join('|'),
        format: 'json',
        formatversion: '2',
        origin: '*',
      };
      const {data} = await fetchJson(`${base}?${new URLSearchParams(query)}`, options);
      const {error, query: nested, ...answer} = Object(data) as {error?: {code?: unknown}; query?: object};
      const found = {...answer, ...nested}[part as never];
      const code = String(error?.code);
      const message = `${base}: ${code}`;
      if (Object(found) === found) entries.push(...Object.entries<Entry>(found));
      else if (!error) throw new FilmInvalid(message);
      else if (!LESS.test(code)) throw new FilmUnavailable(message);
      else if (some.length > 1) {
        entries.push(...(await ask<Entry>(part, base, params, key, some, options, Math.min(FEW, some.length >> 1))));
      }
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return entries;
}
