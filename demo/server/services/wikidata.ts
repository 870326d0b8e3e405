import {countries, currencies, languageCodes, ratings, type Codes} from '../../../src/sources/wikidata/ids.js';
import {amount, day, inLanguage, item, ITEM, link, says, text} from '../../../test/sources/fixtures/wikidata.js';
import type {File, Item} from '../../../test/sources/fixtures/wikidata.js';
import type {World} from '../../../test/sources/stand-in/wikidata.js';
import {codesOf, demoFilms, fileOf, firstDate, type DemoFilm} from './films.js';

/** The item that stands for a code. */
const itemOf = (codes: Codes, code: string | undefined): string[] =>
  Object.entries(codes)
    .flatMap(([id, one]) => (one === code ? id : []))
    .slice(0, 1);

const WORLD = 'Q13780930';

/** The demo's films as items of Wikidata, with those that they link to, and files of Commons. */
export function wikidataWorld(): World {
  /** Items of people, genres and places, by name. */
  const others = new Map<string, Item>();
  const linkTo = (name: string) => {
    const other = others.get(name) ?? item(`Q${910_000_001 + others.size}`, {mul: name});
    others.set(name, other);
    return link(other.id);
  };
  const films = demoFilms();
  const items = films.map((film, index) => itemFrom(film, `Q${900_000_001 + index}`, linkTo));
  const metacritic = item(ITEM.metacritic, {en: 'Metacritic'});
  return {items: [...items, ...others.values(), metacritic], files: filesOf(films)};
}

function itemFrom(film: DemoFilm, id: string, linkTo: (name: string) => ReturnType<typeof link>): Item {
  const {title, originalTitle, poster, photos, boxOffice, critics} = film;
  const [country = 'US'] = codesOf(film.countries);
  const links = (codes: Codes, list: string[]) => list.flatMap((code) => itemOf(codes, code)).map((one) => link(one));
  const money = (sum: {amount: number; currency: string}) =>
    itemOf(currencies, sum.currency).map((currency) => amount(`+${sum.amount}`, currency));
  return item(
    id,
    {en: title},
    {
      P31: [link(ITEM.film)],
      P345: [text(film.id)],
      P1476: [originalTitle ? inLanguage(country.toLowerCase(), originalTitle) : inLanguage('en', title)],
      P577: [{date: firstDate(film), country: undefined}, ...(film.releases ?? [])].map(({date, country}) =>
        says(day(`${date}-00-00`.slice(0, 10), 8 + date.split('-').length), {
          P291: itemOf(countries, country).map((one) => link(one)),
        }),
      ),
      P2047: film.runtime ? [amount(`+${film.runtime}`, ITEM.minute)] : [],
      P1657: (film.certificates ?? []).flatMap(({rating}) => itemOf(ratings, rating)).map((one) => link(one)),
      P136: (film.genres ?? []).map(linkTo),
      P57: (film.directors ?? []).map(({name}) => linkTo(name)),
      P58: (film.writers ?? []).map(({name}) => linkTo(name)),
      P161: (film.cast ?? []).map(({name, role}) => says(linkTo(name), role ? {P4633: text(role)} : {})),
      P364: links(languageCodes, codesOf(film.languages)),
      P495: links(countries, codesOf(film.countries)),
      P915: (film.locations ?? []).map(({name}) => linkTo(name)),
      P3383: poster ? [text(fileOf(poster))] : [],
      P18: (photos ?? []).slice(0, 1).map((photo) => text(fileOf(photo))),
      P2130: boxOffice?.budget ? money(boxOffice.budget) : [],
      P2142: (boxOffice?.grosses ?? []).flatMap((gross) =>
        money(gross).map((sum) => {
          const [place = WORLD] = itemOf(countries, gross.area);
          return says(sum, {P3005: link(place)});
        }),
      ),
      P444: (critics?.scores ?? [])
        .filter(({source}) => source === 'Metacritic')
        .map(({value, best}) => says(text(`${value}/${best}`), {P447: link(ITEM.metacritic)})),
    },
  );
}

const filesOf = (films: readonly DemoFilm[]): Record<string, File> =>
  Object.fromEntries(
    films
      .flatMap(({poster, photos = []}) => [...(poster ? [poster] : []), ...photos])
      .map((image) => [
        fileOf(image),
        {width: image.width ?? 1, height: image.height ?? 1, artist: 'Film Elements', license: image.license},
      ]),
  );
