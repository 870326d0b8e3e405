import {expect} from '@open-wc/testing';
import {amount, day, ITEM, link, says, text, type Statement} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection} from './helpers.js';
import {filmWith, restoreFetch} from './wikidata-support.js';

describe('the figures in an item of Wikidata', () => {
  expectNoUnhandledRejection();
  restoreFetch();

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
});
