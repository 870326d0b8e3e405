/** An id that the source understands: an IMDb id (`tt0113627`), a Wikidata Q-id, or whatever its own URLs use. */
export type FilmId = string;

export interface SourceOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** The reader's language, a BCP 47 tag. */
  readonly locale: string;
  /** The reader asked again: what the browser has cached will not do. */
  readonly reload: boolean;
  /**
   * Tells what is known of a film before all is, in the same shape as the answer: it is shown at once, and the answer
   * takes its place.
   */
  update(id: FilmId, answer: unknown): void;
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

  /** Its records have neither plot nor rating: no room is kept for them. */
  readonly isBrief?: boolean;
}

/** A record together with its address, against which the relative URLs in it are resolved. */
export class FilmResponse {
  readonly record: unknown;
  readonly url: string;
  /** The record was kept from before, and may have changed since. */
  readonly isStale: boolean;

  constructor(record: unknown, url: string, isStale = false) {
    this.record = record;
    this.url = url;
    this.isStale = isStale;
  }
}
