import {FilmInvalid} from '../../film/errors.js';
import {fetchJson} from '../http.js';
import {FilmResponse, type FilmId, type FilmSource, type SourceOptions} from '../source.js';
import {parseLoosely, textsOf} from './documents.js';
import {filmFrom} from './film.js';
import {findMovie} from './find-movie.js';
import {createGraph, type Graph} from './graph.js';

export interface SchemaOrgOptions {
  /** A file with JSON-LD, or an HTML page with such scripts; `{id}` in it stands for the film's id. Absent: this page. */
  readonly url?: string;
}

/** Texts of so many characters are read in several tasks. */
const LONG = 2 ** 20;

/** What was read from one document, and its address. */
interface Read {
  readonly graph: Graph;
  readonly isBroken: boolean;
  readonly base: string;
}

/**
 * A `Movie` in this page's `<script type="application/ld+json">`, or in a file: the one that states the id in `url`,
 * `@id`, `sameAs` or `identifier`, or the only one, if it states none. `root` is where in the page to look.
 * https://schema.org/Movie
 */
export function schemaOrgSource({url}: SchemaOrgOptions = {}, root?: ParentNode): FilmSource {
  /** What was read last: a hundred cards on one page read it once. */
  let last: {readonly key: string; readonly read: Promise<Read>} | undefined;

  async function read(id: FilmId, options: SourceOptions): Promise<Read> {
    if (url !== undefined) {
      const {data, url: base} = await fetchJson(url.replaceAll('{id}', encodeURIComponent(id)), {
        ...options,
        parse: String,
      });
      return readTexts(textsOf(data as string), base);
    }
    const {texts, base} = textsInPage(root);
    const key = texts.join('\n');
    if (key !== last?.key) last = {key, read: readTexts(texts, base)};
    return last.read;
  }

  /** The film's record; undefined where there is none. */
  function answer({graph, isBroken, base}: Read, id: FilmId): FilmResponse | undefined {
    const movie = findMovie(graph, id, base, !!url?.includes('{id}'));
    if (!movie && isBroken) throw new FilmInvalid('Some JSON-LD could not be read');
    return movie && new FilmResponse(filmFrom(id, movie, graph, base), base);
  }

  return {
    get: async (id, options) => answer(await read(id, options), id),
    // One file for all of them is read once.
    ...(!url?.includes('{id}') && {
      async getMany(ids: FilmId[], options: SourceOptions) {
        const document = await read('', options);
        return new Map(ids.map((id) => [id, answer(document, id)]));
      },
    }),
  };
}

/** The only place in the sources where the page is looked at. */
function textsInPage(root: ParentNode | undefined = globalThis.document): {texts: string[]; base: string} {
  // Not what the elements themselves have written of films: see page-json-ld.ts.
  const scripts = root?.querySelectorAll('script[type^="application/ld+json" i]:not([data-film-json-ld])') ?? [];
  return {texts: Array.from(scripts, ({textContent}) => textContent ?? ''), base: root?.baseURI ?? ''};
}

/** One broken script leaves the others good. */
async function readTexts(texts: readonly string[], base: string): Promise<Read> {
  let isBroken = false;
  const documents = texts.flatMap((text) => {
    try {
      return [parseLoosely(text)];
    } catch {
      isBroken = true;
      return [];
    }
  });
  const pause = () => texts.join('').length < LONG || new Promise((resolve) => setTimeout(resolve));
  await pause();
  const graph = createGraph(documents, await decoderFor(texts));
  await pause();
  return {graph, isBroken, base};
}

/** Few documents have entities in their strings; the code for them is only loaded for those. */
async function decoderFor(texts: readonly string[]): Promise<(text: string) => string> {
  const asItIs = (text: string) => text;
  if (!texts.some((text) => /&#?\w+;/.test(text))) return asItIs;
  return import('../entities.js').then(
    ({decodeEntities}) => decodeEntities,
    () => asItIs,
  );
}
