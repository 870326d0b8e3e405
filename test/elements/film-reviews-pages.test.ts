import {expect} from '@open-wc/testing';
import type {FilmReviews} from '../../src/index.js';
import {change, choose, folded, has, part, parts, press, settled, show, shownText} from './support.js';

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

const few = {id: 'few', title: 'Few'};
const many = (n: number) =>
  Array.from({length: n}, (_, i) => ({author: `Reader ${i}`, body: `Review ${i}`, date: '2001'}));

const nodes = (element: FilmReviews): number => element.shadowRoot!.querySelectorAll('*').length;

/** How long something takes until it is laid out, in milliseconds. */
async function time(element: FilmReviews, act: () => void): Promise<number> {
  const start = performance.now();
  act();
  await settled(element);
  element.getBoundingClientRect();
  return performance.now() - start;
}

describe('pages of <film-reviews>', () => {
  afterEach(() => scrollTo(0, 0));

  const status = (element: FilmReviews) => folded(element.shadowRoot!.querySelector('[role=status]')?.textContent);

  it('shows three, ten more each time, and says so', async () => {
    const element = await show('film-reviews', {...few, reviews: many(20)});
    const seen = () => [parts(element, 'review').length, status(element), element.matches(':state(has-more)')];
    expect(seen()).to.deep.equal([3, 'Showing 3 of 20 reviews', true]);
    await press(element, part(element, 'more'));
    expect(seen()).to.deep.equal([13, 'Showing 13 of 20 reviews', true]);
    expect(element.shadowRoot!.activeElement === part(element, 'more'), 'the focus stays').to.equal(true);
    await press(element, part(element, 'more'));
    expect(seen()).to.deep.equal([20, 'Showing 20 of 20 reviews', false]);
    expect(has(element, 'more')).to.equal(false);
    expect(element.shadowRoot!.activeElement === parts(element, 'review')[13], 'to the first new one').to.equal(true);
  });

  it('begins with the first page of another order or rating', async () => {
    const element = await show('film-reviews', {...few, reviews: [...many(20), ...film.reviews.slice(0, 5)]});
    await press(element, part(element, 'more'));
    await choose(element, 0, 'oldest');
    expect(parts(element, 'review')).to.have.length(3);
  });

  for (const [pageSize, first] of [
    [1, 1],
    [5, 5],
    [0, 3],
    [-1, 3],
    [NaN, 3],
    [1e9, 20],
  ] as const)
    it(`shows ${first} of twenty at first with a page size of ${pageSize}`, async () => {
      const element = await show('film-reviews', {...few, reviews: many(20)}, {pageSize});
      expect(parts(element, 'review')).to.have.length(first);
    });

  it('counts its reviews in its head, and has no foot where there is one page', async () => {
    const element = await show('film-reviews', {...few, reviews: many(1)});
    expect(shownText(element)).to.contain('1 review').and.not.contain('Show more');
    await change(element, {film: {...few, reviews: many(1234)}});
    expect(shownText(element)).to.contain('1,234 reviews');
  });

  it('says that there are none yet', async () => {
    const element = await show('film-reviews', {id: 'x', title: 'X'});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(folded(part(element, 'empty')!.textContent)).to.equal('No reviews yet');
  });
});

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
