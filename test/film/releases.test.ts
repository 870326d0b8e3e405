import {expect} from '@open-wc/testing';
import {homeFirst} from '../../src/film/releases.js';

const us = {date: '1995-10-27', country: 'US'};
const fr = {date: '1996-03', country: 'FR'};
const de = {date: '1996-04-18', country: 'DE'};
const anywhere = {date: '1995'};
const dates = (countries: readonly (string | undefined)[], releases = [de, us, anywhere, fr]) =>
  homeFirst(releases, countries)!.map(({date}) => date);

describe('homeFirst', () => {
  it('puts what is for the first country that has any first, and the rest by date', () => {
    expect(dates(['FR', 'DE'])).to.deep.equal(['1996-03', '1996-04-18', '1995', '1995-10-27']);
    expect(dates(['JP', 'DE'])).to.deep.equal(['1996-04-18', '1995', '1995-10-27', '1996-03']);
    expect(dates(['JP'])).to.deep.equal(['1995', '1995-10-27', '1996-03', '1996-04-18']);
  });

  it('takes no unnamed country for one that has no code', () => {
    expect(dates([undefined, 'FR'])[0]).to.equal('1996-03');
  });

  it('takes a premiere for the release only where the country has no other', () => {
    const premiere = {date: '1995-09-15', country: 'US', type: 'Premiere'};
    expect(dates(['US'], [premiere, us, fr])).to.deep.equal(['1995-10-27', '1995-09-15', '1996-03']);
    expect(dates(['US'], [fr, premiere])).to.deep.equal(['1995-09-15', '1996-03']);
  });

  it('leaves what has no date in its order', () => {
    const certificates = ['16', '12', '18', 'R'].map((rating, i) => ({rating, country: ['DE', 'FR', 'DE', 'US'][i]!}));
    const ratings = (country: string) => homeFirst(certificates, [country])!.map(({rating}) => rating);
    expect(ratings('US')).to.deep.equal(['R', '16', '12', '18']);
    expect(ratings('DE')).to.deep.equal(['16', '18', '12', 'R']);
  });

  it('changes nothing that it was given', () => {
    const given = Object.freeze([fr, us]);
    expect(homeFirst(given, ['US'])).to.deep.equal([us, fr]);
    expect(homeFirst(undefined, ['US'])).to.equal(undefined);
  });

  it('orders 10,000 in a moment', () => {
    const many = Array.from({length: 10_000}, (_, i) => ({date: `${1900 + ((i * 7) % 120)}-01-01`, country: 'FR'}));
    const start = performance.now();
    expect(dates(['US', 'FR'], many)[0]).to.equal('1900-01-01');
    expect(performance.now() - start).to.be.below(500);
  });
});
