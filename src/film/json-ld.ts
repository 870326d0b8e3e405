import type {CodedName, Film, Person} from './schema.js';

/** An object of schema.org's vocabulary. */
export type JsonLd = Readonly<Record<string, unknown>>;

const typed = (type: string, fields: Readonly<Record<string, unknown>>): JsonLd => ({'@type': type, ...fields});
const people = (list: readonly Person[] | undefined): readonly JsonLd[] | undefined =>
  list && [...new Map(list.map(({name, url}) => [name, typed('Person', {name, url})])).values()].slice(0, 50);

const codeOf = (coded: CodedName): string | undefined => coded.code;
const nameOf = (coded: CodedName): string | undefined => coded.name ?? coded.code;

/** Where the film is told of elsewhere; IMDb's own ids say so themselves. */
function pagesOf({id, links = []}: Film): readonly string[] | undefined {
  const pages = links.filter(({kind}) => kind === 'source').map(({url}) => url);
  if (/^tt\d{7,}$/.test(id) && !pages.some((url) => url.includes(`/title/${id}`)))
    pages.push(`https://www.imdb.com/title/${id}/`);
  return pages.length ? pages : undefined;
}

/** Addresses that can stand in another page: a picture that is its own data cannot. */
const isAddress = (url: string): boolean => url.startsWith('http');

/**
 * A film as schema.org's `Movie`: https://schema.org/Movie. Its facts, and none of what others said of it: search
 * engines take `review` and `aggregateRating` for the page's own, which those of a film's record are not.
 */
export function toJsonLd(film: Film): JsonLd {
  const {title, originalTitle, plot, runtime, genres, releases, year, links = [], poster} = film;
  const {certificates, languages, countries, directors, writers, cast} = film;
  const official = links.find(({kind}) => kind === 'official')?.url;
  const first = releases?.map(({date}) => date).sort()[0];
  // JSON leaves out what is undefined.
  return JSON.parse(
    JSON.stringify({
      '@context': 'https://schema.org',
      ...typed('Movie', {
        name: title,
        alternateName: originalTitle,
        url: official,
        sameAs: pagesOf(film),
        image: poster && isAddress(poster.url) ? poster.url : undefined,
        description: plot,
        datePublished: first ?? year?.toString(),
        duration: runtime && `PT${Math.round(runtime)}M`,
        genre: genres,
        contentRating: certificates?.map(({rating, country, system}) =>
          [system ?? country, rating].filter(Boolean).join(' '),
        ),
        inLanguage: languages?.map(codeOf).filter(Boolean),
        countryOfOrigin: countries?.map((country) => typed('Country', {name: nameOf(country)})),
        director: people(directors),
        author: people(writers),
        actor: people(cast),
      }),
    }),
  ) as JsonLd;
}

/** The same as text for a `<script type="application/ld+json">`, also where HTML is written: nothing in it ends the script. */
export const toJsonLdText = (film: Film): string =>
  JSON.stringify(toJsonLd(film)).replace(
    /[<\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
