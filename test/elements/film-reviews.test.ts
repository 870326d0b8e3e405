import {expect, waitUntil} from '@open-wc/testing';
import {setDefaultSource, type FilmReviews} from '../../src/index.js';
import {change, choose, folded, has, part, parts, press, show, shownText, spokenText} from './support.js';

const long = 'It stays with you for days. '.repeat(80);
const reviews = [
  {
    author: 'Ann',
    title: 'A',
    date: '2004-01-05',
    body: long,
    rating: {value: 9, best: 10},
    helpful: {yes: 3, total: 4},
  },
  {
    author: 'Bob',
    title: 'B',
    date: '2010-05',
    body: 'Short.',
    rating: {value: 4, best: 10},
    helpful: {yes: 90, total: 100},
  },
  {
    author: 'Cem',
    title: 'C',
    date: '1999-02-14',
    body: 'He dies.\n\nAt the end.',
    spoiler: true,
    rating: {value: 3, best: 5},
  },
  {author: 'Dan', title: 'D', date: '2020', body: 'Fine.', rating: {value: 9, best: 10}},
  {author: 'Eve', title: 'E', body: 'No date, no rating.'},
];
const film = {id: 'x', title: 'X', reviews};
const all = {pageSize: 9};

const texts = (element: FilmReviews, name: string) => parts(element, name).map((one) => folded(one.textContent));
const authors = (element: FilmReviews): string => texts(element, 'author').join(' ');
const reviewOf = (element: FilmReviews, author: string): HTMLElement =>
  parts(element, 'review').find((review) => review.textContent.includes(author))!;
const inside = (review: HTMLElement, name: string) => review.querySelector<HTMLElement>(`[part~="${name}"]`);
const selectOf = (element: FilmReviews, index: number) => parts(element, 'select')[index] as HTMLSelectElement;

describe('<film-reviews>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('one review', () => {
    it('says who wrote it, when, in words which rating, and what', async () => {
      const element = await show('film-reviews', film, all);
      const review = reviewOf(element, 'Ann');
      expect(folded(inside(review, 'author')!.textContent)).to.equal('Ann');
      expect(folded(inside(review, 'date')!.textContent)).to.equal('Jan 5, 2004');
      expect(review.querySelector('time')!.getAttribute('datetime')).to.equal('2004-01-05');
      expect(spokenText(inside(review, 'rating')!)).to.equal('Rated 9.0 out of 10');
      expect(folded(inside(review, 'rating')!.querySelector('[aria-hidden=true]')!.textContent)).to.equal('9/10');
      expect(folded(inside(review, 'review-heading')!.textContent)).to.equal('A');
      expect(inside(review, 'review-heading')!.closest('h3') !== null, 'below the h2').to.equal(true);
      expect(folded(review.innerText)).to.contain('3 of 4 found this helpful');
    });

    it('has no date, rating or helpful votes where they are not known', async () => {
      const review = reviewOf(await show('film-reviews', film, all), 'Eve');
      expect([inside(review, 'date'), inside(review, 'rating')].filter(Boolean)).to.have.length(0);
      expect(review.innerText).not.to.match(/helpful|undefined|NaN|null|Invalid/);
    });

    it('says as much of a date as is known', async () => {
      const element = await show('film-reviews', film, all);
      expect(folded(inside(reviewOf(element, 'Bob'), 'date')!.textContent)).to.equal('May 2010');
      expect(folded(inside(reviewOf(element, 'Dan'), 'date')!.textContent)).to.equal('2020');
    });

    it('keeps paragraphs, and line breaks inside them', async () => {
      const body = 'One.\n\n Two,\nstill two. \n \n\nThree.';
      const element = await show('film-reviews', {...film, reviews: [{author: 'A', body}]});
      const shown = [...part(element, 'text')!.querySelectorAll('p')];
      expect(shown.map((p) => folded(p.textContent))).to.deep.equal(['One.', 'Two, still two.', 'Three.']);
      const lines = shown.map((p) => Math.round(p.clientHeight / parseFloat(getComputedStyle(p).lineHeight)));
      expect(lines).to.deep.equal([1, 2, 1]);
    });

    it('links its date to where it was published, telling that place nothing', async () => {
      const url = 'https://reviews.example/1';
      const element = await show('film-reviews', {...film, reviews: [{...reviews[0], url}]});
      const link = part(element, 'date')!.querySelector('a')!;
      expect(link.href).to.equal(url);
      expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer', 'ugc']);
    });

    it('says in which language it is, to readers of another', async () => {
      const german = {author: 'Bo', title: 'Kurz', body: 'Ein Satz.', language: 'de-AT'};
      const element = await show('film-reviews', {...film, reviews: [german]}, {lang: 'en'});
      expect(shownText(element)).to.contain('in Austrian German');
      expect(part(element, 'text')!.lang).to.equal('de-AT');
      expect(part(element, 'review-heading')!.querySelector('bdi')!.lang).to.equal('de-AT');
      expect(part(element, 'text')!.querySelector('p')!.dir).to.equal('auto');
      element.parentElement!.lang = 'de';
      await waitUntil(() => shownText(element).includes('1 Kritik'), shownText(element));
      expect(shownText(element)).not.to.contain('Deutsch');
    });

    it('is aligned by its own direction', async () => {
      const element = await show('film-reviews', {
        ...film,
        reviews: [{author: 'A', body: 'قصة جميلة', language: 'ar'}],
      });
      expect(getComputedStyle(part(element, 'text')!.querySelector('p')!).direction).to.equal('rtl');
    });
  });

  describe('long reviews and spoilers', () => {
    it('cuts off a long review until it is asked for, and keeps the focus', async () => {
      const element = await show('film-reviews', film, all);
      const review = reviewOf(element, 'Ann');
      const text = inside(review, 'text')!;
      const toggle = inside(review, 'toggle')!;
      const cut = text.clientHeight;
      expect(text.scrollHeight).to.be.above(cut + 20);
      expect(cut).to.be.closeTo(6 * parseFloat(getComputedStyle(text).lineHeight), 4);
      expect(folded(toggle.textContent)).to.equal('Read full review');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(toggle.getAttribute('aria-controls')).to.equal(text.id);
      expect(folded(text.textContent), 'the text is all there').to.equal(long.trim());
      await press(element, toggle);
      expect(text.scrollHeight).to.be.at.most(text.clientHeight + 1);
      expect(folded(toggle.textContent)).to.equal('Show less');
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(element.shadowRoot!.activeElement === toggle, 'the focus stays').to.equal(true);
      await press(element, toggle);
      expect(text.clientHeight).to.equal(cut);
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(element.shadowRoot!.activeElement === toggle, 'the focus stays').to.equal(true);
    });

    it('has nothing to press at a short review', async () => {
      const review = reviewOf(await show('film-reviews', film, all), 'Bob');
      expect(review.querySelectorAll('button')).to.have.length(0);
    });

    it('measures again when its width changes', async () => {
      const element = await show(
        'film-reviews',
        {...film, reviews: [{author: 'A', body: 'word '.repeat(60)}]},
        {width: 800},
      );
      expect(has(element, 'toggle')).to.equal(false);
      element.parentElement!.style.width = '200px';
      await waitUntil(() => has(element, 'toggle'), 'a button where it is narrow');
      element.parentElement!.style.width = '800px';
      await waitUntil(() => !has(element, 'toggle'), 'and none where it is wide');
    });

    it('measures again when its text is set larger', async () => {
      const element = await show(
        'film-reviews',
        {...film, reviews: [{author: 'A', body: 'word '.repeat(60)}]},
        {width: 800},
      );
      expect(has(element, 'toggle')).to.equal(false);
      element.style.fontSize = '36px';
      await waitUntil(() => has(element, 'toggle'), 'a button where it is large');
      element.style.fontSize = '';
      await waitUntil(() => !has(element, 'toggle'), 'and none where it is not');
    });

    it('measures again when its type turns out wider, with its box as it was', async () => {
      const element = await show('film-reviews', {
        ...film,
        reviews: [{author: 'A', body: Array.from({length: 6}, () => 'i'.repeat(30)).join('\n')}],
      });
      const text = part(element, 'text')!;
      const {clientHeight} = text;
      expect(clientHeight, 'six lines').to.equal(text.scrollHeight);
      expect(has(element, 'toggle')).to.equal(false);
      // As a web font does that comes late.
      text.style.letterSpacing = '1em';
      await waitUntil(() => has(element, 'toggle'), 'a button for what does not fit any more');
      expect(text.clientHeight).to.equal(clientHeight);
    });

    it('measures again in another place', async () => {
      const element = await show(
        'film-reviews',
        {...film, reviews: [{author: 'A', body: 'word '.repeat(60)}]},
        {width: 800},
      );
      const narrow = document.createElement('div');
      narrow.style.width = '200px';
      element.parentElement!.after(narrow);
      narrow.append(element);
      await waitUntil(() => has(element, 'toggle'), 'a button where it is narrow');
      narrow.remove();
    });

    it('gives ids to its texts that are there once', async () => {
      const element = await show('film-reviews', film, all);
      const ids = parts(element, 'text').map(({id}) => id);
      expect(new Set(ids).size).to.equal(reviews.length);
      for (const toggle of parts(element, 'toggle')) expect(ids).to.include(toggle.getAttribute('aria-controls'));
    });

    it('keeps a spoiler out of the page until it is asked for, and takes it away again', async () => {
      const element = await show('film-reviews', film, all);
      const review = reviewOf(element, 'Cem');
      expect(folded(review.textContent)).to.contain('This review contains spoilers.').and.not.contain('dies');
      const toggle = inside(review, 'toggle')!;
      expect(folded(toggle.textContent)).to.equal('Show spoilers');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      await press(element, toggle);
      expect(folded(inside(review, 'text')!.innerText)).to.equal('He dies. At the end.');
      expect([folded(toggle.textContent), toggle.getAttribute('aria-expanded')]).to.deep.equal([
        'Hide spoilers',
        'true',
      ]);
      await press(element, toggle);
      expect(folded(review.textContent)).not.to.contain('dies');
      expect(element.shadowRoot!.activeElement === toggle, 'the focus stays').to.equal(true);
    });

    it('opens one spoiler only, and that one wherever it is sorted', async () => {
      const spoilers = ['One', 'Two'].map((author, i) => ({
        author,
        title: `By ${author}`,
        body: `He ${author}`,
        spoiler: true,
        date: `200${i}`,
      }));
      const element = await show('film-reviews', {...film, reviews: spoilers});
      await press(element, inside(reviewOf(element, 'One'), 'toggle'));
      expect(element.shadowRoot!.textContent).to.contain('He One').and.not.contain('He Two');
      await choose(element, 0, 'oldest');
      expect(authors(element)).to.equal('One Two');
      expect(element.shadowRoot!.textContent).to.contain('He One').and.not.contain('He Two');
    });
  });

  it('heads a review without a title with its author, who is not named twice', async () => {
    const element = await show('film-reviews', {...film, reviews: [{author: 'Ann', body: 'Good.'}]});
    const review = element.shadowRoot!.querySelector('article')!;
    expect(folded(review.querySelector('h3')!.textContent!)).to.equal('Ann');
    expect(folded(review.textContent!)).to.equal('Ann Good.');
  });

  describe('order and filter', () => {
    const orders = {newest: 'Dan Bob Ann Cem Eve', oldest: 'Cem Ann Bob Dan Eve', best: 'Ann Dan Cem Bob Eve'};
    for (const [order, expected] of Object.entries({...orders, worst: 'Bob Cem Ann Dan Eve'}))
      it(`sorts by ${order}, those that do not say last`, async () => {
        const element = await show('film-reviews', film, all);
        expect(authors(element), 'newest first').to.equal(orders.newest);
        await choose(element, 0, order);
        expect(authors(element)).to.equal(expected);
      });

    it('sorts by what others found helpful', async () => {
      const element = await show('film-reviews', film, {...all, order: 'helpful'});
      expect(authors(element)).to.match(/^Bob Ann /);
      expect(selectOf(element, 0).value).to.equal('helpful');
    });

    it('takes an order that it does not know for newest', async () => {
      const element = await show('film-reviews', film, {...all, order: 'toString' as never});
      expect(authors(element)).to.equal(orders.newest);
      expect(selectOf(element, 0).value).to.equal('newest');
    });

    it('offers the ratings there are, with their numbers, and shows those', async () => {
      const element = await show('film-reviews', film, all);
      const options = [...selectOf(element, 1).options].map((option) => folded(option.textContent));
      expect(options).to.deep.equal(['All ratings', '9/10 (2)', '6/10 (1)', '4/10 (1)']);
      await choose(element, 1, '9');
      expect(authors(element)).to.equal('Dan Ann');
      expect(selectOf(element, 1).value).to.equal('9');
      await choose(element, 1, '6');
      expect(authors(element), 'three of five are six of ten').to.equal('Cem');
      await choose(element, 1, '');
      expect(authors(element)).to.equal(orders.newest);
    });

    it('says what each choice is, and offers none where there is one review', async () => {
      const element = await show('film-reviews', film);
      expect(parts(element, 'select').map((select) => select.getAttribute('aria-label'))).to.deep.equal([
        'Sort by',
        'Filter by rating',
      ]);
      await change(element, {film: {...film, reviews: reviews.slice(0, 1)}});
      expect(has(element, 'select')).to.equal(false);
    });

    it('starts again with another film', async () => {
      const element = await show('film-reviews', film);
      await press(element, part(element, 'more'));
      await choose(element, 1, '9');
      await press(element, inside(reviewOf(element, 'Ann'), 'toggle'));
      await change(element, {film: {...film, id: 'y', reviews: reviews.map((review) => ({...review}))}});
      expect(authors(element)).to.equal('Dan Bob Ann');
      expect(selectOf(element, 1).value, 'all ratings').to.equal('');
      expect(inside(reviewOf(element, 'Ann'), 'toggle')!.getAttribute('aria-expanded')).to.equal('false');
    });
  });
});
