/**
 * Why there is no film to show:
 * - `not-found`: the source knows no film by this id (404, 410);
 * - `unavailable`: the source did not answer, or refused to (network, CORS, 403, 429, 5xx);
 * - `timeout`: the source had not answered when the element's `timeout` ran out;
 * - `invalid`: what the source answered is no film record;
 * - `no-id`: the element names no film;
 * - `no-source`: neither the element, a provider nor the page names a source.
 */
export type FilmErrorCode = 'not-found' | 'unavailable' | 'timeout' | 'invalid' | 'no-id' | 'no-source';

/** A failure on the way from an id to a film. The message is for developers; readers are told by the element. */
export class FilmError extends Error {
  readonly code: FilmErrorCode;

  constructor(code: FilmErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FilmError';
    this.code = code;
  }
}

/** The source knows no film by this id. Definitive: it is not asked again. */
export class FilmNotFound extends FilmError {
  constructor(message = 'No such film', options?: ErrorOptions) {
    super('not-found', message, options);
  }
}

/** What the source answered is no film record. The message names the field. */
export class FilmInvalid extends FilmError {
  constructor(message: string, options?: ErrorOptions) {
    super('invalid', message, options);
  }
}

/** The source did not answer, or refused to. */
export class FilmUnavailable extends FilmError {
  /** Whether the same request may succeed soon: network failures, 429 and 5xx, but not 403. */
  readonly transient: boolean;
  /** How long the service asked to be left alone (`Retry-After`), in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(message: string, options: ErrorOptions & {transient?: boolean; retryAfter?: number} = {}) {
    super('unavailable', message, options);
    this.transient = options.transient ?? true;
    this.retryAfter = options.retryAfter;
  }
}
