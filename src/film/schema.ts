import type * as v from 'valibot';
import {list, object, optional, orString} from './containers.js';
import {boolean, date, imageUrl, integer, language, number, pattern, picklist, prose, text, url} from './values.js';

const id = text(200);
const label = text(300);
const note = text(2_000);
const year = integer(1870, 2200);
const count = integer(1);
const pixels = integer(1, 100_000);
const country = pattern('a country code', /^[A-Z]{2}$/);
const area = pattern('a country code or 001', /^([A-Z]{2}|001)$/);

/** Where ISO has no right code (a country that is gone, a rare language), a name stands beside it or in its place. */
const coded = (code: typeof country) => orString(object({}, {code, name: label}), 'code');

export const image = orString(
  object(
    {url: imageUrl},
    {
      width: pixels,
      height: pixels,
      sources: list(object({url: imageUrl, width: pixels}), 50),
      caption: note,
      alt: note,
      credit: label,
      license: label,
    },
  ),
  'url',
);

export const person = object({name: label}, {role: label, url, photo: image});

/** `value` is checked against `best`, which so stands first. Users rate out of ten, where nothing else is said. */
const scale = number(0.01);
const best = optional(scale, 10);
const value = number(0, 'best');

export const review = object(
  {author: label, body: prose(20_000)},
  {
    id,
    date,
    title: label,
    rating: object({best, value}),
    language,
    spoiler: boolean,
    url,
    helpful: object({total: count, yes: integer(0, 'total')}),
  },
);

const critics = object(
  {},
  {
    scores: list(object({source: label, best, value}, {count, url, asOf: date})),
    reviews: list(object({source: label, quote: note}, {best: scale, value, author: label, url, date})),
  },
);

/** The least amount is a cent: 0 is how some sources write that they do not know. */
const money = {amount: number(0.01), currency: pattern('a currency code', /^[A-Z]{3}$/)};

export const budget = object(money, {estimated: boolean});
export const opening = object({...money, area}, {date, theatres: count});
export const gross = object({...money, area}, {asOf: date});

const video = object(
  {title: label, url},
  {
    provider: label,
    key: pattern('a video key', /^[\w-]{1,64}$/),
    thumbnail: image,
    duration: number(1, 720_000),
    kind: label,
  },
);

const link = object(
  {kind: picklist('official', 'watch', 'buy', 'search', 'contribute', 'source'), url},
  {label, provider: label, country, asOf: date},
);

/** The film record. Every field but `id` and `title` is good, or absent. */
export const filmSchema = object(
  {id, title: label},
  {
    originalTitle: label,
    language,
    year,
    runtime: integer(1, 12_000),
    certificates: list(object({rating: label}, {country, system: label, reason: note})),
    genres: list(label),
    plot: prose(5_000),
    tagline: note,
    poster: image,
    photos: list(image),
    rating: object({best, value}, {votes: count, source: label}),
    critics,
    reviews: list(review),
    releases: list(object({date}, {country, type: label, note})),
    languages: list(coded(language)),
    countries: list(coded(country)),
    locations: list(object({name: label}, {note, url})),
    directors: list(person),
    writers: list(person),
    cast: list(person),
    boxOffice: object({}, {budget, openings: list(opening), grosses: list(gross)}),
    videos: list(video),
    related: list(object({id, title: label}, {year, poster: image, relation: label})),
    links: list(link),
    sources: list(object({name: label}, {url, license: label, notice: note})),
  },
);

/** A film as it is written: in a JSON file, or given to an element's `film` property. */
export type FilmInput = v.InferInput<typeof filmSchema>;
/** A film as it was read: clean, and with absolute addresses. */
export type Film = v.InferOutput<typeof filmSchema>;

type Field<Name extends keyof Film> = NonNullable<Film[Name]>;
type Item<Name extends keyof Film> = Field<Name> extends readonly (infer Type)[] ? Type : never;

export type Certificate = Item<'certificates'>;
export type Image = Field<'poster'>;
export type Rating = Field<'rating'>;
export type Critics = Field<'critics'>;
export type Review = Item<'reviews'>;
export type Release = Item<'releases'>;
export type CodedName = Item<'languages'>;
export type Place = Item<'locations'>;
export type Person = Item<'cast'>;
export type BoxOffice = Field<'boxOffice'>;
export type Opening = v.InferOutput<typeof opening>;
export type Gross = v.InferOutput<typeof gross>;
/** `currency` is an ISO 4217 code. */
export type Money = Pick<Gross, 'amount' | 'currency'>;
export type Budget = NonNullable<BoxOffice['budget']>;
export type Video = Item<'videos'>;
export type Related = Item<'related'>;
export type Link = Item<'links'>;
export type Credit = Item<'sources'>;
