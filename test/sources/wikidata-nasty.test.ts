import {expect} from '@open-wc/testing';
import {parseFilm} from '../../src/film/parse.js';
import type {Film} from '../../src/film/schema.js';
import {wikidataSource} from '../../src/sources/wikidata/wikidata.js';
import {
  amount,
  day,
  inLanguage,
  item,
  ITEM,
  link,
  linked,
  noValue,
  says,
  someValue,
  text,
  type Item,
  type Statement,
} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection} from './helpers.js';
import {answerWikidata, standInFetch, type World} from './stand-in/wikidata.js';

const {fetch} = window;
const {signal} = new AbortController();
const options = {signal, locale: 'en', reload: false, update() {}};
const base = {P31: [link(ITEM.film)], P345: [text('tt0000001')]};
type Claims = Parameters<typeof item>[2];

async function loadFrom(world: World, change: (body: string) => string = (body) => body, id = 'Q1') {
  window.fetch = standInFetch(world, (url) => new Response(change(answerWikidata(url, world).body))).fetch;
  return parseFilm(await wikidataSource().get(id, options), 'https://page.example/');
}

/** A film with these claims; nothing of it may be refused at the gate. */
async function filmWith(claims: Claims): Promise<Film> {
  const {film, problems} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, ...claims}), ...linked]});
  expect(problems).to.deep.equal([]);
  return film;
}

describe('what stands in an item of Wikidata', () => {
  expectNoUnhandledRejection();
  afterEach(() => {
    window.fetch = fetch;
  });

  describe('ranks', () => {
    it('takes what is preferred, else what is normal, never what is deprecated', async () => {
      const film = await filmWith({
        P57: [
          says(link('Q900000001'), {}, 'normal'),
          says(link('Q900000003'), {}, 'preferred'),
          says(link('Q900000004'), {}, 'deprecated'),
        ],
        P58: [says(link('Q900000001'), {}, 'deprecated'), link('Q900000004')],
        P136: [says(link('Q900000007'), {}, 'deprecated')],
        P2047: [says(amount('+90', ITEM.minute), {}, 'deprecated'), amount('+100', ITEM.minute)],
      });
      expect(film.directors).to.deep.equal([{name: 'Elisabeth Shue'}]);
      expect(film.writers).to.deep.equal([{name: "John O'Brien"}]);
      expect(film).to.include({runtime: 100}).and.not.have.property('genres');
    });

    it('keeps the releases and takings of other countries beside the preferred', async () => {
      const film = await filmWith({
        P577: [
          says(day('1995-10-27'), {P291: link(ITEM.usa)}),
          says(day('1995-09-15'), {}, 'preferred'),
          says(day('1901-01-01'), {}, 'deprecated'),
        ],
        P2142: [
          says(amount('+10', ITEM.usd), {P3005: link(ITEM.usa)}),
          says(amount('+40', ITEM.usd), {P3005: link(ITEM.worldwide)}, 'preferred'),
        ],
      });
      expect(film.year).to.equal(1995);
      expect(film.releases?.map(({date}) => date)).to.deep.equal(['1995-09-15', '1995-10-27']);
      expect(film.boxOffice?.grosses?.map(({area}) => area)).to.deep.equal(['001', 'US']);
    });
  });

  describe('values', () => {
    it('goes without novalue and somevalue', async () => {
      const nothing = [noValue, someValue, says(someValue, {}, 'preferred')];
      const properties =
        'P57 P58 P136 P161 P179 P155 P18 P3383 P364 P444 P495 P577 P856 P915 P1476 P1657 P2047 P2130 P2142';
      const film = await filmWith(Object.fromEntries(properties.split(' ').map((property) => [property, nothing])));
      expect(film).to.have.all.keys('id', 'title', 'language', 'links', 'sources');
    });

    it('goes without novalue and somevalue in qualifiers', async () => {
      const film = await filmWith({
        P161: [says(link('Q900000002'), {P453: [someValue, noValue], P4633: someValue})],
        P577: [says(day('1995-01-02'), {P291: someValue})],
        P2142: [says(amount('+7', ITEM.usd), {P3005: noValue, P585: someValue})],
        P444: [says(text('7/10'), {P447: someValue})],
      });
      expect(film.cast).to.deep.equal([{name: 'Nicolas Cage'}]);
      expect(film.releases).to.deep.equal([{date: '1995-01-02'}]);
      expect(film).not.to.have.property('critics');
    });

    it('reads links that have only a number, or only an id', async () => {
      const film = await filmWith({
        P57: [link('Q900000001', {})],
        P58: [{snaktype: 'value', datavalue: {type: 'wikibase-entityid', value: {'numeric-id': 900000003}}}],
      });
      expect(film.directors).to.deep.equal([{name: 'Mike Figgis'}]);
      expect(film.writers).to.deep.equal([{name: 'Elisabeth Shue'}]);
    });

    it('joins the roles of one, and takes ten of many', async () => {
      const film = await filmWith({
        P161: [
          says(link('Q900000002'), {P453: [link('Q900000005'), link('Q900000006')]}),
          ...Array.from({length: 30}, () => link('Q900000001')),
        ],
      });
      expect(film.cast?.[0]).to.deep.equal({name: 'Nicolas Cage', role: 'Ben Sanderson / Sera'});
      expect(film.cast).to.have.length(10);
    });
  });

  describe('dates', () => {
    for (const [name, value, date] of [
      ['a day', day('1995-10-27'), '1995-10-27'],
      ['a month', day('1995-10-01', 10), '1995-10'],
      ['a month with a day 00', day('1995-10-00', 10), '1995-10'],
      ['a year written as 1 January', day('1995-01-01', 9), '1995'],
      ['a year with 00', day('1995-00-00', 9), '1995'],
      ['a day that is only a month', day('1995-10-00', 11), '1995-10'],
      ['1 January', day('1995-01-01', 11), '1995-01-01'],
      ['eleven digits', day('+00000001995-10-27T00:00:00Z'), '1995-10-27'],
      ['hours', day('1995-10-27', 14), '1995-10-27'],
      ['a day of the Julian calendar, which is another of ours', day('1908-10-15', 11, 'Q1985786'), '1908-10'],
      ['a decade', day('1990-00-00', 8), undefined],
      ['a century', day('1901-01-01', 7), undefined],
      ['a time before our era', day('-0044-03-15T00:00:00Z'), undefined],
      ['a time before film', day('1595-10-27'), undefined],
      ['a time far away', day('+000012995-10-27T00:00:00Z'), undefined],
      ['no time', text('1995-10-27'), undefined],
    ] as const) {
      it(`reads ${name}`, async () => {
        const film = await filmWith({P577: [value]});
        expect(film.releases?.[0]?.date).to.equal(date);
        expect(film.year).to.equal(date ? Number(date.slice(0, 4)) : undefined);
      });
    }

    it('has the earliest year', async () => {
      expect((await filmWith({P577: [day('1997-01-01'), day('1995-00-00', 9), day('1996-05-05')]})).year).to.equal(
        1995,
      );
    });
  });

  describe('amounts', () => {
    for (const [name, value, runtime] of [
      ['minutes', amount('+111', ITEM.minute), 111],
      ['hours', amount('+1.5', ITEM.hour), 90],
      ['seconds', amount('+6630', ITEM.second), 111],
      ['no unit', amount('+111'), undefined],
      ['another unit', amount('+111', 'Q11573'), undefined],
      ['zero', amount('+0', ITEM.minute), undefined],
      ['less than zero', amount('-5', ITEM.minute), undefined],
      ['no number', amount('long', ITEM.minute), undefined],
    ] as const) {
      it(`reads a length in ${name}`, async () => {
        expect((await filmWith({P2047: [value]})).runtime).to.equal(runtime);
      });
    }

    it('leaves out a budget in an unknown currency, and takes the next', async () => {
      const film = await filmWith({P2130: [amount('+5', 'Q777777'), amount('+6'), amount('+7', 'Q25224')]});
      expect(film.boxOffice).to.deep.equal({budget: {amount: 7, currency: 'GBP'}});
    });

    it('takes the newest of several takings of an area, and keeps currencies apart', async () => {
      const taken = (value: string, unit: string, place?: string, date?: string, rank?: Statement['rank']) =>
        says(amount(value, unit), {...(place && {P3005: link(place)}), ...(date && {P585: day(date)})}, rank);
      const film = await filmWith({
        P2142: [
          taken('+50', ITEM.usd, ITEM.worldwide, '1996-01-01'),
          taken('+70', ITEM.usd, ITEM.worldwide, '2020-01-01'),
          taken('+60', ITEM.usd, ITEM.worldwide),
          taken('+9', 'Q4916', ITEM.germany, '1996-01-01', 'preferred'),
          taken('+8', 'Q4916', ITEM.germany, '2020-01-01'),
          taken('+3', ITEM.usd, ITEM.germany),
          taken('+2', ITEM.usd, 'Q49'),
        ],
      });
      expect(film.boxOffice?.grosses).to.have.deep.members([
        {amount: 70, currency: 'USD', area: '001', asOf: '2020-01-01'},
        {amount: 9, currency: 'EUR', area: 'DE', asOf: '1996-01-01'},
        {amount: 3, currency: 'USD', area: 'DE'},
      ]);
    });

    it("takes a sum without a place for the world's, unless a country has more", async () => {
      const world = amount('+32', ITEM.usd);
      const lone = await filmWith({P2142: [world]});
      expect(lone.boxOffice?.grosses).to.deep.equal([{amount: 32, currency: 'USD', area: '001'}]);
      const small = await filmWith({P2142: [world, says(amount('+40', ITEM.usd), {P3005: link(ITEM.usa)})]});
      expect(small.boxOffice?.grosses).to.deep.equal([{amount: 40, currency: 'USD', area: 'US'}]);
      const several = await filmWith({P2142: [says(amount('+40', ITEM.usd), {P3005: [link(ITEM.usa), link('Q16')]})]});
      expect(several).not.to.have.property('boxOffice');
    });
  });

  describe('scores', () => {
    const by = (value: string, site?: string, method?: string, more = {}) =>
      says(text(value), {...(site && {P447: link(site)}), ...(method && {P459: link(method)}), ...more});
    const scores = async (...claims: Statement[]) =>
      (await filmWith({P444: claims})).critics?.scores?.map(({source, value, best}) => `${source} ${value}/${best}`);

    it('reads percents and scores out of something', async () => {
      expect(await scores(by('91%', ITEM.rottenTomatoes), by('8.2/10', ITEM.rottenTomatoes))).to.deep.equal([
        'Rotten Tomatoes 91/100',
        'Rotten Tomatoes 8.2/10',
      ]);
      expect(await scores(by('82 / 100', ITEM.metacritic), by('7,5/10', ITEM.rottenTomatoes))).to.deep.equal([
        'Metacritic 82/100',
        'Rotten Tomatoes 7.5/10',
      ]);
    });

    it('leaves out what it cannot read, and what nobody gave', async () => {
      for (const value of ['A−', '', '91', '12/10', '101%', '-3%', '7/0', '1e3%', '<b>9</b>/10']) {
        expect(await scores(by(value, ITEM.rottenTomatoes)), value).to.equal(undefined);
      }
      expect(await scores(by('91%'))).to.equal(undefined);
      expect(await scores(by('91%', 'Q777777'))).to.equal(undefined);
    });

    it("leaves out the audience's", async () => {
      expect(
        await scores(
          by('88%', ITEM.rottenTomatoes, ITEM.audienceScore),
          by('87%', ITEM.rottenTomatoes, 'Q131100566'),
          by('7.5/10', ITEM.imdb),
          by('8.1/10', ITEM.metacritic),
        ),
      ).to.equal(undefined);
    });

    it('takes the newest of one site', async () => {
      const on = (date: string) => ({P585: day(date)});
      expect(
        await scores(
          by('88%', ITEM.rottenTomatoes, ITEM.tomatometer),
          by('90%', ITEM.rottenTomatoes, ITEM.tomatometer, on('2019-01-01')),
          by('91%', ITEM.rottenTomatoes, ITEM.tomatometer, on('2021-01-01')),
        ),
      ).to.deep.equal(['Rotten Tomatoes 91/100']);
    });
  });

  describe('pictures', () => {
    it('has a poster only where there is one', async () => {
      expect(await filmWith({P18: [text('Still.jpg')]}))
        .to.have.property('photos')
        .and.not.have.property('poster');
    });

    it('goes on without facts about a file', async () => {
      const [photo] = (await filmWith({P18: [text('Unknown file.jpg')]})).photos!;
      expect(photo).to.include({credit: 'Wikimedia Commons'}).and.not.have.property('license');
    });

    it('puts no part of a name into the address as anything else', async () => {
      const [photo] = (await filmWith({P18: [text('../../a?b=c#d&e "f" ü.jpg')]})).photos!;
      expect(photo!.url).to.equal(
        'https://commons.wikimedia.org/wiki/Special:FilePath/..%2F..%2Fa%3Fb%3Dc%23d%26e_%22f%22_%C3%BC.jpg?width=500',
      );
    });

    it('makes text of the HTML about a maker, and no markup', async () => {
      const files = {
        'A.jpg': {width: 1, height: 1, artist: '<<script>alert(1)</script>&lt;img src=x&gt; <b', license: '<i>CC0</i>'},
      };
      const {film} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, P18: [text('A.jpg')]})], files});
      expect(film.photos![0]).to.include({credit: '< alert(1) img src=x <b / Wikimedia Commons', license: 'CC0'});
    });
  });

  it('takes vandals at their word, as text', async () => {
    const {film, problems} = await loadFrom({
      items: [
        item(
          'Q1',
          {en: '<img src=x onerror=alert(1)>'},
          {...base, P856: [text('javascript:alert(1)')], P57: [link('Q2')]},
        ),
        item('Q2', {en: '{{constructor}}\u202e'}),
      ],
    });
    expect(film.title).to.equal('<img src=x onerror=alert(1)>');
    expect(film.directors).to.deep.equal([{name: '{{constructor}}'}]);
    expect(film.links).to.have.length(1);
    expect(problems.map(({path}) => path)).to.deep.equal(['links[0].url']);
  });

  it('survives any JSON in the place of a statement, a label or a claim', async () => {
    const anything = [null, 1, 'x', true, [], {}, [null], {mainsnak: null}, {mainsnak: {datavalue: null}}];
    const values = [
      0,
      'x',
      [],
      {},
      {id: {}},
      {text: 5},
      {time: {}},
      {amount: [], unit: {}},
      {id: 'Q0', 'numeric-id': 'x'},
    ];
    const snaks = values.map((value) => ({
      mainsnak: {datavalue: {value}},
      qualifiers: {P453: values, P291: 1, P447: [null]},
    }));
    const world: World = {items: [item('Q1', {en: 'One'}, base), ...linked]};
    const properties = 'P57 P58 P136 P161 P179 P155 P364 P444 P495 P577 P915 P1476 P1657 P2047 P2130 P2142';
    for (const value of [...anything, [...anything, ...snaks]]) {
      const {film} = await loadFrom(world, (body) => {
        const answer = JSON.parse(body);
        for (const property of properties.split(' ')) {
          if (answer.entities?.Q1?.claims) answer.entities.Q1.claims[property] = value;
        }
        return JSON.stringify(answer);
      });
      expect(film.title).to.equal('One');
      expect(JSON.stringify(film)).not.to.match(/undefined|NaN|null|\[object/);
    }
    for (const labels of [[], {}, {en: null}, {en: 'x'}, {en: {value: 5}}, {en: {}}]) {
      const one = item('Q1', {}, {...base, P1476: [inLanguage('en', 'One')]});
      const {film} = await loadFrom({items: [one]}, (body) => {
        const answer = JSON.parse(body);
        if (answer.entities?.Q1) answer.entities.Q1.labels = labels;
        return JSON.stringify(answer);
      });
      expect(film.title).to.equal('One');
    }
  });

  it('reads the first version of the format as well', async () => {
    const one: Item = item('Q1', {en: 'One'}, {...base, P18: [text('A.jpg')]});
    const {film} = await loadFrom(
      {items: [one], files: {'A.jpg': {width: 4, height: 3, license: 'CC0'}}},
      (body) => {
        const answer = JSON.parse(body);
        const {pages} = answer.query ?? {};
        if (pages) answer.query.pages = {'7': pages[0], '-1': {ns: 6, title: 'File:B.jpg', missing: ''}};
        return JSON.stringify({batchcomplete: '', ...answer});
      },
      'tt0000001',
    );
    expect(film.photos![0]).to.include({license: 'CC0', width: 4});
  });

  it('follows an item to the one that it was merged into, under whichever id it comes', async () => {
    const world: World = {items: [item('Q1', {en: 'One'}, base, ['Q9'])]};
    const target = (body: string) => body.replace('{"Q9":', '{"Q1":');
    for (const change of [(body: string) => body, target]) {
      const {film} = await loadFrom(world, change, 'Q9');
      expect(film).to.include({id: 'Q9', title: 'One'});
      expect(film.sources![0]!.url).to.equal('https://www.wikidata.org/wiki/Q1');
    }
  });

  it('has people by the name of the item that they were merged into', async () => {
    const person = item('Q3', {en: 'One Person'}, {}, ['Q2']);
    const {film} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, P57: [link('Q2')]}), person]});
    expect(film.directors).to.deep.equal([{name: 'One Person'}]);
  });
});
