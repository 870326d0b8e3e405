import {jsonSource} from './json.js';
import type {FilmSource} from './source.js';

let defaultSource: FilmSource | string | undefined;
const listeners = /* @__PURE__ */ new Set<() => void>();

/** Sets the source of all elements on the page that no provider gives one; `undefined`: back to the page's `<meta>`. */
export function setDefaultSource(source: FilmSource | string | undefined): void {
  defaultSource = source;
  listeners.forEach((listener) => listener());
}

/** What was set, else what the page says in `<meta name="film-source" content="/films/{id}.json">`. */
export function getDefaultSource(): FilmSource | string | undefined {
  const meta = () => globalThis.document?.querySelector<HTMLMetaElement>('meta[name="film-source"]')?.content;
  return defaultSource ?? (meta() || undefined);
}

/** Calls back whenever the default is set. Returns what ends that. */
export function onDefaultSourceChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The source that is meant by an object with `get` or an address with `{id}`. Throws FilmError `no-source` for others. */
export function resolveSource(source: FilmSource | string): FilmSource {
  // Names of services come to stand here.
  return typeof source === 'object' && typeof source?.get === 'function' ? source : jsonSource(String(source));
}
