import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FilmCritics} from '../../src/elements/film-critics/film-critics.js';
import {setDefaultSource} from '../../src/index.js';
import {
  change,
  faults,
  folded,
  has,
  overflowing,
  part,
  parts,
  press,
  record,
  show,
  shownText,
  spokenText,
} from './support.js';

const withCritics = (critics: object, more: object = {}) => ({id: 'x', title: 'X', language: 'en', critics, ...more});
const score = {source: 'Metacritic', value: 82, best: 100, count: 23, url: 'https://scores.example/'};
const scores = [score, {source: 'Five Stars', value: 3.5, best: 5, asOf: '2024-05'}];
const review = {source: 'The Daily Sample', author: 'A. Critic', quote: 'You forget that there was ever a script.'};
const reviews = [
  {...review, value: 100, best: 100, url: 'https://daily.example/', date: '1995-10-27'},
  {source: 'Example Times', quote: 'Bleak, yes, but never cruel.', value: 1.5, best: 4},
  {source: 'Placeholder Weekly', quote: 'A pose of its own.', value: 50},
];
const many = (length: number) =>
  withCritics({reviews: Array.from({length}, (_, i) => ({source: `Paper ${i}`, quote: `Words ${i}`}))});
const text = (element: Element | null | undefined) => folded((element as HTMLElement | null)?.innerText);
const spoken = (element: FilmCritics, name: string) => parts(element, name).map((one) => folded(spokenText(one)));
const quotes = (element: FilmCritics) => parts(element, 'quote').length;

describe('<film-critics>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('scores', () => {
    it('stand on their own scales, as text, with what they rest on', async () => {
      const element = await show('film-critics', withCritics({scores}));
      expect(parts(element, 'tile').map((tile) => text(tile.querySelector('bdi')))).to.deep.equal(['82/100', '3.5/5']);
      expect(spoken(element, 'score')).to.deep.equal([
        'Rated 82 out of 100 Metacritic Based on 23 critic reviews',
        'Rated 3.5 out of 5 Five Stars as of May 2024',
      ]);
    });

    it('are written as the reader writes numbers', async () => {
      const element = await show('film-critics', withCritics({scores}), {lang: 'de'});
      expect(text(parts(element, 'tile')[1]!.querySelector('bdi'))).to.equal('3,5/5');
      expect(shownText(element)).to.contain('Basiert auf 23 Kritiken').and.contain('Stand: Mai 2024');
    });

    it('look the same whatever they say, in every theme', async () => {
      const extremes = [0, 1, 59, 60, 99, 100].map((value) => ({source: 'S', value, best: 100}));
      for (const scheme of ['light', 'dark'] as const) {
        const element = await show('film-critics', withCritics({scores: extremes}), {scheme});
        const looks = parts(element, 'tile').flatMap((tile) =>
          [tile, ...tile.querySelectorAll('*')].map((one) => {
            const {color, backgroundColor, backgroundImage, borderColor, fontWeight} = getComputedStyle(one);
            return [one.className, color, backgroundColor, backgroundImage, borderColor, fontWeight].join();
          }),
        );
        const each = looks.length / extremes.length;
        for (let i = each; i < looks.length; i++) expect(looks[i]).to.equal(looks[i % each]);
        expect(element.shadowRoot!.querySelectorAll('svg, img').length).to.equal(0);
        expect(shownText(element)).not.to.match(/positive|mixed|negative|fresh|rotten|acclaim/i);
      }
    });

    it('of nothing are shown, and those without a scale are not', async () => {
      const element = await show('film-critics', withCritics({scores: [{...score, value: 0}], reviews}));
      expect(spoken(element, 'score')[0]).to.contain('Rated 0 out of 100');
      expect(parts(element, 'quote').map((quote) => !!quote.querySelector('[part=tile]'))).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(shownText(element)).not.to.contain('50');
    });

    it('lead to their source from its name, and stay without a link where there is none', async () => {
      const element = await show('film-critics', withCritics({scores}));
      const links = parts(element, 'link') as HTMLAnchorElement[];
      expect(links.map(({href, rel}) => `${href} ${rel}`)).to.deep.equal([
        'https://scores.example/ noopener noreferrer ugc',
      ]);
      expect(text(links[0])).to.equal('Metacritic');
    });
  });

  describe('quoted reviews', () => {
    it('say who wrote them, where, when, and on what scale they score', async () => {
      const element = await show('film-critics', withCritics({reviews}));
      expect(spoken(element, 'quote').slice(0, 2)).to.deep.equal([
        'Rated 100 out of 100 The Daily Sample A. Critic Oct 27, 1995 You forget that there was ever a script.',
        'Rated 1.5 out of 4 Example Times Bleak, yes, but never cruel.',
      ]);
      expect((part(element, 'link') as HTMLAnchorElement).href).to.equal('https://daily.example/');
      expect(text(part(element, 'link'))).to.equal('The Daily Sample');
    });

    it('are quotations in the language of the text, with its marks', async () => {
      for (const language of ['fr', 'ja']) {
        const element = await show('film-critics', withCritics({reviews}, {language}));
        const quotation = element.shadowRoot!.querySelector('blockquote')!;
        expect(quotation.lang).to.equal(language);
        const {content} = getComputedStyle(quotation.querySelector('q')!, '::before');
        expect(content).to.equal('open-quote');
        const {quotes} = getComputedStyle(quotation.querySelector('q')!);
        expect(quotes.includes('«\u00a0'), quotes).to.equal(language === 'fr');
      }
    });

    it('name a publication once that is its own author', async () => {
      const element = await show('film-critics', withCritics({reviews: [{...review, author: review.source}]}));
      expect(shownText(element).split(review.source)).to.have.length(2);
    });

    it('are set from their own side of the line', async () => {
      const arabic = {source: 'صحيفة', quote: 'فيلم لا يُنسى.'};
      const element = await show('film-critics', withCritics({reviews: [review, arabic]}));
      const sides = [...element.shadowRoot!.querySelectorAll('blockquote')].map(
        (one) => getComputedStyle(one).direction,
      );
      expect(sides).to.deep.equal(['ltr', 'rtl']);
    });
  });

  describe('the audience', () => {
    it('is not mixed in: neither its rating nor its reviews', async () => {
      const element = await show('film-critics', {...record, ...withCritics({scores, reviews})});
      expect(shownText(element)).not.to.match(/7\.5|112,836|It stays|Ein Satz|votes/);
    });

    it('stands in for nothing where critics are silent', async () => {
      const element = await show('film-critics', {...record, critics: undefined});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(text(part(element, 'empty'))).to.equal('No critic reviews');
      expect(has(element, 'score') || has(element, 'quote')).to.equal(false);
    });
  });

  describe('many quotes', () => {
    it('come five first, then more, and the reader goes on with the first that came', async () => {
      const element = await show('film-critics', many(12));
      expect(quotes(element)).to.equal(5);
      await press(element, part(element, 'more'));
      expect(quotes(element)).to.equal(12);
      expect(has(element, 'more')).to.equal(false);
      expect(text(element.shadowRoot!.activeElement)).to.contain('Paper 5');
    });

    it('come page by page where there are 10,000', async () => {
      const element = await show('film-critics', many(10_000));
      expect(quotes(element)).to.equal(5);
      const more = part(element, 'more');
      await press(element, more);
      expect(quotes(element)).to.equal(55);
      expect(element.shadowRoot!.activeElement === more, 'the button keeps the focus').to.equal(true);
    });

    it('begin with five of another film', async () => {
      const element = await show('film-critics', many(12));
      await press(element, part(element, 'more'));
      await change(element, {film: {...many(12), id: 'y'}});
      expect(quotes(element)).to.equal(5);
    });

    it('come with the keyboard too', async () => {
      const element = await show('film-critics', many(12));
      part(element, 'more')!.focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect(quotes(element)).to.equal(12);
    });

    it('are as few as 10,000 scores', async () => {
      const element = await show('film-critics', withCritics({scores: Array.from({length: 10_000}, () => score)}));
      expect(parts(element, 'score').length).to.be.within(5, 100);
    });
  });

  describe('layout', () => {
    const box = (element: FilmCritics, name: string) => part(element, name)!.getBoundingClientRect();

    it('has scores beside the quotes where there is room, and above them where there is none', async () => {
      const film = withCritics({scores, reviews});
      const wide = await show('film-critics', film, {width: 800});
      expect(box(wide, 'quotes').left).to.be.above(box(wide, 'score').right);
      expect(box(wide, 'quotes').top).to.be.closeTo(box(wide, 'score').top, 1);
      const narrow = await show('film-critics', film, {width: 480});
      expect(box(narrow, 'quotes').top).to.be.above(parts(narrow, 'score').at(-1)!.getBoundingClientRect().bottom);
    });

    it('gives all the room to scores alone, and to quotes alone', async () => {
      const {width} = box(await show('film-critics', withCritics({scores}), {width: 800}), 'score');
      expect(width).to.be.above(700);
      expect(box(await show('film-critics', withCritics({reviews}), {width: 800}), 'quotes').width).to.be.above(700);
    });

    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
    const long = withCritics({
      scores: [{...score, source: word, value: 1e9, best: 1e9}],
      reviews: [{source: word, author: word, quote: word, value: 99.5, best: 100, url: 'https://a.example/'}],
    });
    for (const dir of ['ltr', 'rtl'])
      for (const width of [160, 280, 480, 800, 1200])
        it(`stays inside ${width}px, ${dir}`, async () => {
          for (const film of [long, withCritics({scores, reviews})])
            expect(overflowing(await show('film-critics', film, {width, dir}))).to.deep.equal([]);
        });
  });

  it('shows what looks like markup as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> \u202e</q></blockquote>';
    const film = withCritics({
      scores: [{...score, source: hostile}],
      reviews: [{source: hostile, author: hostile, quote: hostile, date: '1995-13-45', url: 'javascript:alert(1)'}],
    });
    const element = await show('film-critics', film);
    expect(faults(element)).to.deep.equal([]);
    expect(shownText(element)).to.contain('<img src=x onerror=alert(1)>');
  });

  describe('axe finds nothing', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const dir of ['ltr', 'rtl'])
        it(`as a ${scheme} island, ${dir}`, async () => {
          const film = withCritics({scores, reviews: [...reviews, ...reviews]});
          const element = await show('film-critics', film, {scheme, dir, lang: dir === 'rtl' ? 'ar' : 'en'});
          await expect(element).to.be.accessible();
        });
  });
});
