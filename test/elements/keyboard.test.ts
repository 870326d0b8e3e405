import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FilmUnavailable, setDefaultSource, type FilmElement} from '../../src/index.js';
import {create, folded, part, parts, record, settled, show, within} from './support.js';

const press = (key: string): Promise<void> => sendKeys({press: key});

/** What has the focus, in whichever shadow root. */
function focused(): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Puts the focus right before an element. */
function startBefore(element: FilmElement): void {
  const button = document.createElement('button');
  button.textContent = 'before';
  element.before(button);
  button.focus();
}

/** The names of what Tab meets in an element. WebKitGTK goes to links too; Safari does where its reader wants that. */
async function tabOrder(element: FilmElement): Promise<string[]> {
  startBefore(element);
  const end = document.createElement('button');
  element.after(end);
  const names: string[] = [];
  for (let i = 0; i < 20; i++) {
    await press('Tab');
    const now = focused();
    if (now === end || now === document.body) break;
    names.push(now.getAttribute('aria-label') ?? folded(now.textContent));
  }
  return names;
}

describe('keyboard', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  it('meets the title of a card, then its foot, and not the fallback', async () => {
    const card = await show('film-card', record, {content: '<a href="https://blog.example/">Fallback</a>'});
    expect(await tabOrder(card)).to.deep.equal(['Leaving Las Vegas', 'Full details']);
  });

  it("meets the author's own actions in place of ours", async () => {
    const card = await show('film-card', record, {content: '<span slot="actions"><button>Buy</button></span>'});
    expect(await tabOrder(card)).to.deep.equal(['Leaving Las Vegas', 'Buy']);
  });

  for (const layout of ['vertical', 'compact', 'inline'] as const)
    it(`meets one link in a card laid out ${layout}`, async () => {
      const names = await tabOrder(await show('film-card', record, {layout}));
      expect(names).to.have.length(1);
      expect(names[0]).to.contain('Leaving Las Vegas');
    });

  it('meets choices, then each review, then more', async () => {
    const old = {author: 'Old', date: '2001-01-01', body: 'x', url: 'https://a.example/'};
    const element = await show('film-reviews', {...record, reviews: [...record.reviews!, old]}, {pageSize: 3});
    const names = await tabOrder(element);
    expect(names).to.deep.equal(['Sort by', 'Filter by rating', 'Read full review', 'Jan 1, 2001', 'Show more']);
  });

  it('meets nothing in box office figures', async () => {
    expect(await tabOrder(await show('film-boxoffice', record))).to.deep.equal([]);
  });

  it('meets the fallback and "Try again" of an error', async () => {
    setDefaultSource({get: () => Promise.reject(new FilmUnavailable('down', {transient: false}))});
    const card = create('film-card', {filmId: 'a', content: '<a href="https://blog.example/">Fallback</a>'});
    const error = oneEvent(card, 'film-error');
    await fixture(html`${card.parentElement}`);
    await within(3000, error);
    expect(await tabOrder(card)).to.deep.equal(['Fallback', 'Try again']);
  });

  it('opens and closes a review with Enter and Space', async () => {
    const element = await show('film-reviews', record);
    const toggle = part(element, 'toggle')!;
    toggle.focus();
    await press('Enter');
    await settled(element);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    await press(' ');
    await settled(element);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(focused() === toggle).to.equal(true);
  });

  it('sorts with the arrow keys, and keeps the focus', async () => {
    const element = await show('film-reviews', record);
    const select = parts(element, 'select')[0] as HTMLSelectElement;
    select.focus();
    await press('ArrowDown');
    await settled(element);
    expect(select.value).to.equal('oldest');
    expect(folded(part(element, 'author')!.textContent)).to.equal('Cem');
    expect(focused() === select).to.equal(true);
  });

  it('goes on after the last page with the first review that came', async () => {
    const reviews = Array.from({length: 5}, (_, i) => ({
      author: `R${i}`,
      body: 'x',
      url: `https://a.example/${i}`,
      date: '2001',
    }));
    const element = await show('film-reviews', {...record, reviews});
    part(element, 'more')!.focus();
    await press('Enter');
    await settled(element);
    await press('Tab');
    expect((focused() as HTMLAnchorElement).href).to.equal('https://a.example/3');
  });

  describe('the ring round what has the focus', () => {
    /** How far an outline reaches out of its box, in pixels; -Infinity where there is none. */
    const reach = (style: CSSStyleDeclaration) =>
      style.outlineStyle === 'none' ? -Infinity : parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);

    /** How far it may reach out of a box without being cut off. */
    const roomIn = (box: Element): number => {
      const {overflowX, overflowClipMargin = '0'} = getComputedStyle(box);
      return {visible: Infinity, clip: parseFloat(overflowClipMargin) || 0}[overflowX] ?? 0;
    };

    for (const layout of ['auto', 'vertical', 'compact'] as const)
      it(`of a card laid out ${layout} is round all of it, and not cut off`, async () => {
        const card = await show('film-card', record, {layout});
        startBefore(card);
        await press('Tab');
        const ring = reach(getComputedStyle(focused(), '::after'));
        expect(ring, 'there is a ring').to.be.above(-3);
        expect(ring, 'in its box').to.be.at.most(roomIn(part(card, 'base')!));
      });

    it('is not cut off at the edge of a whole page', async () => {
      const page = await show('film-page', record, {sections: 'reviews'});
      const reviews = page.shadowRoot!.querySelector('film-reviews')!;
      await settled(reviews);
      startBefore(page);
      await press('Tab');
      expect(focused().getRootNode() === reviews.shadowRoot, 'the focus is in the section').to.equal(true);
      const ring = reach(getComputedStyle(focused()));
      for (const element of [reviews, page])
        expect(ring, element.localName).to.be.within(0, roomIn(part(element, 'base')!));
    });

    it('is there on every link, button and select', async () => {
      for (const tag of ['film-card', 'film-reviews'] as const) {
        const element = await show(tag, record);
        startBefore(element);
        await press('Tab');
        for (const target of element.shadowRoot!.querySelectorAll<HTMLElement>('a, button, select')) {
          target.focus();
          const rings = [reach(getComputedStyle(target)), reach(getComputedStyle(target, '::after'))];
          expect(Math.max(...rings), folded(target.textContent)).to.be.above(0);
        }
      }
    });
  });
});
