import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {FilmNotFound, FilmUnavailable, setDefaultSource, type FilmElement} from '../../src/index.js';
import {create, HeldSource, pixel, record, seedUrl, settled, tags, within, type FilmTag} from './support.js';

const schemes = ['light', 'dark'] as const;
const dirs = ['ltr', 'rtl'] as const;
const fallback = '<a href="https://www.imdb.com/title/tt0113627/">Leaving Las Vegas (1995)</a>';

const states = {
  loading: () => new HeldSource(),
  ready: () => ({get: async () => record}),
  empty: () => ({get: async () => ({id: 'x', title: 'X'})}),
  'not found': () => ({get: () => Promise.reject(new FilmNotFound())}),
  unavailable: () => ({get: () => Promise.reject(new FilmUnavailable('down', {transient: false}))}),
};
type State = keyof typeof states;

/** An element on a page of a scheme, once it is in a state. */
async function inState(tag: FilmTag, state: State, place: object = {}): Promise<FilmElement> {
  setDefaultSource(states[state]());
  const element = create(tag, {filmId: `${state}`, content: fallback, ...place});
  const done = Promise.race([oneEvent(element, 'film-load'), oneEvent(element, 'film-error')]);
  await fixture(html`${element.parentElement}`);
  if (state === 'loading') await waitUntil(() => element.matches(':state(loading)'));
  else await within(4000, done);
  await settled(element);
  // A skeleton pulses: axe is to see it at its faintest.
  for (const animation of element.shadowRoot!.getAnimations()) {
    animation.pause();
    animation.currentTime = 900;
  }
  return element;
}

/** A page in the colours of a dark theme that sets no `color-scheme`, around an element. */
function paint(element: FilmElement, scheme: string): void {
  const {style} = element.parentElement!;
  style.background = scheme === 'dark' ? '#15151a' : '#fff';
  style.color = scheme === 'dark' ? '#e6e6ea' : '#222';
}

/** The levels of the headings that are to be seen, in their order. */
const levels = (element: FilmElement): number[] =>
  [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => Number(localName[1]));

describe('accessibility', function () {
  this.timeout(20_000);
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('axe finds nothing', () => {
    for (const tag of tags)
      for (const state of Object.keys(states) as State[])
        for (const scheme of schemes)
          for (const dir of dirs)
            it(`in <${tag}> ${state}, as a ${scheme} island, ${dir}`, async () => {
              const lang = dir === 'rtl' ? 'ar' : 'en';
              const element = await inState(tag, state, {dir, lang, scheme});
              await expect(element).to.be.accessible();
            });

    for (const tag of tags)
      for (const scheme of schemes)
        it(`in <${tag}> with the page's own colours, ${scheme}`, async () => {
          const element = await inState(tag, 'ready');
          paint(element, scheme);
          await expect(element).to.be.accessible();
        });

    for (const layout of ['auto', 'vertical', 'compact', 'inline'])
      for (const state of ['loading', 'ready', 'not found'] as const)
        it(`in a card laid out ${layout}, ${state}`, async () => {
          await expect(await inState('film-card', state, {layout, width: 300})).to.be.accessible();
        });

    for (const appearance of ['outlined', 'plain', 'filled'])
      for (const tag of tags)
        it(`in <${tag}> ${appearance}`, async () => {
          await expect(await inState(tag, 'ready', {appearance, scheme: 'dark'})).to.be.accessible();
        });

    it('in cards with a poster, whatever is known of it', async () => {
      const {poster} = (await (await fetch(seedUrl)).json()) as {poster: {alt: string}};
      for (const alt of [poster.alt, undefined]) {
        const element = create('film-card', {film: {...record, poster: {url: pixel, alt}}});
        const load = oneEvent(element, 'film-load');
        await fixture(html`${element.parentElement}`);
        await within(4000, load);
        await expect(element).to.be.accessible();
      }
    });

    it('in reviews with everything opened', async () => {
      const element = await inState('film-reviews', 'ready');
      for (const button of element.shadowRoot!.querySelectorAll('button')) button.click();
      await settled(element);
      await expect(element).to.be.accessible();
    });
  });

  describe('headings', () => {
    for (const tag of tags)
      for (const state of ['ready', 'empty', 'unavailable'] as const)
        it(`step down one by one in <${tag}>, ${state}`, async () => {
          const found = levels(await inState(tag, state, {headingLevel: 3}));
          expect(found.filter((level, i) => level > (found[i - 1] ?? 2) + 1)).to.deep.equal([]);
          if (state === 'ready') expect(found[0]).to.equal(3);
        });

    it('of reviews are one below their own, and never below six', async () => {
      expect(levels(await inState('film-reviews', 'ready'))).to.deep.equal([2, 3, 3, 3]);
      expect(levels(await inState('film-reviews', 'ready', {headingLevel: 6}))).to.deep.equal([6, 6, 6, 6]);
    });

    it('go with without-heading, from every element', async () => {
      expect(levels(await inState('film-card', 'ready', {withoutHeading: true}))).to.deep.equal([]);
      expect(levels(await inState('film-boxoffice', 'ready', {withoutHeading: true}))).to.deep.equal([]);
    });
  });

  describe('sizes and colours', () => {
    for (const tag of ['film-card', 'film-reviews'] as const)
      it(`what can be pressed in <${tag}> is at least 24 pixels high and wide`, async () => {
        const element = await inState(tag, 'ready');
        const targets = element.shadowRoot!.querySelectorAll('button, select, [part~=link]');
        expect(targets.length).to.be.above(0);
        for (const target of targets) {
          const {width, height} = target.getBoundingClientRect();
          expect(Math.min(width, height), target.className).to.be.at.least(23.9);
        }
      });

    it('says that it is loading, and no more of a film than that', async () => {
      for (const tag of tags) {
        const element = await inState(tag, 'loading');
        const skeleton = element.shadowRoot!.querySelector('[part~=skeleton]')!;
        expect(skeleton.closest('[aria-hidden=true]') !== null, tag).to.equal(true);
        expect(element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
      }
    });

    it('says an error at once, and offers what helps', async () => {
      for (const tag of tags) {
        const element = await inState(tag, 'unavailable');
        const alert = element.shadowRoot!.querySelector('[role=alert]')!;
        expect(alert.querySelectorAll('button'), tag).to.have.length(1);
        expect(alert.textContent).to.contain('could not be reached');
      }
    });
  });
});
