import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {setDefaultSource} from '../../src/index.js';
import {HeldSource} from './support.js';

const url = new URL('../../demo/public/films/tt0113627.json', import.meta.url);

async function expectSteady(source: HeldSource, name: string, layout: string, width: number, film: object) {
  setDefaultSource(source);
  const element = Object.assign(document.createElement(name), {filmId: 'a', layout, loading: 'eager'});
  element.innerHTML = '<a href="/">Leaving Las Vegas (1995)</a>';
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  column.append(element);
  await fixture(html`${column}`);
  await waitUntil(() => source.asked.length && element.shadowRoot?.querySelector('[part~=skeleton]'));
  const before = element.getBoundingClientRect().height;
  const load = oneEvent(element, 'film-load');
  source.answer('a', film);
  await load;
  await (element as unknown as {updateComplete: Promise<boolean>}).updateComplete;
  expect(element.getBoundingClientRect().height).to.be.closeTo(before, 0.5);
}

describe('what stands below does not move when the film comes', () => {
  let film: object;
  before(async () => {
    film = await (await fetch(url)).json();
  });
  afterEach(() => setDefaultSource(undefined));

  for (const width of [280, 480, 800])
    it(`<film-card> at ${width}px, of a source without plots and ratings`, async () => {
      const {plot: _, rating: __, ...facts} = film as Record<string, unknown>;
      const source = Object.assign(new HeldSource(), {isBrief: true});
      await expectSteady(source, 'film-card', 'auto', width, facts);
    });

  for (const tag of ['film-card', 'film-card vertical', 'film-card compact', 'film-reviews', 'film-boxoffice'])
    for (const width of [280, 480, 800])
      it(`<${tag}> at ${width}px`, async () => {
        const [name = '', layout = 'auto'] = tag.split(' ');
        await expectSteady(new HeldSource(), name, layout, width, film);
      });
});
