import type {FilmInput} from '../../film/schema.js';
import {bestOf, claimsOf, type Item, type Value} from './claims.js';
import {boxOfficeOf, scoresOf} from './figures.js';
import {countries, FILM, languageCodes, ratings, type Codes} from './ids.js';
import {labelOf} from './labels.js';

/** The name of another item, in the reader's language where it has one. */
export type Name = (id: string) => string | undefined;
/** A file of Commons as an image. */
export type ImageOf = (file: string) => FilmInput['poster'];

type List<Field extends keyof FilmInput> = NonNullable<FilmInput[Field]>;

/** A film has few of most things. The names of more are not worth asking for. */
const MANY = 10;

const MINUTES: Codes<number> = {Q7727: 1, Q25235: 60, Q11574: 1 / 60};

const textsOf = (item: Item, property: string): string[] => bestOf(item, property).flatMap(({text}) => text || []);

const idsOf = (values: readonly Value[]): string[] => [...new Set(values.flatMap(({id}) => id ?? []))].slice(0, MANY);

/** Other items, as far as they have names. */
const named = (values: readonly Value[], nameOf: Name): {id: string; name: string}[] =>
  idsOf(values).flatMap((id) => {
    const name = nameOf(id);
    return name ? {id, name} : [];
  });

/** Codes where we know them, else names. */
const codesOf = (item: Item, property: string, codes: Codes, nameOf: Name) => [
  ...new Set(idsOf(bestOf(item, property)).map((id) => codes[id] ?? {name: nameOf(id)})),
];

/** The IMDb ids of films; those of people are others. */
export const imdbIdsOf = (item: Item): string[] =>
  claimsOf(item, 'P345').flatMap(({text = ''}) => /^tt\d+$/.exec(text) ?? []);

/** There are kinds of films without number; so what has a director will do as well. */
export const isFilm = (item: Item): boolean =>
  !!imdbIdsOf(item).length ||
  !!claimsOf(item, 'P57').length ||
  idsOf(claimsOf(item, 'P31')).some((id) => FILM.test(id));

/** In the reader's language if there is such a title, else the original one, else any. */
function titlesOf(item: Item, languages: readonly string[]) {
  const label = labelOf(item, languages);
  const original = bestOf(item, 'P1476').find(({text}) => text);
  const shown = original && !label?.isOwn ? original : label;
  return {
    title: shown?.text as string,
    originalTitle: original?.text === shown?.text ? undefined : original?.text,
    language: (shown?.language === 'mul' ? original : shown)?.language,
  };
}

const castOf = (item: Item, nameOf: Name): List<'cast'> =>
  bestOf(item, 'P161')
    .slice(0, MANY)
    .flatMap((claim) => {
      const roles = named(claim.by('P453'), nameOf).map(({name}) => name);
      const role = roles.join(' / ') || claim.by('P4633')[0]?.text;
      return named([claim], nameOf).map(({name}) => ({name, role}));
    });

/** A release for each country; of a place that is none (a festival's city, a land of old, the world) only the name. */
const releasesOf = (item: Item, nameOf: Name): List<'releases'> =>
  claimsOf(item, 'P577')
    .flatMap(({date, by}) => {
      const places: Value[] = by('P291');
      return (places.length ? places : [{}]).flatMap(({id = ''}) => {
        const country = countries[id];
        const note = id && !country ? nameOf(id) : undefined;
        return date ? [{date, country, note}] : [];
      });
    })
    .sort((a, b) => a.date.localeCompare(b.date));

const certificatesOf = (item: Item, property: string, country: string, system: string) =>
  idsOf(bestOf(item, property)).flatMap((id) => {
    const rating = ratings[id];
    return rating ? {rating, country, system} : [];
  });

/** What came before and after is said of the film itself, or of its place in the series. */
function relatedOf(item: Item, nameOf: Name): List<'related'> {
  const series = claimsOf(item, 'P179');
  const related = (relation: string, property: string) =>
    named([...bestOf(item, property), ...series.flatMap(({by}) => by(property))], nameOf).map(({id, name}) => ({
      id,
      title: name,
      relation,
    }));
  return [...related('series', 'P179'), ...related('follows', 'P155'), ...related('followed-by', 'P156')];
}

/** An item as a film record of this id. What it asks `nameOf` and `imageOf` for is what it has to be given. */
export function toFilm(
  id: string,
  item: Item,
  languages: readonly string[],
  nameOf: Name,
  imageOf: ImageOf,
): FilmInput {
  const url = `https://www.wikidata.org/wiki/${item.id}`;
  const [year] = bestOf(item, 'P577')
    .flatMap(({date}) => date?.slice(0, 4) || [])
    .sort();
  const runtimes = bestOf(item, 'P2047').map(({amount = 0, unit = ''}) => Math.round(amount * (MINUTES[unit] ?? 0)));
  return {
    id,
    ...titlesOf(item, languages),
    year: year ? Number(year) : undefined,
    runtime: runtimes.find((minutes) => minutes > 0),
    certificates: [...certificatesOf(item, 'P1657', 'US', 'MPA'), ...certificatesOf(item, 'P1981', 'DE', 'FSK')],
    genres: named(bestOf(item, 'P136'), nameOf).map(({name}) => name),
    poster: textsOf(item, 'P3383').map(imageOf)[0],
    photos: textsOf(item, 'P18')
      .slice(0, 1)
      .flatMap((file) => imageOf(file) ?? []),
    critics: {scores: scoresOf(item, nameOf)},
    releases: releasesOf(item, nameOf),
    languages: codesOf(item, 'P364', languageCodes, nameOf),
    countries: codesOf(item, 'P495', countries, nameOf),
    locations: named(bestOf(item, 'P915'), nameOf),
    directors: named(bestOf(item, 'P57'), nameOf),
    writers: named(bestOf(item, 'P58'), nameOf),
    cast: castOf(item, nameOf),
    boxOffice: boxOfficeOf(item),
    related: relatedOf(item, nameOf),
    links: [...textsOf(item, 'P856').map((site) => ({kind: 'official' as const, url: site})), {kind: 'source', url}],
    sources: [{name: 'Wikidata', url, license: 'CC0'}],
  };
}
