import type {FilmInput} from '../../film/schema.js';
import {bestOf, claimsOf, type Item, type Value} from './claims.js';
import {AUDIENCE, countries, currencies, METACRITIC, WORLD} from './ids.js';

type BoxOffice = NonNullable<FilmInput['boxOffice']>;
type Gross = NonNullable<BoxOffice['grosses']>[number];
type Score = NonNullable<NonNullable<FilmInput['critics']>['scores']>[number];

/** The first of each key. */
export function firstOf<Type>(list: readonly Type[], keyOf: (one: Type) => unknown): Type[] {
  const seen = new Set<unknown>();
  return list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

function moneyOf({amount = 0, unit = ''}: Value): {amount: number; currency: string}[] {
  const currency = currencies[unit];
  return amount > 0 && currency ? [{amount, currency}] : [];
}

/** Budget and grosses. Of several for one area and currency, the preferred or newest. */
export function boxOfficeOf(item: Item): BoxOffice {
  const grosses = claimsOf(item, 'P2142').flatMap((claim) => {
    // Of the one country or the world that is named; of the world if nothing is.
    const [place, ...others] = ['P3005', 'P1001', 'P17'].flatMap(claim.by);
    const {id = ''} = place ?? {id: 'Q2'};
    const area = others.length ? undefined : (countries[id] ?? (WORLD.test(id) && '001'));
    return moneyOf(claim).flatMap((sum): Gross[] => (area ? [{...sum, area, asOf: claim.asOf}] : []));
  });
  return {
    budget: bestOf(item, 'P2130').flatMap(moneyOf)[0],
    grosses: firstOf(grosses, ({area, currency}) => area + currency).filter(
      // More in a country than in the world: it was only not said of what country the lesser is.
      ({area, amount, currency}, _, all) =>
        area !== '001' || all.every((other) => other.currency !== currency || other.amount <= amount),
    ),
  };
}

/** `91%`, `8.2/10`, `82/100` */
const SCORE = /^(\d+(?:[.,]\d+)?) ?(?:%|\/ ?(\d+))$/;

/** What critics' sites say. What audiences say is something else, and is left out. */
export function scoresOf(item: Item, nameOf: (id: string) => string | undefined): Score[] {
  const scores = claimsOf(item, 'P444').flatMap(({text = '', by, asOf}): Score[] => {
    const [, score = '', outOf = 100] = SCORE.exec(text) ?? [];
    const value = Number(score.replace(',', '.'));
    const best = Number(outOf);
    const [site = '', method = ''] = ['P447', 'P459'].map((property) => by(property)[0]?.id);
    // Metacritic's critics give up to 100; its users, up to 10.
    const isAudience = AUDIENCE.test(site) || AUDIENCE.test(method) || (site === METACRITIC && best < 100);
    const source = score && value <= best && site && !isAudience && nameOf(site);
    return source ? [{source, value, best, count: by('P7887')[0]?.amount || undefined, asOf}] : [];
  });
  return firstOf(scores, ({source, best}) => `${source} ${best}`);
}
