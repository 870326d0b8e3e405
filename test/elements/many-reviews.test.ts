import {expect} from '@open-wc/testing';
import type {FilmReviews} from '../../src/index.js';
import {has, part, parts, settled, show, shownText} from './support.js';

/** Of a machine that does other things as well; the work itself takes a tenth of it. */
const bound = 1500;
const body = 'I saw it late, and it took me at my word. '.repeat(12);
const film = {
  id: 'many',
  title: 'Many',
  reviews: Array.from({length: 10_000}, (_, i) => ({
    author: `Reader ${i}`,
    title: `Review ${i}`,
    date: `20${String(i % 25).padStart(2, '0')}-0${(i % 9) + 1}-11`,
    body: `${body}\n\n${body}`,
    rating: {value: (i % 10) + 1, best: 10},
    spoiler: i % 7 === 0,
    helpful: {yes: i % 50, total: 50},
  })),
};

const nodes = (element: FilmReviews): number => element.shadowRoot!.querySelectorAll('*').length;

/** How long something takes until it is laid out, in milliseconds. */
async function time(element: FilmReviews, act: () => void): Promise<number> {
  const start = performance.now();
  act();
  await settled(element);
  element.getBoundingClientRect();
  return performance.now() - start;
}

describe('<film-reviews> with 10,000 reviews', () => {
  afterEach(() => scrollTo(0, 0));

  it('shows the first of them soon, and few', async () => {
    const start = performance.now();
    const element = await show('film-reviews', film);
    expect(performance.now() - start).to.be.below(bound);
    expect(parts(element, 'review')).to.have.length(3);
    expect(nodes(element)).to.be.below(200);
    expect(shownText(element)).to.contain('10,000 reviews');
  });

  it('shows more, sorts and filters soon', async () => {
    const element = await show('film-reviews', film);
    expect(await time(element, () => part(element, 'more')!.click()), 'Show more').to.be.below(bound);
    expect(parts(element, 'review')).to.have.length(13);
    expect(nodes(element)).to.be.below(600);
    for (const [index, value] of [
      [0, 'worst'],
      [0, 'helpful'],
      [1, '7'],
    ] as const) {
      const select = parts(element, 'select')[index] as HTMLSelectElement;
      select.value = value;
      expect(await time(element, () => select.dispatchEvent(new Event('change'))), value).to.be.below(bound);
    }
    expect(shownText(element)).to.contain('of 1,000 reviews');
  });

  it('goes on showing more without slowing down', async () => {
    const element = await show('film-reviews', film);
    for (let i = 0; i < 15; i++)
      expect(await time(element, () => part(element, 'more')!.click()), `page ${i + 2}`).to.be.below(bound);
    expect(parts(element, 'review')).to.have.length(153);
    expect(has(element, 'more')).to.equal(true);
  });
});
