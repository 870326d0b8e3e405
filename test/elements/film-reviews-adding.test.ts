import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sender} from '../../src/elements/film-reviews/sender.js';
import type {FilmReviews} from '../../src/index.js';
import {change, create, folded, has, HeldSource, part, parts, settled, show, shownText} from './support.js';
import {setDefaultSource} from '../../src/index.js';
import {
  aFilm,
  ann,
  answerPosts,
  control,
  created,
  dialogOf,
  fillIn,
  openForm,
  restore,
  review,
  said,
  send,
  sendButton,
} from './review-form-support.js';

const contribute = {kind: 'contribute', url: 'https://films.example/contribute'} as const;
const nothing = () => undefined;
const button = (element: FilmReviews) => part(element, 'add');
const note = (element: FilmReviews) => folded(part(element, 'header')!.querySelector('[role=status]')?.textContent);

describe('"Add a review"', () => {
  const {load} = sender;
  afterEach(() => {
    sender.load = load;
    setDefaultSource(undefined);
    restore();
  });

  describe('is there', () => {
    for (const [name, properties] of Object.entries({
      'an action': {action: '/reviews'},
      'with-form': {withForm: true},
      'a name in a form': {name: 'review'},
    }))
      it(`as a button, with ${name}`, async () => {
        const element = await show('film-reviews', aFilm({reviews: [ann], links: [contribute]}), properties);
        expect([button(element)!.localName, folded(button(element)!.textContent)]).to.deep.equal([
          'button',
          'Add a review',
        ]);
        expect(element.matches(':state(can-add)')).to.equal(true);
      });

    it('as a button while somebody listens to what is sent', async () => {
      const element = await show('film-reviews', aFilm({reviews: [ann]}));
      expect(has(element, 'add')).to.equal(false);
      element.addEventListener('film-load', nothing);
      element.addEventListener('film-review-submit', nothing);
      element.addEventListener('film-review-submit', nothing);
      await settled(element);
      expect(button(element)!.localName).to.equal('button');
      element.removeEventListener('film-load', nothing);
      await settled(element);
      expect(has(element, 'add')).to.equal(true);
      element.removeEventListener('film-review-submit', nothing);
      await settled(element);
      expect(has(element, 'add')).to.equal(false);
      expect(element.matches(':state(can-add)')).to.equal(false);
    });

    it('to listeners as on any element: options and objects are kept', async () => {
      const element = await show('film-reviews', aFilm());
      let heard = 0;
      const object = {handleEvent: () => heard++};
      element.addEventListener('x', object, {once: true});
      element.addEventListener('y', object, {signal: AbortSignal.abort()});
      element.addEventListener('z', null as never);
      for (const type of ['x', 'x', 'y', 'z']) element.dispatchEvent(new Event(type));
      expect(heard).to.equal(1);
    });

    it('as a link to where the source of the film takes reviews', async () => {
      const element = await show('film-reviews', aFilm({links: [contribute]}));
      const link = button(element) as HTMLAnchorElement;
      expect([link.href, folded(link.textContent)]).to.deep.equal([contribute.url, 'Add a review']);
      expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer', 'ugc']);
    });

    it('where there are no reviews yet, of which it says no number', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(shownText(element)).to.equal('User reviews Add a review No reviews yet');
    });

    it('not at all where nobody takes reviews', async () => {
      expect(has(await show('film-reviews', aFilm({reviews: [ann]})), 'add')).to.equal(false);
    });

    it('in the skeleton, at its place, before it can be pressed', async () => {
      const source = new HeldSource();
      setDefaultSource(source);
      const element = create('film-reviews', {filmId: 'a', action: '/reviews'});
      await fixture(html`${element.parentElement}`);
      await waitUntil(() => button(element));
      expect((button(element) as HTMLButtonElement).disabled).to.equal(true);
      source.answer('a', aFilm({reviews: [ann]}));
      await waitUntil(() => has(element, 'review'));
      expect((button(element) as HTMLButtonElement).disabled).to.equal(false);
    });
  });

  describe('opened by the page', () => {
    it("is the author's own button, which gets the focus back", async () => {
      const element = await show('film-reviews', aFilm(), {
        action: '/reviews',
        content: '<button slot="review-actions">Say it</button>',
      });
      const own = element.querySelector('button')!;
      own.addEventListener('click', () => void element.writeReview());
      own.focus();
      own.click();
      await waitUntil(() => dialogOf(element)?.open);
      dialogOf(element)!.close();
      expect(document.activeElement === own).to.equal(true);
      expect(part(element, 'add')!.checkVisibility(), 'ours is not shown').to.equal(false);
    });

    it('says so where there is no film to write of', async () => {
      const element = create('film-reviews', {action: '/reviews'});
      await element.writeReview();
      expect(!!element.shadowRoot && !!dialogOf(element)).to.equal(false);
    });
  });

  describe('whose code does not come', () => {
    it('says so, and may be pressed again', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      sender.load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
      button(element)!.click();
      await waitUntil(() => note(element));
      expect(note(element)).to.equal('That did not work. Please try again.');
      sender.load = load;
      await openForm(element);
      expect(note(element)).to.equal('');
    });

    it('says that it is on its way, and no more of that once it is there', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      let come = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (come = resolve));
      sender.load = () => waiting.then(load);
      button(element)!.click();
      await settled(element);
      expect(note(element)).to.equal('Loading…');
      come();
      await waitUntil(() => dialogOf(element)?.open);
      expect(note(element)).to.equal('');
      dialogOf(element)!.close();
      sender.load = () => new Promise(() => undefined);
      button(element)!.click();
      await settled(element);
      expect(note(element), 'nothing is on its way that is there').to.equal('');
    });

    it('opens one form, however often it was pressed meanwhile', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      for (let i = 0; i < 3; i++) button(element)!.click();
      await waitUntil(() => dialogOf(element)?.open);
      await settled(element);
      expect(element.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
    });
  });

  describe('in a form of the page', () => {
    let form: HTMLFormElement;
    const value = () => new FormData(form).get('review');
    const saved = () => JSON.parse(String(value())) as {filmId: string; review: Record<string, unknown>};

    async function inForm(properties: object = {}, film = aFilm()): Promise<FilmReviews> {
      const element = create('film-reviews', {name: 'review', film, ...properties});
      form = await fixture<HTMLFormElement>(
        html`<form><input name="cinema" value="Odeon" /><fieldset>${element.parentElement}</fieldset><button>Go</button></form>`,
      );
      if (!('name' in properties)) element.setAttribute('name', 'review');
      await waitUntil(() => part(element, 'add') && !element.matches(':state(loading)'));
      await settled(element);
      return element;
    }

    it('is a field of it, which has no value before there is a review', async () => {
      const element = await inForm();
      expect([...form.elements].some((one) => one === element)).to.equal(true);
      expect([...new FormData(form).keys()]).to.deep.equal(['cinema']);
    });

    it('is saved into it, which is said, and neither posts nor submits', async () => {
      const posts = answerPosts(created);
      let submits = 0;
      const film = aFilm();
      const element = await inForm({}, film);
      form.addEventListener('submit', (event) => {
        submits++;
        event.preventDefault();
      });
      await openForm(element);
      expect(folded(sendButton(element)!.textContent)).to.equal('Save review');
      fillIn(element, {...review, rating: '6'});
      expect(value(), 'not yet').to.equal(null);
      dialogOf(element)!.querySelector('form')!.requestSubmit();
      await settled(element);
      expect(said(element)).to.equal('Your review is saved, and goes with the form on this page.');
      expect(saved().filmId).to.equal(film.id);
      expect(saved().review).to.deep.include({...review, rating: {value: 6, best: 10}});
      expect([submits, posts.length, parts(element, 'review').length]).to.deep.equal([0, 0, 0]);
      expect(localStorage.length).to.equal(0);
    });

    it('may be changed, under the same id', async () => {
      const element = await inForm();
      await openForm(element);
      fillIn(element, review);
      await send(element);
      const {id} = saved().review;
      dialogOf(element)!.close();
      await openForm(element);
      expect(control(element, 'body').value).to.equal(review.body);
      fillIn(element, {body: 'Changed.'});
      await send(element);
      expect(saved().review).to.include({body: 'Changed.', id});
    });

    it('is posted and saved where there is an action as well', async () => {
      const posts = answerPosts(created);
      const element = await inForm({action: '/reviews'});
      await openForm(element);
      expect(folded(sendButton(element)!.textContent)).to.equal('Send review');
      fillIn(element, review);
      await send(element);
      expect(posts).to.have.length(1);
      expect(saved().review).to.include(review);
    });

    it('is emptied with it', async () => {
      const element = await inForm();
      await openForm(element);
      fillIn(element, review);
      await send(element);
      dialogOf(element)!.close();
      form.reset();
      expect(value()).to.equal(null);
      await openForm(element);
      expect(control(element, 'body').value).to.equal('');
    });

    it('has its review again when the browser restores it', async () => {
      const film = aFilm();
      const element = await inForm({}, film);
      const old = {id: 'abcdefgh', author: 'Bea', date: '2020-02-02', body: 'Then', rating: {value: 7, best: 10}};
      element.formStateRestoreCallback(JSON.stringify({filmId: film.id, review: old}));
      expect(saved().review).to.deep.equal(old);
      await openForm(element);
      expect(control(element, 'body').value).to.equal('Then');
      expect(dialogOf(element)!.querySelector<HTMLInputElement>('[name=rating]:checked')!.value).to.equal('7');
    });

    for (const state of ['{"filmId":', 'null', '{"filmId":"other","review":{"body":"x"}}'])
      it(`starts anew where what is restored is none of its own: ${state}`, async () => {
        const element = await inForm();
        element.formStateRestoreCallback(state);
        await openForm(element);
        expect(control(element, 'body').value).to.equal('');
      });

    it('cannot be pressed while the form is disabled', async () => {
      const element = await inForm();
      const isDisabled = () => (button(element) as HTMLButtonElement).disabled;
      const fieldset = form.querySelector('fieldset')!;
      fieldset.disabled = true;
      await settled(element);
      expect(isDisabled()).to.equal(true);
      fieldset.disabled = false;
      await settled(element);
      expect(isDisabled()).to.equal(false);
    });

    it('is no field without a name', async () => {
      const element = await inForm({name: undefined, withForm: true});
      element.removeAttribute('name');
      await openForm(element);
      fillIn(element, review);
      await send(element);
      expect([...new FormData(form).keys()]).to.deep.equal(['cinema']);
    });
  });

  it('goes with the film: another has a form of its own', async () => {
    const element = await show('film-reviews', aFilm(), {action: '/reviews'});
    await openForm(element);
    fillIn(element, review);
    await change(element, {film: aFilm()});
    expect(!!dialogOf(element)).to.equal(false);
    await openForm(element);
    expect(control(element, 'body').value).to.equal('');
  });
});
