import {FilmNotFound, FilmUnavailable, type FilmError} from '../../film/errors.js';
import {fetchJson} from '../http.js';
import type {FilmSource, SourceOptions} from '../source.js';
import {filmFrom} from './film.js';
import {list, type Movie} from './movie.js';

export interface TmdbOptions {
  /** The key of TMDB's API v3. Whoever reads the page can read it. A proxy that adds one itself needs none. */
  readonly key?: string;
  /** Where the API is: TMDB's own, or that of a proxy. */
  readonly base?: string;
  /** Where the pictures are. */
  readonly images?: string;
}

const APPENDED = 'credits,images,videos,release_dates,reviews,watch/providers,recommendations,external_ids';

/** The ids of others that TMDB finds films by. */
const FOREIGN_IDS = {tt: 'imdb_id', Q: 'wikidata_id'};

/**
 * TMDB, by its own ids, IMDb ids or Wikidata's. Two requests, or one for an id of its own: no headers, so no preflight.
 * https://developer.themoviedb.org/reference
 */
export function tmdbSource({
  key,
  base = 'https://api.themoviedb.org/3',
  images = 'https://image.tmdb.org/t/p/',
}: TmdbOptions = {}): FilmSource {
  const imageBase = images.replace(/\/*$/, '/');

  async function ask(path: string, query: Record<string, string>, options: SourceOptions): Promise<Answer> {
    const all = new URLSearchParams({...query, ...(key && {api_key: key})});
    const {data} = await fetchJson(`${base.replace(/\/+$/, '')}/${path}?${all}`, {...options, explain});
    const answer = Object(data) as Answer;
    // A proxy may have lost the status.
    if (answer.status_code && !answer.id) throw explain(answer) ?? new FilmUnavailable(String(answer.status_message));
    return answer;
  }

  async function find(id: string, language: string, options: SourceOptions): Promise<number> {
    const [, prefix] = /^(tt|Q)\d+$/.exec(id) ?? [];
    if (!prefix) throw new FilmNotFound();
    const external_source = FOREIGN_IDS[prefix as keyof typeof FOREIGN_IDS];
    const {movie_results: found} = await ask(`find/${id}`, {external_source, language}, options);
    const tmdbId = Array.isArray(found) ? Number(found[0]?.id) : NaN;
    if (!tmdbId) throw new FilmNotFound();
    return tmdbId;
  }

  return {
    localized: true,
    async get(id, options) {
      const tag = languageTag(options.locale);
      const [language = ''] = tag.split('-');
      const tmdbId = /^\d+$/.test(id) ? id : await find(id, tag, options);
      // Where there is no text in the reader's language there may be one in English.
      const append_to_response = language === 'en' ? APPENDED : `${APPENDED},translations`;
      const languages = [...new Set([language, 'en', 'null'])].join();
      const query = {language: tag, include_image_language: languages, include_video_language: languages};
      const movie = await ask(`movie/${tmdbId}`, {...query, append_to_response}, options);
      return filmFrom(movie, {tag, imageBase, plainText: await plainTextFor(movie)});
    },
  };
}

interface Answer extends Movie {
  readonly status_code?: number;
  readonly status_message?: string;
  readonly movie_results?: readonly {readonly id?: number}[];
}

/** 6, 34: no such film. Service offline, over the limit and the like may pass, and are told by the status. */
const PASSING = [9, 11, 15, 24, 25, 43, 46];

/** https://developer.themoviedb.org/docs/errors */
function explain(body: unknown): FilmError | undefined {
  const {status_code: code, status_message: message} = Object(body) as Answer;
  if (code === 6 || code === 34) return new FilmNotFound();
  return code && !PASSING.includes(code) ? new FilmUnavailable(`TMDB: ${message}`, {transient: false}) : undefined;
}

/** `pt-BR`, or `pt`: TMDB's languages have a region at most. */
function languageTag(locale: string): string {
  const own = new Intl.Locale(locale);
  const region = own.region ?? (own.script && own.maximize().region);
  return region ? `${own.language}-${region}` : own.language;
}

/** What may be Markdown or HTML, and is rarely anything else. */
const MARKUP = /[*_~`<>&\\[\]#|]|^ *([-+]|\d+[.)]) |^[-=]{3}/m;

/** How to read this film's reviews. The code for Markdown is only loaded for it; without it the text is shown as it is. */
async function plainTextFor({reviews}: Movie): Promise<(text: string) => string> {
  const asItIs = (text: string) => text;
  if (!list(reviews?.results).some(({content}) => MARKUP.test(String(content)))) return asItIs;
  try {
    const [{plainText}, {decodeEntities}] = await Promise.all([import('./plain-text.js'), import('../entities.js')]);
    return (text) => plainText(text, decodeEntities);
  } catch {
    return asItIs;
  }
}
