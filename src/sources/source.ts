/** An id that the source understands: an IMDb id (`tt0113627`), a Wikidata Q-id, or whatever its own URLs use. */
export type FilmId = string;

export interface SourceOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** The reader's language, a BCP 47 tag. */
  readonly locale: string;
  /** The reader asked again: what the browser has cached will not do. */
  readonly reload: boolean;
}

/** Where film records come from. An object of the page author's own with a `get` serves as well as ours. */
export interface FilmSource {
  /**
   * One film: its record as in the README, or a {@link FilmResponse} that also says where the record lies;
   * `undefined` where there is none. Rejects with `FilmNotFound`, or with `FilmUnavailable`, which may be tried again.
   */
  get(id: FilmId, options: SourceOptions): Promise<unknown>;

  /**
   * Many films at once, for a service that can: the same as from `get`, by id. What is missing is not found; an error
   * in the place of a record is the failure of that film alone.
   */
  getMany?(ids: FilmId[], options: SourceOptions): Promise<ReadonlyMap<FilmId, unknown>>;

  /** The records depend on `locale`, and are kept for each. */
  readonly localized?: boolean;
}

/** A record together with its address, against which the relative URLs in it are resolved. */
export class FilmResponse {
  readonly record: unknown;
  readonly url: string;

  constructor(record: unknown, url: string) {
    this.record = record;
    this.url = url;
  }
}
