// What TMDB answers: https://developer.themoviedb.org/reference/movie-details. Unknown is null, "", 0, or not there.

type Maybe<T> = T | null | undefined;
type Results<T> = Maybe<{readonly results?: Maybe<readonly T[]>}>;

export interface Person {
  readonly id?: number;
  readonly name?: string;
  readonly character?: Maybe<string>;
  readonly department?: string;
  readonly job?: string;
  readonly profile_path?: Maybe<string>;
}

export interface Picture {
  readonly file_path?: string;
  readonly width?: number;
  readonly height?: number;
  /** null: no words in it. In old answers `xx`. */
  readonly iso_639_1?: Maybe<string>;
}

export interface Video {
  readonly key?: string;
  readonly name?: string;
  readonly site?: string;
  readonly type?: string;
  readonly official?: boolean;
  readonly iso_639_1?: string;
}

export interface CountryReleases {
  readonly iso_3166_1?: string;
  readonly release_dates?: readonly {
    readonly certification?: string;
    readonly descriptors?: readonly string[];
    readonly note?: string;
    readonly release_date?: string;
    /** 1 to 6: see releases.ts. */
    readonly type?: number;
  }[];
}

export interface Review {
  readonly id?: string;
  readonly author?: string;
  readonly author_details?: Maybe<{
    readonly name?: string;
    readonly username?: string;
    readonly rating?: Maybe<number>;
  }>;
  readonly content?: string;
  readonly created_at?: string;
  readonly url?: string;
}

/** Providers by kind of offer, and the page on TMDB that leads to them. */
export interface Offers {
  readonly link?: Maybe<string>;
  readonly [kind: string]: unknown;
}

/** All in one language, each "" where it has none. */
export interface Texts {
  readonly title?: string;
  readonly overview?: Maybe<string>;
  readonly tagline?: Maybe<string>;
}

export interface Translation {
  readonly iso_639_1?: string;
  readonly data?: Maybe<Texts>;
}

export interface Movie extends Texts {
  readonly id?: number;
  readonly imdb_id?: Maybe<string>;
  readonly original_title?: string;
  /** ISO 639-1, `cn` for Cantonese, `xx` for none. */
  readonly original_language?: string;
  readonly homepage?: Maybe<string>;
  readonly release_date?: Maybe<string>;
  /** Minutes. */
  readonly runtime?: Maybe<number>;
  /** US dollars. */
  readonly budget?: number;
  readonly revenue?: number;
  readonly genres?: readonly {readonly name?: string}[];
  readonly origin_country?: readonly string[];
  readonly production_countries?: readonly {readonly iso_3166_1?: string; readonly name?: string}[];
  readonly spoken_languages?: readonly {readonly iso_639_1?: string}[];
  readonly poster_path?: Maybe<string>;
  readonly belongs_to_collection?: Maybe<{readonly id?: number; readonly name?: string}>;
  readonly vote_average?: number;
  readonly vote_count?: number;
  readonly credits?: Maybe<{readonly cast?: readonly Person[]; readonly crew?: readonly Person[]}>;
  readonly images?: Maybe<{readonly backdrops?: readonly Picture[]; readonly posters?: readonly Picture[]}>;
  readonly videos?: Results<Video>;
  readonly release_dates?: Results<CountryReleases>;
  readonly reviews?: Results<Review>;
  readonly recommendations?: Results<Movie>;
  readonly external_ids?: Maybe<{readonly imdb_id?: Maybe<string>; readonly wikidata_id?: Maybe<string>}>;
  readonly translations?: Maybe<{readonly translations?: readonly Translation[]}>;
  readonly 'watch/providers'?: Maybe<{readonly results?: Maybe<Readonly<Record<string, Maybe<Offers>>>>}>;
}

/** The items of a list, without those that are nothing, whatever stands in its place. */
export const list = <T>(value: Maybe<readonly T[]>): NonNullable<T>[] =>
  Array.isArray(value) ? value.filter((item: T) => item) : [];
