import {FilmUnavailable} from '../film/errors.js';
import type {FilmSource} from './source.js';

type Options = Readonly<Record<string, string>>;

/** A day: how long records of the services are taken as they are. */
const TTL = 86_400_000;

/** The code of a service is a chunk of its own. */
function importService(name: string): ((options: Options) => Promise<FilmSource>) | undefined {
  switch (name) {
    case 'wikidata':
      return async (options) => (await import('./wikidata/wikidata.js')).wikidataSource(options);
    case 'tmdb':
      return async (options) => (await import('./tmdb/tmdb.js')).tmdbSource(options);
    case 'omdb':
      return async (options) => (await import('./omdb/omdb.js')).omdbSource(options);
    case 'schema-org':
      return async (options) => (await import('./schema-org/schema-org.js')).schemaOrgSource(options);
    default:
      return undefined;
  }
}

/** A service by its name and options, such as `tmdb?key=…`; undefined if we know none of that name. */
export function serviceSource(words: string): FilmSource | undefined {
  const [name = '', options] = words.split('?');
  const load = importService(name);
  if (!load) return undefined;
  let loading: Promise<FilmSource> | undefined;
  const loadOnce = async () => {
    try {
      const [source, {cachedSource}] = await Promise.all([
        load(Object.fromEntries(new URLSearchParams(options))),
        import('./cached.js'),
      ]);
      // What lies in the page or beside it, the page and the browser keep.
      return name === 'schema-org' ? source : cachedSource(source, name, TTL);
    } catch (cause) {
      loading = undefined;
      throw new FilmUnavailable(`The code of ${name} could not be loaded`, {cause});
    }
  };
  const loaded = () => (loading ??= loadOnce());
  return {
    localized: true,
    get: async (id, more) => (await loaded()).get(id, more),
    // Of Wikidata many can be asked at once.
    ...(name === 'wikidata' && {getMany: async (ids, more) => (await loaded()).getMany!(ids, more)}),
  };
}
