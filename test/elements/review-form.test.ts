import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {FilmInput, FilmReviews} from '../../src/index.js';
import {folded, part, settled, show, shownText} from './support.js';
import {
  aFilm,
  answered,
  answerPosts,
  control,
  created,
  dialogOf,
  fillIn,
  json,
  openForm,
  problemOf,
  restore,
  review,
  said,
  send,
  sendButton,
  showForm,
} from './review-form-support.js';

const focused = (element: FilmReviews) => element.shadowRoot!.activeElement?.id;
const keyOf = (id: string) => `film-elements:review:${id}`;
const kept = (id: string) => JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Record<string, unknown> | null;
/** What stands in the fields, by their names. */
const filledIn = (element: FilmReviews) =>
  Object.fromEntries(
    ['author', 'title', 'body', 'language'].map((field) => [field, control(element, field).value]),
  ) as Record<string, string>;
const score = (element: FilmReviews) =>
  dialogOf(element)!.querySelector<HTMLInputElement>('[name=rating]:checked')!.value;

/** A form in a window of its own, as another tab has it. */
async function showElsewhere(film: FilmInput, frame: HTMLIFrameElement, properties: object = {}): Promise<FilmReviews> {
  const script = new URL('../../src/elements/film-reviews/define.ts', import.meta.url).href;
  const page = `<!doctype html><html lang="en"><script type="module" src="${script}"></script>`;
  const loads = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = `/net/page?html=${encodeURIComponent(page)}&${Math.random()}`;
  await loads;
  const {document: inner, customElements} = frame.contentWindow!;
  await customElements.whenDefined('film-reviews');
  const element = inner.createElement('film-reviews');
  Object.assign(element, {film, action: '/reviews', loading: 'eager', ...properties});
  inner.body.append(element);
  await waitUntil(() => element.shadowRoot && part(element, 'add'), 'no button', {timeout: 4000});
  await openForm(element);
  return element;
}

describe('the form of "Add a review"', () => {
  afterEach(restore);

  describe('what is filled in', () => {
    it('is posted as a record has it, as JSON and with the cookies of the site', async () => {
      const posts = answerPosts(created);
      const film = aFilm();
      const element = await showForm({action: 'api/reviews?x=1'}, film);
      fillIn(element, {...review, title: ' Still here ', rating: '9', spoiler: true, language: ''});
      await send(element);
      const [{url, init, body}] = posts as [(typeof posts)[number]];
      expect(url).to.equal(new URL('api/reviews?x=1', document.baseURI).href);
      expect(init.credentials).to.equal('same-origin');
      expect(init.headers).to.deep.equal({accept: 'application/json', 'content-type': 'application/json'});
      const {id, date, ...rest} = body.review;
      expect(body.filmId).to.equal(film.id);
      expect(id).to.match(/^[\w-]{16,64}$/);
      expect(date).to.equal(new Date().toISOString().slice(0, 10));
      expect(rest).to.deep.equal({...review, title: 'Still here', rating: {value: 9, best: 10}, spoiler: true});
    });

    it('is left out of the review where it was left empty', async () => {
      const posts = answerPosts(created);
      const element = await showForm({lang: 'fr-CA'});
      fillIn(element, {...review, title: '  '});
      await send(element);
      expect(Object.keys(posts[0]!.body.review).sort()).to.deep.equal(['author', 'body', 'date', 'id', 'language']);
      expect(posts[0]!.body.review['language'], "the reader's own").to.equal('fr');
    });

    it('may have a score taken back', async () => {
      const posts = answerPosts(created);
      const element = await showForm();
      fillIn(element, {...review, rating: '3'});
      expect(folded(dialogOf(element)!.textContent)).to.contain('3/10');
      fillIn(element, {rating: ''});
      expect(folded(dialogOf(element)!.textContent)).not.to.contain('/10');
      await send(element);
      expect(posts[0]!.body.review).not.to.have.property('rating');
    });

    it('may be in a language of the reader or of the page, each named and offered once', async () => {
      const element = await showForm({lang: 'ja-JP'});
      const options = [...control(element, 'language').querySelectorAll('option')].map(({value}) => value);
      expect(options[0]).to.equal('ja');
      expect(options).to.include(navigator.language.split('-')[0]);
      expect(new Set(options).size).to.equal(options.length);
      expect(options.at(-1), 'another').to.equal('');
      expect(control(element, 'body').lang).to.equal('ja');
    });
  });

  describe('what is missing or too much', () => {
    it('is said by the field, and the first such field has the focus', async () => {
      const posts = answerPosts(created);
      const element = await showForm();
      fillIn(element, {author: '  '});
      await send(element);
      expect(posts).to.have.length(0);
      for (const field of ['author', 'body']) {
        expect(problemOf(element, field), field).to.equal('Please fill in this field.');
        expect(control(element, field).getAttribute('aria-invalid')).to.equal('true');
        expect(control(element, field).getAttribute('aria-describedby')).to.equal(`${field}-problem`);
      }
      expect(control(element, 'title').getAttribute('aria-invalid')).to.equal('false');
      expect(focused(element)).to.equal('author');
      fillIn(element, {author: 'Bea'});
      expect(problemOf(element, 'author'), 'no more').to.equal('');
      await send(element);
      expect(focused(element), 'the first that is left').to.equal('body');
    });

    it('is not cut off, but said, with how much is too much', async () => {
      const posts = answerPosts(created);
      const element = await showForm();
      const body = 'x'.repeat(20_002);
      fillIn(element, {author: 'y'.repeat(301), body});
      expect(control(element, 'body').value).to.have.length(20_002);
      await send(element);
      expect(posts).to.have.length(0);
      expect(problemOf(element, 'author')).to.equal('1 character too many');
      expect(problemOf(element, 'body')).to.equal('2 characters too many');
      expect(control(element, 'body').value).to.have.length(20_002);
    });

    it('is counted where the room gets short, and not before', async () => {
      const element = await showForm();
      const note = () => folded(dialogOf(element)!.querySelector('#body-note')?.textContent);
      fillIn(element, {body: 'x'.repeat(19_000)});
      expect(note()).to.equal('');
      fillIn(element, {body: 'x'.repeat(19_001)});
      expect(note()).to.equal('999 characters left');
      expect(control(element, 'body').getAttribute('aria-describedby')).to.equal('body-note');
      fillIn(element, {body: 'x'.repeat(20_003)});
      expect(note()).to.equal('3 characters too many');
    });
  });

  describe('a draft', () => {
    const whole = {author: 'Bea', title: 'Still here', body: 'As far as I got', language: ''};

    it('is there when the form is closed and opened again, and before anybody types nothing is kept', async () => {
      const film = aFilm();
      const element = await showForm({}, film);
      expect(kept(film.id!)).to.equal(null);
      fillIn(element, {...whole, rating: '7', spoiler: true});
      dialogOf(element)!.close();
      await openForm(element);
      expect(filledIn(element)).to.deep.equal(whole);
      expect([score(element), control(element, 'spoiler').checked]).to.deep.equal(['7', true]);
    });

    it('is there in another element of the same film, and not of another', async () => {
      const film = aFilm();
      fillIn(await showForm({}, film), whole);
      expect(filledIn(await showForm({}, film))).to.deep.equal(whole);
      expect(filledIn(await showForm())['body']).to.equal('');
    });

    it('is there in a form that was opened before, and not overwritten by it', async () => {
      const film = aFilm();
      const first = await showForm({}, film);
      dialogOf(first)!.close();
      const second = await showForm({}, film);
      fillIn(second, {author: 'Bea', body: 'A long text.'});
      dialogOf(second)!.close();
      await openForm(first);
      expect(control(first, 'body').value).to.equal('A long text.');
      fillIn(first, {title: 'A title'});
      expect(localStorage.getItem(`film-elements:review:${film.id}`)).to.contain('A long text.');
    });

    it('is there after the page was loaded anew, with the id that it was sent under', async () => {
      const film = aFilm();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      fillIn(await showElsewhere(film, frame), whole);
      const {id} = kept(film.id!)!;
      const element = await showElsewhere(film, frame);
      expect(filledIn(element)).to.deep.equal(whole);
      fillIn(element, {title: 'Here'});
      expect(kept(film.id!)).to.include({...whole, title: 'Here', id});
    });

    it('is gone when the review was sent; the next one is another', async () => {
      const posts = answerPosts(created);
      const film = aFilm();
      const element = await showForm({}, film);
      fillIn(element, {...review, rating: '4'});
      await send(element);
      expect(kept(film.id!)).to.equal(null);
      dialogOf(element)!.close();
      await openForm(element);
      expect([filledIn(element)['body'], score(element), said(element)]).to.deep.equal(['', '', '']);
      fillIn(element, review);
      await send(element);
      expect(posts[1]!.body.review.id).not.to.equal(posts[0]!.body.review.id);
    });

    it('is not in the address, a cookie or the console', async () => {
      const lines: unknown[] = [];
      const {log, warn, error} = console;
      Object.assign(
        console,
        Object.fromEntries(['log', 'warn', 'error'].map((name) => [name, (...all: unknown[]) => lines.push(all)])),
      );
      try {
        answerPosts(() => Promise.reject(new Error('down')));
        const {href} = location;
        const element = await showForm();
        fillIn(element, {...review, body: 'secret'});
        await send(element);
        dialogOf(element)!.close();
        expect(location.href).to.equal(href);
        expect(document.cookie).not.to.contain('secret');
        expect(JSON.stringify(lines)).not.to.contain('secret');
      } finally {
        Object.assign(console, {log, warn, error});
      }
    });

    const storages: Record<string, () => Storage> = {
      'that is not there': () => {
        throw new DOMException('No storage here', 'SecurityError');
      },
      'that throws at each use': () =>
        new Proxy({} as Storage, {
          get: () => () => {
            throw new DOMException('Full', 'QuotaExceededError');
          },
        }),
    };
    for (const [name, get] of Object.entries(storages))
      it(`is kept as long as the page is open, and sent, with a storage ${name}`, async () => {
        Object.defineProperty(window, 'localStorage', {configurable: true, get});
        const posts = answerPosts((_, count) => (count === 1 ? Promise.reject(new Error('down')) : created()));
        const film = aFilm();
        const element = await showForm({}, film);
        fillIn(element, whole);
        dialogOf(element)!.close();
        await openForm(element);
        await send(element);
        expect(said(element)).to.contain('could not be sent');
        element.remove();
        const other = await showForm({}, film);
        expect(filledIn(other)).to.deep.equal(whole);
        await send(other);
        expect(said(other)).to.contain('Thank you');
        expect(posts).to.have.length(2);
        expect(filledIn(await showForm({}, film))['body'], 'and gone then').to.equal('');
      });

    for (const nonsense of [
      '',
      'null',
      '[1]',
      '"x"',
      '{"body":',
      '{"body":{"a":1},"author":7,"spoiler":"yes","__proto__":{"title":"x"}}',
    ])
      it(`that is nonsense is none: ${nonsense}`, async () => {
        const film = aFilm();
        localStorage.setItem(keyOf(film.id!), nonsense);
        const element = await showForm({}, film);
        expect(filledIn(element)).to.deep.equal({author: '', title: '', body: '', language: 'en'});
        expect(control(element, 'spoiler').checked).to.equal(false);
      });
  });

  describe('a draft in two tabs', () => {
    const body = (element: FilmReviews): string => control(element, 'body').value;
    const comes = (element: FilmReviews, text: string) =>
      waitUntil(() => body(element) === text, `"${text}" does not come`, {timeout: 4000});

    async function both(properties: object = {}): Promise<{film: FilmInput; here: FilmReviews; there: FilmReviews}> {
      const film = aFilm();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      const there = await showElsewhere(film, frame, properties);
      return {film, here: await showForm(properties, film), there};
    }

    it('is one: what was typed last stands in both, and no older text is written over it', async () => {
      const {film, here, there} = await both();
      fillIn(here, {author: 'Bea', body: 'Short.', rating: '3'});
      await comes(there, 'Short.');
      expect(score(there)).to.equal('3');
      fillIn(there, {body: 'Short, and then longer.', rating: '8'});
      await comes(here, 'Short, and then longer.');
      expect([filledIn(here)['author'], score(here), focused(here)]).to.deep.equal(['Bea', '8', 'body']);
      fillIn(here, {title: 'A title'});
      expect(kept(film.id!)).to.include({title: 'A title', body: 'Short, and then longer.', rating: '8'});
    });

    it('is the newest where a tab was asleep meanwhile', async () => {
      const film = aFilm();
      const element = await showForm({}, film);
      fillIn(element, {author: 'Bea', body: 'Short.'});
      // A window is told nothing of what is written in itself, as one that is asleep.
      const write = (text: string) =>
        localStorage.setItem(keyOf(film.id!), JSON.stringify({...kept(film.id!), body: text}));
      write('Longer.');
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      expect(body(element)).to.equal('Longer.');
      fillIn(element, {title: 'A title'});
      dialogOf(element)!.close();
      write('Longest.');
      await openForm(element);
      expect(filledIn(element)).to.include({body: 'Longest.', title: 'A title'});
    });

    it('is left alone by a form that is taken off the page', async () => {
      const {here, there} = await both();
      fillIn(here, {body: 'Short.'});
      await comes(there, 'Short.');
      there.remove();
      const heard = new Promise((resolve) => there.ownerDocument.defaultView!.addEventListener('storage', resolve));
      fillIn(here, {body: 'Longer.'});
      await heard;
      expect(body(there)).to.equal('Short.');
    });

    it('is sent once: in the other tab it is said, and gone', async () => {
      const posts = answerPosts(created);
      const {film, here, there} = await both();
      fillIn(there, review);
      await comes(here, review.body);
      await send(here);
      await waitUntil(() => said(there).startsWith('Thank you'), 'nothing is said', {timeout: 4000});
      expect(sendButton(there)).to.equal(null);
      expect(posts).to.have.length(1);
      dialogOf(there)!.close();
      await openForm(there);
      expect(body(there)).to.equal('');
      fillIn(there, {body: 'Another.'});
      expect(kept(film.id!)!['id']).not.to.equal(posts[0]!.body.review.id);
    });

    for (const action of [undefined, '/reviews'])
      it(`is not taken away by a tab that only saved it in its page: ${action}`, async () => {
        const {film, here, there} = await both({action: undefined, name: 'review'});
        there.action = action;
        fillIn(there, review);
        await comes(here, review.body);
        const gone = new Promise<void>((resolve) =>
          there.ownerDocument.defaultView!.addEventListener('storage', ({newValue}) => {
            if (newValue === null) resolve();
          }),
        );
        await send(here);
        await gone;
        expect([body(there), said(there)]).to.deep.equal([review.body, '']);
        expect(kept(film.id!), 'nor kept again').to.equal(null);
      });

    it('is not taken away with the storage', async () => {
      const {here, there} = await both();
      fillIn(there, review);
      await comes(here, review.body);
      const heard = new Promise((resolve) => addEventListener('storage', resolve, {once: true}));
      there.ownerDocument.defaultView!.localStorage.clear();
      await heard;
      expect(body(here)).to.equal(review.body);
    });

    it('is not changed while it is being sent', async () => {
      let answer = (_: Response): void => undefined;
      const posts = answerPosts(() => new Promise((resolve) => (answer = resolve)));
      const {film, here, there} = await both();
      fillIn(here, review);
      await comes(there, review.body);
      sendButton(here)!.click();
      await waitUntil(() => posts.length);
      const heard = new Promise((resolve) => addEventListener('storage', resolve, {once: true}));
      fillIn(there, {body: 'Written since.'});
      await heard;
      expect(body(here)).to.equal(review.body);
      answer(created());
      await waitUntil(() => said(here).startsWith('Thank you'));
      expect(kept(film.id!)!['body'], 'and what was written since is kept').to.equal('Written since.');
    });

    for (const status of [500, 422])
      it(`takes what was written in another tab while it was being sent, and that failed: ${status}`, async () => {
        let answer = (_: Response): void => undefined;
        const posts = answerPosts(() => new Promise((resolve) => (answer = resolve)));
        const {film, here, there} = await both();
        fillIn(here, review);
        await comes(there, review.body);
        sendButton(here)!.click();
        await waitUntil(() => posts.length);
        const heard = new Promise((resolve) => addEventListener('storage', resolve, {once: true}));
        fillIn(there, {body: 'A much longer text.'});
        await heard;
        answer(json({errors: {author: 'Taken.', body: 'Too short.'}}, status));
        await answered(here);
        expect(body(here)).to.equal('A much longer text.');
        expect(said(here)).to.contain(status === 422 ? 'was not accepted' : 'could not be sent');
        // Of the text as it is now, not as it was.
        expect(problemOf(here, 'body')).to.equal('');
        expect(problemOf(here, 'author')).to.equal(status === 422 ? 'Taken.' : '');
        if (status === 422) expect(focused(here)).to.equal('author');
        dialogOf(here)!.close();
        await openForm(here);
        expect(said(here), 'also when it is opened again').not.to.equal('');
        fillIn(here, {title: 'A title'});
        await waitUntil(() => filledIn(there)['title'] === 'A title');
        expect(body(there)).to.equal('A much longer text.');
        expect(kept(film.id!)).to.include({title: 'A title', body: 'A much longer text.'});
      });

    it('loses what is wrong with a text once another has come for it', async () => {
      const {here, there} = await both();
      fillIn(here, {title: 'A title'});
      await send(here);
      fillIn(there, {body: 'A text.'});
      await comes(here, 'A text.');
      expect([problemOf(here, 'body'), problemOf(here, 'author')]).to.deep.equal(['', 'Please fill in this field.']);
    });

    it('is not said to be sent, and is kept again, where a page only takes it out of the storage', async () => {
      const {film, here, there} = await both();
      fillIn(there, review);
      await comes(here, review.body);
      const heard = new Promise((resolve) => addEventListener('storage', resolve, {once: true}));
      there.ownerDocument.defaultView!.localStorage.removeItem(keyOf(film.id!));
      await heard;
      expect([said(here), body(here)]).to.deep.equal(['', review.body]);
      expect(kept(film.id!)).to.include(review);
    });

    it('is kept, as is said, where it was taken out of the storage while it was being sent', async () => {
      const film = aFilm();
      answerPosts(() => {
        localStorage.removeItem(keyOf(film.id!));
        return json({}, 500);
      });
      const element = await showForm({}, film);
      fillIn(element, review);
      await send(element);
      expect(said(element)).to.contain('is kept');
      expect(kept(film.id!)).to.include(review);
    });
  });

  describe('in the page', () => {
    it('is a dialog over it that has a name, and gives the focus back', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      part(element, 'add')!.focus();
      const dialog = await openForm(element);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.ariaLabel).to.equal('Add a review');
      expect(focused(element)).to.equal('author');
      dialog.querySelector<HTMLElement>('.close')!.click();
      expect(dialog.open).to.equal(false);
      expect(element.shadowRoot!.activeElement === part(element, 'add')).to.equal(true);
    });

    it('gives the focus to its button where the browser had given it none', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      (document.activeElement as HTMLElement | null)?.blur();
      (await openForm(element)).close();
      expect(element.shadowRoot!.activeElement === part(element, 'add')).to.equal(true);
    });

    it('goes on with the text where the name is known', async () => {
      const element = await showForm();
      fillIn(element, {author: 'Bea'});
      dialogOf(element)!.close();
      await openForm(element);
      expect(focused(element)).to.equal('body');
    });

    it('is closed, and not left open beside the page, when the element is moved', async () => {
      const element = await showForm();
      fillIn(element, {body: 'As far as I got'});
      const place = document.createElement('div');
      element.parentElement!.after(place);
      place.append(element);
      await settled(element);
      expect(dialogOf(element)!.open).to.equal(false);
      await openForm(element);
      expect(control(element, 'body').value).to.equal('As far as I got');
      place.remove();
    });

    it('speaks the language of the page, also when that changes', async () => {
      const element = await showForm();
      fillIn(element, {body: 'As far as I got'});
      element.parentElement!.lang = 'de';
      await waitUntil(() => folded(sendButton(element)!.textContent) === 'Kritik senden');
      expect(control(element, 'body').value).to.equal('As far as I got');
    });

    it('has colours that go together, whatever the tokens are', async () => {
      const element = await showForm({style: '--film-color: #fff; --film-color-muted: #fff'});
      element.setAttribute('style', '--film-color: #fff; --film-color-muted: #fff');
      const dialog = dialogOf(element)!;
      dialog.close();
      await openForm(element);
      const {color, backgroundColor} = getComputedStyle(dialog);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      element.setAttribute('style', '--film-color: #eee; --film-surface: #111');
      dialog.close();
      await openForm(element);
      expect(getComputedStyle(dialog).color).to.equal('rgb(238, 238, 238)');
      expect(getComputedStyle(dialog.querySelector('form')!).backgroundColor).to.equal('rgb(17, 17, 17)');
    });

    for (const width of [160, 280, 480])
      it(`does not reach out of a window of ${width} pixels`, async () => {
        const element = await showForm();
        const dialog = dialogOf(element)!;
        // As wide as that window would let it be.
        dialog.style.setProperty('max-inline-size', `${width}px`);
        fillIn(element, {rating: '10'});
        await send(element);
        expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
        if (width >= 280) {
          for (const target of dialog.querySelectorAll('button, input, select, textarea, label.star')) {
            const box = (target.closest('label') ?? target).getBoundingClientRect();
            expect(Math.min(box.width, box.height), target.id || target.className).to.be.at.least(23.9);
          }
        }
      });

    it('comes with nothing of its own where nobody opens it', async () => {
      const element = await show('film-reviews', aFilm(), {action: '/reviews'});
      expect(!!dialogOf(element)).to.equal(false);
      expect(shownText(element)).to.contain('Add a review').and.contain('No reviews yet');
    });
  });
});
