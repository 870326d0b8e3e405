import type {File, Item} from '../fixtures/wikidata.js';

/** What the stand-in knows. */
export interface World {
  readonly items: readonly Item[];
  /** Files of Commons, by name. */
  readonly files?: Readonly<Record<string, File>>;
  /** The characters that a search may have. */
  readonly searchLimit?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

type Json = Record<string, unknown>;

/** Languages that fall back to others before `mul` and `en`, as Wikibase has it. */
const FALLBACKS: Record<string, string[]> = {'de-at': ['de'], 'de-ch': ['de'], 'pt-br': ['pt'], nb: ['no', 'da']};
const KNOWN = ['en', 'de', 'de-at', 'de-ch', 'fr', 'pt', 'pt-br', 'ja', 'ru', 'ar', 'nb', 'mul'];

class ApiError extends Error {
  readonly more: Json;

  constructor(code: string, more: Json = {}) {
    super(code);
    this.more = more;
  }
}

/**
 * What the `api.php` of Wikidata or of Wikimedia Commons answers to a GET of this address: pages found by an IMDb id,
 * entities, and facts about files. It runs in browsers and in Node.
 */
export function answerWikidata(address: string | URL, world: World): Answer {
  const query = new URL(address, 'https://stand-in.example').searchParams;
  // Without `origin=*` a browser does not give the answer to a page.
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    ...(query.get('origin') === '*' && {'access-control-allow-origin': '*'}),
  };
  let body: Json;
  try {
    body = answer(query, world);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Of status 200.
    body = {error: {code: error.message, info: 'In words.', ...error.more}, servedby: 'stand-in'};
  }
  return {status: 200, headers, body: JSON.stringify(body)};
}

function answer(query: URLSearchParams, world: World): Json {
  const {action, list, prop} = Object.fromEntries(query);
  if (query.get('format') !== 'json') throw new ApiError('no-json');
  if (action === 'wbgetentities') return entities(query, world);
  if (action === 'query' && list === 'search') return search(query, world);
  if (action === 'query' && prop === 'imageinfo') return imageInfo(query, world);
  throw new ApiError('badvalue');
}

const listOf = (query: URLSearchParams, name: string): string[] => {
  const list = query.get(name)?.split('|') ?? [];
  if (list.length > 50) throw new ApiError('toomanyvalues', {limit: 50});
  return [...new Set(list)];
};

function search(query: URLSearchParams, {items, searchLimit = Infinity}: World): Json {
  const words = query.get('srsearch') ?? '';
  if (words.length > searchLimit) throw new ApiError('cirrussearch-query-too-long');
  const statements = words.replace(/^haswbstatement:/, '').split('|');
  const found = items.filter(({claims}) =>
    (claims['P345'] ?? []).some(({mainsnak}) => statements.includes(`P345=${mainsnak.datavalue?.value}`)),
  );
  const limit = Math.min(Number(query.get('srlimit') ?? 10), 500);
  return {
    batchcomplete: true,
    query: {
      searchinfo: {totalhits: found.length},
      search: found.slice(0, limit).map(({id}, index) => ({ns: 0, title: id, pageid: index + 1, snippet: ''})),
    },
  };
}

function entities(query: URLSearchParams, {items}: World): Json {
  const props = query.get('props')?.split('|') ?? ['labels', 'claims'];
  const languages = listOf(query, 'languages').filter((code) => KNOWN.includes(code));
  const entries = listOf(query, 'ids').map((id): [string, Json] => {
    if (!/^Q[1-9]\d*$/.test(id) || Number(id.slice(1)) >= 2 ** 31) throw new ApiError('no-such-entity', {id});
    const item = items.find((one) => one.id === id || one.merged?.includes(id));
    if (!item) return [id, {id, missing: ''}];
    const labels = Object.fromEntries(languages.flatMap((code) => labelIn(item, code, query.has('languagefallback'))));
    return [
      id,
      {
        type: 'item',
        id: item.id,
        ...(item.id !== id && {redirects: {from: id, to: item.id}}),
        ...(props.includes('labels') && {labels: orEmpty(labels)}),
        ...(props.includes('claims') && {claims: orEmpty(item.claims)}),
      },
    ];
  });
  return {entities: Object.fromEntries(entries), success: 1};
}

/** PHP writes an empty object as a list. */
const orEmpty = (object: object) => (Object.keys(object).length ? object : []);

function labelIn({labels}: Item, code: string, canFallBack: boolean): [string, Json][] {
  const chain = canFallBack ? [code, ...(FALLBACKS[code] ?? []), 'mul', 'en'] : [code];
  const language = chain.find((one) => labels[one]);
  if (!language) return [];
  return [[code, {value: labels[language], language, ...(language !== code && {'for-language': code})}]];
}

function imageInfo(query: URLSearchParams, {files = {}}: World): Json {
  const pages = listOf(query, 'titles').map((title) => {
    const file = files[title.replace('File:', '')];
    if (!file) return {ns: 6, title, missing: true};
    const {width, height, artist, license} = file;
    const extmetadata = {
      ...(artist && {Artist: {value: artist, source: 'commons-desc-page'}}),
      ...(license && {LicenseShortName: {value: license, source: 'commons-desc-page', hidden: ''}}),
    };
    return {ns: 6, title, imageinfo: [{size: 1, width, height, extmetadata: orEmpty(extmetadata)}]};
  });
  return {batchcomplete: true, query: {pages}};
}

/** In place of `fetch`: the stand-in at any address, and what it was asked. A test may answer before it does. */
export function standInFetch(world: World, before?: (url: URL) => Response | Promise<Response> | undefined) {
  const requests: URL[] = [];
  const fetch = async (address: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(address), 'https://stand-in.example');
    requests.push(url);
    const response = await before?.(url);
    init?.signal?.throwIfAborted();
    if (response) return response;
    const {status, headers, body} = answerWikidata(url, world);
    return new Response(body, {status, headers});
  };
  /** How many requests of each kind there were. */
  const count = () => {
    const counts = {search: 0, entities: 0, labels: 0, images: 0};
    for (const {searchParams: query} of requests) {
      if (query.get('list') === 'search') counts.search++;
      else if (query.get('prop') === 'imageinfo') counts.images++;
      else if (query.get('props') === 'labels') counts.labels++;
      else counts.entities++;
    }
    return counts;
  };
  return {fetch, requests, count};
}
