import type {BoxOffice, Budget, Gross, Money, Opening} from './schema.js';

/** What a film cost and took, sorted out. Amounts in another currency than `currency` belong on no common scale. */
export interface BoxOfficeSummary {
  /** The currency of the one scale: the worldwide gross's, else the largest gross's, else the budget's or the opening's. */
  readonly currency?: string;
  readonly budget?: Budget;
  /** Whether the budget is in `currency`, so that it may be set beside the grosses. */
  readonly isComparable: boolean;
  readonly worldwide?: Gross;
  /** The gross in the United States. */
  readonly domestic?: Gross;
  /** The worldwide gross without the domestic one; only where both are known and agree. May be 0. */
  readonly international?: Money;
  /** How many times its budget the film took worldwide; only in one currency. */
  readonly multiple?: number;
  /** In the biggest market: the United States, else where it was largest. */
  readonly opening?: Opening;
  /** The grosses of other areas in `currency`, the largest first. */
  readonly areas: readonly Gross[];
  /** Grosses in other currencies. */
  readonly others: readonly Gross[];
  /** The largest amount in `currency`; 0 without any. */
  readonly scale: number;
}

const WORLD = '001';
const HOME = 'US';

/** Sorts out a film's figures. What is not known is absent, and nothing is converted from one currency to another. */
export function summarizeBoxOffice({budget, openings = [], grosses = []}: BoxOffice): BoxOfficeSummary {
  const latest = latestGrosses(grosses);
  const opening = openings.filter(isHome).sort(bySize)[0] ?? openings.toSorted(bySize)[0];
  const currency = (latest.find(({area}) => area === WORLD) ?? latest[0] ?? budget ?? opening)?.currency;
  const isMain = (money?: Money) => !!money && money.currency === currency;
  const main = latest.filter(isMain);
  const worldwide = main.find(({area}) => area === WORLD);
  const domestic = main.find(isHome);
  const isComparable = isMain(budget);
  const rest = worldwide && domestic ? worldwide.amount - domestic.amount : -1;
  return {
    currency,
    budget,
    isComparable,
    worldwide,
    domestic,
    international: rest < 0 ? undefined : {amount: rest, currency: currency!},
    multiple: worldwide && budget && isComparable ? worldwide.amount / budget.amount : undefined,
    opening,
    areas: main.filter((gross) => gross !== worldwide && gross !== domestic),
    others: latest.filter((gross) => !isMain(gross)),
    scale: Math.max(0, ...[budget, opening, ...main].filter(isMain).map((money) => money!.amount)),
  };
}

const isHome = ({area}: {area: string}) => area === HOME;
const bySize = (a: Money, b: Money) => b.amount - a.amount;

/** The newest figure of each area and currency, else its largest; the largest area first. */
function latestGrosses(grosses: readonly Gross[]): Gross[] {
  const latest = new Map<string, Gross>();
  for (const gross of grosses.toSorted(bySize)) {
    const key = gross.area + gross.currency;
    const known = latest.get(key);
    if (!known || (gross.asOf ?? '') > (known.asOf ?? '')) latest.set(key, gross);
  }
  return [...latest.values()].sort(bySize);
}
