import {expect} from '@open-wc/testing';
import {summarizeBoxOffice, type Gross} from '../../src/film/index.js';
import {seed} from './records.js';

const gross = (amount: number, area: string, currency = 'USD', asOf?: string): Gross => ({
  amount,
  area,
  currency,
  asOf,
});

describe('summarizeBoxOffice', () => {
  it('sorts out the figures of the design’s film', () => {
    const {budget, openings, grosses} = seed.boxOffice;
    expect(summarizeBoxOffice(seed.boxOffice)).to.deep.equal({
      currency: 'USD',
      budget,
      isComparable: true,
      worldwide: grosses[1],
      domestic: grosses[0],
      international: {amount: 0, currency: 'USD'},
      multiple: 32_029_928 / 3_600_000,
      opening: openings[0],
      areas: [],
      others: [],
      scale: 32_029_928,
    });
  });

  it('invents nothing where nothing is known', () => {
    const summary = summarizeBoxOffice({});
    expect(summary).to.deep.include({areas: [], others: [], scale: 0, isComparable: false});
    for (const name of ['currency', 'budget', 'worldwide', 'domestic', 'international', 'multiple', 'opening'] as const)
      expect(summary[name], name).to.equal(undefined);
  });

  it('takes the international gross from two known figures only', () => {
    const both = summarizeBoxOffice({grosses: [gross(100, '001'), gross(40, 'US')]});
    expect(both.international).to.deep.equal({amount: 60, currency: 'USD'});
    expect(summarizeBoxOffice({grosses: [gross(100, '001')]}).international).to.equal(undefined);
    expect(summarizeBoxOffice({grosses: [gross(40, 'US')]}).international).to.equal(undefined);
  });

  it('gives no shares of a worldwide gross that is below the domestic one', () => {
    const {international, worldwide, domestic, scale} = summarizeBoxOffice({
      grosses: [gross(40, '001'), gross(100, 'US')],
    });
    expect(international).to.equal(undefined);
    expect([worldwide?.amount, domestic?.amount, scale]).to.deep.equal([40, 100, 100]);
  });

  it('never sets currencies to one scale', () => {
    const summary = summarizeBoxOffice({
      budget: {amount: 5_000_000, currency: 'EUR'},
      grosses: [gross(100, '001'), gross(60, 'US', 'CAD'), gross(9_000, 'JP', 'JPY'), gross(20, 'FR')],
    });
    expect(summary).to.deep.include({currency: 'USD', isComparable: false, scale: 100});
    expect(summary.budget?.amount).to.equal(5_000_000);
    expect(summary.areas).to.deep.equal([gross(20, 'FR')]);
    expect(summary.others).to.deep.equal([gross(9_000, 'JP', 'JPY'), gross(60, 'US', 'CAD')]);
    for (const name of ['multiple', 'domestic', 'international'] as const)
      expect(summary[name], name).to.equal(undefined);
  });

  it('lets the worldwide gross choose the currency, then the largest gross, then the budget', () => {
    const budget = {amount: 5, currency: 'EUR'};
    const grosses = [gross(900, 'JP', 'JPY'), gross(20, 'FR', 'EUR'), gross(10, '001', 'USD')];
    const openings = [{amount: 1, currency: 'GBP', area: 'GB'}];
    expect(summarizeBoxOffice({budget, grosses}).currency).to.equal('USD');
    expect(summarizeBoxOffice({budget, grosses: grosses.slice(0, 2)}).currency).to.equal('JPY');
    expect(summarizeBoxOffice({budget, openings})).to.include({currency: 'EUR', isComparable: true, scale: 5});
    expect(summarizeBoxOffice({openings})).to.include({currency: 'GBP', scale: 1});
  });

  it('knows no multiple of the budget without a worldwide gross', () => {
    const summary = summarizeBoxOffice({budget: {amount: 10, currency: 'USD'}, grosses: [gross(40, 'US')]});
    expect(summary.multiple).to.equal(undefined);
    expect(summary.isComparable).to.equal(true);
  });

  it('takes the latest figure of an area, else the largest', () => {
    const grosses = [
      gross(90, '001', 'USD', '1996'),
      gross(80, '001', 'USD', '2003-05'),
      gross(99, '001'),
      gross(5, 'FR'),
      gross(7, 'FR'),
      gross(6, 'FR'),
    ];
    const {worldwide, areas, scale} = summarizeBoxOffice({grosses});
    expect(worldwide?.amount).to.equal(80);
    expect(areas.map(({amount}) => amount)).to.deep.equal([7]);
    expect(scale).to.equal(80);
  });

  it('lists other areas by size', () => {
    const grosses = [gross(1, 'FR'), gross(100, '001'), gross(3, 'DE'), gross(50, 'US'), gross(2, 'GB')];
    expect(summarizeBoxOffice({grosses}).areas.map(({area}) => area)).to.deep.equal(['DE', 'GB', 'FR']);
  });

  it('takes the opening in the United States, else the largest', () => {
    const opening = (amount: number, area: string) => ({amount, area, currency: 'USD'});
    const openings = [opening(5, 'GB'), opening(9, 'FR'), opening(1, 'US'), opening(2, 'US')];
    expect(summarizeBoxOffice({openings}).opening).to.deep.equal(opening(2, 'US'));
    expect(summarizeBoxOffice({openings: openings.slice(0, 2)}).opening).to.deep.equal(opening(9, 'FR'));
  });

  it('does not change the lists it is given', () => {
    const grosses = Object.freeze([gross(1, 'FR'), gross(2, 'US')]);
    const openings = Object.freeze([...seed.boxOffice.openings]);
    expect(() => summarizeBoxOffice({grosses, openings})).not.to.throw();
  });
});
