export {summarizeBoxOffice, type BoxOfficeSummary} from './box-office.js';
export * from './errors.js';
export {toJsonLd, toJsonLdText, type JsonLd} from './json-ld.js';
export type {Problem} from './kind.js';
export {oEmbedLink, toOEmbed, type OEmbed, type OEmbedOptions} from './oembed.js';
export {parseFilm} from './parse.js';
export {filterReviews, paragraphs, ratingCounts, scoreOf, sortReviews, type ReviewOrder} from './reviews.js';
export {
  filmSchema,
  type BoxOffice,
  type Budget,
  type Certificate,
  type CodedName,
  type Credit,
  type Critics,
  type Film,
  type FilmInput,
  type Gross,
  type Image,
  type Link,
  type Money,
  type Opening,
  type Person,
  type Place,
  type Rating,
  type Related,
  type Release,
  type Review,
  type Video,
} from './schema.js';
