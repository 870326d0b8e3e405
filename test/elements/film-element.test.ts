import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {
  FilmNotFound,
  FilmUnavailable,
  setDefaultSource,
  type FilmCard,
  type FilmElement,
  type FilmReviews,
} from '../../src/index.js';
import {failed, has, HeldSource, loaded, part, record, shownText} from './support.js';

const fallback = html`<a href="https://www.imdb.com/title/tt0113627/">Leaving Las Vegas (1995)</a>`;
const tags = ['film-card', 'film-reviews', 'film-boxoffice', 'film-critics', 'film-details'] as const;
const create = (tag: (typeof tags)[number], properties: object): FilmElement =>
  Object.assign(document.createElement(tag), properties);

/** Puts an element on the page and waits for an event of it. */
async function eventOf(element: FilmElement, type: 'film-load' | 'film-error') {
  const event = oneEvent(element, type);
  await fixture(html`${element}`);
  const {detail} = (await event) as unknown as CustomEvent;
  await element.updateComplete;
  return detail;
}

/** A page with several screens of nothing at its top. */
async function tallPage(): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div><div></div></div>`);
  (page.firstElementChild as HTMLElement).style.height = '9000px';
  return page;
}

describe('every element', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      it('shows a film given as a property, and says so with an event and a state', async () => {
        const element = create(tag, {film: record});
        const detail = await eventOf(element, 'film-load');
        expect(detail.film.title).to.equal('Leaving Las Vegas');
        expect(detail.problems).to.deep.equal([]);
        expect(element.matches(':state(ready)')).to.equal(true);
        expect(element.matches(':state(loading)')).to.equal(false);
      });

      it('is loading, with a status in words, until the source answers', async () => {
        const source = new HeldSource();
        setDefaultSource(source);
        const element = create(tag, {filmId: 'a', loading: 'eager'});
        await fixture(html`${element}`);
        await waitUntil(() => source.asked.length);
        expect(element.matches(':state(loading)')).to.equal(true);
        expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain('Loading');
        expect(has(element, 'skeleton')).to.equal(true);
        const load = oneEvent(element, 'film-load');
        source.answer('a', record);
        await load;
        expect(has(element, 'skeleton')).to.equal(false);
      });

      it('says that a film is not found, without offering to try again', async () => {
        setDefaultSource({get: () => Promise.reject(new FilmNotFound())});
        const element = create(tag, {filmId: 'gone'});
        const {error} = await eventOf(element, 'film-error');
        expect(error.code).to.equal('not-found');
        expect(element.matches(':state(error)')).to.equal(true);
        expect(shownText(element)).to.contain('could not be found');
        expect(has(element, 'button')).to.equal(false);
      });

      it('says that it was given no film', async () => {
        const element = create(tag, {});
        expect((await eventOf(element, 'film-error')).error.code).to.equal('no-id');
        expect(has(element, 'error')).to.equal(true);
      });

      it('says that no source is named', async () => {
        setDefaultSource('nonsense');
        const element = create(tag, {filmId: 'tt1'});
        expect((await eventOf(element, 'film-error')).error.code).to.equal('no-source');
      });

      it('names the field of a record that is none', async () => {
        const element = create(tag, {film: {id: 'x'}});
        const {error} = await eventOf(element, 'film-error');
        expect(error.code).to.equal('invalid');
        expect(error.message).to.contain('title');
      });

      it('shows a record with nothing but id and title', async () => {
        const element = create(tag, {film: {id: 'x', title: 'X'}});
        await eventOf(element, 'film-load');
        const state = tag === 'film-card' ? 'ready' : 'empty';
        expect(element.matches(`:state(${state})`)).to.equal(true);
        expect(shownText(element)).not.to.match(/undefined|null|NaN|object/);
      });
    });
  }

  it('asks for nothing and renders no film while far from the viewport', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const page = await tallPage();
    const card = create('film-card', {filmId: 'far', innerHTML: '<a href="/">Far</a>'});
    page.append(card);
    await aTimeout(100);
    expect(source.asked).to.deep.equal([]);
    expect(has(card, 'base')).to.equal(false);
    expect(!!card.querySelector('a')!.assignedSlot, 'the fallback stays readable').to.equal(true);
    card.scrollIntoView();
    await waitUntil(() => source.asked.length === 1, 'it asks once it is near');
  });

  it('does not wait for the viewport with loading=eager', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const page = await tallPage();
    page.append(create('film-card', {filmId: 'far', loading: 'eager'}));
    await waitUntil(() => source.asked.length === 1);
  });

  it('renders all for printing', async () => {
    const page = await tallPage();
    const card = create('film-card', {film: record});
    page.append(card);
    await aTimeout(50);
    expect(has(card, 'base')).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    await card.updateComplete;
    expect(shownText(card)).to.contain('Leaving Las Vegas');
  });

  it('ignores a late answer for an old id', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const card = await fixture<FilmCard>(html`<film-card film-id="old"></film-card>`);
    await waitUntil(() => source.asked.includes('old'));
    card.filmId = 'new';
    await waitUntil(() => source.asked.includes('new'));
    expect(source.signals[0]!.aborted).to.equal(true);
    const load = oneEvent(card, 'film-load');
    source.answer('new', {id: 'new', title: 'New'});
    await load;
    source.answer('old', {id: 'old', title: 'Old'});
    await aTimeout(20);
    expect(shownText(card)).to.contain('New').and.not.contain('Old');
  });

  it('gives up its wait when it is removed, but not when it is moved', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const page = await fixture(html`<div><film-card film-id="a"></film-card><p></p></div>`);
    const card = page.querySelector('film-card')!;
    await waitUntil(() => source.asked.length);
    page.querySelector('p')!.append(card);
    await aTimeout(10);
    expect(source.signals[0]!.aborted).to.equal(false);
    card.remove();
    await aTimeout(10);
    expect(source.signals[0]!.aborted).to.equal(true);
    page.append(card);
    await waitUntil(() => source.asked.length === 2, 'it asks again when it comes back');
  });

  it('sends one request for a hundred elements of one film', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const page = await fixture(
      html`<div>${Array.from({length: 100}, () => html`<film-card loading="eager" film-id="same"></film-card>`)}</div>`,
    );
    await waitUntil(() => source.asked.length);
    source.answer('same', record);
    await waitUntil(() => [...page.children].every((card) => card.matches(':state(ready)')));
    expect(source.asked).to.deep.equal(['same']);
  });

  it('keeps the fallback beside the error, and shows the film after "Try again"', async () => {
    let fails = true;
    setDefaultSource({
      get: () =>
        fails
          ? Promise.reject(new FilmUnavailable('down', {transient: false}))
          : Promise.resolve({id: 'a', title: 'A'}),
    });
    const {element, code} = await failed<FilmCard>(html`<film-card film-id="again">${fallback}</film-card>`);
    expect(code).to.equal('unavailable');
    expect(!!element.querySelector('a')!.assignedSlot).to.equal(true);
    expect(!!element.shadowRoot!.querySelector('[role=alert]')).to.equal(true);
    fails = false;
    const load = oneEvent(element, 'film-load');
    const button = part(element, 'button')!;
    button.focus();
    button.click();
    await load;
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.shadowRoot!.activeElement === part(element, 'base'), 'the focus is not lost').to.equal(true);
  });

  it('times out, in words, when the source never answers', async () => {
    setDefaultSource(new HeldSource());
    const {element, code} = await failed(html`<film-card film-id="never" timeout="50"></film-card>`);
    expect(code).to.equal('timeout');
    expect(shownText(element)).to.contain('too long');
  });

  it('reads the record of a script child, and of none that is broken', async () => {
    const card = await loaded(
      html`<film-card><script type="application/json">{"id": "a", "title": "From the page"}</script></film-card>`,
    );
    expect(shownText(card)).to.contain('From the page');
    const {code} = await failed(html`<film-card><script type="application/json">{"id": </script></film-card>`);
    expect(code).to.equal('invalid');
  });

  it('shows what is put into its slots in place of a state', async () => {
    setDefaultSource(new HeldSource());
    const card = await fixture<FilmCard>(html`<film-card film-id="a"><p slot="loading">Patience</p></film-card>`);
    await waitUntil(() => card.matches(':state(loading)'));
    expect(card.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    expect(part(card, 'skeleton')!.getBoundingClientRect().height).to.equal(0);
  });

  it('follows the language of the page, and a change of it', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const reviews = create('film-reviews', {film: record}) as FilmReviews;
    page.append(reviews);
    await oneEvent(reviews, 'film-load');
    expect(part(reviews, 'heading')!.textContent).to.equal('User reviews');
    page.setAttribute('lang', 'de');
    await waitUntil(() => part(reviews, 'heading')!.textContent !== 'User reviews');
    expect(part(reviews, 'date')!.textContent).to.contain('Mai');
  });

  it('has the heading level asked for, and 2 whatever else is given', async () => {
    const card = await loaded<FilmCard>(html`<film-card .film=${record} heading-level="4"></film-card>`);
    const tag = async (level: unknown) => {
      card.setAttribute('heading-level', String(level));
      await card.updateComplete;
      return part(card, 'heading')!.localName;
    };
    expect(part(card, 'heading')!.localName).to.equal('h4');
    expect([await tag(1), await tag(0), await tag('x'), await tag(6), await tag(7)]).to.deep.equal([
      'h1',
      'h2',
      'h2',
      'h6',
      'h2',
    ]);
    card.withoutHeading = true;
    await card.updateComplete;
    expect(part(card, 'heading')!.localName).to.equal('p');
  });

  it('leaves no listener and no observer behind', async () => {
    const listened: string[] = [];
    const targets = [window, document, document.documentElement, document.body];
    const originals = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
    targets.forEach((target, i) => {
      target.addEventListener = function (this: EventTarget, ...args: Parameters<EventTarget['addEventListener']>) {
        listened.push(args[0]);
        originals[i]![0].apply(target, args as never);
      } as never;
      target.removeEventListener = function (this: EventTarget, ...args: Parameters<EventTarget['addEventListener']>) {
        listened.splice(listened.indexOf(args[0]), 1);
        originals[i]![1].apply(target, args as never);
      } as never;
    });
    try {
      const card = create('film-card', {film: record});
      document.body.append(card);
      expect(listened).not.to.have.length(0);
      await oneEvent(card, 'film-load');
      card.remove();
      expect(listened).to.deep.equal([]);
    } finally {
      targets.forEach((target, i) => {
        Object.assign(target, {addEventListener: originals[i]![0], removeEventListener: originals[i]![1]});
      });
    }
  });
});
