import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {FilmNotFound, FilmUnavailable, setDefaultSource, type FilmCard} from '../../src/index.js';
import {
  folded,
  has,
  HeldSource,
  overflowing,
  part,
  pixel,
  record,
  settled,
  show,
  shownText,
  within,
} from './support.js';

const film = {...record, poster: {url: pixel, width: 600, height: 900}};
const link = '<a href="https://blog.example/">Leaving Las Vegas (1995)</a>';
const box = (card: FilmCard, name: string) => part(card, name)!.getBoundingClientRect();

/** A sentence with an inline card in it, and the card. */
async function sentence(lineHeight: string, {content = link, given = film as unknown, filmId = ''} = {}) {
  const p = document.createElement('p');
  p.style.font = `italic 20px / ${lineHeight} serif`;
  p.style.width = '760px';
  p.append('Before ', document.createElement('film-card'), ' after.');
  const card = p.querySelector('film-card')!;
  card.innerHTML = content;
  Object.assign(card, {layout: 'inline', film: given, filmId});
  const done = Promise.race([oneEvent(p, 'film-load'), oneEvent(p, 'film-error')]);
  await fixture(html`<div lang="en">${p}</div>`);
  return {p, card, done: within(3000, done).then(() => settled(card))};
}

describe('<film-card> layouts', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  it('auto: stands beside its poster, and below it where that is too narrow', async () => {
    const card = await show('film-card', film, {width: 480});
    expect(box(card, 'heading').left).to.be.above(box(card, 'poster').right);
    expect(box(card, 'plot').left).to.be.above(box(card, 'poster').right);
    card.parentElement!.style.width = '280px';
    expect(box(card, 'heading').left).to.be.above(box(card, 'poster').right);
    expect(box(card, 'plot').top).to.be.at.least(box(card, 'poster').bottom);
    card.parentElement!.style.width = '200px';
    expect(box(card, 'heading').top).to.be.at.least(box(card, 'poster').bottom);
  });

  it('auto: answers its own width, in its own font size', async () => {
    const card = await show('film-card', film, {width: 400});
    card.parentElement!.style.fontSize = '30px';
    await settled(card);
    expect(box(card, 'heading').top, '400 px are 13.3em').to.be.at.least(box(card, 'poster').bottom);
  });

  it('vertical: has the poster over its whole width, the text below, and no plot', async () => {
    const card = await show('film-card', film, {width: 200, layout: 'vertical'});
    expect(box(card, 'poster').width).to.be.closeTo(box(card, 'base').width, 3);
    expect(box(card, 'heading').top).to.be.at.least(box(card, 'poster').bottom);
    expect(shownText(card)).to.contain('Leaving Las Vegas 1995').and.contain('7.5/10');
    expect(has(card, 'plot')).to.equal(false);
  });

  it('compact: is one low row', async () => {
    const card = await show('film-card', film, {width: 320, layout: 'compact'});
    expect(box(card, 'base').height).to.be.below(110);
    expect(box(card, 'heading').left).to.be.above(box(card, 'poster').right);
    expect(shownText(card)).to.contain('Leaving Las Vegas 1995').and.contain('7.5/10');
    expect([has(card, 'plot'), has(card, 'meta')]).to.deep.equal([false, false]);
  });

  it('takes a layout that it does not know for auto', async () => {
    const card = await show('film-card', film, {layout: '"><b>' as never});
    expect(has(card, 'plot')).to.equal(true);
  });

  for (const layout of ['auto', 'vertical', 'compact'] as const)
    for (const width of [160, 256, 320])
      it(`${layout}: stays inside ${width}px, whatever the words`, async () => {
        const long = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(3);
        const rating = {value: 7.5, best: 10, votes: 999_999_999};
        const words = {
          title: long,
          plot: long,
          genres: [long],
          certificates: [{rating: long}],
          sources: [{name: long}],
        };
        const card = await show('film-card', {...film, ...words, rating}, {layout, width});
        expect(overflowing(card)).to.deep.equal([]);
      });

  it('shows all of a plot in print only', async () => {
    const card = await show('film-card', {...film, plot: 'Word '.repeat(400)}, {width: 480});
    const plot = part(card, 'plot')!;
    expect(plot.scrollHeight, 'cut off on the screen').to.be.above(plot.clientHeight);
    expect(plot.clientHeight).to.be.closeTo(5 * parseFloat(getComputedStyle(plot).lineHeight), 1);
  });

  describe('inline', () => {
    for (const lineHeight of ['1.2', '1.5', '32px'])
      it(`leaves the line its height of ${lineHeight}`, async () => {
        const {p, done} = await sentence(lineHeight);
        await done;
        const expected = lineHeight === '32px' ? 32 : 20 * Number(lineHeight);
        expect(p.getBoundingClientRect().height).to.be.closeTo(expected, 0.5);
      });

    it("stands in the sentence's type, and links", async () => {
      const {p, card, done} = await sentence('1.5');
      await done;
      const title = getComputedStyle(part(card, 'title')!);
      expect([title.fontFamily, title.fontSize, title.fontStyle]).to.deep.equal(['serif', '20px', 'italic']);
      expect(title.color).to.equal(getComputedStyle(p).color);
      expect((part(card, 'base') as HTMLAnchorElement).href).to.equal('https://blog.example/');
      expect(folded(part(card, 'base')!.innerText)).to.match(
        /^Leaving Las Vegas \(1995\) (Rated 7.5 out of 10)? ?7.5$/,
      );
    });

    it('breaks into lines as words do', async () => {
      const {p, card, done} = await sentence('1.5');
      await done;
      p.style.width = '140px';
      expect(card.getClientRects().length).to.be.above(1);
      for (const {right} of part(card, 'title')!.getClientRects())
        expect(right).to.be.at.most(p.getBoundingClientRect().right + 1);
    });

    it('has no heading, no block and no cover in it', async () => {
      const {card, done} = await sentence('1.5', {given: record});
      await done;
      expect(!!card.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6, p, div, article, footer')).to.equal(false);
      expect(has(card, 'image')).to.equal(false);
    });

    it('takes away a thumb that is not found', async () => {
      const {card, done} = await sentence('1.5', {given: {...record, poster: {url: '/net/status/404'}}});
      await done;
      await waitUntil(() => !has(card, 'image'));
    });

    it('is the link alone until the film is there', async () => {
      setDefaultSource(new HeldSource());
      const {p, card} = await sentence('1.5', {given: null, filmId: 'a'});
      await waitUntil(() => card.matches(':state(loading)'));
      expect(p.getBoundingClientRect().height).to.be.closeTo(30, 0.5);
      expect(card.querySelector('a')!.getClientRects().length).to.equal(1);
    });

    for (const error of [new FilmNotFound(), new FilmUnavailable('down', {transient: false})])
      it(`is the link alone with the error ${error.code}`, async () => {
        setDefaultSource({get: () => Promise.reject(error)});
        const {p, card, done} = await sentence('1.5', {given: null, filmId: 'a'});
        await done;
        expect(p.getBoundingClientRect().height).to.be.closeTo(30, 0.5);
        expect(folded(p.innerText)).to.equal('Before Leaving Las Vegas (1995) after.');
        expect(!!card.shadowRoot!.querySelector('button, [role=alert], svg')).to.equal(false);
      });

    it('says in words what went wrong where there is no link', async () => {
      setDefaultSource({get: () => Promise.reject(new FilmNotFound())});
      const {card, done} = await sentence('1.5', {given: null, filmId: 'a', content: ''});
      await done;
      expect(folded(card.shadowRoot!.textContent)).to.contain('could not be found');
    });

    it('does not break the sentence while it is far from the viewport', async () => {
      const page = await fixture(
        html`<div><div></div><p>Before <film-card layout="inline" film-id="a"></film-card></p></div>`,
      );
      (page.firstElementChild as HTMLElement).style.height = '9000px';
      const p = page.querySelector('p')!;
      p.style.font = '20px / 1.5 serif';
      const card = p.querySelector('film-card')!;
      card.innerHTML = link;
      await settled(card);
      expect(has(card, 'base')).to.equal(false);
      expect(p.getBoundingClientRect().height).to.be.closeTo(30, 0.5);
    });
  });
});
