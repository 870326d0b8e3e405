import {expect} from '@open-wc/testing';
import {setDefaultSource, type FilmBoxOffice} from '../../src/index.js';
import {change, folded, has, overflowing, part, parts, record, settled, show, shownText} from './support.js';

const usd = (amount: number, more: object = {}) => ({amount, currency: 'USD', ...more});
const withFigures = (boxOffice: object) => ({id: 'x', title: 'X', boxOffice});
const international = withFigures({
  budget: usd(200e6),
  grosses: [usd(600e6, {area: '001'}), usd(150e6, {area: 'US'}), usd(80e6, {area: 'FR'}), usd(120e6, {area: 'GB'})],
});
const areas = ['FR', 'GB', 'DE', 'IT', 'ES', 'JP', 'BR', 'IN'].map((area, i) => usd(1e6 * (i + 1), {area}));

const width = (element: Element) => element.getBoundingClientRect().width;
/** The rows of the chart: their words and figure, and how much of the track their bars fill. */
const rows = (element: FilmBoxOffice) =>
  parts(element, 'row').map((row) => {
    const track = row.querySelector('[part~=track]');
    const segments = [...row.querySelectorAll('[part~=segment]')];
    return {
      text: folded(row.innerText),
      shares: track ? segments.map((segment) => width(segment) / width(track)) : undefined,
    };
  });
const row = (element: FilmBoxOffice, label: string) => rows(element).find(({text}) => text.startsWith(label))!;
const facts = (element: FilmBoxOffice) => folded(part(element, 'facts')!.innerText);

describe('<film-boxoffice>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('Leaving Las Vegas', () => {
    it('shows each figure of its title page', async () => {
      const element = await show('film-boxoffice', record);
      expect(folded(part(element, 'value')!.innerText)).to.equal('$32,029,928');
      expect(row(element, 'Budget').text).to.equal('Budget estimated $3,600,000');
      expect(row(element, 'Worldwide').text).to.equal('Worldwide $32,029,928');
      expect(facts(element)).to.match(/^Opening weekend \$70,864 United States Oct 29, 1995$/);
      expect(folded(part(element, 'multiple')!.innerText)).to.equal('8.9× budget');
      expect(folded(part(element, 'legend')!.innerText)).to.equal('United States 100%');
    });

    it('shows the same day in every time zone', async () => {
      expect(facts(await show('film-boxoffice', record, {lang: 'en-GB'}))).to.contain('29 Oct 1995');
    });

    it('names its figures as terms of a list', async () => {
      const element = await show('film-boxoffice', record);
      for (const list of element.shadowRoot!.querySelectorAll('dl')) {
        const children = [...list.children].map(({localName}) => localName);
        expect(new Set(children), 'nothing but groups').to.deep.equal(new Set(['div']));
        for (const group of list.children) expect(group.firstElementChild!.localName).to.equal('dt');
      }
    });
  });

  describe('one scale', () => {
    it('draws every bar in proportion to its figure', async () => {
      const element = await show('film-boxoffice', international, {width: 800});
      const share = (label: string) => row(element, label).shares!.reduce((sum, part) => sum + part, 0);
      expect(share('Budget')).to.be.closeTo(200 / 600, 0.01);
      expect(share('Worldwide')).to.be.closeTo(1, 0.01);
      expect(share('United Kingdom')).to.be.closeTo(120 / 600, 0.01);
      expect(share('France')).to.be.closeTo(80 / 600, 0.01);
    });

    it('parts the worldwide bar, and says the shares', async () => {
      const element = await show('film-boxoffice', international, {width: 800});
      const [home, abroad] = row(element, 'Worldwide').shares!;
      expect(home).to.be.closeTo(0.25, 0.01);
      expect(abroad).to.be.closeTo(0.75, 0.01);
      const legend = folded(part(element, 'legend')!.innerText);
      expect(legend).to.equal('United States $150,000,000 25% International $450,000,000 75%');
      expect(element.matches(':state(has-international)')).to.equal(true);
    });

    it('hides the bars from assistive technology, which is told the figures', async () => {
      const element = await show('film-boxoffice', international);
      for (const track of parts(element, 'track')) expect(track.getAttribute('aria-hidden')).to.equal('true');
      for (const {text} of rows(element)) expect(text).to.match(/\$[\d,]+$/);
      expect(!!element.shadowRoot!.querySelector('[role=meter], [role=img], [role=progressbar]')).to.equal(false);
    });

    it('begins its bars where the line begins', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const element = await show('film-boxoffice', international, {dir});
        const side = dir === 'rtl' ? 'right' : 'left';
        const first = parts(element, 'row')[0]!;
        const edge = (name: string) => first.querySelector(`[part~=${name}]`)!.getBoundingClientRect()[side];
        expect(edge('segment'), dir).to.be.closeTo(edge('track'), 0.5);
      }
    });

    it('draws what is in another currency on no scale, and sets no budget against it', async () => {
      const element = await show(
        'film-boxoffice',
        withFigures({
          budget: {amount: 90e6, currency: 'EUR'},
          grosses: [usd(50e6, {area: '001'}), {amount: 9e9, currency: 'JPY', area: 'JP'}, usd(20e6, {area: 'US'})],
        }),
      );
      expect(row(element, 'Budget').text).to.equal('Budget €90,000,000');
      expect(row(element, 'Budget').shares).to.equal(undefined);
      expect(row(element, 'Japan')).to.equal(undefined);
      expect(facts(element)).to.contain('Gross (Japan) ¥9,000,000,000');
      expect(has(element, 'multiple')).to.equal(false);
      expect(row(element, 'Worldwide').shares![0]).to.be.closeTo(0.4, 0.02);
    });

    it('follows a change of its figures', async () => {
      const element = await show('film-boxoffice', international, {width: 800});
      await change(element, {film: withFigures({budget: usd(300e6), grosses: [usd(600e6, {area: '001'})]})});
      expect(row(element, 'Budget').shares![0]).to.be.closeTo(0.5, 0.01);
      expect(has(element, 'legend')).to.equal(false);
      expect(element.matches(':state(has-international)')).to.equal(false);
    });
  });

  describe('what is missing', () => {
    it('says that a budget or an opening is not reported', async () => {
      const element = await show('film-boxoffice', withFigures({grosses: [usd(5e6, {area: '001'})]}));
      expect(row(element, 'Budget').text).to.equal('Budget Not reported');
      expect(facts(element)).to.equal('Opening weekend Not reported');
      expect(has(element, 'multiple')).to.equal(false);
      expect(shownText(element)).not.to.match(/\$0|estimated|×/);
    });

    it('says that a worldwide gross is not reported', async () => {
      const element = await show('film-boxoffice', withFigures({budget: usd(5e6)}));
      expect(folded(part(element, 'value')!.innerText)).to.equal('Not reported');
      expect(row(element, 'Budget').shares![0]).to.be.closeTo(1, 0.01);
      expect(row(element, 'Budget').text).to.equal('Budget $5,000,000');
    });

    it('names the area of the gross it shows in place of the worldwide one', async () => {
      const element = await show('film-boxoffice', withFigures({grosses: [usd(5e6, {area: 'US', asOf: '1996-03'})]}));
      expect(shownText(element))
        .to.contain('Gross (United States) $5,000,000 as of March 1996')
        .and.not.contain('Worldwide');
      expect(has(element, 'legend')).to.equal(false);
    });

    it('shows the opening elsewhere where there was none in the United States', async () => {
      const openings = [usd(1e6, {area: 'FR', date: '2001-02'}), usd(2e6, {area: 'DE', theatres: 1})];
      const element = await show('film-boxoffice', withFigures({openings}));
      expect(facts(element)).to.equal('Opening weekend $2,000,000 Germany 1 theatre');
    });

    it('shows a home gross that is larger than the worldwide one, without shares', async () => {
      const grosses = [usd(5e6, {area: '001'}), usd(7e6, {area: 'US'})];
      const element = await show('film-boxoffice', withFigures({grosses}));
      expect(shownText(element)).to.contain('$5,000,000').and.contain('$7,000,000').and.not.contain('%');
    });

    it('says that there are no figures', async () => {
      const element = await show('film-boxoffice', {id: 'x', title: 'X'});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(folded(part(element, 'empty')!.textContent)).to.equal('No box office figures');
      expect(has(element, 'chart')).to.equal(false);
    });
  });

  describe('many areas', () => {
    const more = (element: FilmBoxOffice) => part(element, 'button');

    it('shows the largest six first, then all, and keeps the focus', async () => {
      const element = await show('film-boxoffice', withFigures({grosses: areas}));
      const labels = () => rows(element).map(({text}) => text.replace(/ \$.*/, ''));
      const first = ['India', 'Brazil', 'Japan', 'Spain', 'Italy', 'Germany'];
      expect(labels()).to.deep.equal(['Budget Not reported', ...first]);
      more(element)!.focus();
      more(element)!.click();
      await settled(element);
      expect(labels().slice(-2)).to.deep.equal(['United Kingdom', 'France']);
      expect(!!more(element)).to.equal(false);
      expect(document.activeElement === element, 'the focus stays in the element').to.equal(true);
    });

    it('begins with the largest six of another film', async () => {
      const element = await show('film-boxoffice', withFigures({grosses: areas}));
      more(element)!.click();
      await settled(element);
      await change(element, {film: {...withFigures({grosses: areas}), id: 'y'}});
      expect(rows(element)).to.have.length(7);
    });
  });

  describe('figures of any size', () => {
    for (const dir of ['ltr', 'rtl'])
      for (const size of [160, 280, 480, 800])
        it(`stay inside ${size}px, ${dir}`, async () => {
          const element = await show(
            'film-boxoffice',
            withFigures({
              budget: usd(0.01, {estimated: true}),
              openings: [usd(1e15, {area: 'GS', date: '1995-10-29', theatres: 99999})],
              grosses: [usd(1e15, {area: '001'}), usd(1e15 - 1e14, {area: 'US'}), usd(1e13, {area: 'GS'})],
            }),
            {width: size, dir},
          );
          expect(shownText(element))
            .to.contain('$1,000,000,000,000,000')
            .and.not.match(/e\+|∞|NaN/);
          expect(overflowing(element)).to.deep.equal([]);
          for (const {shares} of rows(element)) for (const share of shares ?? []) expect(share).to.be.within(0, 1.01);
        });
  });

  it('has no style attribute but the share of each bar, set through CSSOM', async () => {
    const element = await show('film-boxoffice', international);
    const styled = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[style]')];
    expect(styled.map((segment) => segment.getAttribute('part'))).to.deep.equal(
      parts(element, 'segment').map(() => 'segment'),
    );
    for (const {style} of styled) expect([...style]).to.deep.equal(['--_share']);
  });

  it('shows what is put into "note" and "heading"', async () => {
    const content = '<p slot="note">Studio figures</p><h3 slot="heading">Money</h3>';
    const element = await show('film-boxoffice', record, {content});
    for (const own of element.children) expect(own.getClientRects().length, own.slot).to.equal(1);
    expect(part(element, 'heading')?.getClientRects().length ?? 0).to.equal(0);
  });
});
