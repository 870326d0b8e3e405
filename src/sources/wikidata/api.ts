import {FilmInvalid, FilmUnavailable} from '../../film/errors.js';
import {fetchJson, type FetchOptions} from '../http.js';

/** Errors of too long a list (a search may be held to 300 characters), or of an id in it that cannot be. */
const LESS = /too-long|no-such-entity/;

/** What fits into 300 characters of `P345=tt0113627|`. */
const FEW = 18;

/**
 * Asks a MediaWiki about a list, in parts of 50 and four at once. `params` says what; in `key` of it the list goes. Gives
 * the entries of what stands under `part` in its answers, in any order.
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
      // Errors of a MediaWiki come with status 200.
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
