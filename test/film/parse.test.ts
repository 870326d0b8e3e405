import {expect} from '@open-wc/testing';
import {FilmInvalid, filmSchema, parseFilm} from '../../src/film/index.js';
import {base, complete, seed} from './records.js';

const minimal = {id: 'x', title: 'X'};

/** A film of nothing but these fields, and where it had problems. */
function parse(fields: object) {
  const {film, problems} = parseFilm({...minimal, ...fields}, base);
  return {film, paths: problems.map(({path}) => path)};
}

describe('parseFilm', () => {
  it('reads the film of the design whole and without a problem', () => {
    const {film, problems} = parseFilm(seed, base);
    expect(problems).to.deep.equal([]);
    expect(film).to.deep.equal({
      ...seed,
      photos: seed.photos.map((photo) => ({...photo, url: `https://films.example/records/${photo.url}`})),
      languages: [{code: 'en'}, {code: 'ru'}],
      countries: [{code: 'FR'}, {code: 'GB'}, {code: 'US'}],
    });
  });

  it('keeps every field of the design, and gives back what is already clean as it is', () => {
    const {film, problems} = parseFilm(complete, base);
    expect(problems).to.deep.equal([]);
    expect(film).to.deep.equal(complete);
    expect(Object.keys(film)).to.have.members(Object.keys(filmSchema.entries));
  });

  it('needs nothing but id and title', () => {
    expect(parse({})).to.deep.equal({film: minimal, paths: []});
  });

  it('names the field without which there is no film', () => {
    for (const [record, message] of [
      [{title: 'X'}, /^id: Missing/],
      [{id: 'x'}, /^title: Missing/],
      [{id: 'x', title: ''}, /^title: Missing/],
      [{id: 'x', title: ' \u202e\n '}, /^title: Expected text/],
      [{id: 'x', title: 'N/A'}, /^title: Expected text, got N\/A/],
      [{id: 113627, title: 'X'}, /^id: Expected text, got 113627/],
      [{id: 'x'.repeat(201), title: ['X']}, /^title: Expected text, got object/],
      [undefined, /^The record: Expected an object, got undefined/],
      [null, /^The record: /],
      ['<!doctype html>', /^The record: .*got <!doctype html>/],
      [[seed], /^The record: /],
    ] as const)
      expect(() => parseFilm(record, base)).to.throw(FilmInvalid, message);
  });

  it('leaves out a bad optional value, and says which and why', () => {
    const {film, problems} = parseFilm({...minimal, year: '1995', runtime: 0, plot: 5, genres: 'Drama'}, base);
    expect(film).to.deep.equal(minimal);
    expect(problems).to.deep.equal([
      {path: 'year', message: 'Expected a number from 1870 to 2200, got 1995'},
      {path: 'runtime', message: 'Expected a number from 1 to 12000, got 0'},
      {path: 'genres', message: 'Expected a list, got Drama'},
      {path: 'plot', message: 'Expected text, got 5'},
    ]);
  });

  it('takes null and "" for absent, and says so of none', () => {
    expect(parse({year: null, plot: '', poster: undefined, reviews: []})).to.deep.equal({film: minimal, paths: []});
  });

  it('keeps the good items of a list', () => {
    const good = {author: 'A', body: 'B'};
    const {film, paths} = parse({reviews: [1, good, {author: 'A'}, {...good, date: 'soon'}, null, [good]]});
    expect(film.reviews).to.deep.equal([good, good]);
    expect(paths).to.deep.equal(['reviews[0]', 'reviews[2].body', 'reviews[3].date', 'reviews[4]', 'reviews[5]']);
  });

  it('loses a rating without a value, but not its review', () => {
    const {film, paths} = parse({reviews: [{author: 'A', body: 'B', rating: {value: 'nine', best: 10}}]});
    expect(film.reviews).to.deep.equal([{author: 'A', body: 'B'}]);
    expect(paths).to.deep.equal(['reviews[0].rating.value']);
  });

  it('leaves no empty list or object behind', () => {
    expect(
      parse({genres: [5], critics: {scores: [{}]}, boxOffice: {budget: {amount: 1}}, poster: {}}).film,
    ).to.deep.equal(minimal);
  });

  it('shows no rating beyond its scale, nor one whose scale is not known', () => {
    const ratings = [{value: 11}, {value: 6, best: 5}, {value: 4, best: '5'}, {value: -1}, {value: 1, best: 0}];
    for (const rating of ratings) expect(parse({rating}).film.rating, JSON.stringify(rating)).to.equal(undefined);
    expect(parse({rating: {value: 0}}).film.rating).to.deep.equal({value: 0, best: 10});
    expect(parse({rating: {value: 82, best: 100}}).film.rating).to.deep.equal({value: 82, best: 100});
  });

  it('keeps what a critic wrote when the critic’s rating is bad', () => {
    const said = {source: 'A paper', quote: 'A quote'};
    const reviews = [
      {...said, value: 6, best: 5},
      {...said, value: 4, best: '5'},
      {...said, value: 4},
    ];
    const {film, paths} = parse({critics: {reviews}});
    expect(film.critics?.reviews).to.deep.equal([{...said, best: 5}, said, said]);
    expect(paths).to.deep.equal(
      ['[0].value', '[1].best', '[1].value', '[2].value'].map((path) => `critics.reviews${path}`),
    );
  });

  it('has no more helpful votes than votes', () => {
    const review = {author: 'A', body: 'B'};
    const {film} = parse({reviews: [{...review, helpful: {yes: 3, total: 2}}]});
    expect(film.reviews).to.deep.equal([review]);
  });

  it('takes a bare code for a code, and a bare address for an image', () => {
    const {film} = parse({languages: ['EN', 'fr', {name: 'Silence'}], countries: ['SU', 'us'], poster: 'p.jpg'});
    expect(film.languages).to.deep.equal([{code: 'fr'}, {name: 'Silence'}]);
    expect(film.countries).to.deep.equal([{code: 'SU'}]);
    expect(film.poster).to.deep.equal({url: 'https://films.example/records/p.jpg'});
  });

  it('keeps the name of a country whose code is bad', () => {
    const {film, paths} = parse({countries: [{code: 'SUN', name: 'Soviet Union'}]});
    expect(film.countries).to.deep.equal([{name: 'Soviet Union'}]);
    expect(paths).to.deep.equal(['countries[0].code']);
  });

  it('notes no more than a hundred problems', () => {
    const {film, paths} = parse({reviews: Array.from({length: 10_000}, () => ({author: 'A'})), year: 'never'});
    expect(paths).to.have.length(100);
    expect(film).to.deep.equal(minimal);
  });
});
