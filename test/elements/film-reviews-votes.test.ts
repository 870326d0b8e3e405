import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import type {FilmVoteEvent} from '../../src/elements/base/reader-events.js';
import {sender} from '../../src/elements/film-reviews/sender.js';
import type {FilmReviews} from '../../src/index.js';
import {change, choose, folded, has, part, parts, press, settled, show, spokenText} from './support.js';
import {
  aFilm,
  answerPosts,
  created,
  json,
  never,
  openForm,
  fillIn,
  restore,
  review,
  send,
  shortenWaits,
} from './review-form-support.js';

const reviews = [
  {id: 'a', author: 'Ann', title: 'A', date: '2004', body: 'x', helpful: {yes: 3, total: 4}},
  {id: 'b', author: 'Bob', title: 'B', date: '2003', body: 'x'},
  {author: 'Cem', title: 'C', date: '2002', body: 'x', helpful: {yes: 1, total: 1}},
];
const film = (more: object = {}) => aFilm({reviews, ...more});
const votes = {voteAction: '/votes'};

const reviewOf = (element: FilmReviews, author: string) =>
  parts(element, 'review').find((one) => one.textContent.includes(author))!;
const buttons = (element: FilmReviews, author: string) => [
  ...reviewOf(element, author).querySelectorAll<HTMLButtonElement>('[part~=vote]'),
];
const pressed = (element: FilmReviews, author: string) =>
  buttons(element, author).map((button) => button.getAttribute('aria-pressed') === 'true');
const found = (element: FilmReviews, author: string) =>
  folded(reviewOf(element, author).querySelector('.end > p')!.textContent);

async function vote(element: FilmReviews, author: string, choice: 'yes' | 'no'): Promise<void> {
  await press(element, buttons(element, author)[choice === 'yes' ? 0 : 1]);
}
const failed = 'That did not work. Please try again.';

describe('votes on reviews', () => {
  const {load} = sender;
  afterEach(() => {
    sender.load = load;
    restore();
  });

  it('are asked for where somebody takes them, of reviews that have an id', async () => {
    const element = await show('film-reviews', film());
    expect(has(element, 'vote')).to.equal(false);
    expect(found(element, 'Ann')).to.equal('3 of 4 found this helpful');
    for (const properties of [votes, {withVotes: true}]) {
      const with_ = await show('film-reviews', film(), properties);
      expect(buttons(with_, 'Ann').map((button) => folded(button.textContent))).to.deep.equal([
        'Helpful',
        'Not helpful',
      ]);
      expect(buttons(with_, 'Cem')).to.have.length(0);
      expect(found(with_, 'Cem')).to.equal('1 of 1 found this helpful');
    }
    const listen = () => undefined;
    element.addEventListener('film-vote', listen);
    await settled(element);
    expect(buttons(element, 'Ann')).to.have.length(2);
    element.removeEventListener('film-vote', listen);
    await settled(element);
    expect(has(element, 'vote')).to.equal(false);
  });

  it('say of which review they are', async () => {
    const element = await show('film-reviews', film(), votes);
    for (const button of buttons(element, 'Bob')) {
      const title = element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
      expect(folded(title?.textContent)).to.equal('B');
    }
  });

  it('are counted at once, and posted once', async () => {
    const posts = answerPosts(created);
    const where = film();
    const element = await show('film-reviews', where, votes);
    await vote(element, 'Ann', 'yes');
    expect(found(element, 'Ann')).to.equal('4 of 5 found this helpful');
    expect(pressed(element, 'Ann')).to.deep.equal([true, false]);
    await vote(element, 'Ann', 'yes');
    await vote(element, 'Ann', 'no');
    await vote(element, 'Bob', 'no');
    await waitUntil(() => posts.length > 1);
    expect(posts.map(({body}) => body)).to.deep.equal([
      {filmId: where.id, reviewId: 'a', vote: 'yes'},
      {filmId: where.id, reviewId: 'b', vote: 'no'},
    ]);
    expect(posts[0]!.url).to.equal(new URL('/votes', location.href).href);
    expect(posts[0]!.init.credentials).to.equal('same-origin');
    expect(found(element, 'Ann')).to.equal('4 of 5 found this helpful');
    expect(found(element, 'Bob')).to.equal('0 of 1 found this helpful');
  });

  for (const [name, answer] of Object.entries({
    'an error': () => json({}, 500),
    'a refusal': () => json(null, 422),
    'no network': () => Promise.reject(new TypeError('down')),
    'no answer': never,
  }))
    it(`are taken back and said where they fail, and may be given again: ${name}`, async () => {
      const posts = answerPosts((post, count) => (count === 1 ? answer(post) : created()));
      shortenWaits(100);
      const element = await show('film-reviews', film(), votes);
      await vote(element, 'Ann', 'yes');
      await waitUntil(() => found(element, 'Ann') === failed, found(element, 'Ann'));
      expect(pressed(element, 'Ann')).to.deep.equal([false, false]);
      await vote(element, 'Ann', 'no');
      await waitUntil(() => posts.length > 1);
      await settled(element);
      expect(found(element, 'Ann')).to.equal('3 of 5 found this helpful');
    });

  it('are taken back where the code that sends them does not come', async () => {
    sender.load = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await show('film-reviews', film(), votes);
    await vote(element, 'Bob', 'yes');
    await waitUntil(() => found(element, 'Bob') === failed);
  });

  it('are said to the page first, which may take them over', async () => {
    const posts = answerPosts(created);
    const where = film();
    const element = await show('film-reviews', where, votes);
    const heard = oneEvent(document, 'film-vote') as unknown as Promise<FilmVoteEvent>;
    element.addEventListener('film-vote', (event) => event.preventDefault());
    await settled(element);
    await vote(element, 'Ann', 'yes');
    const {detail, cancelable} = await heard;
    expect(cancelable).to.equal(true);
    expect(detail).to.deep.equal({filmId: where.id, reviewId: 'a', vote: 'yes'});
    await settled(element);
    expect(found(element, 'Ann')).to.equal('4 of 5 found this helpful');
    expect(posts).to.have.length(0);
  });

  it('stay with their film', async () => {
    answerPosts(created);
    const first = film();
    const element = await show('film-reviews', first, votes);
    await vote(element, 'Ann', 'yes');
    await change(element, {film: film()});
    expect(pressed(element, 'Ann')).to.deep.equal([false, false]);
    await change(element, {film: first});
    expect(pressed(element, 'Ann')).to.deep.equal([true, false]);
  });

  it('are not asked of what the reader wrote', async () => {
    answerPosts(created);
    const element = await show('film-reviews', film(), {...votes, action: '/reviews'});
    await openForm(element);
    fillIn(element, review);
    await send(element);
    expect(buttons(element, 'Bea')).to.have.length(0);
    expect(buttons(element, 'Ann')).to.have.length(2);
  });
});

describe('the histogram of ratings', () => {
  const rated = (...scores: number[]) =>
    aFilm({reviews: scores.map((value, i) => ({author: `R${i}`, body: 'x', rating: {value, best: 10}}))});
  const columns = (element: FilmReviews) => [...part(element, 'histogram')!.children] as HTMLElement[];
  const counts = (element: FilmReviews) =>
    columns(element).map((column) => folded(column.innerText).split(' ').reverse());
  /** The height of each bar, in pixels. */
  const heights = (element: FilmReviews) =>
    columns(element).map((column) =>
      parseFloat(getComputedStyle(column.querySelector('[part~=bar]')!, '::after').borderBlockEndWidth),
    );

  it('says in text how many reviews have each rating, in the order of the scale', async () => {
    const element = await show('film-reviews', rated(9, 9, 10, 1));
    expect(counts(element).map((pair) => [...pair].sort())).to.have.length(10);
    const terms = [...part(element, 'histogram')!.querySelectorAll('dt')].map((term) =>
      Number(folded(term.textContent)),
    );
    const details = [...part(element, 'histogram')!.querySelectorAll('dd')].map((one) =>
      Number(folded(one.textContent)),
    );
    expect(terms).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(details).to.deep.equal([1, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
    expect(spokenText(part(element, 'histogram')!)).to.match(/^1 1 2 0 .* 9 2 10 1$/);
  });

  it('draws bars in proportion', async () => {
    const [one, , , , , , , , two, , ..._] = heights(await show('film-reviews', rated(9, 9, 10, 1))) as number[];
    expect(two! / one!).to.be.closeTo(2, 0.1);
  });

  it('is not there where there is nothing to compare', async () => {
    for (const given of [rated(9), rated(9, 9), aFilm({reviews})])
      expect(has(await show('film-reviews', given), 'histogram')).to.equal(false);
  });

  it('stays as it is while the reader looks at one rating', async () => {
    const element = await show('film-reviews', rated(9, 9, 10));
    const before = folded(part(element, 'histogram')!.textContent);
    await choose(element, 1, '10');
    expect(folded(part(element, 'histogram')!.textContent)).to.equal(before);
  });

  it('counts what the reader has written', async () => {
    answerPosts(created);
    const element = await show('film-reviews', rated(9, 10), {action: '/reviews'});
    await openForm(element);
    fillIn(element, {...review, rating: '3'});
    await send(element);
    expect(folded(columns(element)[2]!.querySelector('dd')!.textContent)).to.equal('1');
    restore();
  });

  for (const width of [160, 280, 800])
    it(`is small, and fits, in a column of ${width} pixels`, async () => {
      const element = await show('film-reviews', rated(...Array.from({length: 9999}, (_, i) => 1 + (i % 10))), {width});
      const histogram = part(element, 'histogram')!;
      const box = histogram.getBoundingClientRect();
      expect(box.width).to.be.at.most(Math.min(width, 300));
      expect(box.height).to.be.at.most(100);
      expect(histogram.scrollWidth).to.be.at.most(histogram.clientWidth + 6);
    });
});
