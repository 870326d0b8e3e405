import {isItemId} from './ids.js';

/** What stands as a value in an item, by what it can be read as. Anybody can write there; what makes no sense is not here. */
export interface Value {
  /** Of another item. */
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly language?: string;
  /** ISO 8601: a day, or the month or year if no more is known; '' for none. */
  readonly date?: string;
  /** NaN for none. */
  readonly amount?: number;
  /** The id of the item that is the unit of the amount. */
  readonly unit?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** An item as `wbgetentities` gives it. Where PHP has nothing to list, `[]` stands for `{}`. */
export interface Item {
  readonly id?: string;
  readonly redirects?: {readonly from?: string};
  readonly labels?: Readonly<Record<string, Json | undefined>>;
  readonly claims?: Json;
}

/** One statement of an item on a property. */
export interface Claim extends Value {
  /** Whether it is preferred to others, as 0 or 1. */
  readonly rank: number;
  /** When it held; '' if that is not said. */
  readonly asOf: string;
  /** The values that a property has as a qualifier of the statement. */
  readonly by: (property: string) => Value[];
}

interface Statement {
  readonly mainsnak?: unknown;
  readonly qualifiers?: Json;
  readonly rank?: unknown;
}

const listOf = <Type>(value: unknown) => (Array.isArray(value) ? (value as (Type | null)[]) : []);

/** `novalue` and `somevalue` have no value at all. */
const valuesOf = (snaks: unknown): Value[] =>
  listOf<{datavalue?: {value?: Json}}>(snaks)
    .flatMap((snak) => snak?.datavalue?.value ?? [])
    .map(readValue);

function readValue(value: unknown): Value {
  const {id, text = value, language, amount, unit, ...more} = Object(value) as Json;
  // Old answers have only the number of an item.
  const item = String(id ?? `Q${more['numeric-id']}`);
  return {
    id: isItemId(item) ? item : undefined,
    text: typeof text === 'string' ? text : undefined,
    language: language as string,
    date: dateOf(more),
    amount: Number(amount),
    unit: String(unit).split('/').pop(),
  };
}

/** Years in which there were films. In old dumps they have eleven digits; before our era, a minus. */
const TIME = /^\+0*((?:18[7-9]|19\d|2[01]\d)\d)-(0\d|1[0-2])-(\d\d)T/;

/** The first of January may stand for the year (precision 9), and 00 for a month or a day that is not known. */
function dateOf({time, precision = 11, calendarmodel}: Json): string {
  // A day of the Julian calendar would have to be another.
  const parts = Math.min(Number(precision), String(calendarmodel).endsWith('Q1985786') ? 10 : 11) - 8;
  const [, ...date] = TIME.exec(String(time)) ?? [];
  return date
    .slice(0, Math.max(parts, 0))
    .filter((part) => part !== '00')
    .join('-');
}

/**
 * What an item says of a property, without what is deprecated or says that nothing is known: the preferred first, and
 * the newest first among those of a rank.
 */
export function claimsOf({claims}: Item, property: string): Claim[] {
  return listOf<Statement>(claims?.[property])
    .filter((statement) => statement?.rank !== 'deprecated')
    .flatMap((statement) => {
      const by = (name: string) => valuesOf(statement?.qualifiers?.[name]);
      const rank = Number(statement?.rank === 'preferred');
      return valuesOf([statement?.mainsnak]).map((value) => ({...value, rank, by, asOf: by('P585')[0]?.date ?? ''}));
    })
    .sort((a, b) => b.rank - a.rank || b.asOf.localeCompare(a.asOf));
}

/** What an item says of a property: the preferred where there are any, else the normal. */
export function bestOf(item: Item, property: string): Claim[] {
  const claims = claimsOf(item, property);
  return claims.filter(({rank}) => rank === claims[0]!.rank);
}
