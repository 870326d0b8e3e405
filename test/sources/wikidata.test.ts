import {expect} from '@open-wc/testing';
import {parseFilm} from '../../src/film/parse.js';
import type {FilmInput} from '../../src/film/schema.js';
import {wikidataSource} from '../../src/sources/wikidata/wikidata.js';
import {files, inLanguage, item, ITEM, leavingLasVegas, link, linked, text, type Item} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection, reason} from './helpers.js';
import {standInFetch, type World} from './stand-in/wikidata.js';
import {options, restoreFetch} from './wikidata-support.js';

const world = (...items: Item[]): World => ({items: [...items, ...linked], files});

/** A film as it comes out of the source and the gate. */
async function load(id: string, items: Item[] = [leavingLasVegas], locale = 'en') {
  window.fetch = standInFetch(world(...items)).fetch;
  const record = (await wikidataSource().get(id, {...options, locale})) as FilmInput;
  return parseFilm(record, 'https://page.example/');
}

describe('a film from Wikidata', () => {
  expectNoUnhandledRejection();
  restoreFetch();

  it('fills the record', async () => {
    const {film, problems} = await load('tt0113627');
    expect(problems).to.deep.equal([]);
    const url = 'https://www.wikidata.org/wiki/Q280918';
    const poster = 'https://commons.wikimedia.org/wiki/Special:FilePath/Leaving_poster.png?width=';
    const still = 'https://commons.wikimedia.org/wiki/Special:FilePath/Las_Vegas_sign_%26_caf%C3%A9_(1995).jpg?width=';
    const widths = (address: string) => [250, 500, 960].map((width) => ({url: address + width, width}));
    expect(film).to.deep.equal({
      id: 'tt0113627',
      title: 'Leaving Las Vegas',
      language: 'en',
      year: 1995,
      runtime: 111,
      certificates: [
        {rating: 'R', country: 'US', system: 'MPA'},
        {rating: '16', country: 'DE', system: 'FSK'},
      ],
      genres: ['drama film', 'romance film'],
      poster: {
        url: `${poster}500`,
        width: 800,
        height: 1200,
        sources: widths(poster),
        credit: 'Wikimedia Commons',
        license: 'Public domain',
      },
      photos: [
        {
          url: `${still}500`,
          width: 3000,
          height: 2000,
          sources: widths(still),
          credit: 'Jo & Ann Doe / Wikimedia Commons',
          license: 'CC BY-SA 4.0',
        },
      ],
      critics: {
        scores: [
          {source: 'Rotten Tomatoes', best: 100, value: 91, count: 55, asOf: '2021-09-01'},
          {source: 'Metacritic', best: 100, value: 82, count: 23},
        ],
      },
      releases: [
        {date: '1995-09-15', note: 'San Sebastián Film Festival'},
        {date: '1996-01-19', country: 'GB'},
        {date: '1996-01-19', country: 'FR'},
        {date: '1996-02-09', country: 'US'},
      ],
      languages: [{code: 'en'}, {code: 'ru'}],
      countries: [{code: 'US'}, {code: 'GB'}, {code: 'FR'}],
      locations: [{name: 'Las Vegas'}],
      directors: [{name: 'Mike Figgis'}],
      writers: [{name: 'Mike Figgis'}, {name: "John O'Brien"}],
      cast: [
        {name: 'Nicolas Cage', role: 'Ben Sanderson'},
        {name: 'Elisabeth Shue', role: 'Sera'},
        {name: 'Mike Figgis', role: 'A mobster'},
      ],
      boxOffice: {
        budget: {amount: 3_600_000, currency: 'USD'},
        grosses: [
          {amount: 32_029_928, currency: 'USD', area: '001', asOf: '2004'},
          {amount: 32_029_928, currency: 'USD', area: 'US'},
        ],
      },
      related: [
        {id: 'Q900000013', title: 'A Series', relation: 'series'},
        {id: 'Q900000014', title: 'The One Before', relation: 'follows'},
        {id: 'Q900000015', title: 'The One After', relation: 'followed-by'},
      ],
      links: [
        {kind: 'official', url: 'https://leaving.example/'},
        {kind: 'source', url},
      ],
      sources: [{name: 'Wikidata', url, license: 'CC0'}],
    });
  });

  for (const id of ['tt0113627', 'TT0113627', 'Q280918', 'q280918', 'Q900000099']) {
    it(`is found by ${id}, and keeps this as its id`, async () => {
      const {film} = await load(id);
      expect(film).to.include({id, title: 'Leaving Las Vegas'});
      expect(film.sources?.[0]?.url).to.equal('https://www.wikidata.org/wiki/Q280918');
    });
  }

  for (const id of ['tt9999999', 'Q999999', 'nm0000115', 'Leaving Las Vegas', 'tt', 'Q0', 'Q99999999999', '', 'P57']) {
    it(`is not found by ${JSON.stringify(id)}`, async () => {
      window.fetch = standInFetch(world(leavingLasVegas)).fetch;
      expect(await reason(wikidataSource().get(id, options))).to.have.property('code', 'not-found');
      expect(await wikidataSource().getMany!([id, 'Q280918'], options)).to.have.all.keys('Q280918');
    });
  }

  it('is not found by the id of what is no film', async () => {
    const person = item('Q42', {en: 'Somebody'}, {P31: [link(ITEM.human)], P345: [text('nm0000115')]});
    const band = item('Q43', {en: 'A band'});
    for (const one of [person, band]) {
      window.fetch = standInFetch(world(one)).fetch;
      expect(await reason(wikidataSource().get(one.id, options))).to.have.property('code', 'not-found');
    }
  });

  it('is one by its IMDb id, its kind, or its director', async () => {
    const byImdb = item('Q51', {en: 'By its id'}, {P31: [link('Q20650540')], P345: [text('tt0000051')]});
    const byKind = item('Q52', {en: 'By its kind'}, {P31: [link(ITEM.film)]});
    const byDirector = item('Q53', {en: 'By its director'}, {P31: [link('Q20650540')], P57: [link('Q900000001')]});
    for (const one of [byImdb, byKind, byDirector]) {
      expect((await load(one.id, [one])).film.title).to.equal(one.labels['en']);
    }
  });

  it('is the first of two items with its IMDb id', async () => {
    const other = item('Q1', {en: 'Another item'}, {P345: [text('tt0113627')]});
    expect((await load('tt0113627', [leavingLasVegas, other])).film.title).to.equal('Leaving Las Vegas');
    expect((await load('tt0113627', [other, leavingLasVegas])).film.title).to.equal('Another item');
  });
});

describe("a film from Wikidata in the reader's language", () => {
  expectNoUnhandledRejection();
  restoreFetch();

  it('has the names of that language, and others where there are none', async () => {
    const {film} = await load('tt0113627', [leavingLasVegas], 'de');
    expect(film).to.include({
      title: 'Leaving Las Vegas – Liebe bis in den Tod',
      originalTitle: 'Leaving Las Vegas',
      language: 'de',
    });
    expect(film.genres).to.deep.equal(['Filmdrama', 'Liebesfilm']);
    // English, and the name that is the same in all languages.
    expect(film.directors).to.deep.equal([{name: 'Mike Figgis'}]);
    expect(film.cast?.[0]).to.deep.equal({name: 'Nicolas Cage', role: 'Ben Sanderson'});
  });

  for (const [locale, title, language] of [
    ['de-AT', 'Leaving Las Vegas – Liebe bis in den Tod', 'de'],
    ['de-Latn-LI-u-nu-latn', 'Leaving Las Vegas – Liebe bis in den Tod', 'de'],
    ['pt-BR', 'Despedida em Las Vegas', 'pt-BR'],
    ['ja-JP', 'リービング・ラスベガス', 'ja'],
    ['en-US', 'Leaving Las Vegas', 'en'],
    ['fr', 'Leaving Las Vegas', 'en'],
    ['tlh', 'Leaving Las Vegas', 'en'],
  ] as const) {
    it(`has the title for ${locale}`, async () => {
      expect((await load('tt0113627', [leavingLasVegas], locale)).film).to.include({title, language});
    });
  }

  const film = (labels: Record<string, string>, original?: [language: string, title: string]) =>
    item('Q1', labels, {P31: [link(ITEM.film)], ...(original && {P1476: [inLanguage(...original)]})});

  it('has its original title rather than one in a language of others', async () => {
    const {film: shown} = await load('Q1', [film({en: 'City Streets'}, ['fr', 'Les Rues'])], 'de');
    expect(shown).to.include({title: 'Les Rues', language: 'fr'}).and.not.have.property('originalTitle');
  });

  it('has the title that is the same in all languages, in the language of the original', async () => {
    const {film: shown} = await load('Q1', [film({mul: 'M', en: 'M (film)'}, ['de', 'M'])], 'fr');
    expect(shown).to.include({title: 'M', language: 'de'});
  });

  it('has any title before none', async () => {
    expect((await load('Q1', [film({en: 'Only English'})], 'ja')).film).to.include({
      title: 'Only English',
      language: 'en',
    });
    expect((await load('Q1', [film({mul: 'Only this'})], 'ja')).film).to.include({title: 'Only this'});
    expect((await load('Q1', [film({}, ['ja', '羅生門'])])).film).to.include({title: '羅生門', language: 'ja'});
  });

  it('cannot be read without any title', async () => {
    window.fetch = standInFetch(world(film({}))).fetch;
    const record = await wikidataSource().get('Q1', options);
    expect(() => parseFilm(record, 'https://page.example/')).to.throw('title');
  });

  it('names what has no code, and leaves out what has no name', async () => {
    const one = item(
      'Q1',
      {en: 'One'},
      {
        P31: [link(ITEM.film)],
        P364: [link('Q7850'), link('Q9192'), link('Q900000011'), link('Q777777')],
        P495: [link('Q900000010'), link(ITEM.germany), link('Q777777')],
        P57: [link('Q777777')],
      },
    );
    const {film: shown, problems} = await load('Q1', [one], 'de');
    expect(shown.languages).to.deep.equal([{code: 'zh'}, {name: 'Esperanto'}]);
    expect(shown.countries).to.deep.equal([{name: 'Sowjetunion'}, {code: 'DE'}]);
    expect(shown).not.to.have.property('directors');
    expect(problems).to.deep.equal([]);
  });
});
