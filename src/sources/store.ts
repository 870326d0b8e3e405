import {FilmError} from '../film/errors.js';
import type {LoadedFilm, Outcome} from './answer.js';
import {keep} from './lru.js';
import {createQueue, type Join, type Wanted} from './queue.js';
import {loadSeveral} from './several.js';
import type {FilmId, FilmSource} from './source.js';

export interface LoadOptions {
  /** Ends the wait; the promise is rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait, in milliseconds; 10,000 if absent. */
  readonly timeout?: number | undefined;
  /** The reader's language, a BCP 47 tag; `en` if absent. */
  readonly locale?: string | undefined;
  /** Ask anew, whatever is kept here or in the browser's cache. */
  readonly reload?: boolean | undefined;
  /** Is told what is known of the film before all is. */
  readonly onUpdate?: ((film: LoadedFilm) => void) | undefined;
}

/** What stands before one source. */
interface Room {
  readonly join: Join;
  /** Films, and what was not found. */
  readonly kept: Map<string, LoadedFilm | FilmError>;
}

const keyOf = ({localized}: FilmSource, id: FilmId, locale = 'en') => (localized ? `${locale}\n${id}` : id);

/** Films by source and id: each is asked for and read once, however many ask, and the last are kept. */
export class FilmStore {
  readonly #films: number;
  readonly #backOff: number;
  readonly #rooms = new WeakMap<FilmSource, Room>();

  /** `films`: how many of each source are kept. `backOff`: the first pause after a failure, at its longest, in ms. */
  constructor({films = 200, backOff = 500} = {}) {
    this.#films = films;
    this.#backOff = backOff;
  }

  /** The film if it is kept, without waiting; of several sources it has to be put together first. */
  peek(source: FilmSource | readonly FilmSource[], id: FilmId, locale?: string): LoadedFilm | undefined {
    if ('length' in source) return undefined;
    const kept = this.#room(source).kept.get(keyOf(source, id, locale));
    return kept instanceof FilmError ? undefined : kept;
  }

  /**
   * The film, once the source has given it; of several sources, what all have given together. What is known before that
   * is told to `onUpdate`. Rejects with a FilmError: what the source answered, or `timeout`; or with the signal's reason.
   */
  async load(source: FilmSource | readonly FilmSource[], id: FilmId, options: LoadOptions = {}): Promise<LoadedFilm> {
    const {signal, timeout = 10_000, locale = 'en', reload = false, onUpdate} = options;
    signal?.throwIfAborted();
    if ('length' in source)
      return loadSeveral(
        source.map((one) => (onUpdate) => this.load(one, id, {...options, onUpdate})),
        onUpdate,
      );
    const {join, kept} = this.#room(source);
    const key = keyOf(source, id, locale);
    const known = reload ? undefined : kept.get(key);
    const outcome = known ?? (await wait(join, {key, id, locale, reload}, timeout, signal, onUpdate));
    const failed = outcome instanceof FilmError;
    if (failed ? outcome.code === 'not-found' : !outcome.isStale) keep(kept, key, outcome, this.#films);
    if (failed) throw outcome;
    return outcome;
  }

  #room(source: FilmSource): Room {
    let room = this.#rooms.get(source);
    if (!room) this.#rooms.set(source, (room = {join: createQueue(source, this.#backOff), kept: new Map()}));
    return room;
  }
}

/** The store that all elements of the page share. */
export const filmStore = /* @__PURE__ */ new FilmStore();

/** What the queue says in the end, unless the asker has to leave before. */
function wait(
  join: Join,
  wanted: Wanted,
  timeout: number,
  signal?: AbortSignal,
  onUpdate?: (film: LoadedFilm) => void,
): Promise<Outcome> {
  let end: () => void;
  return new Promise<Outcome>((resolve, reject) => {
    const abort = () => reject(signal!.reason);
    const late = () => reject(new FilmError('timeout', `No answer within ${timeout} ms`));
    const timer = setTimeout(late, Math.min(timeout, 1e9));
    signal?.addEventListener('abort', abort);
    const leave = join(wanted, {resolve, update: (film) => onUpdate?.(film)});
    end = () => {
      leave();
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  }).finally(() => end());
}
