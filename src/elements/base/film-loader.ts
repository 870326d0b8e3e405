import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FilmError, FilmInvalid, parseFilm} from '../../film/index.js';
import {filmStore, type FilmSource, type LoadedFilm} from '../../sources/index.js';

export type LoadState =
  | {readonly status: 'loading'}
  | ({readonly status: 'ready'} & LoadedFilm)
  | {readonly status: 'error'; readonly error: FilmError; readonly retrying?: boolean};

interface SourceRequest {
  readonly source: FilmSource;
  readonly id: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly locale: string;
}

/** What is to be shown: a film of a source, a record at hand, or why there is neither. */
export type FilmRequest = SourceRequest | {readonly record: unknown} | {readonly error: FilmError};

/**
 * The one asynchronous thing in an element: from a request to a film or an error. The latest request wins; a host
 * that is removed gives up its wait, one that is only moved does not.
 */
export class FilmLoader implements ReactiveController {
  state: LoadState = {status: 'loading'};
  readonly #host: ReactiveControllerHost & Element;
  #request: FilmRequest | undefined;
  #wait: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Makes this the request that counts. The same one again changes nothing. */
  load(request: FilmRequest): void {
    if (sameRequest(request, this.#request)) return;
    this.#cancel();
    this.#request = request;
    if ('error' in request) this.state = failed(request.error);
    else if ('record' in request) this.state = read(request.record);
    else {
      const kept = filmStore.peek(request.source, request.id, request.locale);
      if (kept) this.state = {status: 'ready', ...kept};
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
    this.state = {...this.state, retrying: true};
    this.#host.requestUpdate();
    void this.#ask(request, true);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#wait) this.#cancel();
    });
  }

  async #ask({source, id, ...options}: SourceRequest, reload = false): Promise<void> {
    const wait = (this.#wait = new AbortController());
    const state = await filmStore
      .load(source, id, {...options, reload, signal: wait.signal})
      .then((loaded): LoadState => ({status: 'ready', ...loaded}), failed);
    if (wait !== this.#wait) return;
    this.#wait = undefined;
    this.state = state;
    this.#host.requestUpdate();
  }

  #cancel(): void {
    this.#wait?.abort();
    this.#wait = this.#request = undefined;
  }
}

function read(record: unknown): LoadState {
  try {
    const data: unknown = typeof record === 'string' ? JSON.parse(record) : record;
    return {status: 'ready', ...parseFilm(data, document.baseURI)};
  } catch (error) {
    return failed(error);
  }
}

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
  return 'source' in b && a.source === b.source && a.id === b.id && a.locale === b.locale && a.timeout === b.timeout;
}
