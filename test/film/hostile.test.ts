import {expect} from '@open-wc/testing';
import {FilmInvalid, parseFilm, type Film} from '../../src/film/index.js';
import {base, complete, seed} from './records.js';

type Json = Record<string | number, unknown>;
type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The paths to everything in a value, from the outside in. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  return isBranch(value) ? [path, ...entriesOf(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))] : [path];
}

const entriesOf = (value: Json) =>
  Object.entries(value).map(([key, item]) => [Array.isArray(value) ? Number(key) : key, item] as const);

/** A copy in which another value stands at the path. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || !isBranch(value)) return by;
  const copy = (Array.isArray(value) ? [...value] : {...value}) as Json;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

const namesIn = (path: Path) => path.filter((key) => typeof key === 'string').join('.');

/** The type of every field by its path without indices: `reviews.rating.value` is a number. */
const allTypes = new Map<string, string>();
for (const path of pathsOf(complete))
  if (typeof path.at(-1) !== 'number')
    allTypes.set(namesIn(path), typeOf(path.reduce<unknown>((node, key) => (node as Json)[key], complete)));

/** What is not clean in a film; by hand, since 4,000 of them are looked at. */
function faultsOf(film: Film): string[] {
  const faults: string[] = [];
  for (const path of pathsOf(film)) {
    const value = path.reduce<unknown>((node, key) => (node as Json)[key], film);
    const type = typeof path.at(-1) === 'number' ? undefined : allTypes.get(namesIn(path));
    const isEmpty =
      value == null || value === '' || Number.isNaN(value) || (isBranch(value) && !Object.keys(value).length);
    if (isEmpty || (type && type !== typeOf(value))) faults.push(`${path.join('.')} is ${String(value)}`);
  }
  const again = parseFilm(film, base);
  if (again.problems.length) faults.push(`has problems itself: ${JSON.stringify(again.problems)}`);
  if (JSON.stringify(again.film) !== JSON.stringify(film))
    faults.push(`reads otherwise again: ${JSON.stringify(again.film)}`);
  return faults;
}

const wrong: unknown[] = [
  null,
  true,
  1,
  -1,
  0,
  1e300,
  NaN,
  'x',
  '',
  'N/A',
  'x'.repeat(30_000),
  '\u202e\u0000',
  'javascript:alert(1)',
  [],
  [[]],
  [null],
  ['x'],
  [[[1]]],
  {},
  {toString: 1, valueOf: null},
  {url: 'javascript:alert(1)'},
  {code: 5, name: {}},
  {amount: '1', currency: 'USD'},
  {value: 5},
  {length: 3, 0: 'x'},
];

describe('hostile records', () => {
  it('of any type in any field throw nothing, and yield nothing that is not clean', () => {
    const seen = new Set<string>();
    for (const path of pathsOf(complete))
      for (const value of wrong) {
        const what = `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}`;
        try {
          const {film} = parseFilm(replaced(complete, path, value), base);
          expect(faultsOf(film).join('\n'), what).to.equal('');
          seen.add('film');
        } catch (error) {
          if (!(error instanceof FilmInvalid)) throw error;
          if (path.length) expect(path[0], what).to.be.oneOf(['id', 'title']);
          seen.add('invalid');
        }
      }
    expect([...seen]).to.have.members(['film', 'invalid']);
  });

  it('may be no JSON at all', () => {
    for (const value of [Symbol('x'), 5n, () => 1, new Date(), new Map(), document.body, Object.create(null)]) {
      expect(() => parseFilm(value, base)).to.throw(FilmInvalid);
      const {film, problems} = parseFilm({...seed, plot: value, year: value, reviews: [value], poster: value}, base);
      expect(film).to.not.have.any.keys('plot', 'year', 'reviews', 'poster');
      expect(problems).to.have.lengthOf(4);
    }
  });

  it('cannot change what other objects are', () => {
    const text = `{"id": "x", "title": "X", "__proto__": {"polluted": 1, "year": 1995}, "constructor": {"prototype": {"polluted": 1}},
      "prototype": {"polluted": 1}, "rating": {"__proto__": {"value": 5}, "best": 10}, "reviews": [{"__proto__": []}], "hasOwnProperty": 1}`;
    const {film} = parseFilm(JSON.parse(text), base);
    expect(film).to.deep.equal({id: 'x', title: 'X'});
    expect(Object.getPrototypeOf(film)).to.equal(Object.prototype);
    expect('polluted' in {}).to.equal(false);
  });

  it('are read the same on a page that adds to Object.prototype and Array.prototype', () => {
    const prototypes = [Object.prototype, Array.prototype] as unknown as Json[];
    const added: Json = {year: 2000, extend: () => 1, best: 1, default: 3, type: 'optional', read: null};
    try {
      for (const prototype of prototypes) Object.assign(prototype, added);
      const {film, problems} = parseFilm({id: 'x', title: 'X', rating: {value: 7}, genres: ['Drama']}, base);
      expect(JSON.stringify(film)).to.equal('{"id":"x","title":"X","genres":["Drama"],"rating":{"best":10,"value":7}}');
      expect(problems.length).to.equal(0);
    } finally {
      for (const prototype of prototypes) for (const key of Object.keys(added)) delete prototype[key];
    }
  });

  it('are not changed, even if they could be', () => {
    const freeze = (value: unknown): void => {
      if (isBranch(value)) Object.values(Object.freeze(value)).forEach(freeze);
    };
    const record = structuredClone(seed);
    freeze(record);
    expect(parseFilm(record, base).problems).to.deep.equal([]);
    expect(record).to.deep.equal(seed);
  });

  it('may be 100,000 levels deep in any field', () => {
    let list: unknown = [];
    let object: unknown = {};
    for (let level = 0; level < 100_000; level++) {
      list = [list];
      object = {name: object};
    }
    for (const deep of [list, object])
      for (const name of ['plot', 'year', 'genres', 'reviews', 'poster', 'rating', 'critics', 'countries', 'other']) {
        const {film} = parseFilm({id: 'x', title: 'X', [name]: deep}, base);
        expect(film, name).to.not.have.property(name);
      }
    expect(() => parseFilm(list, base)).to.throw(FilmInvalid);
    expect(() => parseFilm({id: object}, base)).to.throw(FilmInvalid);
  });

  it('with strings of a megabyte are shown in part, and named in few words', () => {
    for (const letter of ['x', ' ', '\n', '\u0301', '\u202e', '😀', '\ud83d']) {
      const long = letter.repeat(1e6 / letter.length);
      const started = performance.now();
      const {film, problems} = parseFilm({...complete, plot: long, year: long, language: long, genres: [long]}, base);
      expect(performance.now() - started, `milliseconds for ${JSON.stringify(letter)}`).to.be.below(500);
      expect(film.plot?.length ?? 0).to.be.at.most(5_000);
      expect(film.genres?.[0]?.length ?? 0).to.be.at.most(300);
      for (const {message} of problems) expect(message.length).to.be.below(200);
    }
  });
});

describe('large records', () => {
  const reviews = Array.from({length: 10_000}, (_, index) => ({
    ...complete.reviews[0]!,
    id: `r${index}`,
    url: undefined,
    body: `${index}: ${'All that a viewer has to say about a film. '.repeat(8)}\n\nAnd more.`,
  }));

  it('of 10,000 reviews are read while nobody notices', () => {
    const started = performance.now();
    const {film, problems} = parseFilm({...seed, reviews}, base);
    const time = performance.now() - started;
    expect(film.reviews).to.have.lengthOf(10_000);
    expect(problems).to.be.empty;
    expect(time, 'milliseconds').to.be.below(500);
  });

  it('of 10,000 bad reviews are refused as fast', () => {
    const bad = reviews.map((review) => ({...review, body: 5, date: 'soon', rating: {value: '9'}}));
    const started = performance.now();
    const {film, problems} = parseFilm({...seed, reviews: bad}, base);
    const time = performance.now() - started;
    expect(film).to.not.have.property('reviews');
    expect(problems).to.have.lengthOf(100);
    expect(time, 'milliseconds').to.be.below(500);
  });

  it('with endless lists are read as far as anyone scrolls', () => {
    const {film, problems} = parseFilm({...seed, genres: new Array(1e6).fill('Drama')}, base);
    expect(film.genres).to.have.lengthOf(20_000);
    expect(problems).to.deep.equal([{path: 'genres', message: 'Only the first 20000 are read'}]);
  });
});
