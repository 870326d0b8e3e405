import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FilmError, FilmInvalid, parseFilm, type Film} from '../../film/index.js';
import {filmStore, type FilmSource, type LoadedFilm} from '../../sources/index.js';

export type LoadState =
  | {readonly status: 'loading'}
  | ({readonly status: 'ready'} & LoadedFilm)
  | {readonly status: 'error'; readonly error: FilmError; readonly retrying?: boolean};

interface SourceRequest {
  readonly source: FilmSource | readonly FilmSource[];
  readonly id: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly locale: string;
}

/** What is to be shown: a film of a source, a record at hand, or why there is neither. */
export type FilmRequest = SourceRequest | {readonly record: unknown} | {readonly error: FilmError};

/** By which the copies of the script that a page may have know it; no JSON has it. */
const read = Symbol.for('film-elements:read');

/**
 * A film that an element has read already, or waits for, for the elements in it: they neither ask for it nor check it
 * again.
 */
export class ReadFilm {
  readonly [read] = true;
  readonly film: Film | undefined;
  readonly sources: readonly FilmSource[];

  /** `sources` are those that may be asked for other films by their ids. */
  constructor(film: Film | undefined, sources: readonly FilmSource[]) {
    this.film = film;
    this.sources = sources;
  }
}

/**
 * The one asynchronous thing in an element: from a request to a film or an error. The latest request wins; a host
 * that is removed gives up its wait, one that is only moved does not.
 */
export class FilmLoader implements ReactiveController {
  state: LoadState = {status: 'loading'};
  readonly #host: ReactiveControllerHost & Element;
  #request: FilmRequest | undefined;
  #wait: AbortController | undefined;
  #stopTrying: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Where the film comes from, if it is not at hand. */
  get sources(): readonly FilmSource[] {
    const request = this.#request;
    if (request && 'record' in request) return isRead(request.record) ? request.record.sources : [];
    return request && 'source' in request ? [request.source].flat() : [];
  }

  /** Makes this the request that counts. The same one again changes nothing. */
  load(request: FilmRequest): void {
    if (sameRequest(request, this.#request)) return;
    this.#cancel();
    this.#request = request;
    if ('error' in request) this.state = failed(request.error);
    else if ('record' in request) this.state = readRecord(request.record);
    else {
      const kept = filmStore.peek(request.source, request.id, request.locale);
      if (kept) this.state = ready(kept);
      else {
        this.state = {status: 'loading'};
        void this.#ask(request);
      }
    }
  }

  /** Asks again after a failure, which stays in view until there is an answer. */
  retry(): void {
    const request = this.#request;
    if (this.state.status !== 'error' || this.state.retrying || !request || !('source' in request)) return;
    this.#stopTrying?.();
    this.#stopTrying = undefined;
    this.#show({...this.state, retrying: true});
    void this.#ask(request, true);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected && (this.#wait || this.#stopTrying)) this.#cancel();
    });
  }

  async #ask({source, id, ...options}: SourceRequest, reload = false): Promise<void> {
    const wait = (this.#wait = new AbortController());
    const show = (state: LoadState) => {
      if (wait === this.#wait) this.#show(state);
    };
    const onUpdate = (loaded: LoadedFilm) => {
      // What is shown already is no news, however often it is told while the source is down.
      if (!loaded.isStale || this.state.status !== 'ready') show(ready(loaded));
    };
    const state = await filmStore
      .load(source, id, {...options, reload, onUpdate, signal: wait.signal})
      .then(ready, failed);
    if (wait !== this.#wait) return;
    this.#wait = undefined;
    const {status, retrying} = this.state as LoadState & {retrying?: boolean};
    // What was kept from before is better than an error; and a failure that is met again, by itself, is no news.
    if (state.status === 'ready' || status === 'loading' || retrying) this.#show(state);
    if (state.status === 'error' && isPassing(state.error)) this.#tryLater();
  }

  #show(state: LoadState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  /** What may pass is tried again, when the reader is online and looks at the page. */
  #tryLater(): void {
    const again = () => {
      this.#stopTrying?.();
      this.#stopTrying = undefined;
      if (document.hidden) this.#tryLater();
      else if (this.#request && 'source' in this.#request) void this.#ask(this.#request);
    };
    const timer = setTimeout(again, 30_000 * (1 + Math.random()));
    addEventListener('online', again);
    this.#stopTrying = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }

  #cancel(): void {
    this.#stopTrying?.();
    this.#wait?.abort();
    this.#wait = this.#request = this.#stopTrying = undefined;
  }
}

/** Whether it may be different when the source is asked again. */
export const isPassing = ({code}: FilmError): boolean =>
  code === 'unavailable' || code === 'timeout' || code === 'invalid';

const isRead = (record: unknown): record is ReadFilm => read in Object(record);

function readRecord(record: unknown): LoadState {
  if (isRead(record)) return record.film ? {status: 'ready', film: record.film, problems: []} : {status: 'loading'};
  try {
    const data: unknown = typeof record === 'string' ? JSON.parse(record) : record;
    return ready(parseFilm(data, document.baseURI));
  } catch (error) {
    return failed(error);
  }
}

const ready = (loaded: LoadedFilm): LoadState => ({status: 'ready', ...loaded});

function failed(error: unknown): LoadState {
  return {
    status: 'error',
    error: error instanceof FilmError ? error : new FilmInvalid('The record could not be read', {cause: error}),
  };
}

function sameRequest(a: FilmRequest, b: FilmRequest | undefined): boolean {
  if (!b) return false;
  if ('record' in a) return 'record' in b && a.record === b.record;
  if ('error' in a) return 'error' in b && a.error.code === b.error.code;
  if (!('source' in b) || a.source !== b.source || a.id !== b.id || a.timeout !== b.timeout) return false;
  return a.locale === b.locale || ![a.source].flat().some(({localized}) => localized);
}
