import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FilmElement, FilmInput} from '../../src/index.js';
import {folded, record, settled, show} from './support.js';
import {answerPosts, created, restore} from './review-form-support.js';

const press = (key: string): Promise<void> => sendKeys({press: key});
const type = (text: string): Promise<void> => sendKeys({type: text});

const people = (count: number) => Array.from({length: count}, (_, i) => ({name: `Actor ${i}`}));
const areas = 'DE FR GB ES IT JP BR AU CA MX KR NL SE NO DK FI PL AT CH BE PT IE NZ AR'.split(' ');
const film: FilmInput = {
  ...record,
  id: 'by-keyboard',
  cast: people(12).map((person, i) => ({...person, url: `https://people.example/${i}`})),
  videos: [{title: 'Clip', url: new URL('../../demo/public/videos/desert-road.webm', import.meta.url).href}],
  releases: areas.map((country, i) => ({country, date: `1996-02-${10 + (i % 9)}`})),
  boxOffice: {grosses: areas.map((area, i) => ({area, amount: 1e6 - i, currency: 'USD'}))},
};

/** What has the focus, in whichever shadow root. */
function focused(): HTMLElement {
  let element = document.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** What it is called, or which field it is. */
const name = (element = focused()): string =>
  element.ariaLabel ??
  (element.id || element.querySelector('img')?.alt || folded((element.closest('label') ?? element).textContent));

/** Goes on with Tab until something of this name has the focus. */
async function tabTo(wanted: RegExp): Promise<HTMLElement> {
  const met: string[] = [];
  do {
    await press('Tab');
    met.push(name());
    if (met.length > 40) throw new Error(`Tab does not lead to ${wanted}, but to ${met.join(' | ')}`);
  } while (!wanted.test(met.at(-1)!));
  return focused();
}

describe('a whole page, by keyboard alone', function () {
  this.timeout(30_000);
  afterEach(restore);

  it('is gone through from the card to its end, with all that opens on the way', async () => {
    const posts = answerPosts(created);
    const page = await show('film-page', film, {width: 800, action: '/reviews'});
    const section = (tag: string): FilmElement => page.shadowRoot!.querySelector<FilmElement>(tag)!;
    const inside = (tag: string, selector: string): HTMLElement | null =>
      section(tag).shadowRoot!.querySelector<HTMLElement>(selector);
    for (const inner of page.shadowRoot!.querySelectorAll<FilmElement>(':defined'))
      if (inner.localName.startsWith('film-')) await settled(inner);
    const start = document.createElement('button');
    page.before(start);
    start.focus();

    // The card.
    await tabTo(/^Leaving Las Vegas$/);

    // The video: played, and closed.
    const still = await tabTo(/Clip/);
    await press('Enter');
    await waitUntil(() => focused().localName === 'video', 'the video does not play');
    await sendKeys({down: 'Shift'});
    await press('Tab');
    await sendKeys({up: 'Shift'});
    expect(name(), 'before the player').to.equal('Close');
    await press('Enter');
    await waitUntil(() => focused().matches('.still'), 'the focus does not come back to the still');
    expect(name(), 'where it was').to.equal(name(still));

    // The lightbox: opened, gone on in, and closed.
    await tabTo(/The Strip/);
    await press('Enter');
    const counter = (): string => folded(inside('film-photos', '[part=counter]')?.textContent);
    await waitUntil(() => counter() === 'Photo 1 of 2', 'the lightbox does not open');
    await press('ArrowRight');
    await waitUntil(() => counter() === 'Photo 2 of 2', 'the lightbox does not go on');
    await press('Escape');
    await waitUntil(() => !inside('film-photos', 'dialog'), 'the lightbox does not close');
    expect(name(), 'the picture that was seen last').to.contain('The desert');

    // The form: refused, left, taken up again, sent.
    const isOpen = (): boolean => !!inside('film-reviews', 'dialog')?.matches(':modal');
    await tabTo(/^Add a review$/);
    await press('Enter');
    await waitUntil(isOpen, 'the form does not open');
    expect(name(), 'the first field').to.equal('author');
    await type('Bea');
    await press('Enter');
    await waitUntil(() => name() === 'body', 'the focus does not come to what is missing');
    expect(focused().getAttribute('aria-invalid')).to.equal('true');
    await press('Escape');
    await waitUntil(() => !isOpen(), 'the form does not close');
    expect(name()).to.equal('Add a review');
    await press('Enter');
    await waitUntil(isOpen, 'the form does not open again');
    expect((inside('film-reviews', '#author') as HTMLInputElement).value, 'the draft').to.equal('Bea');
    expect(name(), 'the first field that is empty').to.equal('body');
    await type('I came back to it after ten years.');
    await tabTo(/^Send review$/);
    await press('Enter');
    await waitUntil(() => /^Thank you/.test(folded(inside('film-reviews', '[part=message]')?.textContent)));
    expect(posts.map(({body}) => body.review['author'])).to.deep.equal(['Bea']);
    expect(name()).to.equal('Close');
    await press('Enter');
    await waitUntil(() => !isOpen(), 'the form does not close when all is said');
    expect(name()).to.equal('Add a review');

    // Reviews: their order, a long one, a spoiler.
    await tabTo(/^Sort by$/);
    await press('ArrowDown');
    await settled(section('film-reviews'));
    expect((focused() as HTMLSelectElement).value).to.equal('oldest');
    const open = async (wanted: RegExp): Promise<void> => {
      const toggle = await tabTo(wanted);
      await press('Enter');
      await settled(section('film-reviews'));
      expect(toggle.ariaExpanded, `${wanted}, with Enter`).to.equal('true');
      await press(' ');
      await settled(section('film-reviews'));
      expect(toggle.ariaExpanded, `${wanted}, with Space`).to.equal('false');
      expect(focused() === toggle, 'the focus stays').to.equal(true);
    };
    await open(/^Show spoilers$/);
    await open(/^Read full review$/);

    // Details and box office: lists that show more, where the reader goes on.
    await tabTo(/^All \d+ dates$/);
    await press('Enter');
    await settled(section('film-details'));
    expect(focused().closest('.row')?.querySelectorAll('dd').length).to.equal(areas.length);
    await tabTo(/^Show all/);
    await press('Enter');
    await settled(section('film-details'));
    await tabTo(/^Actor 11$/);
    await tabTo(/^Show more$/);
    const rows = (): number => section('film-boxoffice').shadowRoot!.querySelectorAll('[part~=row]').length;
    const before = rows();
    await press('Enter');
    await settled(section('film-boxoffice'));
    expect(rows()).to.be.above(before);

    // And out of it: nothing holds the focus.
    const end = document.createElement('button');
    end.textContent = 'end';
    page.after(end);
    await tabTo(/^end$/);
  });
});
