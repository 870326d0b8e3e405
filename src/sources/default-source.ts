import {FilmError} from '../film/errors.js';
import {jsonSource} from './json.js';
import {keep} from './lru.js';
import {serviceSource} from './services.js';
import type {FilmSource} from './source.js';

/** What is named where a source is wanted: see {@link resolveSource}. */
export type SourceName = FilmSource | string;

let defaultSource: SourceName | undefined;
const listeners = /* @__PURE__ */ new Set<() => void>();
const resolved = /* @__PURE__ */ new Map<string, FilmSource | readonly FilmSource[]>();

/** Sets the source of all elements on the page that no provider gives one; `undefined`: back to the page's `<meta>`. */
export function setDefaultSource(source: SourceName | undefined): void {
  defaultSource = source;
  listeners.forEach((listener) => listener());
}

/** What was set, else what the page says in `<meta name="film-source" content="/films/{id}.json">`, else Wikidata. */
export function getDefaultSource(): SourceName {
  const meta = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="film-source"]');
  return defaultSource ?? (meta?.content || 'wikidata');
}

/** Calls back whenever the default is set. Returns what ends that. */
export function onDefaultSourceChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * The source that is meant by an object with `get`, or by words: an address with `{id}` in it, the name of a service
 * with its options (`tmdb?key=…`), or several of these, the one that counts most first (`tmdb?key=… wikidata`). The same
 * words give the same source. Throws FilmError `no-source` for others.
 */
export function resolveSource(source: SourceName): FilmSource | readonly FilmSource[] {
  if (typeof source !== 'string') {
    if (typeof source?.get === 'function') return source;
    throw new FilmError('no-source', 'A source is an object with a method get(id)');
  }
  const words = source.trim().split(/\s+/);
  const known =
    resolved.get(source) ??
    (words.length > 1
      ? words.map((word) => resolveSource(word) as FilmSource)
      : (serviceSource(words[0]!) ?? jsonSource(words[0]!)));
  keep(resolved, source, known, 100);
  return known;
}
