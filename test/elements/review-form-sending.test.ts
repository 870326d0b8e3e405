import {expect, waitUntil} from '@open-wc/testing';
import type {FilmReviewSubmitEvent} from '../../src/elements/base/reader-events.js';
import type {FilmReviews} from '../../src/index.js';
import {change, folded, part, parts, quietly, settled, show, shownText, within} from './support.js';
import {
  aFilm,
  ann,
  answered,
  answerPosts,
  control,
  created,
  dialogOf,
  fillIn,
  json,
  never,
  openForm,
  problemOf,
  restore,
  review,
  said,
  send,
  sendButton,
  shortenWaits,
  showForm,
  type Post,
} from './review-form-support.js';

const thanks = 'Thank you. Your review has been sent.';
const lost = 'The review could not be sent. What you wrote is kept: please try again.';
const refused = 'The review was not accepted. Please change what is marked, and send it again.';

const note = (element: FilmReviews) => folded(part(element, 'header')!.querySelector('[role=status]')!.textContent);
const focused = (element: FilmReviews) => element.shadowRoot!.activeElement;
const asked = async (key: string): Promise<number> => (await fetch(`/net/count?of=${key}`)).json() as Promise<number>;
let keys = 0;
const aKey = () => `review-${++keys}-${Math.random()}`;

/** An element with its form filled in. */
async function filledIn(properties: object = {}, film = aFilm()): Promise<FilmReviews> {
  const element = await showForm(properties, film);
  fillIn(element, review);
  return element;
}

describe('sending a review', () => {
  afterEach(restore);

  describe('that arrives', () => {
    for (const [name, answer] of Object.entries({
      'is stored (201)': created,
      'is stored (204)': () => new Response(null, {status: 204}),
      'is taken with JSON': () => json({anything: 1}),
      'is there already (409)': () => json({message: 'again?'}, 409),
    }))
      it(`is said, and the review is in the list at once: ${name}`, async () => {
        answerPosts(answer);
        const element = await filledIn({}, aFilm({reviews: [ann]}));
        await send(element);
        expect(said(element)).to.equal(thanks);
        expect(part(element, 'message')!.getAttribute('role')).to.equal('status');
        expect(sendButton(element) === null, 'nothing more to send').to.equal(true);
        expect(focused(element)!.textContent).to.contain('Close');
        dialogOf(element)!.close();
        expect(note(element)).to.equal(thanks);
        expect(parts(element, 'author').length, 'both').to.be.at.least(1);
        const [first] = parts(element, 'review');
        expect(folded(first!.innerText)).to.contain('Bea').and.contain('Your review').and.contain(review.body);
        expect(shownText(element)).to.contain('2 reviews');
      });

    it('reaches a real endpoint once', async () => {
      const key = aKey();
      const element = await filledIn({action: `/net/echo?key=${key}`});
      await send(element);
      expect(said(element)).to.equal(thanks);
      expect(await asked(key)).to.equal(1);
    });

    it('is the first of a film that had none', async () => {
      answerPosts(created);
      const element = await filledIn();
      expect(element.matches(':state(empty)')).to.equal(true);
      await send(element);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(shownText(element)).to.contain('1 review ').and.not.contain('No reviews yet');
    });

    it('stands first whatever the reader chose to see, and once when the record has it', async () => {
      const posts = answerPosts(created);
      const film = aFilm({reviews: [ann, {...ann, author: 'Cem', rating: {value: 2, best: 10}}]});
      const element = await filledIn({order: 'worst'}, film);
      await send(element);
      expect(folded(parts(element, 'review')[0]!.textContent)).to.contain('Bea');
      await change(element, {film: {...film, reviews: [ann, posts[0]!.body.review]}});
      expect(parts(element, 'review')).to.have.length(2);
      expect(shownText(element)).to.contain('2 reviews');
      await change(element, {film: aFilm({reviews: [ann]})});
      expect(shownText(element), 'of another film').not.to.contain('Bea');
    });

    it('is text, whatever was typed', async () => {
      answerPosts(created);
      const element = await showForm();
      fillIn(element, {author: '<b>Bea</b>', body: '<img src=x onerror=alert(1)>\n\n${1}'});
      await send(element);
      const shown = parts(element, 'review')[0]!;
      expect(shown.querySelectorAll('img, b, script')).to.have.length(0);
      expect(folded(shown.innerText)).to.contain('<b>Bea</b>').and.contain('<img src=x onerror=alert(1)>');
    });
  });

  describe('more than once', () => {
    it('happens once, however often it is asked for', async () => {
      let answer!: (response: Response) => void;
      const posts = answerPosts(() => new Promise((resolve) => (answer = resolve)));
      const element = await filledIn();
      const form = dialogOf(element)!.querySelector('form')!;
      for (let i = 0; i < 5; i++) {
        sendButton(element)!.click();
        form.requestSubmit();
      }
      expect(said(element)).to.equal('Sending…');
      expect(sendButton(element)!.getAttribute('aria-disabled')).to.equal('true');
      expect(focused(element) === sendButton(element), 'the focus is not lost').to.equal(true);
      expect(control(element, 'body').matches('[inert] *'), 'what is sent stays as it is').to.equal(true);
      await waitUntil(() => posts.length);
      answer(created());
      await answered(element);
      form.requestSubmit();
      await settled(element);
      expect(posts).to.have.length(1);
      expect(parts(element, 'review')).to.have.length(1);
    });

    it('is under the same id after a failure, and under the same after a change', async () => {
      const posts = answerPosts((_, count) => (count < 3 ? json({}, 503) : created()));
      const element = await filledIn();
      await send(element);
      await send(element);
      fillIn(element, {title: 'A title'});
      await send(element);
      expect(said(element)).to.equal(thanks);
      expect(new Set(posts.map(({body}) => body.review.id)).size).to.equal(1);
      expect(new Set(posts.map(({body}) => body.key)).size, 'and the same key').to.equal(1);
      expect(parts(element, 'review')).to.have.length(1);
    });

    it('is proved by a key, which is no part of the review', async () => {
      const posts = answerPosts(created);
      for (let i = 0; i < 2; i++) await send(await filledIn());
      const [first, second] = posts.map(({body}) => body);
      expect(first!.key).to.match(/^[\w-]{16,64}$/);
      expect(second!.key, 'another for another review').not.to.equal(first!.key);
      expect(Object.values(first!.review)).not.to.include(first!.key);
    });

    it('is one review where the first answer came too late', async () => {
      const late: (() => void)[] = [];
      const stored = new Set<string>();
      const posts = answerPosts((post, count) => {
        const isNew = !stored.has(post.body.review.id);
        stored.add(post.body.review.id);
        if (count > 1) return json({}, isNew ? 201 : 409);
        return new Promise<Response>((resolve, reject) => {
          late.push(() => resolve(created()));
          post.init.signal!.addEventListener('abort', () => reject(new Error('late')));
        });
      });
      shortenWaits(50);
      const element = await filledIn();
      await send(element);
      expect(said(element)).to.equal(lost);
      late[0]!();
      await send(element);
      expect(said(element)).to.equal(thanks);
      expect([posts.length, stored.size, parts(element, 'review').length]).to.deep.equal([2, 1, 1]);
    });
  });

  describe('that is refused', () => {
    const answer = (body: unknown) => () => json(body, 422);

    it('is said by the fields, and sent again once they are changed', async () => {
      const errors = {body: 'Too short.', title: ['Too loud.', 'Too long.'], other: 'Not shown.'};
      const posts = answerPosts((_, count) => (count === 1 ? json({errors}, 422) : created()));
      const element = await filledIn();
      await send(element);
      expect(said(element)).to.equal(refused);
      expect(problemOf(element, 'body')).to.equal('Too short.');
      expect(problemOf(element, 'title')).to.equal('Too loud. Too long.');
      expect(focused(element) === control(element, 'title'), 'the first of them').to.equal(true);
      expect(control(element, 'body').value).to.equal(review.body);
      fillIn(element, {body: 'Longer than that.', title: 'Quiet'});
      expect([problemOf(element, 'body'), problemOf(element, 'title')]).to.deep.equal(['', '']);
      await send(element);
      expect(said(element)).to.equal(thanks);
      expect(posts).to.have.length(2);
    });

    it('is said where the field is none to type in', async () => {
      answerPosts(answer({errors: {rating: 'Needs a score.', language: 'Not this one.', spoiler: 'Is one.'}}));
      const element = await filledIn();
      await send(element);
      for (const field of ['rating', 'language', 'spoiler']) expect(problemOf(element, field), field).not.to.equal('');
      expect(focused(element) === control(element, 'rating')).to.equal(true);
    });

    it('is said in the words of the server where it has some', async () => {
      answerPosts(answer({message: 'You are <b>banned</b>.'}));
      const element = await filledIn();
      await send(element);
      expect(said(element)).to.equal('You are <b>banned</b>.');
      expect(focused(element) === sendButton(element), 'the focus stays').to.equal(true);
    });

    for (const body of [
      null,
      0,
      '',
      [],
      {errors: null},
      {errors: 'x', message: {}},
      {errors: {body: {a: 1}, title: [3]}},
    ])
      it(`is said whatever the answer is: ${JSON.stringify(body)}`, async () => {
        answerPosts(answer(body));
        const element = await filledIn();
        await send(element);
        expect(said(element)).to.equal(refused);
        expect(dialogOf(element)!.textContent).not.to.match(/undefined|\[object|null/);
        expect(control(element, 'body').value).to.equal(review.body);
      });

    it('with a book of a message is cut', async () => {
      answerPosts(answer({errors: {body: 'x'.repeat(1e6)}}));
      const element = await filledIn();
      await send(element);
      expect(problemOf(element, 'body')).to.have.length(500);
    });
  });

  describe('that fails', () => {
    const failures: Record<string, (post: Post) => Response | Promise<Response>> = {
      'a server error': () => json({errors: {body: 'x'}}, 500),
      'no right to': () => json({}, 403),
      'no endpoint': () => new Response('Not found', {status: 404}),
      'a login page in place of an answer': () =>
        new Response('<!doctype html>Log in', {headers: {'content-type': 'text/html'}}),
      'a refusal that cannot be read': () => new Response('{"errors":', {status: 422}),
      'no network': () => Promise.reject(new TypeError('Failed to fetch')),
      'a server that never answers': never,
    };
    for (const [name, answer] of Object.entries(failures))
      it(`is said, and nothing is lost: ${name}`, () =>
        quietly(async () => {
          const posts = answerPosts((post, count) => (count === 1 ? answer(post) : created()));
          const film = aFilm();
          shortenWaits(100);
          const element = await filledIn({}, film);
          fillIn(element, {rating: '8', title: 'Still here'});
          await send(element);
          expect(said(element)).to.equal(lost);
          expect(folded(sendButton(element)!.textContent)).to.equal('Try again');
          expect(focused(element) === sendButton(element)).to.equal(true);
          expect(control(element, 'body').value).to.equal(review.body);
          expect(localStorage.getItem(`film-elements:review:${film.id}`)).to.contain(review.body);
          expect(parts(element, 'review'), 'not in the list').to.have.length(0);
          await send(element);
          expect(said(element)).to.equal(thanks);
          expect(posts[1]!.body.review).to.deep.equal(posts[0]!.body.review);
        })());

    for (const path of ['status/500', 'html', 'redirect-html', 'refuse', 'never', 'empty'])
      it(`is said at a real endpoint: /net/${path}`, async () => {
        const key = aKey();
        if (path === 'never') shortenWaits(400);
        const element = await filledIn({action: `/net/${path}?key=${key}&type=text/plain`});
        await send(element);
        expect(said(element)).to.equal(path === 'empty' ? thanks : lost);
        // A redirect is two requests; where a connection breaks, browsers ask again by themselves.
        if (!/redirect|refuse/.test(path)) expect(await asked(key)).to.equal(1);
      });

    for (const [timeout, wait] of [
      [undefined, 30_000],
      [50, 30_000],
      [NaN, 30_000],
      [60_000, 60_000],
    ] as const)
      it(`is not said too early, however fast records have to be: ${timeout}`, async () => {
        answerPosts(created);
        const wanted = shortenWaits(5000);
        await send(await filledIn({timeout}));
        expect(wanted).to.deep.equal([wait]);
      });

    for (const action of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:x',
      'ftp://a.example/',
      'http://',
      'http://a:b@a.example/',
    ])
      it(`is said where the address is none to post to: ${action}`, async () => {
        const element = await filledIn({action});
        await send(element);
        expect(said(element)).to.equal(lost);
      });
  });

  describe('with the form closed meanwhile', () => {
    let answer!: (response: Response) => void;
    const closed = async (): Promise<FilmReviews> => {
      answerPosts(() => new Promise((resolve) => (answer = resolve)));
      const element = await filledIn();
      sendButton(element)!.click();
      await waitUntil(() => answer as unknown);
      dialogOf(element)!.close();
      return element;
    };

    it('says beside the button that it arrived', async () => {
      const element = await closed();
      answer(created());
      await waitUntil(() => note(element));
      expect(note(element)).to.equal(thanks);
      expect(parts(element, 'review')).to.have.length(1);
    });

    it('says there that it did not, and the form has it all', async () => {
      const element = await closed();
      answer(json({}, 500));
      await waitUntil(() => note(element));
      expect(note(element)).to.equal(lost);
      await openForm(element);
      expect([control(element, 'body').value, said(element), note(element)]).to.deep.equal([review.body, lost, '']);
    });

    it('goes on where it is opened again, also with a draft of before', async () => {
      const posts = answerPosts(() => new Promise((resolve) => (answer = resolve)));
      const film = aFilm();
      dialogOf(await filledIn({}, film))!.close();
      const element = await showForm({}, film);
      sendButton(element)!.click();
      await waitUntil(() => posts.length);
      dialogOf(element)!.close();
      await openForm(element);
      expect(said(element)).to.equal('Sending…');
      expect(control(element, 'body').matches('[inert] *'), 'what is sent stays as it is').to.equal(true);
      answer(created());
      await answered(element);
      expect([said(element), posts.length]).to.deep.equal([thanks, 1]);
    });

    it('does nothing to the review of another film', async () => {
      const element = await closed();
      const {id} = element.film as {id: string};
      const other = aFilm({reviews: [ann]});
      await change(element, {film: other});
      await openForm(element);
      fillIn(element, {body: 'Of the other film'});
      answer(created());
      await waitUntil(() => !localStorage.getItem(`film-elements:review:${id}`), 'the sent draft is forgotten');
      expect(note(element), 'said beside another film').to.equal('');
      expect(control(element, 'body').value).to.equal('Of the other film');
      expect(parts(element, 'review')).to.have.length(1);
      expect(localStorage.getItem(`film-elements:review:${other.id}`)).to.contain('Of the other film');
    });

    it('does nothing to an element that is gone', () =>
      quietly(async () => {
        const element = await closed();
        element.remove();
        answer(created());
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(element.isConnected).to.equal(false);
      })());
  });

  describe('taken over by the page', () => {
    /** An element whose page handles what is sent. */
    const handled = async (handle: (event: FilmReviewSubmitEvent) => void, properties = {}): Promise<FilmReviews> => {
      const element = await show('film-reviews', aFilm(), properties);
      element.addEventListener('film-review-submit', handle);
      await settled(element);
      await openForm(element);
      fillIn(element, review);
      return element;
    };

    it('is offered for that: the event bubbles, and can be prevented', async () => {
      answerPosts(created);
      const film = aFilm();
      const element = await filledIn({}, film);
      const heard: FilmReviewSubmitEvent[] = [];
      const hear = (event: Event) => heard.push(event as FilmReviewSubmitEvent);
      document.addEventListener('film-review-submit', hear);
      await send(element);
      document.removeEventListener('film-review-submit', hear);
      const [event] = heard as [FilmReviewSubmitEvent];
      expect([event.cancelable, event.composed, event.detail.filmId]).to.deep.equal([true, true, film.id]);
      expect(event.detail.review).to.include(review);
    });

    it('is not posted where it is prevented', async () => {
      const posts = answerPosts(created);
      const element = await handled((event) => event.preventDefault(), {action: '/reviews'});
      await send(element);
      expect(said(element)).to.equal(thanks);
      expect(posts).to.have.length(0);
    });

    it('waits for the promise that the page answers with', async () => {
      const posts = answerPosts(created);
      let resolve!: (value: unknown) => void;
      const promise = new Promise((done) => (resolve = done));
      const element = await handled(({detail}) => detail.respondWith(promise), {action: '/reviews'});
      sendButton(element)!.click();
      await settled(element);
      expect(said(element)).to.equal('Sending…');
      resolve(undefined);
      await within(1000, answered(element));
      expect(said(element)).to.equal(thanks);
      expect(posts).to.have.length(0);
    });

    it('says what the page refuses, and that it failed', async () => {
      const reasons: unknown[] = [
        {status: 422, errors: {author: 'Taken.'}},
        new Error('secret of the page'),
        undefined,
      ];
      const element = await handled(({detail}) => detail.respondWith(Promise.reject(reasons.shift() as Error)));
      await send(element);
      expect([said(element), problemOf(element, 'author')]).to.deep.equal([refused, 'Taken.']);
      for (let i = 0; i < 2; i++) {
        await send(element);
        expect(said(element)).to.equal(lost);
      }
      expect(control(element, 'body').value).to.equal(review.body);
    });

    it('is not said to have been sent where nobody took it', async () => {
      const element = await handled(() => undefined);
      await send(element);
      expect(said(element)).to.equal(lost);
    });
  });
});
