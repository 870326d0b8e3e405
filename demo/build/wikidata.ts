import {ask} from '../../src/sources/wikidata/api.js';
import {claimsOf, type Item} from '../../src/sources/wikidata/claims.js';
import {labelOf, languagesOf} from '../../src/sources/wikidata/labels.js';
import type {Found} from './films.js';

const API = 'https://www.wikidata.org/w/api.php';
const RESULTS = '8';

/** What has an id of TMDB's films, or is said to be a film. */
const A_FILM = 'haswbstatement:P4947|P31=Q11424';

/** Films of a title, as Wikidata's own search finds them. Rejects with a `FilmError`, or with the signal's reason. */
export async function searchWikidata(title: string, signal: AbortSignal): Promise<Found[]> {
  const search = {action: 'query', list: 'search', srlimit: RESULTS};
  const hits = await ask<{title?: unknown} | null>('search', API, search, 'srsearch', [`${title} ${A_FILM}`], {signal});
  const ids = hits.map(([, hit]) => String(hit?.title)).filter((id) => /^Q[1-9]\d{0,9}$/.test(id));
  if (!ids.length) return [];
  const languages = languagesOf(navigator.language);
  const props = {
    action: 'wbgetentities',
    props: 'labels|descriptions|claims',
    languages: languages.join('|'),
    languagefallback: '1',
  };
  const items = new Map(await ask<Described | null>('entities', API, props, 'ids', ids, {signal}));
  return ids.flatMap((id) => read(id, items.get(id), languages) ?? []);
}

interface Described extends Item {
  readonly descriptions?: Item['labels'];
  readonly missing?: unknown;
}

/** An IMDb id is preferred: all sources know it. */
function read(id: string, item: Described | null | undefined, languages: readonly string[]): Found | undefined {
  const title = item && labelOf(item, languages)?.text;
  if (!title) return undefined;
  const imdb = claimsOf(item, 'P345').find(({text}) => /^tt\d+$/.test(text ?? ''))?.text;
  const years = claimsOf(item, 'P577').flatMap(({date}) => Number(date?.slice(0, 4)) || []);
  return {
    id: imdb ?? id,
    title: tidy(title),
    year: years.length ? Math.min(...years) : undefined,
    note: tidy(labelOf({labels: item.descriptions ?? {}}, languages)?.text ?? ''),
  };
}

const tidy = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 200);
