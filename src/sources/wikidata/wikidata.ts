import {FilmNotFound} from '../../film/errors.js';
import type {FilmInput} from '../../film/schema.js';
import type {FilmId, FilmSource, SourceOptions} from '../source.js';
import {ask} from './api.js';
import type {Item} from './claims.js';
import {getImages} from './commons.js';
import {isItemId} from './ids.js';
import {labelOf, languagesOf} from './labels.js';
import {imdbIdsOf, isFilm, toFilm, type ImageOf, type Name} from './map.js';

export interface WikidataOptions {
  /** The address of Wikidata's `api.php`, or of what stands for it. */
  readonly base?: string;
  /** The address of Wikimedia Commons. */
  readonly commons?: string;
}

/** Names of people, genres and the like, kept for the next films. */
const MAX_NAMES = 5000;

/** An id in its usual spelling. */
const keyOf = (id: FilmId) => (/^tt\d+$/i.test(id) ? id.toLowerCase() : id.toUpperCase());

/**
 * Films from Wikidata, by IMDb id or Q-id, in the reader's language, with pictures from Wikimedia Commons. It needs no
 * key, and what it says is free of rights (CC0); pictures have makers and licences of their own. 100 films make two
 * requests to find them, two for what is known of them, and one for each 50 names (of people, genres and the like) and
 * each 50 pictures; what was named once is not asked for again.
 *
 * Rejects with `FilmNotFound` for what is not in Wikidata or is no film, else as {@link ask} does.
 */
export function wikidataSource({
  base = 'https://www.wikidata.org/w/api.php',
  commons = 'https://commons.wikimedia.org',
}: WikidataOptions = {}): FilmSource {
  /** By locale and id; undefined for what has no name. */
  let known = new Map<string, string | undefined>();

  /** Items by id, and by the ids of those that were merged into them. */
  async function getItems(ids: string[], props: string, languages: readonly string[], options: SourceOptions) {
    const params = {action: 'wbgetentities', props, languages: languages.join('|'), languagefallback: '1'};
    const items = new Map<string | undefined, Item>();
    for (const [id, item] of await ask<Item | null>('entities', base, params, 'ids', ids, options)) {
      for (const key of [id, item?.redirects?.from]) items.set(key, {id, ...item});
    }
    return items;
  }

  /** What other items are called. */
  async function getNames(ids: string[], languages: readonly string[], options: SourceOptions): Promise<Name> {
    const {locale} = options;
    const names = (known = known.size > MAX_NAMES ? new Map() : known);
    const unknown = ids.filter((id) => !names.has(locale + id));
    for (const [id, item] of await getItems(unknown, 'labels', languages, options)) {
      names.set(locale + id, labelOf(item, languages)?.text);
    }
    return (id) => names.get(locale + id);
  }

  async function getMany(ids: FilmId[], options: SourceOptions): Promise<Map<FilmId, FilmInput>> {
    const languages = languagesOf(options.locale);
    const keys = ids.map(keyOf);
    const statements = keys.filter((key) => key.startsWith('tt')).map((key) => `P345=${key}`);
    // An IMDb id may have been given to two items.
    const params = {action: 'query', list: 'search', srsearch: 'haswbstatement:', srlimit: '100'};
    const found = await ask<{title?: unknown}>('search', base, params, 'srsearch', statements, options);
    const itemIds = [...keys, ...found.map(([, {title}]) => String(title))].filter(isItemId);
    const items = await getItems(itemIds, 'labels|claims', languages, options);
    // Of two items with the same IMDb id, the one that was found first.
    for (const item of [...items.values()].reverse()) for (const id of imdbIdsOf(item)) items.set(id, item);
    const map = (name: Name, image: ImageOf) =>
      ids.flatMap((id) => {
        const item = items.get(keyOf(id));
        return item && isFilm(item) ? [[id, toFilm(id, item, languages, name, image)] as const] : [];
      });
    // A film is read twice: first for the names and pictures that it has to have.
    const wanted = new Set<string>();
    const files = new Set<string>();
    map(
      (id) => void wanted.add(id),
      (file) => void files.add(file),
    );
    const [name, image] = await Promise.all([
      getNames([...wanted], languages, options),
      getImages(commons, [...files], options.signal),
    ]);
    return new Map(map(name, image));
  }

  return {
    localized: true,
    getMany,
    async get(id, options) {
      const film = (await getMany([id], options)).get(id);
      if (!film) throw new FilmNotFound();
      return film;
    },
  };
}
