import {aTimeout, expect} from '@open-wc/testing';
import {card, closePages, esm, moduleScript, openPage, reach} from './page.js';

/** The browser notes a request a moment after its answer was read, and one too many would take its time. */
const noted = () => aTimeout(250);

describe('what a page asks for', () => {
  afterEach(closePages);

  it('one card: the script, the record and the poster', async () => {
    const page = await openPage(`<film-card src="/net/film/tt1.json?poster=/net/image"></film-card>`);
    const [element] = await reach(page, 'film-card', 'ready');
    const image = element?.shadowRoot?.querySelector('img');
    await image?.decode();
    await noted();
    expect(page.requests()).to.deep.equal([esm, '/net/film/tt1.json', '/net/image']);
  });

  it('a hundred elements of one film: still one record', async () => {
    const page = await openPage(card().repeat(100));
    await reach(page, 'film-card', 'ready');
    await noted();
    expect(page.requests()).to.deep.equal([esm, '/net/film/tt1.json']);
  });

  it('a thousand cards of different films: only the records near the viewport', async () => {
    const source = '<meta name="film-source" content="/net/film/{id}.json">';
    const cards = Array.from({length: 1000}, (_, i) => `<film-card film-id="tt${i}"></film-card>`).join('');
    const page = await openPage('', {head: source + moduleScript(esm)});
    page.document.body.innerHTML = cards;
    await reach(page, 'film-card:first-child', 'ready');
    await aTimeout(500);
    const records = page.requests().filter((path) => path.startsWith('/net/film/'));
    expect(records.length).to.be.within(1, 40);
  });

  it('an element that needs no film: nothing but the script', async () => {
    const page = await openPage(`<film-card><a href="/x">A link</a></film-card>`);
    await reach(page, 'film-card', 'error');
    expect(page.requests()).to.deep.equal([esm]);
  });
});
