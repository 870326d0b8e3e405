import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {loadWhenSeen} from '../../src/embed/load-when-seen.js';
import {FilmNotFound, FilmUnavailable, setDefaultSource, type FilmProvider} from '../../src/index.js';
import {change, has, part, pixel, press, quietly, record, settled, show, shownText} from './support.js';

const long = (author: string) => ({author, title: `By ${author}`, date: '2004-01-05', body: 'It stays. '.repeat(300)});
const many = {...record, reviews: Array.from({length: 9}, (_, i) => long(`A${i}`))};

describe('a change', () => {
  afterEach(() => setDefaultSource(undefined));

  it("does not show the old film's poster with the new film's title", async () => {
    const card = await show('film-card', {...record, poster: {url: pixel}});
    const width = () => (part(card, 'image') as HTMLImageElement).naturalWidth;
    await waitUntil(() => width() > 0);
    await change(card, {film: {id: 'b', title: 'B', poster: {url: '/net/never'}}});
    expect(width()).to.equal(0);
  });

  it('leaves no state of the film before', async () => {
    const reviews = await show('film-reviews', many);
    expect(reviews.matches(':state(has-more)')).to.equal(true);
    await change(reviews, {film: {id: 'b', title: 'B'}});
    expect(reviews.matches(':state(has-more)')).to.equal(false);
    expect(reviews.matches(':state(empty)')).to.equal(true);
  });

  it('of the same film leaves the reader where he is', async () => {
    const reviews = await show('film-reviews', many);
    await press(reviews, part(reviews, 'more'));
    await press(reviews, part(reviews, 'toggle'));
    const shown = () => reviews.shadowRoot!.querySelectorAll('article').length;
    expect(shown()).to.equal(9);
    await change(reviews, {film: structuredClone(many)});
    expect(shown()).to.equal(9);
    expect(part(reviews, 'toggle')!.getAttribute('aria-expanded')).to.equal('true');
    await change(reviews, {film: {...structuredClone(many), id: 'other'}});
    expect(shown()).to.equal(3);
  });

  it('from one error to another keeps the focus in the element', async () => {
    let error: Error = new FilmUnavailable('down', {transient: false});
    setDefaultSource({get: () => Promise.reject(error)});
    const page = document.createElement('div');
    const failure = oneEvent(page, 'film-error');
    await fixture(html`<film-card film-id="focus"></film-card>`, {parentNode: page});
    await failure;
    const card = page.querySelector('film-card')!;
    await settled(card);
    error = new FilmNotFound();
    const button = part(card, 'button')!;
    button.focus();
    const again = oneEvent(card, 'film-error');
    button.click();
    await again;
    await settled(card);
    expect(has(card, 'button')).to.equal(false);
    expect(card.shadowRoot!.activeElement === part(card, 'base')).to.equal(true);
  });

  it(
    'into a template and back throws nothing',
    quietly(async () => {
      const card = await show('film-card', record);
      const home = card.parentElement!;
      document.createElement('template').content.append(card);
      home.append(card);
      await settled(card);
      expect(shownText(card)).to.contain('Leaving Las Vegas');
      expect(getComputedStyle(part(card, 'base')!).display).to.equal('grid');
    }),
  );

  it("of a provider's place leaves the outer provider's film behind", async () => {
    const source = {get: async (id: string) => ({id, title: `Film ${id}`})};
    const outer = await fixture<FilmProvider>(html`
      <film-provider film-id="a" .source=${source}>
        <film-provider timeout="5000"><film-card></film-card></film-provider>
      </film-provider>
    `);
    const card = outer.querySelector('film-card')!;
    await waitUntil(() => shownText(card).includes('Film a'));
    const error = oneEvent(card, 'film-error');
    outer.after(outer.querySelector('film-provider')!);
    expect(((await error) as unknown as CustomEvent).detail.error.code).to.equal('no-id');
  });
});

describe('loadWhenSeen', () => {
  it('tries again with the next tag when the code could not be loaded', async () => {
    let loads = 0;
    loadWhenSeen({'x-lazy': () => (loads++ ? Promise.resolve() : Promise.reject(new Error('offline')))});
    await fixture(html`<x-lazy></x-lazy>`);
    await waitUntil(() => loads === 1);
    await fixture(html`<p></p>`);
    await fixture(html`<div><x-lazy></x-lazy></div>`);
    await waitUntil(() => loads === 2);
  });
});
