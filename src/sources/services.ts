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
  const [name = ''] = words.split('?');
  const load = importService(name);
  if (!load) return undefined;
  const options = Object.fromEntries(new URLSearchParams(words.slice(name.length + 1)));
  let loading: Promise<FilmSource> | undefined;
  const loadOnce = async () => {
    try {
      const [source, {cachedSource}] = await Promise.all([load(options), import('./cached.js')]);
      // What lies in the page or beside it, the page and the browser keep. A key says nothing of what a service answers.
      const {key: _, ...rest} = options;
      return name === 'schema-org' ? source : cachedSource(source, `${name} ${new URLSearchParams(rest)}`, TTL);
    } catch (cause) {
      loading = undefined;
      throw new FilmUnavailable(`The code of ${name} could not be loaded`, {cause});
    }
  };
  const loaded = () => (loading ??= loadOnce());
  // Of Wikidata many can be asked at once, and of one file that has them all.
  const hasMany = name === 'wikidata' || (name === 'schema-org' && options['url']?.includes('{id}') === false);
  return {
    localized: true,
    isBrief: name === 'wikidata',
    get: async (id, more) => (await loaded()).get(id, more),
    ...(hasMany && {getMany: async (ids, more) => (await loaded()).getMany!(ids, more)}),
  };
}
