import {aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {FilmUnavailable, setDefaultSource, type FilmCard, type FilmInput} from '../../src/index.js';
import {change, folded, has, part, pixel, quietly, record, seedUrl, settled, shownText, within} from './support.js';

const film: FilmInput = {...record, poster: {url: pixel, width: 600, height: 900}};
const bare: FilmInput = {id: 'x', title: 'A Title', year: 1926, rating: {value: 7, best: 10}};
const fallback = '<a href="https://blog.example/llv">Leaving Las Vegas</a>';

interface Setting {
  readonly film?: unknown;
  readonly content?: string;
  readonly style?: string;
  readonly dir?: string;
  readonly [property: string]: unknown;
}

/** A sentence that names films, with room around it; its cards. */
async function sentence(...settings: Setting[]): Promise<FilmCard[]> {
  const {style = '', dir = 'ltr'} = settings[0] ?? {};
  const p = Object.assign(document.createElement('p'), {dir});
  p.style.cssText = `margin: 200px 100px; font: 20px/1.5 serif; color: #222; ${style}`;
  const cards = settings.map(({content = fallback, style: _, dir: __, ...properties}) => {
    const card = document.createElement('film-card');
    card.innerHTML = content;
    p.append('Before ', Object.assign(card, {film, ...properties, layout: 'inline', loading: 'eager'}), ' after. ');
    return card;
  });
  const done = cards.map((card) =>
    within(4000, Promise.race([oneEvent(card, 'film-load'), oneEvent(card, 'film-error')])),
  );
  await fixture(html`<main lang="en"><button>first</button>${p}<button>last</button></main>`);
  await Promise.all(done);
  await Promise.all(cards.map(settled));
  return cards;
}

const one = async (setting: Setting = {}): Promise<FilmCard> => (await sentence(setting))[0]!;

const linkOf = (card: FilmCard) => part(card, 'base') as HTMLAnchorElement;
const previewOf = (card: FilmCard) => card.shadowRoot!.querySelector<HTMLElement>('.preview');
const isOpen = (card: FilmCard) => !!previewOf(card)?.matches(':popover-open');
/** Once it is open, and to be seen as it is from then on. */
async function opened(card: FilmCard): Promise<void> {
  await waitUntil(() => isOpen(card), 'the preview did not open', {timeout: 4000});
  for (const animation of previewOf(card)!.getAnimations()) animation.finish();
}
const closed = (card: FilmCard) => waitUntil(() => !isOpen(card), 'the preview did not close', {timeout: 4000});
/** Longer than anything here takes to open or to close. */
const longEnough = () => aTimeout(500);
/** The text of an open preview. */
const shown = (card: FilmCard) => shownText(card, '.preview');

let hasMouse = true;

const centre = ({left, top, width, height}: DOMRect): [number, number] => [
  Math.round(left + width / 2),
  Math.round(top + height / 2),
];

/** The mouse, on the middle of a box; WebKit, whose launcher has no mouse, is told of it. */
async function pointAt(target: Element, box = target.getClientRects()[0]!): Promise<void> {
  const [x, y] = centre(box);
  if (hasMouse) {
    await sendMouse({type: 'move', position: [x - 1, y]});
    await sendMouse({type: 'move', position: [x, y]});
    return;
  }
  const tell = () =>
    target.dispatchEvent(
      new PointerEvent('pointermove', {clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse'}),
    );
  tell();
  const host = (target.getRootNode() as ShadowRoot).host as FilmCard;
  // It looks whether the pointer is still there when its code has come.
  await waitUntil(() => previewOf(host));
  tell();
}

/** The mouse, on nothing. */
async function pointAway(card: FilmCard): Promise<void> {
  if (hasMouse) await sendMouse({type: 'move', position: [2, 2]});
  else card.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'mouse'}));
}

const press = (key: string): Promise<void> => sendKeys({press: key});

/** Goes on to a link by Tab. */
async function tabTo(card: FilmCard): Promise<void> {
  document.querySelector('button')!.focus();
  while (card.shadowRoot!.activeElement !== linkOf(card)) await press('Tab');
}

/** A finger that taps; whether the link was followed. */
function tap(target: Element): boolean {
  let follows = false;
  const note = (event: Event) => {
    follows = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', note, {once: true});
  const [clientX, clientY] = centre(target.getClientRects()[0]!);
  const about = {clientX, clientY, bubbles: true, composed: true, cancelable: true, pointerType: 'touch'};
  for (const type of ['pointermove', 'pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, about));
  target.dispatchEvent(new PointerEvent('click', {...about, detail: 1}));
  document.removeEventListener('click', note);
  return follows;
}

/** The code of a card's preview, as devices with a touch screen have it from the start. */
async function ready(card: FilmCard): Promise<FilmCard> {
  await pointAt(linkOf(card));
  await pointAway(card);
  await waitUntil(() => previewOf(card));
  return card;
}

describe('the preview of a film in a sentence', function () {
  this.timeout(15_000);

  before(async () => {
    hasMouse = await sendMouse({type: 'move', position: [2, 2]}).then(
      () => true,
      () => false,
    );
  });
  afterEach(async () => {
    setDefaultSource(undefined);
    for (const card of document.querySelectorAll('film-card')) card.remove();
    if (hasMouse) await resetMouse();
    scrollTo(0, 0);
  });

  describe('by the pointer', () => {
    it('opens at the first hover, with what the sentence does not say', async () => {
      const card = await one();
      expect(isOpen(card)).to.equal(false);
      await pointAt(linkOf(card));
      await opened(card);
      expect(shown(card)).to.contain('1 hr, 51 min').and.contain('Drama, Romance').and.contain('A writer drives');
      expect(shown(card)).to.contain('Mike Figgis').and.contain('112,836');
    });

    it('opens for nobody who only passes', async () => {
      const card = await one();
      await pointAt(linkOf(card));
      await pointAway(card);
      await longEnough();
      expect(isOpen(card)).to.equal(false);
      // Now that its code is there, too.
      await pointAt(linkOf(card));
      await pointAway(card);
      await longEnough();
      expect(isOpen(card)).to.equal(false);
    });

    it('stays while the pointer goes to the card, and closes when it leaves both', async () => {
      const card = await one();
      await pointAt(linkOf(card));
      await opened(card);
      await pointAt(part(card, 'plot')!);
      await longEnough();
      expect(isOpen(card)).to.equal(true);
      await pointAway(card);
      await closed(card);
    });

    it('waits for a pointer that comes back', async () => {
      const card = await one();
      await pointAt(linkOf(card));
      await opened(card);
      await pointAway(card);
      await pointAt(linkOf(card));
      await longEnough();
      expect(isOpen(card)).to.equal(true);
    });

    it('does not open where a link is scrolled under a pointer at rest', async function () {
      if (!hasMouse) this.skip();
      const card = await one({style: 'margin-block: 200px 3000px'});
      await pointAt(linkOf(card));
      await opened(card);
      await pointAway(card);
      await closed(card);
      scrollTo(0, 100);
      const at = linkOf(card).getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(at.left) + 20, Math.round(at.bottom) + 60]});
      scrollTo(0, 30);
      await longEnough();
      const {top, bottom: end} = linkOf(card).getBoundingClientRect();
      expect(at.bottom + 60, 'the pointer is on the link').to.be.within(top, end);
      expect(isOpen(card)).to.equal(false);
    });

    it('does not open where a text is selected, or anything dragged, over the link', async () => {
      const card = await ready(await one());
      const link = linkOf(card);
      const [clientX, clientY] = centre(link.getClientRects()[0]!);
      const about = {clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse'};
      const tell = (type: string, buttons: number) => link.dispatchEvent(new PointerEvent(type, {...about, buttons}));
      tell('pointermove', 1);
      await longEnough();
      expect(isOpen(card), 'from elsewhere').to.equal(false);
      tell('pointermove', 0);
      await longEnough();
      expect(isOpen(card), 'to its end on the link').to.equal(false);
      card.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'mouse'}));
      tell('pointermove', 0);
      tell('pointerdown', 1);
      tell('pointermove', 1);
      await longEnough();
      expect(isOpen(card), 'from the link on').to.equal(false);
      card.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'mouse'}));
      tell('pointermove', 0);
      await opened(card);
    });

    it('is one at a time', async () => {
      const [first, second] = (await sentence({}, {film: {...film, id: 'y'}})) as [FilmCard, FilmCard];
      await tabTo(first);
      await opened(first);
      await pointAt(linkOf(second));
      await opened(second);
      expect(isOpen(first)).to.equal(false);
    });

    it('goes with a click, and does not come back by itself', async () => {
      const card = await one();
      document.addEventListener('click', (event) => event.preventDefault(), {once: true});
      await pointAt(linkOf(card));
      await opened(card);
      linkOf(card).click();
      expect(isOpen(card)).to.equal(false);
      await pointAt(linkOf(card));
      await longEnough();
      expect(isOpen(card)).to.equal(false);
    });

    it('is a link itself, to where the words lead', async () => {
      const card = await one();
      await pointAt(linkOf(card));
      await opened(card);
      const {left, top, width, height} = part(card, 'plot')!.getBoundingClientRect();
      const hit = card.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) as HTMLAnchorElement;
      expect(hit.href).to.equal('https://blog.example/llv');
    });
  });

  describe('by keys', () => {
    it('opens with the focus, which stays on the link', async () => {
      const card = await one();
      await tabTo(card);
      await opened(card);
      expect(card.shadowRoot!.activeElement === linkOf(card)).to.equal(true);
    });

    it('is nothing that Tab meets: the next Tab leads on, and closes it', async () => {
      const card = await one();
      await tabTo(card);
      await opened(card);
      await press('Tab');
      await closed(card);
      expect(document.activeElement!.textContent).to.equal('last');
    });

    it('closes with Esc, and comes with the next focus only', async () => {
      const card = await one();
      await tabTo(card);
      await opened(card);
      await press('Escape');
      expect(isOpen(card)).to.equal(false);
      expect(card.shadowRoot!.activeElement === linkOf(card)).to.equal(true);
      await longEnough();
      expect(isOpen(card)).to.equal(false);
      await tabTo(card);
      await opened(card);
    });

    it('closes with Esc when the pointer opened it', async () => {
      const card = await one();
      await pointAt(linkOf(card));
      await opened(card);
      await press('Escape');
      expect(isOpen(card)).to.equal(false);
      await pointAt(linkOf(card));
      await longEnough();
      expect(isOpen(card), 'before the pointer was elsewhere').to.equal(false);
      await pointAway(card);
      await pointAt(linkOf(card));
      await opened(card);
    });

    it('leaves Esc to a page whose open preview went into another document', async () => {
      const card = await one();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      linkOf(card).focus();
      await opened(card);
      frame.contentDocument!.body.append(card);
      const escape = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true});
      expect(document.body.dispatchEvent(escape)).to.equal(true);
    });

    it('opens over a dialog, and Esc closes it alone; the next Esc closes the dialog', async () => {
      const card = await one();
      const dialog = document.createElement('dialog');
      card.closest('main')!.append(dialog);
      dialog.append(document.createElement('button'), card);
      dialog.showModal();
      dialog.querySelector('button')!.focus();
      const heard: string[] = [];
      const listen = ({key}: KeyboardEvent) => heard.push(key);
      document.addEventListener('keydown', listen, true);
      await settled(card);
      await press('Tab');
      await opened(card);
      const {left, top} = part(card, 'plot')!.getBoundingClientRect();
      expect(document.elementFromPoint(left + 3, top + 3) === card, 'it is above the dialog').to.equal(true);
      await press('Escape');
      expect([isOpen(card), dialog.open]).to.deep.equal([false, true]);
      expect(heard).to.deep.equal(['Tab']);
      await press('Escape');
      await waitUntil(() => !dialog.open);
      document.removeEventListener('keydown', listen, true);
    });

    it('leaves a focus alone that no key has brought', async function () {
      if (!hasMouse) this.skip();
      const card = await one();
      document.addEventListener('click', (event) => event.preventDefault(), {once: true});
      const [x, y] = centre(linkOf(card).getClientRects()[0]!);
      await sendMouse({type: 'click', position: [x, y]});
      await sendMouse({type: 'move', position: [2, 2]});
      await longEnough();
      expect(isOpen(card)).to.equal(false);
    });
  });

  describe('by a tap', () => {
    it('opens at the first, and the card leads where the words do', async () => {
      const card = await ready(await one());
      expect(tap(linkOf(card)), 'the link was followed').to.equal(false);
      await opened(card);
      const links = [...previewOf(card)!.querySelectorAll('a')].filter((link) => link.checkVisibility());
      expect(links.map(({href}) => href)).to.deep.equal(Array(2).fill('https://blog.example/llv'));
      expect(tap(links[0]!), 'the link in the card').to.equal(true);
      expect(isOpen(card)).to.equal(false);
    });

    it('renders no card on a touch screen before it', async () => {
      const {matchMedia} = window;
      const coarse = (query: string) => (query.includes('coarse') ? {matches: true} : matchMedia(query));
      Object.assign(window, {matchMedia: coarse});
      try {
        const card = await one();
        await import('../../src/elements/film-card/preview.js');
        await nextFrame();
        expect(previewOf(card) === null).to.equal(true);
        expect(tap(linkOf(card)), 'the link was followed').to.equal(false);
        expect(isOpen(card)).to.equal(true);
      } finally {
        Object.assign(window, {matchMedia});
      }
    });

    it('leads on while there is no code for it', async () => {
      const card = await one({film: bare});
      // In a browser with a touch screen it is there.
      if (!previewOf(card)) expect(tap(linkOf(card))).to.equal(true);
    });

    it('leads on at the second', async () => {
      const card = await ready(await one());
      tap(linkOf(card));
      await opened(card);
      expect(tap(linkOf(card))).to.equal(true);
      expect(isOpen(card)).to.equal(false);
      expect(tap(linkOf(card)), 'when the reader has come back').to.equal(false);
      expect(isOpen(card)).to.equal(true);
    });

    it('stays when the finger is lifted, and closes with a tap elsewhere, which is not lost', async () => {
      const card = await ready(await one());
      tap(linkOf(card));
      await opened(card);
      card.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'touch'}));
      await longEnough();
      expect(isOpen(card)).to.equal(true);
      expect(tap(document.querySelector('button')!)).to.equal(true);
      expect(isOpen(card)).to.equal(false);
    });

    it('is read after the link, and said to be open', async () => {
      const card = await ready(await one());
      tap(linkOf(card));
      await opened(card);
      expect(linkOf(card).ariaExpanded).to.equal('true');
      expect(linkOf(card).hasAttribute('aria-describedby')).to.equal(false);
      expect(previewOf(card)!.ariaHidden).to.equal(null);
      await expect(card).to.be.accessible();
      linkOf(card).focus();
      await press('Tab');
      expect(isOpen(card), 'Tab goes into it').to.equal(true);
      expect(previewOf(card)!.contains(card.shadowRoot!.activeElement)).to.equal(true);
      await press('Escape');
      expect(isOpen(card)).to.equal(false);
      expect(card.shadowRoot!.activeElement === linkOf(card), 'and Esc comes back from it').to.equal(true);
      expect(linkOf(card).ariaExpanded).to.equal(null);
    });

    it('follows the link where there is no more to show', async () => {
      const card = await ready(await one({film: bare}));
      expect(tap(linkOf(card))).to.equal(true);
    });

    it('is no tap if it comes from keys, a mouse or a screen reader', async () => {
      const card = await one();
      const clicks: boolean[] = [];
      const note = (event: Event) => {
        clicks.push(event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', note);
      linkOf(card).click();
      await tabTo(card);
      await press('Enter');
      await opened(card).catch(() => undefined);
      linkOf(card).click();
      document.removeEventListener('click', note);
      expect(clicks).to.deep.equal([false, false, false]);
      expect(isOpen(card)).to.equal(false);
    });
  });

  describe('is not there', () => {
    const never = async (card: FilmCard) => {
      linkOf(card).focus();
      await longEnough();
      expect(isOpen(card)).to.equal(false);
    };

    it('with without-preview, nor is its code', async () => {
      const card = await one({withoutPreview: true});
      await never(card);
      expect(previewOf(card) === null).to.equal(true);
      expect(tap(linkOf(card))).to.equal(true);
    });

    it('once without-preview is said', async () => {
      const card = await one();
      linkOf(card).focus();
      await opened(card);
      await change(card, {withoutPreview: true});
      expect(isOpen(card)).to.equal(false);
      expect(tap(linkOf(card))).to.equal(true);
    });

    it('for a film of which there is no more to show', async () => never(await one({film: bare})));

    it('for a film whose poster was all there is, and is broken', async () => {
      const card = await one({film: {...bare, poster: {url: '/net/status/404'}}});
      await waitUntil(() => !has(card, 'image'));
      await never(card);
    });

    it('without a link, where keys could not reach it', async () => {
      const card = await one({film: {...film, links: [], sources: []}, content: ''});
      expect(part(card, 'base')!.localName).to.equal('span');
      await pointAt(part(card, 'base')!);
      await longEnough();
      expect(isOpen(card)).to.equal(false);
    });

    it('while the film is missing: the link is as ever', async () => {
      setDefaultSource({get: () => Promise.reject(new FilmUnavailable('down', {transient: false}))});
      const card = await one({film: undefined, filmId: 'a'});
      const link = card.querySelector('a')!;
      link.focus();
      expect(tap(link)).to.equal(true);
      await longEnough();
      expect(previewOf(card) === null).to.equal(true);
    });

    it(
      'in a browser without popovers: the link is as ever',
      quietly(async () => {
        const {showPopover} = HTMLElement.prototype;
        Object.assign(HTMLElement.prototype, {showPopover: undefined});
        try {
          const card = await ready(await one());
          await never(card);
          expect(tap(linkOf(card))).to.equal(true);
        } finally {
          Object.assign(HTMLElement.prototype, {showPopover});
        }
      }),
    );

    it('named as its base, which is the link', async () => {
      const card = await one();
      linkOf(card).focus();
      await opened(card);
      expect(card.shadowRoot!.querySelectorAll('[part~=base]')).to.have.length(1);
      expect(previewOf(card)!.contains(part(card, 'preview'))).to.equal(true);
    });

    it('for rules that themes write for the sentence', async () => {
      const card = await one();
      linkOf(card).focus();
      await opened(card);
      for (const name of ['title', 'year', 'image', 'rating-value']) {
        const named = [...card.shadowRoot!.querySelectorAll(`[part~=${name}]`)];
        expect([named.length, linkOf(card).contains(named[0]!)], name).to.deep.equal([1, true]);
      }
    });

    it('in print', async () => {
      const card = await one();
      linkOf(card).focus();
      await opened(card);
      const rules = card.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
      expect(print.some(({cssText}) => /\.preview \{\s*display: none/.test(cssText))).to.equal(true);
    });
  });

  describe('goes', () => {
    it(
      'with its element, and leaves no listener',
      quietly(async () => {
        const card = await one();
        const left: string[] = [];
        const {addEventListener: add, removeEventListener: remove} = window;
        window.addEventListener = function (this: Window, ...args: Parameters<typeof add>) {
          left.push(args[0]);
          return add.apply(this, args);
        } as typeof add;
        window.removeEventListener = function (this: Window, ...args: Parameters<typeof remove>) {
          left.splice(left.indexOf(args[0]), 1);
          return remove.apply(this, args);
        } as typeof remove;
        linkOf(card).focus();
        await opened(card);
        const during = left.length;
        card.remove();
        await nextFrame();
        Object.assign(window, {addEventListener: add, removeEventListener: remove});
        expect(during).to.be.above(0);
        expect(left).to.deep.equal([]);
        expect(isOpen(card)).to.equal(false);
      }),
    );

    it(
      'with its film, and comes with the next',
      quietly(async () => {
        const card = await one();
        linkOf(card).focus();
        await opened(card);
        const error = oneEvent(card, 'film-error');
        card.film = {id: 1};
        await within(4000, error);
        await settled(card);
        expect(previewOf(card) === null).to.equal(true);
        const load = oneEvent(card, 'film-load');
        card.film = {...film, id: 'z', title: 'Another', plot: 'Another plot.'};
        await within(4000, load);
        await settled(card);
        expect(isOpen(card)).to.equal(false);
        await tabTo(card);
        await opened(card);
        expect(shown(card)).to.contain('Another plot.');
      }),
    );

    it('with the link, and fails at nothing', async () => {
      const card = await one({
        film: {...film, id: 'y', links: [{kind: 'official', url: 'https://films.example/y'}]},
        content: '',
      });
      linkOf(card).focus();
      await opened(card);
      card.film = {...film, id: 'y', links: [], sources: []};
      await settled(card);
      await waitUntil(() => linkOf(card).localName === 'span');
      expect(isOpen(card)).to.equal(false);
    });

    it('not with what was seen of the link earlier than its last', async () => {
      const {IntersectionObserver} = window;
      let look: IntersectionObserverCallback | undefined;
      window.IntersectionObserver = class extends IntersectionObserver {
        constructor(callback: IntersectionObserverCallback) {
          super(callback);
          look = callback;
        }
      };
      try {
        const card = await one();
        linkOf(card).focus();
        await opened(card);
        const seen = (...all: boolean[]) =>
          look!(all.map((isIntersecting) => ({isIntersecting})) as IntersectionObserverEntry[], undefined as never);
        seen(false, true);
        expect(isOpen(card)).to.equal(true);
        seen(true, false);
        expect(isOpen(card)).to.equal(false);
      } finally {
        Object.assign(window, {IntersectionObserver});
      }
    });

    it('with a link that is scrolled away, and moves with one that is not', async () => {
      const card = await one({style: 'margin-block-end: 3000px'});
      linkOf(card).focus();
      await opened(card);
      const gap = () => previewOf(card)!.getBoundingClientRect().top - linkOf(card).getBoundingClientRect().bottom;
      scrollBy(0, 60);
      await waitUntil(() => Math.abs(gap()) < 2, 'it did not move along');
      scrollBy(0, 1500);
      await closed(card);
    });
  });

  describe('stands', () => {
    /** Its box, the link's lines, and whether it is inside the window and off the line that it belongs to. */
    async function stand(setting: Setting, line = 0): Promise<{box: DOMRect; lines: DOMRect[]}> {
      const card = await one(setting);
      const lines = [...linkOf(card).getClientRects()];
      await pointAt(linkOf(card), lines.at(line));
      await opened(card);
      await nextFrame();
      const box = previewOf(card)!.getBoundingClientRect();
      const now = [...linkOf(card).getClientRects()];
      const {left, right, top, bottom} = box;
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect([top >= 0, bottom <= innerHeight], 'inside the window').to.deep.equal([true, true]);
      const on = now.at(line)!;
      expect(top >= on.bottom - 1 || bottom <= on.top + 1, 'off the line').to.equal(true);
      return {box, lines: now};
    }

    it('below the line, from its start on', async () => {
      const {box, lines} = await stand({});
      expect(box.left).to.be.closeTo(lines[0]!.left, 1);
      expect(box.top).to.be.closeTo(lines[0]!.bottom, 1);
    });

    it('above it at the foot of the window', async () => {
      const {box, lines} = await stand({style: `margin-block-start: ${innerHeight - 110}px`});
      expect(box.bottom).to.be.closeTo(lines[0]!.top, 1);
    });

    it('inside the window at its right edge', async () => {
      await stand({style: `margin-inline-start: ${innerWidth - 330}px; white-space: nowrap`});
    });

    it('from the right edge of the line on, from right to left', async () => {
      const {box, lines} = await stand({dir: 'rtl'});
      expect(box.right).to.be.closeTo(lines[0]!.right, 1);
    });

    it('at the line that the pointer is on, of a link that breaks into two', async () => {
      const style = 'inline-size: 190px; margin-inline-start: 300px';
      const {box, lines} = await stand({style, film: {...film, rating: undefined}}, -1);
      expect(lines.at(-1)!.top, 'it breaks').to.be.above(lines[0]!.bottom - 3);
      expect(box.top).to.be.closeTo(lines.at(-1)!.bottom, 3);
    });

    it('where it stood, beside the link, when the page is scrolled a little', async () => {
      const wide = {...film, title: 'Leaving Las Vegas '.repeat(3), rating: undefined};
      const card = await one({film: wide, style: 'margin: 100px 10px 3000px; white-space: nowrap'});
      const link = linkOf(card);
      const at = link.getBoundingClientRect();
      const end = new DOMRect(Math.min(at.right, innerWidth) - 60, at.top, 40, at.height);
      await pointAt(link, end);
      await opened(card);
      const gap = () => {
        const box = previewOf(card)!.getBoundingClientRect();
        const {left, bottom} = link.getBoundingClientRect();
        return [Math.round(box.left - left), Math.round(box.top - bottom)];
      };
      const before = gap();
      expect(before[0], 'over the pointer').to.be.above(20);
      const scrolled = oneEvent(window, 'scroll');
      scrollBy(0, 30);
      await scrolled;
      expect(gap()).to.deep.equal(before);
    });

    it('beside a link in a page that is zoomed by its style', async () => {
      const {box, lines} = await stand({style: 'zoom: 1.4; margin: 60px 40px'});
      expect(box.left).to.be.closeTo(lines[0]!.left, 2);
      expect(box.top).to.be.closeTo(lines[0]!.bottom, 2);
    });

    it('above one at the foot of the window of such a page', async function () {
      // WebKit measures in the pixels of the zoom, which it does not tell.
      if (!('currentCSSZoom' in Element.prototype)) this.skip();
      const {box, lines} = await stand({style: `zoom: 1.4; margin-block-start: ${innerHeight / 1.4 - 110}px`});
      expect(box.bottom).to.be.closeTo(lines[0]!.top, 2);
    });

    it('within what room there is, to be scrolled', async () => {
      const card = await one({style: `font-size: 20px; margin-block-start: ${innerHeight / 2 - 60}px`});
      card.style.setProperty('--film-font-size', '60px');
      linkOf(card).focus();
      await opened(card);
      const {top, bottom, left, right} = previewOf(card)!.getBoundingClientRect();
      expect([top >= 0, bottom <= innerHeight, left >= 0, right <= innerWidth]).to.deep.equal([true, true, true, true]);
      const box = previewOf(card)!.querySelector('article')!;
      expect(box.scrollHeight).to.be.above(box.clientHeight);
      expect(box.scrollWidth).to.equal(box.clientWidth);
    });

    it('in its own type in a heading in italic capitals', async () => {
      const card = await one({style: 'font: italic 900 48px/1 serif; text-transform: uppercase; letter-spacing: 9px'});
      linkOf(card).focus();
      await opened(card);
      const {fontSize, fontStyle, fontWeight, textTransform, letterSpacing} = getComputedStyle(part(card, 'plot')!);
      expect([fontSize, fontStyle, fontWeight, textTransform, letterSpacing]).to.deep.equal([
        '14px',
        'normal',
        '400',
        'none',
        'normal',
      ]);
      expect(previewOf(card)!.querySelectorAll('h1, h2, h3, h4, h5, h6')).to.have.length(0);
    });
  });

  describe('can be read', () => {
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return (r + g + b) / 3 / (color.startsWith('rgb') ? 255 : 1);
    };
    for (const [name, color, isDark] of [
      ['dark text', '#222', false],
      ['light text, on a page that names no scheme', '#e6e6ea', true],
      ['light text in a modern notation', 'oklch(0.95 0.01 250)', true],
      ['dark text in a modern notation', 'oklch(0.2 0.04 250)', false],
    ] as const)
      it(`beside ${name}`, async () => {
        const card = await one({style: `color: ${color}; background: ${isDark ? '#15151a' : '#fff'}`});
        linkOf(card).focus();
        await opened(card);
        const ground = getComputedStyle(card.shadowRoot!.querySelector('.ground')!).backgroundColor;
        expect(luminance(ground) < 0.5).to.equal(isDark);
        await expect(card).to.be.accessible();
      });

    for (const scheme of ['light', 'dark'] as const)
      it(`on a ${scheme} island`, async () => {
        const card = await one({scheme});
        linkOf(card).focus();
        await opened(card);
        await expect(card).to.be.accessible();
        const ground = getComputedStyle(card.shadowRoot!.querySelector('.ground')!).backgroundColor;
        expect(luminance(ground) < 0.5).to.equal(scheme === 'dark');
      });

    it('on a surface of the page that is see-through', async () => {
      const card = await one();
      card.style.setProperty('--film-surface', 'transparent');
      linkOf(card).focus();
      await opened(card);
      const {backgroundColor} = getComputedStyle(card.shadowRoot!.querySelector('.ground')!);
      expect(backgroundColor).to.equal('rgb(255, 255, 255)');
    });

    it('in 280 pixels, with the longest words', async () => {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(3);
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      Object.assign(frame, {width: 280, height: 600});
      const card = await one({film: {...film, title: long, plot: long, genres: [long], directors: [{name: long}]}});
      frame.contentDocument!.body.append(card);
      await settled(card);
      linkOf(card).focus();
      await opened(card);
      const {left, right} = previewOf(card)!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(280);
      const box = previewOf(card)!.querySelector('article')!;
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      card.remove();
    });

    it('by screen readers as it was: a link by its name, described in a few words, and nothing after it', async () => {
      const card = await one();
      const name = folded(linkOf(card).textContent);
      linkOf(card).focus();
      await opened(card);
      expect(folded(linkOf(card).textContent)).to.equal(name);
      expect(linkOf(card).ariaExpanded).to.equal(null);
      expect(previewOf(card)!.ariaHidden).to.equal('true');
      const description = card.shadowRoot!.getElementById(linkOf(card).getAttribute('aria-describedby')!);
      expect(folded(description!.textContent)).to.contain('1 hr, 51 min').and.contain('Drama, Romance');
    });
  });

  it('describes its link at once, and not only when it opens', async () => {
    const card = await ready(await one());
    expect(isOpen(card)).to.equal(false);
    const id = linkOf(card).getAttribute('aria-describedby');
    expect(folded(card.shadowRoot!.getElementById(id!)?.textContent ?? '')).to.contain('1 hr, 51 min');
    tap(linkOf(card));
    expect(linkOf(card).hasAttribute('aria-describedby'), 'what is read after it').to.equal(false);
    await press('Escape');
    expect(linkOf(card).getAttribute('aria-describedby')).to.equal(id);
  });

  it('asks once for code that does not come, not with every move', async () => {
    const key = Math.random();
    const imports: Record<string, string> = {};
    for (const ending of ['js', 'ts'])
      imports[new URL(`../../src/elements/film-card/preview.${ending}`, import.meta.url).pathname] =
        `/net/status/503?key=${key}`;
    const define = new URL('../../src/elements/film-card/define.ts', import.meta.url).pathname;
    const page = `<!doctype html><script type="importmap">${JSON.stringify({imports})}</script>
      <script type="module" src="${define}"></script>
      <p><film-card layout="inline" loading="eager">${fallback}</film-card>`;
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe src="/net/page?html=${encodeURIComponent(page)}"></iframe>`,
    );
    const cardIn = () => frame.contentDocument?.querySelector('film-card');
    await waitUntil(() => cardIn()?.shadowRoot, 'no element', {timeout: 4000});
    const card = cardIn()!;
    card.film = film;
    await waitUntil(() => card.shadowRoot!.querySelector('a.inline'), 'no link', {timeout: 4000});
    const asked = async () => Number(await (await fetch(`/net/count?of=${key}`)).text());
    for (let i = 0; i < 8; i++) {
      card.dispatchEvent(new PointerEvent('pointermove', {pointerType: 'mouse'}));
      await aTimeout(40);
    }
    await waitUntil(asked);
    expect(await asked()).to.equal(1);
  });

  it('asks for the poster when it opens, and for no record', async () => {
    const {poster, ...rest} = (await (await fetch(seedUrl)).json()) as {poster: object; plot: string};
    const url = new URL('../images/poster.jpg?preview', seedUrl).href;
    const sources = [
      {url: `${url}-300`, width: 300},
      {url: `${url}-thumb`, width: 30},
    ];
    const card = await one({film: {...rest, poster: {...poster, url, sources}}});
    const asked = () => performance.getEntriesByType('resource').filter(({name}) => name === `${url}-300`).length;
    const thumb = part(card, 'image') as HTMLImageElement;
    await waitUntil(() => thumb.naturalWidth);
    // Where the smallest is not chosen for the thumb, the poster is there already.
    const before = thumb.currentSrc.endsWith('-thumb') ? 0 : asked();
    const image = () => previewOf(card)?.querySelector('img');
    await pointAt(linkOf(card));
    await pointAway(card);
    await waitUntil(() => image());
    await longEnough();
    expect([isOpen(card), asked()], 'not before it is open').to.deep.equal([false, before]);
    linkOf(card).focus();
    await opened(card);
    await waitUntil(() => image()!.naturalWidth);
    await waitUntil(() => asked() === 1);
  });

  it('has no style but custom properties, set through CSSOM', async () => {
    const card = await one();
    linkOf(card).focus();
    await opened(card);
    const styled = [...card.shadowRoot!.querySelectorAll<HTMLElement>('[style]')];
    expect(styled.map((element) => element.className)).to.deep.equal(['preview']);
    for (const name of styled[0]!.style) expect(name).to.match(/^--_/);
  });
});
