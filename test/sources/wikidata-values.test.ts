import {expect} from '@open-wc/testing';
import {amount, day, ITEM, link, noValue, says, someValue, text} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection} from './helpers.js';
import {filmWith, restoreFetch} from './wikidata-support.js';

describe('what an item of Wikidata says', () => {
  expectNoUnhandledRejection();
  restoreFetch();

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
});
