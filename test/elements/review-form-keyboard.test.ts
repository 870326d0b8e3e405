import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FilmReviews} from '../../src/index.js';
import {folded, part, settled, show} from './support.js';
import {aFilm, answerPosts, control, created, dialogOf, json, problemOf, restore, said} from './review-form-support.js';

const press = (key: string): Promise<void> => sendKeys({press: key});
const type = (text: string): Promise<void> => sendKeys({type: text});

/** What has the focus in an element, by its name. */
function focused(element: FilmReviews): string {
  const now = element.shadowRoot!.activeElement as HTMLInputElement | null;
  return now?.ariaLabel ?? (now?.id || folded(now?.closest('label')?.textContent || now?.textContent));
}

describe('the form of "Add a review", by keyboard alone', () => {
  afterEach(restore);

  const opened = async (properties: object = {}): Promise<FilmReviews> => {
    const element = await show('film-reviews', aFilm(), {action: '/reviews', ...properties});
    part(element, 'add')!.focus();
    await press('Enter');
    await waitUntil(() => dialogOf(element)?.open, 'the form does not open');
    await settled(element);
    return element;
  };

  it('meets each field in the order in which it is read', async () => {
    const element = await opened();
    const fields = ['author', 'rating', 'title', 'body', 'spoiler', 'language', 'Send review'];
    const names = [focused(element)];
    // No further: the next is the browser's own.
    while (names.length < fields.length) {
      await press('Tab');
      names.push(focused(element));
    }
    expect(names).to.deep.equal(fields);
    await sendKeys({down: 'Shift'});
    for (let i = 0; i < fields.length; i++) await press('Tab');
    await sendKeys({up: 'Shift'});
    expect(focused(element), 'and back to the first').to.equal('Close');
  });

  it('is filled in, refused, mended and sent', async () => {
    const posts = answerPosts((_, count) =>
      count === 1 ? json({errors: {title: 'A title, please.'}}, 422) : created(),
    );
    const element = await opened();
    await press('Enter');
    expect(problemOf(element, 'author'), 'Enter sends').to.equal('Please fill in this field.');
    await type('Bea');
    await press('Tab');
    for (let i = 0; i < 4; i++) await press('ArrowRight');
    expect(focused(element)).to.equal('Rated 4 out of 10');
    await press('ArrowLeft');
    await press('Tab');
    await press('Tab');
    await type('First line');
    await press('Enter');
    await type('second line');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await waitUntil(() => posts.length && said(element).startsWith('The review was not accepted'));
    expect(focused(element)).to.equal('title');
    await type('Here');
    await press('Enter');
    await waitUntil(() => said(element).startsWith('Thank you'));
    const {author, title, body, rating, spoiler} = posts[1]!.body.review;
    expect([author, title, body, spoiler]).to.deep.equal(['Bea', 'Here', 'First line\nsecond line', true]);
    expect(rating).to.deep.equal({value: 3, best: 10});
    expect(focused(element)).to.equal('Close');
    await press('Enter');
    expect(dialogOf(element)!.open).to.equal(false);
    expect(focused(element)).to.equal('Add a review');
  });

  it('is closed with Escape, with the focus back on its button and the draft kept', async () => {
    const element = await opened();
    await type('Bea');
    await press('Escape');
    await waitUntil(() => !dialogOf(element)!.open);
    expect(focused(element)).to.equal('Add a review');
    await press('Enter');
    await waitUntil(() => dialogOf(element)!.open);
    expect(control(element, 'author').value).to.equal('Bea');
  });

  it('keeps the focus inside while it is open', async () => {
    const element = await opened();
    const outside = document.createElement('button');
    element.after(outside);
    outside.focus();
    expect(document.activeElement === outside).to.equal(false);
    await press('Tab');
    expect(element.shadowRoot!.activeElement?.closest('dialog') === dialogOf(element)).to.equal(true);
  });

  it('does not submit the form of the page with Enter', async () => {
    answerPosts(created);
    const element = await opened({name: 'review'});
    const form = document.createElement('form');
    let submits = 0;
    form.addEventListener('submit', (event) => {
      submits++;
      event.preventDefault();
    });
    dialogOf(element)!.close();
    element.parentElement!.after(form);
    form.append(element);
    await settled(element);
    part(element, 'add')!.focus();
    await press('Enter');
    await waitUntil(() => dialogOf(element)!.open);
    await type('Bea');
    await press('Enter');
    expect(problemOf(element, 'body')).not.to.equal('');
    expect(submits).to.equal(0);
    form.remove();
  });

  it('is sent once, however long Enter is held', async () => {
    const posts = answerPosts(() => new Promise(() => undefined));
    const element = await opened();
    await type('Bea');
    for (let i = 0; i < 3; i++) await press('Tab');
    await type('Good');
    await press('Tab');
    await press('Tab');
    await press('Tab');
    for (let i = 0; i < 5; i++) await press('Enter');
    expect(posts).to.have.length(1);
    expect(focused(element)).to.equal('Send review');
  });
});
